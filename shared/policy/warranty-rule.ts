import type { Shot } from '../cases/shots.ts'
import type { Reading } from './reading.ts'

type Span = { readonly until: string; readonly claimedOn: string; readonly isWithin: boolean }

export type NeededReading = Pick<Reading, 'kind' | 'unit'>

/** A rule of the warranty or the return window that fired, with the facts it read. Days are calendar days, YYYY-MM-DD. */
export type WarrantyRule =
  | { readonly type: 'line'; readonly line: string; readonly category: string }
  | { readonly type: 'no-line'; readonly category: string }
  /** It replaced a unit under warranty and inherits the rest of its term. */
  | { readonly type: 'inherits'; readonly firstDeliveredOn: string }
  | { readonly type: 'extension'; readonly extension: string }
  | { readonly type: 'delivery-unknown' }
  | ({ readonly type: 'term'; readonly deliveredOn: string } & Span)
  /** After the term, where a lead may still grant it. */
  | ({ readonly type: 'goodwill'; readonly days: number } & Span)
  | { readonly type: 'cause-unknown' }
  | { readonly type: 'cause-not-in-policy'; readonly cause: string }
  | { readonly type: 'defect'; readonly cause: string }
  | { readonly type: 'no-defect'; readonly cause: string }
  | { readonly type: 'exclusion'; readonly exclusion: string; readonly cause: string }
  | {
      readonly type: 'proof-missing'
      readonly exclusion: string
      readonly shots: readonly Shot[]
      readonly readings: readonly NeededReading[]
    }
  | { readonly type: 'proof'; readonly exclusion: string; readonly shots: readonly Shot[]; readonly readings: readonly Reading[] }
  /** `months` after delivery a unit of normal wear still reads `atLeast`. */
  | ({ readonly type: 'fade'; readonly months: number; readonly atLeast: number; readonly isWear: boolean } & Reading)
  | ({ readonly type: 'return-window'; readonly days: number } & Span)
