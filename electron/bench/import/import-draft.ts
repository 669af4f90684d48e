import type { DraftStep, ImportDraft, ImportPage } from '../../../shared/contract/imports.ts'
import type { FileRefusal } from '../../../shared/import/file-refusal.ts'
import type { Choices } from '../../../shared/import/reading.ts'
import type { ListProgress, ListSummary, PageAsked } from './list-protocol.ts'
import type { ListThread } from './list-thread.ts'
import type { ArrivingList } from './staged-list.ts'

/** A list somebody is looking at: arriving, being read, waiting for a decision, or compared. Nothing of it is in the log. */
export type Draft = {
  readonly id: string
  readonly fileName: string
  readonly bytes: number
  readonly view: () => ImportDraft
  /** The name of its file in the data folder, once it has arrived. */
  readonly sha256: () => string | undefined
  /** Takes the next part of the file; the last one begins the reading. */
  readonly take: (at: number, part: Uint8Array) => Promise<void>
  /** Reads the list anew with what somebody decided. */
  readonly decide: (choices: Choices) => void
  readonly page: (asked: PageAsked) => Promise<ImportPage>
  /** Hands over a compared list and its thread; nothing before it is compared. */
  readonly handOver: () => ReadyList | undefined
  readonly drop: () => Promise<void>
}

export type ReadyList = {
  readonly sha256: string
  readonly summary: ListSummary & { readonly compared: NonNullable<ListSummary['compared']> }
  readonly thread: ListThread
}

type Around = {
  readonly openThread: (file: string, choices: Choices, onProgress: (progress: ListProgress) => void) => ListThread
  readonly importedBefore: (sha256: string) => string | undefined
  readonly tell: () => void
}

function refusalStep(why: FileRefusal): DraftStep {
  return { type: 'refused', why }
}

/** Other columns than those that were decided about. */
function isOtherTable({ sheet, delimiter }: Choices): boolean {
  return sheet !== undefined || delimiter !== undefined
}

function withoutColumns({ columns: _columns, dateOrder: _dateOrder, ...others }: Choices): Choices {
  return others
}

export function createDraft(
  { id, fileName, bytes }: Pick<Draft, 'id' | 'fileName' | 'bytes'>,
  arriving: ArrivingList,
  { openThread, importedBefore, tell }: Around,
): Draft {
  let kept: { readonly sha256: string; readonly file: string } | undefined
  let choices: Choices = {}
  let thread: ListThread | undefined
  let ready: ReadyList | undefined
  let step: DraftStep = { type: 'receiving', received: 0 }

  function become(next: DraftStep) {
    step = next
    tell()
  }

  function readStep(summary: ListSummary, sha256: string): DraftStep {
    const { reading, rows, table, headers, compared } = summary
    if (compared === undefined) return table === undefined ? refusalStep({ type: 'no-table' }) : { type: 'deciding', reading, table, rows }
    const before = importedBefore(sha256)
    return {
      type: 'checked',
      reading,
      headers,
      rows,
      found: compared.found,
      ...(table === undefined ? {} : { table }),
      ...(before === undefined ? {} : { importedBefore: before }),
    }
  }

  function read(list: { readonly sha256: string; readonly file: string }) {
    void thread?.close()
    ready = undefined
    become({ type: 'reading', phase: 'reading', done: 0 })
    const reader = openThread(list.file, choices, (progress) => {
      if (reader === thread) become({ type: 'reading', ...progress })
    })
    thread = reader
    const settle = async () => {
      const result = await reader.read
      if (reader !== thread) return
      if (!result.ok) return become(refusalStep(result.error))
      const { compared } = result.value
      if (compared !== undefined) ready = { sha256: list.sha256, summary: { ...result.value, compared }, thread: reader }
      return become(readStep(result.value, list.sha256))
    }
    void settle()
  }

  return {
    id,
    fileName,
    bytes,
    view: () => ({ id, fileName, bytes, step }),
    sha256: () => kept?.sha256,
    take: async (at, part) => {
      if (step.type !== 'receiving' || kept !== undefined) return
      const isLast = await arriving.take(at, part)
      if (!isLast) return become({ type: 'receiving', received: arriving.received() })
      kept = await arriving.keep()
      read(kept)
    },
    decide: (decided) => {
      if (kept === undefined) return
      choices = { ...(isOtherTable(decided) ? withoutColumns(choices) : choices), ...decided }
      read(kept)
    },
    page: async (asked) => (ready === undefined ? { rows: [], total: 0 } : ready.thread.page(asked)),
    handOver: () => {
      const given = ready
      ready = undefined
      if (given !== undefined) thread = undefined
      return given
    },
    drop: async () => {
      const closing = thread
      thread = undefined
      ready = undefined
      if (kept === undefined) await arriving.drop()
      await closing?.close()
    },
  }
}
