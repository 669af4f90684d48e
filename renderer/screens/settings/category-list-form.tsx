import { Button, Select, Textarea } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { ExtensionFault } from '../../../shared/cases/check-extension.ts'
import { CHECKED_STAGES } from '../../../shared/cases/extension.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import type { ListDraft } from './workflow-draft.ts'
import css from './workflow-section.module.css'

type Props = {
  readonly list: ListDraft
  readonly categories: readonly string[]
  readonly faults: readonly ExtensionFault[]
  readonly onChange: (list: ListDraft) => void
  readonly onRetire: () => void
}

/** What is ticked in one stage for units of one category. */
export function CategoryListForm({ list, categories, faults, onChange, onRetire }: Props) {
  const { t } = useTexts()
  return (
    <fieldset className={css.card}>
      <div className={css.two}>
        <Select
          size="md"
          label={t('workflow.category')}
          data={[...categories]}
          value={list.category}
          error={faults.some(({ type }) => type === 'list-twice') ? t('workflow.fault.twice') : false}
          onChange={(category) => onChange({ ...list, category: category ?? list.category })}
          allowDeselect={false}
        />
        <Select
          size="md"
          label={t('workflow.stage')}
          data={CHECKED_STAGES.map((stage) => ({ value: stage, label: t(`stage.${stage}`) }))}
          value={list.stage}
          onChange={(_, option) => onChange({ ...list, stage: CHECKED_STAGES.find((stage) => stage === option?.value) ?? list.stage })}
          allowDeselect={false}
        />
      </div>
      <Textarea
        size="md"
        label={t('workflow.items')}
        description={t('workflow.items-hint')}
        value={list.items}
        error={faults.some(({ type }) => type === 'list-items') ? t('workflow.fault.list') : false}
        onChange={(event) => onChange({ ...list, items: event.currentTarget.value })}
        minRows={3}
        autosize
      />
      <Button size="md" variant="default" leftSection={<IconTrash size="1.2em" aria-hidden="true" />} onClick={onRetire}>
        {t('workflow.retire-list')}
      </Button>
    </fieldset>
  )
}
