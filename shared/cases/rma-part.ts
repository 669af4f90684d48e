import { type Rma, rmaFromNumber } from './rma.ts'

/**
 * Which of the numbers a bench draws from, so that no two benches of a center can draw the same one while they hear nothing of each other.
 *
 * The upper half of the 32^7 numbers belongs to benches without a cloud. The lower half is 4,096 parts of 4,194,304 numbers, and the cloud gives each bench of a
 * center, and each new identity of one, an ordinal of its own, counted from 1. A bench that worked alone and then joins has its cases in the upper half, where
 * no bench with an ordinal ever draws; from then on it draws in its part. So two cases can share a number only where two benches both drew it alone before
 * they joined the same center, or two copies of one store drew it before the cloud told them apart: by chance, of thousands of millions or of four million. Nothing is
 * lost by it: a scan of such a number asks which case is meant. Numbers that were drawn before there were parts lie anywhere, and stay what they are.
 */
const HALF = 2 ** 34

/** As many benches, with all their later identities, as a center can have. */
export const MOST_ORDINALS = 2 ** 12

const PART = HALF / MOST_ORDINALS

/** The number that `dice` (0 to 2^40 − 1) gives a bench of this ordinal; without one to a bench that has no cloud. */
export function rmaInPart(ordinal: number | undefined, dice: number): Rma {
  return rmaFromNumber(ordinal === undefined ? HALF + (dice % HALF) : (ordinal - 1) * PART + (dice % PART))
}
