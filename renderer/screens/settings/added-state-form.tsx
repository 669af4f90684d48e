import { Button, Select, TextInput, Textarea } from '@mantine/core'
import { IconArrowNarrowRight, IconTrash } from '@tabler/icons-react'
import { WHOSE_MOVES } from '../../../shared/cases/added-state.ts'
import type { ExtensionFault } from '../../../shared/cases/check-extension.ts'
import { placesFor } from '../../../shared/cases/extension.ts'
import { STAGES } from '../../../shared/cases/workflow.ts'
import { CURRENT_WORKFLOW } from '../../../shared/cases/workflows.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Choice } from '../../parts/choice.tsx'
import { StageMark } from '../case/stage-mark.tsx'
import type { StateDraft } from './workflow-draft.ts'
import css from './workflow-section.module.css'

type Props = {
  readonly state: StateDraft
  readonly faults: readonly ExtensionFault[]
  readonly onChange: (state: StateDraft) => void
  readonly onRetire: () => void
}

const PLACES = placesFor(CURRENT_WORKFLOW)

/** One state of the center's own: what it is called, where it stands, whose move it is, what is ticked there. */
export function AddedStateForm({ state, faults, onChange, onRetire }: Props) {
  const { t, pick } = useTexts()
  const way = CURRENT_WORKFLOW.transitions[state.transition]
  const leads = STAGES.find((stage) => stage === way.to)
  return (
    <fieldset className={css.card}>
      <p className={css.way}>
        <StageMark stage={state.from} />
        <IconArrowNarrowRight size="1.4em" aria-hidden="true" />
        <StageMark stage={state.from} added={{ en: state.en || '…', 'zh-CN': state.zh || '…' }} />
        <IconArrowNarrowRight size="1.4em" aria-hidden="true" />
        {leads === undefined ? <span>{pick(way.name)}</span> : <StageMark stage={leads} />}
      </p>
      <div className={css.two}>
        <TextInput
          size="md"
          label={t('workflow.name-en')}
          value={state.en}
          error={faults.some(({ type }) => type === 'state-name') && state.en.trim() === '' ? t('workflow.fault.name') : false}
          onChange={(event) => onChange({ ...state, en: event.currentTarget.value })}
          maxLength={40}
          autoComplete="off"
        />
        <TextInput
          size="md"
          label={t('workflow.name-zh')}
          value={state.zh}
          error={faults.some(({ type }) => type === 'state-name') && state.zh.trim() === '' ? t('workflow.fault.name') : false}
          onChange={(event) => onChange({ ...state, zh: event.currentTarget.value })}
          maxLength={40}
          autoComplete="off"
        />
      </div>
      <Select
        size="md"
        searchable
        label={t('workflow.place')}
        data={PLACES.map(({ from, transition }) => ({
          value: `${from} ${transition}`,
          label: t('workflow.place-of', { stage: t(`stage.${from}`), way: pick(CURRENT_WORKFLOW.transitions[transition].name) }),
        }))}
        value={`${state.from} ${state.transition}`}
        onChange={(_, option) => {
          const place = PLACES.find(({ from, transition }) => `${from} ${transition}` === option?.value)
          if (place !== undefined) onChange({ ...state, ...place })
        }}
        allowDeselect={false}
      />
      <div>
        <p className={css.label}>{t('workflow.move')}</p>
        <Choice
          fullWidth
          aria-label={t('workflow.move')}
          value={state.move}
          onChange={(move) => onChange({ ...state, move })}
          data={WHOSE_MOVES.map((value) => ({ value, label: t(`workflow.move.${value}`) }))}
        />
      </div>
      <Textarea
        size="md"
        label={t('workflow.items')}
        description={t('workflow.items-hint')}
        value={state.items}
        error={faults.some(({ type }) => type === 'state-items') ? t('workflow.fault.items') : false}
        onChange={(event) => onChange({ ...state, items: event.currentTarget.value })}
        minRows={2}
        autosize
      />
      <Button size="md" variant="default" leftSection={<IconTrash size="1.2em" aria-hidden="true" />} onClick={onRetire}>
        {t('workflow.retire')}
      </Button>
    </fieldset>
  )
}
