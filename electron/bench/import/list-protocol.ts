import type { ImportPage, VerdictName } from '../../../shared/contract/imports.ts'
import type { JudgedUnit } from '../../../shared/import/dry-run.ts'
import type { Found } from '../../../shared/import/events.ts'
import type { FileRefusal } from '../../../shared/import/file-refusal.ts'
import type { ListTable } from '../../../shared/import/list-table.ts'
import type { RememberedMapping } from '../../../shared/import/mapping.ts'
import type { Choices, Reading } from '../../../shared/import/reading.ts'
import type { Result } from '../../../shared/result.ts'

/** What the reading thread is started with. It reads the store beside the bench, through a connection that cannot write. */
export type ListRequest = {
  readonly file: string
  readonly storeFile: string
  readonly choices: Choices
  readonly remembered: Readonly<Record<string, RememberedMapping>>
  readonly timeZone: string
}

/** A list that was read; compared with the store too, unless a decision is needed first. */
export type ListSummary = {
  readonly reading: Reading
  readonly rows: number
  readonly headers: readonly string[]
  readonly table?: ListTable
  readonly compared?: {
    readonly found: Found
    /** Units to open or change. */
    readonly todo: number
    /** The case opened last when the list was compared. */
    readonly lastCase: number
  }
}

export type ListProgress = { readonly phase: 'reading' | 'comparing'; readonly done: number; readonly total?: number }

export type PageAsked = { readonly verdict: VerdictName; readonly filter: string; readonly offset: number; readonly limit: number }

export type ListQuestion = { readonly id: number } & (
  | ({ readonly type: 'page' } & PageAsked)
  /** Units to open or change, in the order of the list. */
  | { readonly type: 'todo'; readonly from: number; readonly limit: number }
)

export type ListMessage =
  | { readonly type: 'progress'; readonly progress: ListProgress }
  | { readonly type: 'read'; readonly result: Result<ListSummary, FileRefusal> }
  | { readonly type: 'answer'; readonly id: number; readonly value: ImportPage | readonly JudgedUnit[] }
