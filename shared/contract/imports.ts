import type { Rma } from '../cases/rma.ts'
import type { StageName } from '../cases/workflow.ts'
import type { Change } from '../import/changes.ts'
import type { Found } from '../import/events.ts'
import type { FileRefusal } from '../import/file-refusal.ts'
import type { ListTable } from '../import/list-table.ts'
import type { Reading } from '../import/reading.ts'
import type { RowFault } from '../import/row-fault.ts'

/** What importing a row would do. */
export const VERDICTS = ['new', 'changed', 'unchanged', 'left-alone', 'rejected'] as const
export type VerdictName = (typeof VERDICTS)[number]

/** One unit of a list as the dry run shows it; a rejected row has its cells instead. */
export type ImportRow = {
  readonly row: number
  readonly sku?: string
  readonly product?: string
  /** What the parcel will be recognised by: the surest of its numbers. */
  readonly key?: { readonly kind: 'lpn' | 'return' | 'order' | 'tracking' | 'serial'; readonly code: string }
  readonly complaint?: string
  readonly expectedOn?: string
  readonly caseId?: string
  readonly rma?: Rma
  readonly stage?: StageName
  readonly changes?: readonly Change[]
  readonly faults?: readonly RowFault[]
  readonly cells?: readonly string[]
}

export type ImportPage = { readonly rows: readonly ImportRow[]; readonly total: number }

export type DraftStep =
  | { readonly type: 'receiving'; readonly received: number }
  | { readonly type: 'reading'; readonly phase: 'reading' | 'comparing'; readonly done: number; readonly total?: number }
  | { readonly type: 'refused'; readonly why: FileRefusal }
  /** Somebody must say what the columns mean, or how its dates are to be read. */
  | { readonly type: 'deciding'; readonly reading: Reading; readonly table: ListTable; readonly rows: number }
  /** The dry run is done; nothing has been written. */
  | {
      readonly type: 'checked'
      readonly reading: Reading
      readonly table?: ListTable
      readonly headers: readonly string[]
      readonly rows: number
      readonly found: Found
      /** When the very same file was imported before, UTC. */
      readonly importedBefore?: string
    }

/** A list that somebody is looking at. */
export type ImportDraft = { readonly id: string; readonly fileName: string; readonly bytes: number; readonly step: DraftStep }

/** The import that is running now; it survives a restart. */
export type ImportRun = {
  readonly importId: string
  readonly fileName: string
  readonly phase: 'reading' | 'importing' | 'taking-back'
  readonly done: number
  readonly total: number
  /** Why it stands still until somebody goes on with it or takes it back. */
  readonly stopped?: 'disk-full' | 'failed'
}

export type PastImport = {
  readonly importId: string
  readonly fileName: string
  readonly operator: string
  readonly begunAt: string
  /** `interrupted`: it stands half-way, and its list is gone; it can only be taken back. */
  readonly state: 'running' | 'finished' | 'interrupted' | 'taken-back'
  readonly found: Found
  readonly opened: number
  readonly changed: number
  readonly leftAlone?: number
  readonly cancelled?: number
  readonly restored?: number
  readonly kept?: number
}

export type ImportScreen = {
  readonly draft?: ImportDraft
  readonly run?: ImportRun
  /** The newest first. */
  readonly past: readonly PastImport[]
}

/** What became of a request: a refusal says why, and nothing was done. */
export type ImportAnswer =
  | { readonly done: true; readonly draft?: string; readonly importId?: string }
  | { readonly done: false; readonly why: FileRefusal | { readonly type: 'gone' } }
