import { type ByCause, judgeExclusion } from './judge-exclusion.ts'
import { lastDay } from './last-day.ts'
import type { Policy } from './policy-document.ts'
import type { PolicyFacts } from './policy-facts.ts'
import { isAbout } from './scope.ts'
import type { WarrantyRule } from './warranty-rule.ts'

/** Whether a promise holds: `goodwill` where only a lead can say so, `open` where a fact is missing. */
export type Judged = { readonly holds: 'yes' | 'no' | 'open' | 'goodwill'; readonly rules: readonly WarrantyRule[] }

type Line = Policy['warranty']['lines'][number]

/** What is promised for a unit: the first line that names it. */
export function lineOf(policy: Policy, facts: Pick<PolicyFacts, 'sku' | 'category'>): Line | undefined {
  return policy.warranty.lines.find((line) => isAbout(line, facts))
}

/** The last day of the promise, with what a registered buyer has beyond it. */
export function termEnd({ term, extensions = [] }: Line, from: string, registered: boolean): string {
  return extensions.filter(() => registered).reduce((until, extension) => lastDay(until, extension.term), lastDay(from, term))
}

/** A unit that was given for another under warranty inherits the rest of that one's term. */
export function termStart({ deliveredOn, replaces }: PolicyFacts): string | undefined {
  return replaces?.deliveredOn ?? deliveredOn
}

function judgeCause(policy: Policy, line: Line, facts: PolicyFacts): ByCause {
  const { cause } = facts
  if (cause === undefined) return { holds: 'open', rules: [{ type: 'cause-unknown' }] }
  if (!policy.warranty.causes.some(({ id }) => id === cause)) return { holds: 'open', rules: [{ type: 'cause-not-in-policy', cause }] }
  const exclusion = policy.warranty.exclusions.find((each) => each.causes.includes(cause) && isAbout(each, facts))
  if (exclusion !== undefined) return judgeExclusion(exclusion, policy, facts)
  if (line.covers.includes(cause)) return { holds: 'yes', rules: [{ type: 'defect', cause }] }
  return { holds: 'no', rules: [{ type: 'no-defect', cause }] }
}

/** The seller's warranty: what is promised, whether the day is within it, and whether the cause is one it stands for. */
export function judgeWarranty(policy: Policy, facts: PolicyFacts): Judged {
  const { category, claimedOn, registered = false, replaces } = facts
  const line = lineOf(policy, facts)
  if (line === undefined) return { holds: 'no', rules: [{ type: 'no-line', category }] }
  const promised: readonly WarrantyRule[] = [
    { type: 'line', line: line.id, category },
    ...(replaces === undefined ? [] : [{ type: 'inherits', firstDeliveredOn: replaces.deliveredOn } as const]),
    ...(line.extensions ?? []).filter(() => registered).map(({ id }) => ({ type: 'extension', extension: id }) as const),
  ]
  const deliveredOn = termStart(facts)
  if (deliveredOn === undefined) return { holds: 'open', rules: [...promised, { type: 'delivery-unknown' }] }
  const until = termEnd(line, deliveredOn, registered)
  const term = { type: 'term', deliveredOn, until, claimedOn, isWithin: claimedOn <= until } as const
  if (term.isWithin) {
    const judged = judgeCause(policy, line, facts)
    return { holds: judged.holds, rules: [...promised, term, ...judged.rules] }
  }
  const { goodwillDays: days = 0 } = line
  const lastOfGoodwill = lastDay(until, { days })
  if (claimedOn > lastOfGoodwill) return { holds: 'no', rules: [...promised, term] }
  const judged = judgeCause(policy, line, facts)
  const goodwill = { type: 'goodwill', days, until: lastOfGoodwill, claimedOn, isWithin: true } as const
  return { holds: judged.holds === 'yes' ? 'goodwill' : judged.holds, rules: [...promised, term, goodwill, ...judged.rules] }
}

/** The marketplace's own promise, counted from the delivery of this very unit. */
export function judgeReturnWindow({ returnWindows }: Policy, { marketplace = '', deliveredOn, claimedOn }: PolicyFacts): Judged {
  if (deliveredOn === undefined) return { holds: 'open', rules: [{ type: 'delivery-unknown' }] }
  const days = returnWindows.byMarketplace[marketplace] ?? returnWindows.days
  const until = lastDay(deliveredOn, { days })
  const isWithin = claimedOn <= until
  return { holds: isWithin ? 'yes' : 'no', rules: [{ type: 'return-window', days, until, claimedOn, isWithin }] }
}
