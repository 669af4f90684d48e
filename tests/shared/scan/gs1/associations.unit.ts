import { describe, expect, it } from 'vitest'
import { contradiction, hasKey, missingBeside } from '../../../../shared/scan/gs1/associations.ts'
import { readBracketed } from '../../../../shared/scan/gs1/element-string.ts'

const GTIN = '(01)12345678901231'
const SSCC = '(00)123456789012345675'

function elements(text: string) {
  const read = readBracketed(text)
  if (!read.ok) throw new Error(read.error)
  return read.value
}

describe('element strings that contradict each other', () => {
  it.each([
    [`${GTIN}(02)12345678901231`, '(01) does not go with (02)'],
    [`${GTIN}(37)12`, '(01) does not go with (37)'],
    ['(21)ABC(235)XYZ', '(21) does not go with (235)'],
    ['(3940)1234(3941)9999', '(3940) does not go with (394n)'],
    ['(420)12345(421)276123', '(420) does not go with (421)'],
    ['(400)ABC(99)X(400)AB', '(400) comes with two values'],
    ['(253)1234567890128(8030)ABC123', '(8030) signs (253) without a serial part'],
  ])('%s: %s', (text, wrong) => {
    const found = contradiction(elements(text))
    // Either of the two may be the one that says so.
    expect([wrong, wrong.replace(/^\((\d+)\) does not go with \((\d+)\)$/, '($2) does not go with ($1)')]).toContain(found)
  })

  it('are not those that only repeat themselves, nor a row of one pattern with itself', () => {
    expect(contradiction(elements('(400)ABC(99)X(400)ABC'))).toBeUndefined()
    expect(contradiction(elements(`${GTIN}(3103)000195`))).toBeUndefined()
    expect(contradiction(elements('(253)1234567890128X(8030)ABC123'))).toBeUndefined()
  })
})

describe('what element strings need beside them', () => {
  it.each([
    ['(10)ABC', [{ ai: '10', oneOf: ['01', '02', '03', '8006', '8026'] }]],
    [`(02)12345678901231(37)12`, [{ ai: '37', oneOf: ['00+02', '00+8026'] }]],
    [`${GTIN}(250)ABC`, [{ ai: '250', oneOf: ['01+21', '03+21', '8006+21'] }]],
    [`${GTIN}(3925)12599`, [{ ai: '3925', oneOf: ['01+30', '01+31nn', '01+32nn', '01+35nn', '01+36nn'] }]],
  ])('%s', (text, missing) => {
    expect(missingBeside(elements(text))).toEqual(missing)
  })

  it.each([
    `${GTIN}(10)ABC(21)X`,
    `${SSCC}(02)12345678901231(37)12`,
    `${GTIN}(21)X(250)ABC`,
    `${GTIN}(3925)12599(3105)654321`,
    '(99)ANYTHING',
  ])('is there: %s', (text) => {
    expect(missingBeside(elements(text))).toEqual([])
  })
})

it('a symbol has a key when it names the thing it is about', () => {
  expect(hasKey(elements(`${GTIN}(10)ABC`))).toBe(true)
  expect(hasKey(elements('(02)12345678901231'))).toBe(true)
  expect(hasKey(elements('(17)261231(10)ABC(21)X'))).toBe(false)
})
