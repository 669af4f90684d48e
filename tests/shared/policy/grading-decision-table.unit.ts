import { describe, expect, it } from 'vitest'
import { gradeUnit, resaleValue } from '../../../shared/policy/grade-unit.ts'
import type { Grade } from '../../../shared/policy/grades.ts'
import { STANDARD_V2 } from '../../../shared/policy/standard-v2.ts'
import { KETTLE, without } from './case-at-hand.ts'
import { type Line, combinations, lookUp } from './combinations.ts'

/** Answers to what every unit is asked; `-`: not answered yet. */
const GOODS = {
  resale: ['lost', 'marked', 'small', 'none', '-'],
  appearance: ['severe', 'visible', 'slight', 'none', '-'],
  used: ['used', 'sealed', '-'],
} as const
const SKIN = { hygiene: ['traces', 'clean', '-'], ...GOODS } as const
const BATTERIES = { capacity: ['under-60', 'under-80', 'under-95', 'full', '-'], ...GOODS } as const

type Answer = Grade | `ask ${string}`

/** Worst first. A question that is not answered is asked where it is due. */
const GOODS_TABLE: readonly Line<typeof GOODS, Answer>[] = [
  { when: { resale: ['-'] }, answer: 'ask resale' },
  { when: { resale: ['lost'] }, answer: 'unsellable' },
  { when: { appearance: ['-'] }, answer: 'ask appearance' },
  { when: { appearance: ['severe'] }, answer: 'unsellable' },
  { when: { resale: ['marked'] }, answer: 'acceptable' },
  { when: { appearance: ['visible'] }, answer: 'acceptable' },
  { when: { resale: ['small'] }, answer: 'good' },
  { when: { appearance: ['slight'] }, answer: 'good' },
  { when: { used: ['-'] }, answer: 'ask used' },
  { when: { used: ['used'] }, answer: 'like-new' },
  { when: {}, answer: 'new' },
]

const SKIN_TABLE: readonly Line<typeof SKIN, Answer>[] = [
  { when: { hygiene: ['-'] }, answer: 'ask hygiene' },
  { when: { hygiene: ['traces'] }, answer: 'unsellable' },
  ...GOODS_TABLE,
]

const BATTERY_TABLE: readonly Line<typeof BATTERIES, Answer>[] = [
  { when: { capacity: ['-'] }, answer: 'ask capacity' },
  { when: { capacity: ['under-60'] }, answer: 'unsellable' },
  ...GOODS_TABLE.slice(0, 4),
  { when: { capacity: ['under-80'] }, answer: 'acceptable' },
  ...GOODS_TABLE.slice(4, 6),
  { when: { capacity: ['under-95'] }, answer: 'good' },
  ...GOODS_TABLE.slice(6),
]

function check(
  category: string,
  facts: Readonly<Record<string, readonly string[]>>,
  table: readonly { readonly when: object; readonly answer: Answer }[],
) {
  const lines = table as readonly Line<typeof facts, Answer>[]
  const used = new Set<number>()
  for (const row of combinations(facts)) {
    const condition = Object.fromEntries(Object.entries(row).filter(([, answer]) => answer !== '-'))
    const { grade, next } = gradeUnit(STANDARD_V2, { ...KETTLE, category, condition })
    const expected = lookUp(lines, row)
    expect({ ...row, is: next === undefined ? grade : `ask ${next}` }).toEqual({ ...row, is: expected?.answer })
    if (expected !== undefined) used.add(expected.line)
  }
  expect(used.size).toBe(table.length)
}

describe('given every combination of answers to its questions, then a unit has its grade or its next question', () => {
  it('goods in general', () => check('Kitchen appliances', GOODS, GOODS_TABLE))
  it('what touches the skin', () => check('Headphones', SKIN, SKIN_TABLE))
  it('batteries', () => check('E-bike and scooter batteries', BATTERIES, BATTERY_TABLE))
})

describe('given a unit nobody has graded', () => {
  it('when it is faulty, then it counts as acceptable; when it is whole but unwanted, then as good', () => {
    expect(gradeUnit(STANDARD_V2, KETTLE)).toMatchObject({ grade: 'acceptable', isExpected: true, next: 'resale' })
    expect(gradeUnit(STANDARD_V2, { ...KETTLE, cause: 'fit' })).toMatchObject({ grade: 'good', isExpected: true })
  })

  it('when it is a hazard, then it is unsellable, whatever anybody said', () => {
    expect(gradeUnit(STANDARD_V2, { ...KETTLE, hazard: true, grade: 'new' })).toMatchObject({ grade: 'unsellable', isExpected: false })
  })
})

describe('given a graded unit', () => {
  it('when a shop is known to pay so much for the grade, then that counts, else the policy’s share of the price', () => {
    const facts = { ...KETTLE, cause: 'fit', price: { minor: 4999, currency: 'EUR' } }
    expect(resaleValue(STANDARD_V2, facts, 'good')).toEqual({ minor: 2999, currency: 'EUR' })
    expect(resaleValue(STANDARD_V2, { ...facts, resale: { good: { minor: 1500, currency: 'EUR' } } }, 'good')).toEqual({
      minor: 1500,
      currency: 'EUR',
    })
    expect(resaleValue(STANDARD_V2, KETTLE, 'good')).toBeUndefined()
  })

  it('when it is faulty, too, then it brings less than a whole one of its grade', () => {
    const price = { minor: 10_000, currency: 'EUR' }
    const value = (facts: object) =>
      resaleValue(STANDARD_V2, { ...without(KETTLE, 'cause', 'fault', 'symptom'), price, ...facts }, 'good')?.minor
    expect([value({}), value({ cause: 'no-fault' }), value({ fault: 'f00-none' }), value({ symptom: 'none' })]).toEqual([
      6000, 6000, 6000, 6000,
    ])
    expect([value({ cause: 'transit' }), value({ fault: 'f05-heater' }), value({ symptom: 'dead' })]).toEqual([2700, 2700, 2700])
  })

  it('then the rules say which answer decided', () => {
    const { rules } = gradeUnit(STANDARD_V2, { ...KETTLE, condition: { resale: 'small', appearance: 'visible' } })
    expect(rules.at(-1)).toEqual({ type: 'check', question: 'appearance', answer: 'visible', grade: 'acceptable', decides: true })
  })
})
