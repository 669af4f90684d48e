import type { Shot } from '../cases/shots.ts'

/** What `case.warranty-judged.v1` holds. Not judged any more, only read: a type once written is never changed. */

export type FiredRuleV1 =
  | { readonly type: 'line'; readonly line: string; readonly category: string }
  | { readonly type: 'no-line'; readonly category: string }
  | { readonly type: 'delivery-unknown' }
  | { readonly type: 'term'; readonly deliveredOn: string; readonly until: string; readonly claimedOn: string; readonly isWithin: boolean }
  | { readonly type: 'cause-unknown' }
  | { readonly type: 'defect'; readonly cause: string }
  | { readonly type: 'no-defect'; readonly cause: string }
  | { readonly type: 'exclusion'; readonly exclusion: string; readonly cause: string }
  | { readonly type: 'proof-missing'; readonly exclusion: string; readonly shots: readonly Shot[] }
  | {
      readonly type: 'return-window'
      readonly days: number
      readonly until: string
      readonly claimedOn: string
      readonly isWithin: boolean
    }

type WouldBeCoveredV1 = { readonly type: 'claimed-by'; readonly day: string } | { readonly type: 'a-defect' }

export type WarrantyVerdictV1 = {
  readonly policy: { readonly id: string; readonly version: number }
  readonly rules: readonly FiredRuleV1[]
} & (
  | { readonly answer: 'covered'; readonly by: 'warranty' | 'return-window' }
  | { readonly answer: 'not-covered'; readonly wouldBe: readonly WouldBeCoveredV1[] }
  | { readonly answer: 'open' }
)
