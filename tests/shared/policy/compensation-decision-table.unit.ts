import { expect, it } from 'vitest'
import type { PolicyFacts } from '../../../shared/policy/policy-facts.ts'
import { reckoningOf } from '../../../shared/policy/policy-money.ts'
import { STANDARD_V2 } from '../../../shared/policy/standard-v2.ts'
import { suggestCompensation } from '../../../shared/policy/suggest-compensation.ts'
import { KETTLE, without } from './case-at-hand.ts'
import { type Line, combinations, lookUp } from './combinations.ts'

const FACTS = {
  price: ['unknown', 'low', 'at the limit', 'just above', 'very high'],
  severity: ['minor', 'major', 'unusable', 'unknown'],
  expectation: ['low', 'usual', 'high'],
} as const

const PRICES = { low: 2000, 'at the limit': 3000, 'just above': 3001, 'very high': 90_000 } as const
const LOW = ['low', 'at the limit'] as const

/** The suggested share of the price, in percent; 5 to 10 of a low one, 10 to 20 of a high one. */
const TABLE: readonly Line<typeof FACTS, number | 'open'>[] = [
  { when: { price: ['unknown'] }, answer: 'open' },
  { when: { price: LOW, severity: ['minor'], expectation: ['low', 'usual'] }, answer: 5 },
  { when: { price: LOW, severity: ['minor'] }, answer: 6.25 },
  { when: { price: LOW, severity: ['major'], expectation: ['low'] }, answer: 6.25 },
  { when: { price: LOW, severity: ['major'], expectation: ['usual'] }, answer: 7.5 },
  { when: { price: LOW, severity: ['major'] }, answer: 8.75 },
  { when: { price: LOW, severity: ['unusable'], expectation: ['low'] }, answer: 8.75 },
  { when: { price: LOW }, answer: 10 },
  { when: { severity: ['minor'], expectation: ['low', 'usual'] }, answer: 10 },
  { when: { severity: ['minor'] }, answer: 12.5 },
  { when: { severity: ['major'], expectation: ['low'] }, answer: 12.5 },
  { when: { severity: ['major'], expectation: ['usual'] }, answer: 15 },
  { when: { severity: ['major'] }, answer: 17.5 },
  { when: { severity: ['unusable'], expectation: ['low'] }, answer: 17.5 },
  { when: {}, answer: 20 },
]

function suggestionFor(facts: PolicyFacts) {
  const reckoning = reckoningOf(STANDARD_V2, facts)
  if (!reckoning.ok) throw new Error(JSON.stringify(reckoning.error))
  return suggestCompensation(STANDARD_V2, facts, reckoning.value)
}

const usd = (minor: number) => ({ minor, currency: 'USD' })

it('given every price, severity and expectation, then the share suggested is the table’s, inside its range, and above the limit a lead approves it', () => {
  const used = new Set<number>()
  for (const row of combinations(FACTS)) {
    const { price, severity, expectation } = row
    const known = without(KETTLE, 'symptom')
    const facts: PolicyFacts = {
      ...known,
      expectation,
      ...(severity === 'unknown' ? {} : { severity }),
      ...(price === 'unknown' ? {} : { price: usd(PRICES[price]) }),
    }
    const expected = lookUp(TABLE, row)
    if (expected !== undefined) used.add(expected.line)
    const suggestion = suggestionFor(facts)
    if (suggestion.type === 'open' || price === 'unknown' || expected === undefined || expected.answer === 'open') {
      expect({ ...row, type: suggestion.type }).toEqual({ ...row, type: expected?.answer })
      continue
    }
    const amount = Math.round((PRICES[price] * expected.answer) / 100)
    expect({ ...row, suggested: suggestion.suggested }).toEqual({ ...row, suggested: usd(amount) })
    expect(suggestion.type).toBe(price === 'low' || price === 'at the limit' ? 'low-price' : 'high-price')
    expect(amount).toBeGreaterThanOrEqual(suggestion.amount.from.minor)
    expect(amount).toBeLessThanOrEqual(suggestion.amount.to.minor)
    expect(suggestion.approval).toBe(amount > 2000 ? 'lead' : 'nobody')
  }
  expect(used.size).toBe(TABLE.length)
})

it('given a low-priced unit, then a small gift may be given instead; a dear one, then a free repair or an exchange', () => {
  expect(suggestionFor({ ...KETTLE, price: usd(2000) })).toMatchObject({ type: 'low-price', percent: { from: 5, to: 10 }, gift: usd(300) })
  expect(suggestionFor({ ...KETTLE, price: usd(25_000) })).toMatchObject({
    type: 'high-price',
    percent: { from: 10, to: 20 },
    options: ['repair', 'replace', 'coupon'],
  })
})

it('given a symptom, then it says how bad it is, and the rules tell what was read', () => {
  const dead = suggestionFor({ ...KETTLE, price: usd(2000), symptom: 'dead' })
  expect(dead.rules).toEqual([
    { type: 'price', price: usd(2000), limit: usd(3000), isLow: true },
    { type: 'severity', severity: 'unusable', symptom: 'dead' },
    { type: 'expectation', expectation: 'usual' },
    { type: 'lead', amount: usd(200), limit: usd(2000), isAbove: false },
  ])
  expect(suggestionFor({ ...KETTLE, price: usd(2000), symptom: 'noise' }).rules).toContainEqual({
    type: 'severity',
    severity: 'major',
    symptom: 'noise',
  })
})

it('given yen, then the limits of the policy are reckoned into yen', () => {
  const suggestion = suggestionFor({ ...KETTLE, price: { minor: 4280, currency: 'JPY' } })
  expect(suggestion).toMatchObject({ type: 'low-price', gift: { minor: 462, currency: 'JPY' } })
})
