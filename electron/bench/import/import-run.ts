import { isDiskFull } from '../../../db/open.ts'
import { countImportCases, type StoredImport } from '../../../db/views/import-view.ts'
import type { ImportRun } from '../../../shared/contract/imports.ts'
import { type ImportEvent, importStream } from '../../../shared/import/events.ts'
import { choicesOf } from '../../../shared/import/reading.ts'
import { type Writer, write } from '../writer.ts'
import { commitUnits } from './commit-units.ts'
import type { ListSummary } from './list-protocol.ts'
import type { ListThread } from './list-thread.ts'
import { watchOtherCases } from './other-cases.ts'
import { takeBack } from './take-back.ts'

/** Units asked of the reading thread at a time; copying them over takes a millisecond or two. */
const BATCH = 256

export type Running = {
  readonly view: () => ImportRun
  /** Takes everything back that this import has done so far. */
  readonly cancel: () => void
  /** Stops where it is, to be gone on with at the next start. Resolves when the last slice is on the disk. */
  readonly close: () => Promise<void>
  readonly ended: Promise<void>
}

/** How windows learn of it: soon of the whole, and of cases that were there before. */
export type Tell = { readonly soon: () => void; readonly changed: (caseId: string) => void }

/** What is to be done: go on from a list that has been read and compared, read it again first, or take back. */
export type Work =
  | { readonly type: 'commit'; readonly thread: ListThread; readonly summary: ListSummary }
  | { readonly type: 'read-and-commit'; readonly openThread: (choices: ReturnType<typeof choicesOf>) => ListThread }
  | { readonly type: 'take-back' }

/** Carries one import to its end, forward or back; killed anywhere, the next start does the rest. */
export function runImport(writer: Writer, stored: StoredImport, work: Work, tell: Tell): Running {
  const { importId, operator, begun } = stored
  const { db, surroundings } = writer
  let view: ImportRun = {
    importId,
    fileName: begun.fileName,
    phase: work.type === 'take-back' ? 'taking-back' : 'reading',
    done: 0,
    total: 0,
  }
  let isCancelled = work.type === 'take-back'
  let isClosing = false

  const isOver = () => isCancelled || isClosing

  function become(next: Partial<ImportRun>) {
    view = { ...view, ...next }
    tell.soon()
  }

  function note(event: ImportEvent) {
    write(writer, importStream(importId), [event], { operator, via: 'import' })
  }

  async function commitAll(thread: ListThread, { compared }: ListSummary): Promise<void> {
    if (compared === undefined) throw new Error('a list that was begun to be imported can no longer be read')
    const already = countImportCases(db, importId)
    const before = already.opened + already.changed
    const others = watchOtherCases(db, importId, compared.lastCase)
    let leftAlone = 0
    let from = 0
    become({ phase: 'importing', done: before, total: before + compared.todo })
    while (from < compared.todo && !isOver()) {
      const batch = await thread.todo(from, BATCH)
      const committed = await commitUnits(writer, batch, { importId, operator, others, onChanged: tell.changed }, isOver, (done) =>
        become({ done: before + from + done }),
      )
      leftAlone += committed.leftAlone
      from += committed.done
      if (committed.done < batch.length) break
    }
    if (from < compared.todo) return
    const { opened, changed } = countImportCases(db, importId)
    note({ type: 'import.finished.v1', opened, changed, leftAlone })
  }

  async function goForward(): Promise<void> {
    if (work.type === 'take-back') return
    const thread = work.type === 'commit' ? work.thread : work.openThread(choicesOf(begun.reading))
    try {
      if (work.type === 'commit') return await commitAll(thread, work.summary)
      const read = await thread.read
      if (!read.ok) throw new Error(`the list of import ${importId} cannot be read again: ${read.error.type}`)
      await commitAll(thread, read.value)
    } finally {
      await thread.close()
    }
  }

  async function goBack(): Promise<void> {
    const counts = countImportCases(db, importId)
    if (stored.state !== 'taking-back') note({ type: 'import.taking-back.v1' })
    become({ phase: 'taking-back', done: 0, total: counts.opened + counts.changed + counts.cancelled + counts.restored })
    const isDone = await takeBack(
      writer,
      { importId, operator },
      (done) => become({ done }),
      () => isClosing,
    )
    if (!isDone) return
    const after = countImportCases(db, importId)
    note({ type: 'import.taken-back.v1', cancelled: after.cancelled, restored: after.restored, kept: after.opened + after.changed })
  }

  async function run(): Promise<void> {
    try {
      await goForward()
      if (isCancelled && !isClosing) await goBack()
    } catch (error) {
      surroundings.log.error({ error, importId }, 'an import stopped')
      become({ stopped: isDiskFull(error) ? 'disk-full' : 'failed' })
    }
  }

  const ended = run()
  return {
    view: () => view,
    cancel: () => {
      isCancelled = true
    },
    close: async () => {
      isClosing = true
      await ended
    },
    ended,
  }
}
