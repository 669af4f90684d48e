import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_ORDINALS, rmaInPart } from '../../../shared/cases/rma-part.ts'
import { parseRma, rmaFromNumber } from '../../../shared/cases/rma.ts'

const dice = fc.integer({ min: 0, max: 2 ** 40 - 1 })
const ordinal = fc.option(fc.integer({ min: 1, max: MOST_ORDINALS }), { nil: undefined })

describe('given benches of one center that hear nothing of each other', () => {
  it('when their ordinals differ, or one has none, then they never draw the same number', () => {
    fc.assert(
      fc.property(ordinal, ordinal, dice, dice, (one, other, first, second) => {
        fc.pre(one !== other)
        expect(rmaInPart(one, first)).not.toBe(rmaInPart(other, second))
      }),
    )
  })
  it('when a number is drawn then it is a number as it always was', () => {
    fc.assert(
      fc.property(ordinal, dice, (its, thrown) => {
        expect(parseRma(rmaInPart(its, thrown))).toBe(rmaInPart(its, thrown))
      }),
    )
  })
  it('the first part begins at nothing, the last ends where those without a cloud begin, and theirs end with the last number there is', () => {
    expect(rmaInPart(1, 0)).toBe(rmaFromNumber(0))
    expect(rmaInPart(MOST_ORDINALS, 2 ** 22 - 1)).toBe(rmaFromNumber(2 ** 34 - 1))
    expect(rmaInPart(undefined, 0)).toBe(rmaFromNumber(2 ** 34))
    expect(rmaInPart(undefined, 2 ** 40 - 1)).toBe(rmaFromNumber(32 ** 7 - 1))
  })
})
