import { describe, expect, it } from 'vitest'
import { assess } from '../../../shared/policy/assess.ts'
import type { CostItem } from '../../../shared/policy/cost-line.ts'
import { OPTIONS, type OptionName } from '../../../shared/policy/option-names.ts'
import type { PolicyFacts } from '../../../shared/policy/policy-facts.ts'
import { STANDARD_V2 } from '../../../shared/policy/standard-v2.ts'
import { KETTLE } from './case-at-hand.ts'
import { combinations } from './combinations.ts'

const usd = (minor: number) => ({ minor, currency: 'USD' })

/** A robot of 200 dollars and three kilograms. */
const ROBOT: PolicyFacts = {
  ...KETTLE,
  category: 'Vacuum robots',
  price: usd(20_000),
  weightGrams: 3000,
  fault: 'f04-motor',
  unitAt: 'buyer',
}

function costOf(option: OptionName, facts: PolicyFacts) {
  const assessed = assess(STANDARD_V2, facts)
  if (!assessed.ok) throw new Error(JSON.stringify(assessed.error))
  const found = assessed.value.options.find((each) => each.option === option)
  if (found === undefined) throw new Error(`${option} is not in the policy`)
  return found.cost
}

function lineOf(option: OptionName, facts: PolicyFacts): Readonly<Partial<Record<CostItem['item'] | 'net', number>>> {
  const cost = costOf(option, facts)
  if (cost.type === 'unknown') throw new Error(`${option} lacks ${cost.missing.join()}`)
  return { ...Object.fromEntries(cost.items.map(({ item, amount }) => [item, amount.minor])), net: cost.net.minor }
}

describe('given a robot of 200 dollars whose motor is worn, then each way to serve it costs', () => {
  it.each([
    ['remote-guidance', { labour: 480, net: 480 }],
    ['send-part', { parts: 3000, 'freight-outbound': 450, net: 3450 }],
    ['repair', { 'freight-inbound': 1150, labour: 2000, parts: 3000, 'freight-outbound': 1150, gift: 150, net: 7450 }],
    ['partner', { 'partner-fee': 4500, net: 4500 }],
    ['replace', { goods: 9000, 'freight-outbound': 1150, 'freight-inbound': 1150, labour: 400, resale: -3150, net: 8550 }],
    ['refund', { refund: 20_000, 'freight-inbound': 1150, labour: 400, resale: -3150, net: 18_400 }],
    ['partial-refund', { refund: 3000, net: 3000 }],
    ['refund-without-return', { refund: 20_000, net: 20_000 }],
    [
      'paid-repair',
      { 'freight-inbound': 1150, labour: 2000, parts: 3000, 'freight-outbound': 1150, gift: 150, 'paid-by-buyer': -8940, net: -1490 },
    ],
    ['coupon', { coupon: 3000, net: 3000 }],
    ['return-as-is', { 'freight-outbound': 1150, net: 1150 }],
    ['scrap', { disposal: 250, net: 250 }],
  ] as const)('%s: %o', (option, line) => {
    expect(lineOf(option, ROBOT)).toEqual(line)
  })

  it('once it is at the center, the way there is paid for already, and a coupon sends it back', () => {
    const here: PolicyFacts = { ...ROBOT, unitAt: 'center' }
    expect(lineOf('repair', here)).not.toHaveProperty('freight-inbound')
    expect(lineOf('refund', here)).toEqual({ refund: 20_000, labour: 400, resale: -3150, net: 17_250 })
    expect(lineOf('coupon', here)).toEqual({ coupon: 3000, 'freight-outbound': 1150, net: 4150 })
  })

  it('what is known of this case counts before what the policy reckons, and is no estimate', () => {
    const known: PolicyFacts = { ...ROBOT, minutes: 90, parts: usd(1240), freight: { inbound: usd(700), outbound: usd(900) } }
    expect(lineOf('repair', known)).toEqual({
      'freight-inbound': 700,
      labour: 3600,
      parts: 1240,
      'freight-outbound': 900,
      gift: 150,
      net: 6590,
    })
    const cost = costOf('repair', known)
    expect(cost.type === 'known' && cost.items.some(({ isEstimate }) => isEstimate)).toBe(false)
  })

  it('a better grade brings more back, and where the way back costs more than that, it stays where it is', () => {
    expect(lineOf('refund', { ...ROBOT, grade: 'like-new' }).resale).toBe(-7200)
    expect(lineOf('refund', { ...ROBOT, grade: 'like-new', cause: 'fit' }).resale).toBe(-16_000)
    expect(lineOf('replace', { ...ROBOT, grade: 'unsellable' })).toEqual({ goods: 9000, 'freight-outbound': 1150, net: 10_150 })
  })

  it('the same robot across a border costs more to send', () => {
    expect(lineOf('repair', { ...ROBOT, crossBorder: true })['freight-inbound']).toBe(4600)
  })
})

describe('given every combination of what a cost is reckoned from', () => {
  const FACTS = {
    price: ['known', 'unknown'],
    freight: ['stated', 'by weight', 'too heavy', 'unknown'],
    parts: ['stated', 'by the fault'],
    unitAt: ['buyer', 'center'],
  } as const
  const NEEDS_PRICE = ['replace', 'refund', 'partial-refund', 'refund-without-return', 'coupon']
  const NEEDS_FREIGHT = ['repair', 'replace', 'paid-repair', 'return-as-is']

  it.each(OPTIONS)('then %s has a cost line that adds up, or says which fact it lacks', (option) => {
    for (const row of combinations(FACTS)) {
      const { price: _price, weightGrams: _weight, ...bare } = ROBOT
      const cost = costOf(option, {
        ...bare,
        unitAt: row.unitAt,
        ...(row.price === 'known' ? { price: usd(20_000) } : {}),
        ...(row.parts === 'stated' ? { parts: usd(900) } : {}),
        ...(row.freight === 'stated' ? { freight: { inbound: usd(500), outbound: usd(600) } } : {}),
        ...(row.freight === 'by weight' ? { weightGrams: 3000 } : {}),
        ...(row.freight === 'too heavy' ? { weightGrams: 80_000 } : {}),
      })
      const needsFreight =
        NEEDS_FREIGHT.includes(option) ||
        (option === 'refund' && row.unitAt === 'buyer') ||
        (option === 'coupon' && row.unitAt === 'center')
      const needsPrice =
        NEEDS_PRICE.includes(option) || (['send-part', 'repair', 'paid-repair'].includes(option) && row.parts === 'by the fault')
      const expected = [
        ...(needsPrice && row.price === 'unknown' ? ['price'] : []),
        ...(needsFreight && row.freight === 'unknown' ? ['weightGrams'] : []),
        ...(needsFreight && row.freight === 'too heavy' ? ['freight'] : []),
      ]
      expect({ ...row, missing: cost.type === 'unknown' ? cost.missing.toSorted() : [] }).toEqual({ ...row, missing: expected.toSorted() })
      if (cost.type === 'known') expect(cost.net).toEqual(usd(cost.items.reduce((sum, { amount }) => sum + amount.minor, 0)))
    }
  })
})

describe('given amounts in other currencies', () => {
  it('when the case is in yen, which have no smaller unit, then the policy’s dollars are reckoned into yen', () => {
    expect(lineOf('remote-guidance', { ...ROBOT, price: { minor: 30_000, currency: 'JPY' } })).toEqual({ labour: 739, net: 739 })
  })

  it('when the facts mix currencies, then nothing is reckoned, and every amount that differs is named', () => {
    const mixed: PolicyFacts = {
      ...ROBOT,
      parts: { minor: 100, currency: 'EUR' },
      freight: { inbound: usd(5), outbound: { minor: 5, currency: 'GBP' } },
      resale: { 'like-new': { minor: 5, currency: 'EUR' } },
    }
    expect(assess(STANDARD_V2, mixed)).toEqual({
      ok: false,
      error: {
        type: 'mixed-currencies',
        currency: 'USD',
        others: [
          { path: 'freight.outbound.currency', currency: 'GBP' },
          { path: 'parts.currency', currency: 'EUR' },
          { path: 'resale["like-new"].currency', currency: 'EUR' },
        ],
      },
    })
  })

  it('when the policy has no planning rate for the currency, then that is said', () => {
    expect(assess(STANDARD_V2, { ...ROBOT, price: { minor: 5, currency: 'XTS' } })).toMatchObject({
      ok: false,
      error: {
        type: 'no-planning-rate',
        path: 'price.currency',
        currency: 'XTS',
        known: ['USD', 'EUR', 'GBP', 'JPY', 'CNY', 'CAD', 'AUD'],
      },
    })
  })

  it('when an answer to the grading is none that was asked for, then that is said, too', () => {
    expect(assess(STANDARD_V2, { ...ROBOT, condition: { smell: 'bad' } })).toEqual({
      ok: false,
      error: { type: 'not-in-policy', path: 'condition["smell"]', known: ['resale', 'appearance', 'used'] },
    })
    expect(assess(STANDARD_V2, { ...ROBOT, condition: { used: 'perhaps' } })).toEqual({
      ok: false,
      error: { type: 'not-in-policy', path: 'condition["used"]', known: ['used', 'sealed'] },
    })
  })
})
