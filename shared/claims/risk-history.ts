import type { OpenedCase } from '../cases/case.ts'
import { mismatchesOf } from '../cases/identity.ts'
import type { Rma } from '../cases/rma.ts'

/** What there was before that speaks about a case: other cases of the same unit, of the same buyer, with the same picture. */
export type RiskHistory = {
  readonly sameUnit: number
  /** Absent where his buyer is not known, or was forgotten. */
  readonly buyer?: BuyerHistory
  /** Cases in which a picture of this one had been used. */
  readonly samePicture: readonly Rma[]
}

export type BuyerHistory = {
  readonly cases: number
  /** His claims, and how many of them were ruled for the seller. */
  readonly claims: number
  readonly claimsLost: number
  /** Cases in which another unit came back. */
  readonly swapped: number
}

/** Other cases of one buyer, as a history. */
export function buyerHistory(others: readonly OpenedCase[]): BuyerHistory {
  const claims = others.flatMap((other) => other.claims ?? []).filter(({ kind }) => kind === 'a-to-z' || kind === 'chargeback')
  return {
    cases: others.length,
    claims: claims.length,
    claimsLost: claims.filter(({ stage }) => stage === 'won' || stage === 'won-finally').length,
    swapped: others.filter((other) => mismatchesOf(other).length > 0).length,
  }
}
