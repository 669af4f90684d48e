import type { Shot } from '../cases/shots.ts'
import { lastDay } from './last-day.ts'
import type { Exclusion, WarrantyLine, WarrantyPolicy } from './warranty-policy.ts'

/** What a warranty is judged by. Days are calendar days, YYYY-MM-DD. */
export type WarrantyFacts = {
  readonly category: string
  readonly marketplace?: string
  readonly deliveredOn?: string
  /** The day the buyer came with it, on the center's wall clock. */
  readonly claimedOn: string
  /** The answer to the diagnosis question `cause`. */
  readonly cause?: string
  /** Shots of which there is a picture. */
  readonly shots: readonly Shot[]
}

/** A rule that fired, with the facts it read. */
export type FiredRule =
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

/** One fact that would have to be otherwise for the unit to be covered. */
export type WouldBeCovered = { readonly type: 'claimed-by'; readonly day: string } | { readonly type: 'a-defect' }

/** `covered` names the promise it rests on; `open` lacks a fact, and its rules say which. */
export type WarrantyVerdict = {
  readonly policy: { readonly id: string; readonly version: number }
  readonly rules: readonly FiredRule[]
} & (
  | { readonly answer: 'covered'; readonly by: 'warranty' | 'return-window' }
  | { readonly answer: 'not-covered'; readonly wouldBe: readonly WouldBeCovered[] }
  | { readonly answer: 'open' }
)

/** A verdict in one word: the promise it is covered by, or why there is none. */
export function answerOf(verdict: WarrantyVerdict): 'warranty' | 'return-window' | 'not-covered' | 'open' {
  return verdict.answer === 'covered' ? verdict.by : verdict.answer
}

type Judged = { readonly holds: 'yes' | 'no' | 'open'; readonly rules: readonly FiredRule[] }

function lineOf(policy: WarrantyPolicy, category: string): WarrantyLine | undefined {
  return policy.lines.find(({ categories }) => categories === undefined || categories.includes(category))
}

function judgeExclusion({ id, proof }: Exclusion, cause: string, shots: readonly Shot[]): Judged {
  const missing = proof.filter((shot) => !shots.includes(shot))
  const rule = { type: 'exclusion', exclusion: id, cause } as const
  if (missing.length === 0) return { holds: 'no', rules: [rule] }
  return { holds: 'open', rules: [rule, { type: 'proof-missing', exclusion: id, shots: missing }] }
}

function judgeCause(policy: WarrantyPolicy, { cause, shots }: WarrantyFacts): Judged {
  if (cause === undefined) return { holds: 'open', rules: [{ type: 'cause-unknown' }] }
  const exclusion = policy.exclusions.find(({ causes }) => causes.includes(cause))
  if (exclusion !== undefined) return judgeExclusion(exclusion, cause, shots)
  if (policy.covers.includes(cause)) return { holds: 'yes', rules: [{ type: 'defect', cause }] }
  return { holds: 'no', rules: [{ type: 'no-defect', cause }] }
}

function judgeWarranty(policy: WarrantyPolicy, facts: WarrantyFacts): Judged {
  const { category, deliveredOn, claimedOn } = facts
  const line = lineOf(policy, category)
  if (line === undefined) return { holds: 'no', rules: [{ type: 'no-line', category }] }
  const promised = { type: 'line', line: line.id, category } as const
  if (deliveredOn === undefined) return { holds: 'open', rules: [promised, { type: 'delivery-unknown' }] }
  const until = lastDay(deliveredOn, line.term)
  const term = { type: 'term', deliveredOn, until, claimedOn, isWithin: claimedOn <= until } as const
  if (!term.isWithin) return { holds: 'no', rules: [promised, term] }
  const judged = judgeCause(policy, facts)
  return { holds: judged.holds, rules: [promised, term, ...judged.rules] }
}

function judgeReturnWindow({ returnWindows }: WarrantyPolicy, { marketplace = '', deliveredOn, claimedOn }: WarrantyFacts): Judged {
  if (deliveredOn === undefined) return { holds: 'open', rules: [] }
  const days = returnWindows.byMarketplace[marketplace] ?? returnWindows.days
  const until = lastDay(deliveredOn, { days })
  const isWithin = claimedOn <= until
  return { holds: isWithin ? 'yes' : 'no', rules: [{ type: 'return-window', days, until, claimedOn, isWithin }] }
}

function wouldBeCovered(policy: WarrantyPolicy, facts: WarrantyFacts): readonly WouldBeCovered[] {
  const isCovered = (changed: Partial<WarrantyFacts>) => judgeWarranty(policy, { ...facts, ...changed }).holds === 'yes'
  const line = lineOf(policy, facts.category)
  const [defect] = policy.covers
  const until = facts.deliveredOn === undefined || line === undefined ? undefined : lastDay(facts.deliveredOn, line.term)
  return [
    ...(until !== undefined && isCovered({ claimedOn: until }) ? [{ type: 'claimed-by', day: until } as const] : []),
    ...(defect !== undefined && isCovered({ cause: defect }) ? [{ type: 'a-defect' } as const] : []),
  ]
}

/**
 * Whether a unit is covered, and why: the rules that fired, in order, each with the facts it read. The warranty is asked first; where it
 * does not hold, the marketplace's return window may. A missing fact leaves the verdict open instead of deciding against the buyer.
 */
export function judgeUnit(policy: WarrantyPolicy, facts: WarrantyFacts): WarrantyVerdict {
  const named = { policy: { id: policy.id, version: policy.version } }
  const warranty = judgeWarranty(policy, facts)
  if (warranty.holds === 'yes') return { ...named, answer: 'covered', by: 'warranty', rules: warranty.rules }
  const window = judgeReturnWindow(policy, facts)
  const rules = [...warranty.rules, ...window.rules]
  if (window.holds === 'yes') return { ...named, answer: 'covered', by: 'return-window', rules }
  if (warranty.holds === 'open') return { ...named, answer: 'open', rules }
  return { ...named, answer: 'not-covered', rules, wouldBe: wouldBeCovered(policy, facts) }
}
