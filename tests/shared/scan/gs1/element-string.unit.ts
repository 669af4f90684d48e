import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBracketed, readElementString } from '../../../../shared/scan/gs1/element-string.ts'
import { anyElement, bracketed, written } from './any-element.ts'

const GS = '\u001d'
const GTIN = '09521234543213'

describe('element strings in a symbol', () => {
  it('follow each other, with a separator only behind a value of any length', () => {
    expect(readElementString(`01${GTIN}1726123110ABC${GS}21XYZ`)).toEqual({
      ok: true,
      value: [
        { ai: '01', value: GTIN },
        { ai: '17', value: '261231' },
        { ai: '10', value: 'ABC' },
        { ai: '21', value: 'XYZ' },
      ],
    })
  })

  it('may have a separator too many behind a value of predefined length, or at the end', () => {
    const expected = readElementString(`01${GTIN}10ABC`)
    expect(readElementString(`01${GTIN}${GS}10ABC${GS}`)).toEqual(expected)
  })

  it.each([
    ['nothing at all', '', 'no element strings'],
    ['an identifier nobody defined', '891234', 'no application identifier begins with 8912'],
    ['a value that is missing', '10', '(10) is empty'],
    ['a fixed value that ends early', `01${GTIN.slice(1)}`, '(01) has a wrong length'],
    ['a fixed value cut short by a separator', `01${GTIN.slice(1)}${GS}10A`, '(01) has a wrong length'],
    ['a fixed value that is too long, read as the next identifier', `01${GTIN}2`, 'no application identifier begins with 2'],
    ['a value longer than it may be', `10${'A'.repeat(21)}`, '(10) is too long'],
    ['a separator twice', `10A${GS}${GS}21B`, `no application identifier begins with ${GS}21B`],
    ['a wrong check digit', '0109521234543210', '(01) check digit is wrong'],
    ['a day that is none', '17260231', '(17) no day of the month'],
    ['a caret, which is no separator in scanned text', '10AB^21C', '(10) a character that GS1 data do not have'],
    ['a half of an optional part', '700721122521123', '(7007) has a wrong length'],
    ['more of them than any label has', Array.from({ length: 65 }, () => '99A').join(GS), 'too many element strings'],
  ])('are refused with %s', (_, text, error) => {
    expect(readElementString(text)).toEqual({ ok: false, error })
  })

  it('made up from the table come back as they were', () => {
    const any = fc.array(anyElement, { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(any, (elements) => {
        expect(readElementString(written(elements))).toEqual({ ok: true, value: elements })
        expect(readBracketed(bracketed(elements))).toEqual({ ok: true, value: elements })
      }),
      { numRuns: 1000 },
    )
  })

  it('are refused when a digit of a key is changed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 13 }), fc.integer({ min: 1, max: 9 }), (at, more) => {
        const changed = (Number(GTIN.charAt(at)) + more) % 10
        expect(readElementString(`01${GTIN.slice(0, at)}${changed}${GTIN.slice(at + 1)}`).ok).toBe(false)
      }),
    )
  })
})

describe('element strings as people write them', () => {
  it('have their identifiers in brackets, and blanks between them do no harm', () => {
    expect(readBracketed(`(01) ${GTIN} (10) AB-1`)).toEqual({
      ok: true,
      value: [
        { ai: '01', value: GTIN },
        { ai: '10', value: 'AB-1' },
      ],
    })
  })

  it('keep a bracket that has a backslash before it', () => {
    expect(readBracketed('(10)12345\\(11)991225')).toEqual({ ok: true, value: [{ ai: '10', value: '12345(11)991225' }] })
  })

  it.each(['(10)', '(10)(11)987654', '(1A)12345', '1(12345', '(15', '()1', '(12345)1', '(17)9(90)217', '(10)12345^'])(
    'are refused: %s',
    (text) => {
      expect(readBracketed(text).ok).toBe(false)
    },
  )
})
