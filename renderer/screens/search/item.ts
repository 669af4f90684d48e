import type { QueueRow } from '../../../shared/contract/queue-row.ts'
import type { Matched } from './result-groups.ts'

export type ActionName =
  | 'bench'
  | 'dock'
  | 'triage'
  | 'next'
  | 'queue'
  | 'lists'
  | 'parts'
  | 'count'
  | 'settings'
  | 'policies'
  | 'new-case'
  | 'print-unit'
  | 'print-return'
  | 'put-aside'
  | 'operator'
  | 'command-sheet'
  | 'badges'
  | 'language'
  | 'theme-light'
  | 'theme-dark'
  | 'backup'
  | 'scanner-test'

/** One line of the palette. `key` is unique in the list. */
export type Item = { readonly key: string } & (
  | { readonly type: 'case'; readonly row: QueueRow; readonly matched?: Matched }
  /** A case of which only the name is known: on the bench or put aside. */
  | { readonly type: 'known'; readonly caseId: string; readonly rma: QueueRow['rma']; readonly product: string }
  | { readonly type: 'action'; readonly name: ActionName; readonly words: string }
  | {
      readonly type: 'operator'
      readonly operator: string
      readonly words: string
      readonly role: 'technician' | 'lead' | 'admin'
      readonly isNow: boolean
    }
)

export type Section = {
  readonly name: Matched | 'on-bench' | 'aside' | 'urgent' | 'actions' | 'operators'
  readonly items: readonly Item[]
}
