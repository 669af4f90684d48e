import { decimalsOf } from '../currency-decimals.ts'
import type { Money } from '../money.ts'
import { type Result, ok, refuse } from '../result.ts'
import type { Policy } from './policy-document.ts'
import type { PolicyFacts } from './policy-facts.ts'

/** Why the amounts of a case cannot be put on one line. */
export type MoneyProblem =
  | {
      readonly type: 'mixed-currencies'
      readonly currency: string
      readonly others: readonly { readonly path: string; readonly currency: string }[]
    }
  | { readonly type: 'no-planning-rate'; readonly path: string; readonly currency: string; readonly known: readonly string[] }

/** The one currency in which a case is reckoned, and the policy's own amounts in it. */
export type Reckoning = {
  readonly currency: string
  /** An amount of the policy in the smallest unit of the case's currency. */
  readonly inCase: (policyMinor: number) => Money
}

function rateOf({ currency, planningRates }: Policy, of: string): number | undefined {
  return of === currency ? 1 : planningRates.rates[of]
}

/** An amount in another currency by the policy's planning rates: good for comparing costs, never for paying. Nothing where a rate is missing. */
export function planned(policy: Policy, { minor, currency }: Money, into: string): Money | undefined {
  if (currency === into) return { minor: Math.round(minor), currency }
  const [from, to] = [rateOf(policy, currency), rateOf(policy, into)]
  const [places, digits] = [decimalsOf(currency), decimalsOf(into)]
  if (from === undefined || to === undefined || places === undefined || digits === undefined) return undefined
  return { minor: Math.round((minor / 10 ** places / from) * to * 10 ** digits), currency: into }
}

function amountsIn({ price, freight, parts, resale = {} }: PolicyFacts): readonly { readonly path: string; readonly currency: string }[] {
  const amounts = { price, 'freight.inbound': freight?.inbound, 'freight.outbound': freight?.outbound, parts }
  const all = [
    ...Object.entries(amounts),
    ...Object.entries(resale).map(([grade, money]) => [`resale[${JSON.stringify(grade)}]`, money] as const),
  ]
  return all.flatMap(([path, money]) => (money === undefined ? [] : [{ path: `${path}.currency`, currency: money.currency }]))
}

/** The facts of a case are in one currency, which the policy must have a planning rate for. Without any amount it is the policy's own. */
export function reckoningOf(policy: Policy, facts: PolicyFacts): Result<Reckoning, MoneyProblem> {
  const [first, ...rest] = amountsIn(facts)
  const { currency, path } = first ?? { currency: policy.currency, path: 'price' }
  const others = rest.filter((each) => each.currency !== currency)
  if (others.length > 0) return refuse({ type: 'mixed-currencies', currency, others })
  if (planned(policy, { minor: 0, currency: policy.currency }, currency) === undefined)
    return refuse({ type: 'no-planning-rate', path, currency, known: [policy.currency, ...Object.keys(policy.planningRates.rates)] })
  const inCase = (minor: number) => planned(policy, { minor, currency: policy.currency }, currency) ?? { minor, currency }
  return ok({ currency, inCase })
}
