import { decimalsOf } from '../../../shared/currency-decimals.ts'
import type { Money } from '../../../shared/money.ts'

/** As it is typed: a point before the decimals, no grouping. */
export function plainAmount({ minor, currency }: Money): string {
  const decimals = decimalsOf(currency) ?? 2
  return (minor / 10 ** decimals).toFixed(decimals)
}
