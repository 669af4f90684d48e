import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ImportScreen, PastImport } from '../../../shared/contract/imports.ts'
import { assertNever } from '../../../shared/decider.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { DraftReading } from './draft-reading.tsx'
import { DropZone } from './drop-zone.tsx'
import { DryRun } from './dry-run.tsx'
import { ImportDone } from './import-done.tsx'
import { ImportRunning } from './import-running.tsx'
import css from './lists-screen.module.css'
import { MappingStep } from './mapping-step.tsx'
import { PastImports } from './past-imports.tsx'
import { RefusedList } from './refused-list.tsx'
import { Steps, type StepName } from './steps.tsx'
import { useFileDrop } from './use-file-drop.ts'
import { type Refused, useHandIn } from './use-hand-in.ts'

/** From a file to expected parcels: look first, then import, and back again if it was the wrong list. */
export function ListsScreen() {
  const { t } = useTexts()
  const { query } = useBenchClient()
  const { data } = useQuery(query.imports.screen.queryOptions())
  const { handIn, refused, forget } = useHandIn()
  const [isMapping, setMapping] = useState(false)
  const [doneId, setDoneId] = useState<string>()
  const isFree = data !== undefined && data.run === undefined
  const take = (file: File) => {
    setMapping(false)
    setDoneId(undefined)
    void handIn(file)
  }
  const isOver = useFileDrop(isFree ? take : undefined)
  const runId = data?.run?.importId
  // Remembered when it is begun here or first seen: once it is over, what came of it is shown. A short one is over before it is seen.
  if (runId !== undefined && runId !== doneId) setDoneId(runId)
  if (data === undefined) return null
  const done = data.run === undefined && data.draft === undefined ? data.past.find(({ importId }) => importId === doneId) : undefined

  return (
    <section className={css.lists} data-over={isOver}>
      <header className={css.head}>
        <h1 className={css.title}>{t('list.title')}</h1>
        <Steps at={stepOf(data, done, isMapping)} />
      </header>
      <div className={css.body}>
        <Content
          screen={data}
          refused={refused}
          done={done}
          isMapping={isMapping}
          onFile={take}
          onMapping={setMapping}
          onBegun={setDoneId}
          onBack={() => {
            forget()
            setDoneId(undefined)
          }}
        />
      </div>
      {isOver ? (
        <div className={css.over} aria-hidden="true">
          {t('list.drop.over')}
        </div>
      ) : null}
    </section>
  )
}

function stepOf({ draft, run }: ImportScreen, done: PastImport | undefined, isMapping: boolean): StepName {
  if (run !== undefined || done !== undefined) return 'import'
  if (draft?.step.type === 'deciding') return 'columns'
  if (draft?.step.type === 'checked') return isMapping ? 'columns' : 'check'
  return 'file'
}

type Props = {
  readonly screen: ImportScreen
  readonly refused: Refused | undefined
  readonly done: PastImport | undefined
  readonly isMapping: boolean
  readonly onFile: (file: File) => void
  readonly onMapping: (isMapping: boolean) => void
  readonly onBegun: (importId: string) => void
  readonly onBack: () => void
}

function Content({ screen: { draft, run, past }, refused, done, isMapping, onFile, onMapping, onBegun, onBack }: Props) {
  if (run !== undefined) return <ImportRunning run={run} />
  if (refused !== undefined) return <RefusedList name={refused.name} why={refused.why} onBack={onBack} />
  if (draft === undefined) {
    if (done !== undefined) return <ImportDone done={done} onUndo={onBegun} onAnother={onBack} />
    return (
      <>
        <DropZone onFile={onFile} />
        <PastImports past={past} onUndo={onBegun} />
      </>
    )
  }
  const { step } = draft
  switch (step.type) {
    case 'receiving':
    case 'reading':
      return <DraftReading draft={draft} step={step} />
    case 'refused':
      return <RefusedList name={draft.fileName} why={step.why} draft={draft.id} onBack={onBack} />
    case 'deciding':
      return <MappingStep key={draft.id} draft={draft} table={step.table} reading={step.reading} onDone={() => onMapping(false)} />
    case 'checked':
      if (isMapping && step.table !== undefined)
        return <MappingStep draft={draft} table={step.table} reading={step.reading} onDone={() => onMapping(false)} />
      return <DryRun draft={draft} step={step} onMapping={() => onMapping(true)} onBegun={onBegun} />
    default:
      return assertNever(step)
  }
}
