import { decimalsOf } from '../currency-decimals.ts'
import type { Policy } from '../policy/policy-document.ts'

/** How many smallest units of one currency the policy's planning rates give for one of another; nothing where a rate is missing. */
export function planningFactor({ currency, planningRates }: Policy, from: string, into: string): number | undefined {
  if (from === into) return 1
  const rateOf = (of: string) => (of === currency ? 1 : planningRates.rates[of])
  const [one, other, places, digits] = [rateOf(from), rateOf(into), decimalsOf(from), decimalsOf(into)]
  if (one === undefined || other === undefined || places === undefined || digits === undefined) return undefined
  return (other / one) * 10 ** (digits - places)
}
