import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatRma, parseRma, readRma, rmaBarcode, rmaFromNumber } from '../../../shared/cases/rma.ts'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const rma = fc.integer({ min: 0, max: 32 ** 7 - 1 }).map(rmaFromNumber)
const at = fc.integer({ min: 0, max: 7 })

/** 0 and Z weigh the same, modulo 31: the one pair the check character cannot tell apart. */
const sameWeight = (a: string, b: string) => a === b || (['0', 'Z'].includes(a) && ['0', 'Z'].includes(b))

describe('the RMA number', () => {
  it('has seven characters and a check character, grouped to be read aloud', () => {
    expect(formatRma(rmaFromNumber(0))).toBe('000-0000-0')
    expect(formatRma(rmaFromNumber(32 ** 7 - 1))).toMatch(/^ZZZ-ZZZZ-[0-9A-Z]$/)
  })

  it('has a check character that can be worked out by hand', () => {
    // 1·8 = 8, and Z is number 31 ≡ 0: 8 mod 31 is the character 8.
    expect(rmaFromNumber(1)).toBe('00000018')
    // A is 10 in the first place, weight 2: 20 is the character M.
    expect(rmaFromNumber(10 * 32 ** 6)).toBe('A000000M')
  })

  it('is read back from its barcode, its printed form and what a hand types', () => {
    fc.assert(
      fc.property(rma, (number) => {
        expect(parseRma(rmaBarcode(number))).toBe(number)
        expect(parseRma(formatRma(number))).toBe(number)
        expect(parseRma(number.toLowerCase())).toBe(number)
        expect(parseRma(` rma ${formatRma(number)} `)).toBe(number)
      }),
    )
  })

  it('is read back even when it happens to begin with RMA', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 32 ** 4 - 1 }), (rest) => {
        const number = rmaFromNumber('RMA'.split('').reduce((sum, each) => sum * 32 + ALPHABET.indexOf(each), 0) * 32 ** 4 + rest)
        expect(number.startsWith('RMA')).toBe(true)
        expect(parseRma(number)).toBe(number)
        expect(parseRma(formatRma(number))).toBe(number)
        expect(parseRma(rmaBarcode(number))).toBe(number)
      }),
    )
  })

  it('shows every single wrong character', () => {
    fc.assert(
      fc.property(rma, at, fc.constantFrom(...ALPHABET.split('')), (number, place, wrong) => {
        fc.pre(!sameWeight(wrong, number.charAt(place)))
        expect(readRma(number.slice(0, place) + wrong + number.slice(place + 1))).toMatchObject({ ok: false })
      }),
    )
  })

  it('shows two neighbours swapped', () => {
    fc.assert(
      fc.property(rma, fc.integer({ min: 0, max: 5 }), (number, place) => {
        const [a, b] = [number.charAt(place), number.charAt(place + 1)]
        fc.pre(!sameWeight(a, b))
        expect(readRma(number.slice(0, place) + b + a + number.slice(place + 2))).toMatchObject({ ok: false })
      }),
    )
  })

  it('reads O as 0, I and L as 1: what a hand writes for them', () => {
    expect(parseRma('OOOOOI1F')).toBe(parseRma('0000011F'))
    expect(parseRma('0000011F')).toBeDefined()
    expect(parseRma('00000LIF')).toBe(parseRma('0000011F'))
  })

  it('says whether it is no RMA at all or one with a slip', () => {
    expect(readRma('00000019')).toEqual({ ok: false, error: { type: 'wrong-check-character', expected: '8' } })
    for (const text of ['', 'RMA', '1234567', '123456789', 'RMA0000', 'UUUUUUUU', '000-0000-8!']) {
      expect(readRma(text)).toEqual({ ok: false, error: { type: 'not-an-rma' } })
    }
  })

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof readRma(text).ok).toBe('boolean')
      }),
    )
  })
})
