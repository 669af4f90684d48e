import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasGs1CheckDigit, hasLuhnCheckDigit } from '../../../shared/scan/check-digits.ts'

describe('check digits', () => {
  it.each(['96385074', '036000291452', '4006381333931', '09521234543213', '106141412345678908'])('of GS1 number %s is right', (digits) => {
    expect(hasGs1CheckDigit(digits)).toBe(true)
  })

  it.each(['490154203237518', '79927398713'])('of Luhn number %s is right', (digits) => {
    expect(hasLuhnCheckDigit(digits)).toBe(true)
  })

  it('show every single wrong digit', () => {
    const digits = fc.array(fc.nat(9), { minLength: 7, maxLength: 17 }).map((each) => each.join(''))
    fc.assert(
      fc.property(digits, fc.nat(20), fc.integer({ min: 1, max: 9 }), (body, place, step) => {
        for (const isRight of [hasGs1CheckDigit, hasLuhnCheckDigit]) {
          const whole = body + (Array.from('0123456789').find((digit) => isRight(body + digit)) ?? '')
          const at = place % whole.length
          const wrong = whole.slice(0, at) + String((Number(whole.charAt(at)) + step) % 10) + whole.slice(at + 1)
          expect([isRight(whole), isRight(wrong)]).toEqual([true, false])
        }
      }),
    )
  })
})
