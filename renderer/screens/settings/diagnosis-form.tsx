import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { CURRENT_WORKFLOW } from '../../../shared/cases/workflows.ts'
import type { DiagnosisOutcome } from '../../../shared/contract/diagnosis-draft.ts'
import { releasedChoices } from '../../../shared/diagnosis/choices.ts'
import type { DiagnosisFault } from '../../../shared/diagnosis/decide-publish.ts'
import type { Diagnosed, DiagnosisEntry } from '../../../shared/diagnosis/entry.ts'
import type { DiagnosisLine } from '../../../shared/diagnosis/lines.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import type { Texts } from '../../i18n/text-function.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './diagnosis-form.module.css'

type Props = {
  readonly of: Diagnosed
  /** Nothing: all products. */
  readonly category: string | undefined
  /** Nothing: a new answer. */
  readonly line: DiagnosisLine | undefined
  readonly version: number
  readonly onPublished: (id: string) => void
}

/** How one answer is called and as what it counts; each publication is a version. */
export function DiagnosisForm({ of, category, line, version, onPublished }: Props) {
  const texts = useTexts()
  const { t, pick } = texts
  const { query } = useBenchClient()
  const cache = useQueryClient()
  const [name, setName] = useState({ en: line?.name.en ?? '', 'zh-CN': line?.name['zh-CN'] ?? '' })
  const [countsAs, setCountsAs] = useState(line?.countsAs ?? '')
  const publish = useMutation(
    query.setup.publishDiagnosis.mutationOptions({
      onSuccess: (outcome) => {
        void cache.invalidateQueries()
        if ('published' in outcome) onPublished(outcome.id)
      },
    }),
  )
  const isOwn = line === undefined || line.isOwn
  const send = (said: Pick<DiagnosisEntry, 'name' | 'countsAs' | 'isRetired'>) =>
    publish.mutate({
      of,
      seen: line?.seen ?? 0,
      ...said,
      ...(line === undefined ? {} : { id: line.id }),
      ...(category === undefined ? {} : { category }),
    })
  const typed = { name, ...(isOwn && countsAs !== '' ? { countsAs } : {}) }
  const isRetired = line?.state === 'retired'
  return (
    <form
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send(typed)
      }}
    >
      <h2 className={css.title}>{line === undefined ? t(`diagnosis.add.${of}`) : pick(line.name)}</h2>
      <p className={css.where}>{category ?? t('diagnosis.category.all')}</p>
      <Both
        line={line}
        onTake={({ name: theirs, countsAs: as, isRetired: gone }) =>
          send({ name: theirs, ...(as === undefined ? {} : { countsAs: as }), ...(gone === true ? { isRetired: gone } : {}) })
        }
      />
      {(['en', 'zh-CN'] as const).map((language) => (
        <TextInput
          key={language}
          size="md"
          label={t(`diagnosis.name.${language}`)}
          maxLength={80}
          value={name[language]}
          onChange={(event) => setName({ ...name, [language]: event.currentTarget.value })}
          autoFocus={language === 'en'}
        />
      ))}
      {isOwn ? (
        <NativeSelect
          size="md"
          label={t(`diagnosis.counts-as.${of}`)}
          description={t('diagnosis.counts-as.hint')}
          value={countsAs}
          data={[
            { value: '', label: t('diagnosis.counts-as.choose') },
            ...releasedChoices(CURRENT_WORKFLOW, of).map((each) => ({ value: each.id, label: pick(each.name) })),
          ]}
          onChange={(event) => setCountsAs(event.currentTarget.value)}
        />
      ) : null}
      <p role="alert" className={css.refused}>
        {publish.isError ? t('settings.not-saved') : outcomeWords(publish.data, texts)}
      </p>
      <div className={css.buttons}>
        <Button type="submit" size="md" loading={publish.isPending}>
          {isRetired ? t('diagnosis.take-up') : t('diagnosis.publish', { version: version + 1 })}
        </Button>
        {line === undefined || isRetired ? null : (
          <Button
            size="md"
            variant="default"
            onClick={() => send({ name: line.name, ...(line.countsAs === undefined ? {} : { countsAs: line.countsAs }), isRetired: true })}
          >
            {t('diagnosis.retire')}
          </Button>
        )}
      </div>
    </form>
  )
}

/** What another bench said at the same time, to be taken instead. */
function Both({ line, onTake }: { readonly line: DiagnosisLine | undefined; readonly onTake: (entry: DiagnosisEntry) => void }) {
  const { t, pick } = useTexts()
  if (line === undefined || line.others.length === 0) return null
  return (
    <div className={css.both}>
      <p>{t('diagnosis.both')}</p>
      {line.others.map((other, at) => (
        <Button key={at} size="sm" variant="default" onClick={() => onTake(other)}>
          {t(other.isRetired === true ? 'diagnosis.both.take-retired' : 'diagnosis.both.take', { name: pick(other.name) })}
        </Button>
      ))}
    </div>
  )
}

function outcomeWords(outcome: DiagnosisOutcome | undefined, { t, pick }: Texts): string | undefined {
  if (outcome === undefined || 'published' in outcome) return undefined
  return 'fault' in outcome ? faultWords(outcome.fault, { t, pick }) : t('settings.lead-needed')
}

function faultWords(fault: DiagnosisFault, { t, pick }: Pick<Texts, 't' | 'pick'>): string {
  switch (fault.type) {
    case 'name-taken':
      return t('diagnosis.fault.name-taken', { name: pick(fault.name) })
    case 'category-unknown':
      return t('diagnosis.fault.category-unknown', { category: fault.category })
    case 'too-many':
      return t('diagnosis.fault.too-many', { most: fault.most })
    default:
      return t(`diagnosis.fault.${fault.type}`)
  }
}
