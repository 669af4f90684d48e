import { Button, TextInput } from '@mantine/core'
import { IconAlertTriangle, IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { type DraftStep, type ImportDraft, VERDICTS, type VerdictName } from '../../../shared/contract/imports.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useKeys } from '../../client/use-keys.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { KeyCap } from '../../parts/key-cap.tsx'
import css from './dry-run.module.css'
import { HowRead } from './how-read.tsx'
import { ImportRows } from './import-rows.tsx'
import { useSaveRejected } from './use-save-rejected.ts'
import { VerdictTiles, countOf } from './verdict-tiles.tsx'

type Props = {
  readonly draft: ImportDraft
  readonly step: Extract<DraftStep, { type: 'checked' }>
  readonly onMapping: () => void
  readonly onBegun: (importId: string) => void
}

/** What the list would do, before anything is written: how many of each, every row of each, and why a row is not taken. */
export function DryRun({ draft, step, onMapping, onBegun }: Props) {
  const { t } = useTexts()
  const formats = useFormats()
  const { client } = useBenchClient()
  const { found } = step
  const [verdict, setVerdict] = useState<VerdictName>(VERDICTS.find((each) => countOf(found, each) > 0) ?? 'new')
  const [filter, setFilter] = useState('')
  const save = useSaveRejected(draft, step.headers)
  const todo = found.new + found.changed
  const start = async () => {
    if (todo === 0) return
    const begun = await client.imports.start({ draft: draft.id })
    if (begun.done && begun.importId !== undefined) onBegun(begun.importId)
  }
  const leave = () => void client.imports.drop({ draft: draft.id })
  useKeys((key) => {
    const wanted = VERDICTS[Number(key) - 1]
    if (wanted !== undefined) setVerdict(wanted)
    else if (key.toLowerCase() === 'i') void start()
    else if (key.toLowerCase() === 'm' && step.table !== undefined) onMapping()
    else if (key === 'Escape') leave()
    else return false
    return true
  })
  return (
    <>
      <div className={css.run}>
        {step.importedBefore === undefined ? null : (
          <p className={css.before} role="status">
            <IconAlertTriangle size="1.3em" aria-hidden="true" />
            {t('list.before', { when: formats.dateTime(step.importedBefore) })}
          </p>
        )}
        <HowRead draft={draft} step={step} onMapping={onMapping} />
        <VerdictTiles found={found} verdict={verdict} onPick={setVerdict} />
        <div className={css.tools}>
          <TextInput
            className={css.filter}
            aria-label={t('list.filter')}
            placeholder={t('list.filter')}
            maxLength={200}
            value={filter}
            onChange={(event) => setFilter(event.currentTarget.value)}
          />
          {found.rejected === 0 ? null : (
            <Button
              variant="default"
              loading={save.isSaving}
              leftSection={<IconDownload size="1.2em" aria-hidden="true" />}
              onClick={() => void save.save()}
            >
              {t('list.export')}
            </Button>
          )}
        </div>
        <ImportRows key={`${verdict} ${filter}`} draft={draft.id} verdict={verdict} filter={filter} />
      </div>
      <footer className={css.foot}>
        <Button variant="default" size="lg" onClick={leave} rightSection={<KeyCap name="Esc" />}>
          {t('list.back')}
        </Button>
        <span className={css.name}>{draft.fileName}</span>
        <Button size="lg" className={css.go} disabled={todo === 0} onClick={() => void start()} rightSection={<KeyCap name="i" />}>
          {todo === 0
            ? t('list.import.nothing')
            : todo === 1
              ? t('list.import.one', { total: 1 })
              : t('list.import.many', { total: formats.number(todo) })}
        </Button>
      </footer>
    </>
  )
}
