import type { Shot } from '../cases/shots.ts'
import { judgeReturnWindow, judgeWarranty, lineOf, termEnd, termStart } from './judge-warranty.ts'
import type { Policy, PolicyName } from './policy-document.ts'
import type { PolicyFacts } from './policy-facts.ts'
import type { NeededReading, WarrantyRule } from './warranty-rule.ts'
import type { WarrantyVerdictV1 } from './warranty-verdict-v1.ts'

/** One fact that would have to be otherwise for the unit to be covered. */
export type WouldBeCovered =
  | { readonly type: 'claimed-by'; readonly day: string }
  | { readonly type: 'a-defect' }
  | { readonly type: 'registered'; readonly extension: string; readonly until: string }

/** What an open verdict waits for. */
export type MissingFact =
  | { readonly type: 'delivery' }
  | { readonly type: 'cause' }
  | { readonly type: 'shot'; readonly shot: Shot }
  | ({ readonly type: 'reading' } & NeededReading)

/** What is offered where nothing is covered. */
export type Offer = Policy['warranty']['outside'][number]

/** `covered` names the promise it rests on. A refusal always comes with what would have been covered and what is offered instead. */
export type WarrantyVerdict = { readonly policy: PolicyName; readonly rules: readonly WarrantyRule[] } & (
  | { readonly answer: 'covered'; readonly by: 'warranty' | 'return-window' }
  | { readonly answer: 'goodwill-possible'; readonly wouldBe: readonly WouldBeCovered[]; readonly offers: readonly Offer[] }
  | { readonly answer: 'not-covered'; readonly wouldBe: readonly WouldBeCovered[]; readonly offers: readonly Offer[] }
  | { readonly answer: 'open'; readonly missing: readonly MissingFact[]; readonly wouldBe: readonly WouldBeCovered[] }
)

/** A verdict as it may have been kept with a case. */
export type KeptVerdict = WarrantyVerdict | WarrantyVerdictV1

/** A verdict in one word: the promise it is covered by, or why there is none. */
export function answerOf(verdict: KeptVerdict): 'warranty' | 'return-window' | 'goodwill-possible' | 'not-covered' | 'open' {
  return verdict.answer === 'covered' ? verdict.by : verdict.answer
}

function missingIn(rules: readonly WarrantyRule[]): readonly MissingFact[] {
  return rules.flatMap((rule): readonly MissingFact[] => {
    if (rule.type === 'delivery-unknown') return [{ type: 'delivery' }]
    if (rule.type === 'cause-unknown' || rule.type === 'cause-not-in-policy') return [{ type: 'cause' }]
    if (rule.type !== 'proof-missing') return []
    return [
      ...rule.shots.map((shot) => ({ type: 'shot', shot }) as const),
      ...rule.readings.map((reading) => ({ type: 'reading', ...reading }) as const),
    ]
  })
}

/** The same unit with one fact otherwise, where that would cover it. */
function wouldBeCovered(policy: Policy, facts: PolicyFacts): readonly WouldBeCovered[] {
  const isCovered = (changed: Partial<PolicyFacts>) => judgeWarranty(policy, { ...facts, ...changed }).holds === 'yes'
  const line = lineOf(policy, facts)
  const from = termStart(facts)
  if (line === undefined || from === undefined) return []
  const day = termEnd(line, from, facts.registered ?? false)
  const [defect] = line.covers
  const [extension] = line.extensions ?? []
  return [
    ...(facts.claimedOn > day && isCovered({ claimedOn: day }) ? [{ type: 'claimed-by', day } as const] : []),
    ...(extension !== undefined && facts.registered !== true && isCovered({ registered: true })
      ? [{ type: 'registered', extension: extension.id, until: termEnd(line, from, true) } as const]
      : []),
    ...(defect !== undefined && isCovered({ cause: defect }) ? [{ type: 'a-defect' } as const] : []),
  ]
}

/**
 * Whether a unit is covered, and why: the rules that fired, in order, each with the facts it read. The warranty is asked first; where it
 * does not hold, the marketplace's return window may. A missing fact leaves the verdict open instead of deciding against the buyer.
 */
export function judgeUnit(policy: Policy, facts: PolicyFacts): WarrantyVerdict {
  const named = { id: policy.id, version: policy.version }
  const warranty = judgeWarranty(policy, facts)
  if (warranty.holds === 'yes') return { policy: named, answer: 'covered', by: 'warranty', rules: warranty.rules }
  const window = judgeReturnWindow(policy, facts)
  const isUnknownAlready = warranty.rules.some(({ type }) => type === 'delivery-unknown')
  const rules = [...warranty.rules, ...window.rules.filter(({ type }) => type !== 'delivery-unknown' || !isUnknownAlready)]
  if (window.holds === 'yes') return { policy: named, answer: 'covered', by: 'return-window', rules }
  const wouldBe = wouldBeCovered(policy, facts)
  if (warranty.holds === 'open' || window.holds === 'open')
    return { policy: named, answer: 'open', missing: missingIn(rules), wouldBe, rules }
  const answer = warranty.holds === 'goodwill' ? 'goodwill-possible' : 'not-covered'
  return { policy: named, answer, wouldBe, offers: policy.warranty.outside, rules }
}
