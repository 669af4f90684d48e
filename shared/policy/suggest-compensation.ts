import type { Money } from '../money.ts'
import type { OptionName } from './option-names.ts'
import type { Policy } from './policy-document.ts'
import type { PolicyFacts } from './policy-facts.ts'
import type { Reckoning } from './policy-money.ts'
import type { Expectation, Severity } from './sections/compensation-section.ts'

/** A rule of the compensation that fired, with the facts it read. */
export type CompensationRule =
  | { readonly type: 'price-unknown' }
  | { readonly type: 'price'; readonly price: Money; readonly limit: Money; readonly isLow: boolean }
  | { readonly type: 'severity-unknown' }
  | { readonly type: 'severity'; readonly severity: Severity; readonly symptom?: string }
  | { readonly type: 'expectation'; readonly expectation: Expectation }
  | { readonly type: 'lead'; readonly amount: Money; readonly limit: Money; readonly isAbove: boolean }

type Range<T> = { readonly from: T; readonly to: T }

/** For a buyer who keeps the unit. `suggested` lies in the range by severity and expectation; without a severity it is the end of it. */
export type Compensation = { readonly rules: readonly CompensationRule[] } & (
  | { readonly type: 'open' }
  | ({
      readonly percent: Range<number>
      readonly amount: Range<Money>
      readonly suggested: Money
      readonly approval: 'nobody' | 'lead'
    } & (
      | { readonly type: 'low-price'; readonly gift: Money }
      /** `options` before the coupon that `amount` and `suggested` are of. */
      | { readonly type: 'high-price'; readonly options: readonly OptionName[] }
    ))
)

/** How badly the fault spoils the use: as somebody said, else by the symptom. */
export function severityOf({ compensation }: Policy, { severity, symptom }: PolicyFacts): Severity | undefined {
  return severity ?? (symptom === undefined ? undefined : (compensation.severityOf[symptom] ?? 'major'))
}

/** What a buyer may be given beside or instead of a remedy: the range, the suggestion in it, why, and who approves it. */
export function suggestCompensation(policy: Policy, facts: PolicyFacts, { inCase }: Reckoning): Compensation {
  const { compensation } = policy
  const { price, symptom, expectation } = facts
  if (price === undefined) return { type: 'open', rules: [{ type: 'price-unknown' }] }
  const limit = inCase(compensation.lowPriceUpTo)
  const isLow = price.minor <= limit.minor
  const percent = isLow ? compensation.lowPrice.percent : compensation.highPrice.couponPercent
  const severity = severityOf(policy, facts)
  const share = severity === undefined ? 100 : compensation.shares[severity][expectation]
  const of = (part: number): Money => ({ minor: Math.round((price.minor * part) / 100), currency: price.currency })
  const suggested = of(percent.from + ((percent.to - percent.from) * share) / 100)
  const leadLimit = inCase(compensation.leadAbove)
  const isAbove = suggested.minor > leadLimit.minor
  const rules: readonly CompensationRule[] = [
    { type: 'price', price, limit, isLow },
    severity === undefined
      ? { type: 'severity-unknown' }
      : { type: 'severity', severity, ...(facts.severity === undefined && symptom !== undefined ? { symptom } : {}) },
    { type: 'expectation', expectation },
    { type: 'lead', amount: suggested, limit: leadLimit, isAbove },
  ]
  const suggestion = {
    percent,
    amount: { from: of(percent.from), to: of(percent.to) },
    suggested,
    approval: isAbove ? 'lead' : 'nobody',
    rules,
  } as const
  if (isLow) return { type: 'low-price', ...suggestion, gift: inCase(compensation.lowPrice.gift) }
  return { type: 'high-price', ...suggestion, options: compensation.highPrice.options }
}
