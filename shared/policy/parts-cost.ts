import type { OpenedCase } from '../cases/case.ts'
import type { Money } from '../money.ts'

/**
 * What the parts cost that a case has used and speaks for, by the catalogue. Nothing where it names none, or where one of them has no price
 * or one in another currency than `currency`: then the policy's estimate is nearer.
 */
export function partsCost(
  { parts, planned = [] }: OpenedCase,
  priceOf: (part: string) => Money | undefined,
  currency: string,
): Money | undefined {
  const prices = [...parts.map(({ part }) => part), ...planned].map(priceOf)
  if (prices.length === 0 || prices.some((price) => price?.currency !== currency)) return undefined
  return { minor: prices.reduce((sum, price) => sum + (price?.minor ?? 0), 0), currency }
}
