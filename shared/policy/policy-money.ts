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

/** The one currency in which a case is reckoned. Planning rates are good for comparing costs, never for paying. */
export type Reckoning = {
  readonly currency: string
  /** An amount of the policy in the smallest unit of the case's currency. */
  readonly inCase: (policyMinor: number) => Money
}

function rateOf({ currency, planningRates }: Policy, of: string): number | undefined {
  return of === currency ? 1 : planningRates.rates[of]
}

/** How many smallest units of one currency the policy's planning rates give for one of another; nothing where a rate is missing. */
export function factorOf(policy: Policy, currency: string, into: string): number | undefined {
  if (currency === into) return 1
  const [from, to] = [rateOf(policy, currency), rateOf(policy, into)]
  const [places, digits] = [decimalsOf(currency), decimalsOf(into)]
  if (from === undefined || to === undefined || places === undefined || digits === undefined) return undefined
  return (to / from) * 10 ** (digits - places)
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
  const factor = factorOf(policy, policy.currency, currency)
  if (factor === undefined)
    return refuse({ type: 'no-planning-rate', path, currency, known: [policy.currency, ...Object.keys(policy.planningRates.rates)] })
  return ok({ currency, inCase: (minor) => ({ minor: Math.round(minor * factor), currency }) })
}
