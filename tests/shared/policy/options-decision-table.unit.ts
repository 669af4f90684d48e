import { describe, expect, it } from 'vitest'
import { assess } from '../../../shared/policy/assess.ts'
import { OPTIONS, type OptionName } from '../../../shared/policy/option-names.ts'
import { STANDARD_V2 } from '../../../shared/policy/standard-v2.ts'
import type { Option } from '../../../shared/policy/weigh-options.ts'
import { combinations, lookUp } from './combinations.ts'
import { type Circumstances, WORLD, given } from './world.ts'

type Thing = keyof typeof WORLD
type When = { readonly [T in Thing]?: readonly (keyof (typeof WORLD)[T])[] }
type Table = { readonly asks: readonly Thing[]; readonly lines: readonly (readonly [When, Option['state']])[] }

const PROMISED = ['under warranty', 'under warranty and in the window', 'likely under warranty', 'goodwill only'] as const
const UNSETTLED = ['not proved yet', 'nobody knows when it came'] as const
const NOT_HERE: readonly [When, Option['state']] = [{ unitAt: ['center'] }, 'not-eligible']
const HAZARD: readonly [When, Option['state']] = [{ hazard: ['yes'] }, 'not-eligible']
const TRIED: readonly [When, Option['state']] = [{ tried: ['yes'] }, 'not-eligible']

/** One table an option: the first line that fits says whether it can be had. What a table does not ask is as usual. */
const TABLES: Readonly<Record<OptionName, Table>> = {
  'remote-guidance': {
    asks: ['promise', 'unitAt', 'hazard', 'guide', 'tried'],
    lines: [NOT_HERE, HAZARD, TRIED, [{ guide: ['no'] }, 'not-eligible'], [{ guide: ['unknown'] }, 'open'], [{}, 'eligible']],
  },
  'send-part': {
    asks: ['promise', 'unitAt', 'hazard', 'goods', 'part', 'tried'],
    lines: [
      NOT_HERE,
      HAZARD,
      TRIED,
      [{ promise: ['in the window only', 'not covered'] }, 'not-eligible'],
      [{ goods: ['cheap consumable'] }, 'not-eligible'],
      [{ part: ['no'] }, 'not-eligible'],
      [{ promise: UNSETTLED }, 'open'],
      [{ part: ['unknown'] }, 'open'],
      [{ goods: ['consumable of unknown price', 'of unknown price'] }, 'open'],
      [{}, 'eligible'],
    ],
  },
  repair: {
    asks: ['promise', 'unitAt', 'hazard', 'goods', 'fault', 'tried'],
    lines: [
      HAZARD,
      TRIED,
      [{ promise: ['in the window only', 'not covered'] }, 'not-eligible'],
      [{ goods: ['cheap', 'cheap consumable'] }, 'not-eligible'],
      [{ fault: ['none'] }, 'not-eligible'],
      [{ promise: UNSETTLED }, 'open'],
      [{ goods: ['consumable of unknown price', 'of unknown price'] }, 'open'],
      [{ fault: ['not found yet'], unitAt: ['center'] }, 'open'],
      [{}, 'eligible'],
    ],
  },
  partner: {
    asks: ['promise', 'unitAt', 'hazard', 'goods', 'fault', 'partner'],
    lines: [
      NOT_HERE,
      HAZARD,
      [{ promise: ['in the window only', 'not covered'] }, 'not-eligible'],
      [{ goods: ['cheap', 'cheap consumable'] }, 'not-eligible'],
      [{ fault: ['none'] }, 'not-eligible'],
      [{ partner: ['no'] }, 'not-eligible'],
      [{ promise: UNSETTLED }, 'open'],
      [{ partner: ['unknown'] }, 'open'],
      [{ goods: ['consumable of unknown price', 'of unknown price'] }, 'open'],
      [{}, 'eligible'],
    ],
  },
  replace: {
    asks: ['promise', 'unitAt', 'hazard', 'goods', 'stock', 'tried'],
    lines: [
      HAZARD,
      TRIED,
      [{ promise: ['not covered'] }, 'not-eligible'],
      [{ stock: ['none'] }, 'not-eligible'],
      [{ promise: UNSETTLED }, 'open'],
      [{ stock: ['unknown'] }, 'open'],
      [{ goods: ['consumable of unknown price', 'of unknown price'] }, 'open'],
      [{}, 'eligible'],
    ],
  },
  refund: {
    asks: ['promise', 'unitAt', 'hazard', 'worth', 'weight', 'goods'],
    lines: [
      [{ promise: ['not covered'] }, 'not-eligible'],
      [{ unitAt: ['buyer'], hazard: ['yes'] }, 'not-eligible'],
      [{ unitAt: ['buyer'], weight: ['light'], worth: ['nothing'], goods: ['dear', 'cheap', 'cheap consumable'] }, 'not-eligible'],
      [{ unitAt: ['buyer'], weight: ['light'], worth: ['nobody has looked'], goods: ['cheap', 'cheap consumable'] }, 'not-eligible'],
      [{ promise: UNSETTLED }, 'open'],
      [{ goods: ['consumable of unknown price', 'of unknown price'] }, 'open'],
      [{ unitAt: ['buyer'], weight: ['unknown'] }, 'open'],
      [{}, 'eligible'],
    ],
  },
  'partial-refund': {
    asks: ['promise', 'unitAt', 'hazard', 'goods', 'severity'],
    lines: [
      NOT_HERE,
      HAZARD,
      [{ promise: ['not covered'] }, 'not-eligible'],
      [{ goods: ['dear'] }, 'not-eligible'],
      [{ severity: ['unusable'] }, 'not-eligible'],
      [{ promise: UNSETTLED }, 'open'],
      [{ goods: ['consumable of unknown price', 'of unknown price'] }, 'open'],
      [{ severity: ['unknown'] }, 'open'],
      [{}, 'eligible'],
    ],
  },
  'refund-without-return': {
    asks: ['promise', 'unitAt', 'hazard', 'worth', 'weight', 'goods'],
    lines: [
      NOT_HERE,
      [{ promise: ['not covered'] }, 'not-eligible'],
      [{ hazard: ['no'], weight: ['light'], worth: ['more than the freight'] }, 'not-eligible'],
      [{ hazard: ['no'], weight: ['light'], goods: ['dear'], worth: ['nobody has looked'] }, 'not-eligible'],
      [{ promise: UNSETTLED }, 'open'],
      [{ goods: ['consumable of unknown price', 'of unknown price'] }, 'open'],
      [{ hazard: ['no'], weight: ['unknown'] }, 'open'],
      [{}, 'eligible'],
    ],
  },
  'paid-repair': {
    asks: ['promise', 'unitAt', 'hazard', 'goods', 'fault', 'tried'],
    lines: [
      HAZARD,
      TRIED,
      [{ promise: ['under warranty', 'under warranty and in the window', 'likely under warranty', 'in the window only'] }, 'not-eligible'],
      [{ goods: ['cheap', 'cheap consumable'] }, 'not-eligible'],
      [{ fault: ['none'] }, 'not-eligible'],
      [{ promise: UNSETTLED }, 'open'],
      [{ goods: ['consumable of unknown price', 'of unknown price'] }, 'open'],
      [{ fault: ['not found yet'], unitAt: ['center'] }, 'open'],
      [{}, 'eligible'],
    ],
  },
  coupon: {
    asks: ['promise', 'unitAt', 'hazard', 'goods', 'tried'],
    lines: [
      TRIED,
      [{ promise: [...PROMISED.slice(0, 3), 'in the window only'] }, 'not-eligible'],
      [{ promise: UNSETTLED }, 'open'],
      [{ goods: ['consumable of unknown price', 'of unknown price'] }, 'open'],
      [{}, 'eligible'],
    ],
  },
  'return-as-is': {
    asks: ['promise', 'unitAt', 'hazard', 'weight'],
    lines: [
      [{ unitAt: ['buyer'] }, 'not-eligible'],
      HAZARD,
      [{ promise: [...PROMISED.slice(0, 3), 'in the window only'] }, 'not-eligible'],
      [{ promise: UNSETTLED }, 'open'],
      [{ weight: ['unknown'] }, 'open'],
      [{}, 'eligible'],
    ],
  },
  scrap: {
    asks: ['promise', 'unitAt', 'hazard', 'goods', 'worth'],
    lines: [
      [{ unitAt: ['buyer'] }, 'not-eligible'],
      [{ hazard: ['yes'] }, 'eligible'],
      [{ goods: ['cheap consumable'] }, 'eligible'],
      [{ worth: ['nothing'] }, 'eligible'],
      [{}, 'not-eligible'],
    ],
  },
}

/** The plain promise on consumables has no goodwill, and its last day is in April: the tables ask for it within its term. */
const isPossible = (row: Circumstances) =>
  row.promise !== 'goodwill only' || (row.goods !== 'cheap consumable' && row.goods !== 'consumable of unknown price')

function optionsFor(row: Circumstances) {
  const assessed = assess(STANDARD_V2, given(row))
  if (!assessed.ok) throw new Error(JSON.stringify(assessed.error))
  return assessed.value
}

describe('given every combination of what an option asks, then it can be had, cannot, or waits for a fact', () => {
  it.each(OPTIONS)('%s', (option) => {
    const { asks, lines } = TABLES[option]
    const world = Object.fromEntries(asks.map((thing) => [thing, Object.keys(WORLD[thing])]))
    const table = lines.map(([when, answer]) => ({ when: when as Readonly<Record<string, readonly string[]>>, answer }))
    const used = new Set<number>()
    for (const row of combinations(world).filter((each) => isPossible(each as Circumstances))) {
      const expected = lookUp(table, row)
      const found = optionsFor(row as Circumstances).options.find((each) => each.option === option)
      expect({ ...row, is: found?.state }).toEqual({ ...row, is: expected?.answer })
      if (expected !== undefined) used.add(expected.line)
    }
    expect(used.size).toBe(lines.length)
  })
})

describe('given any case', () => {
  const names = (thing: Thing) => Object.keys(WORLD[thing])
  const rows = combinations({
    promise: names('promise'),
    unitAt: names('unitAt'),
    hazard: names('hazard'),
    goods: names('goods'),
    fault: names('fault'),
    stock: ['some', 'unknown'],
    guide: ['no', 'unknown'],
    partner: ['no'],
    part: ['no'],
    worth: ['nothing', 'nobody has looked'],
    tried: names('tried'),
  }) as readonly Circumstances[]
  const all = rows.map((row) => ({ row, facts: given(row), answer: optionsFor(row) }))

  it('then every option of the policy is there once, with its needs, and with its cost or the facts that it lacks', () => {
    for (const { row, answer } of all) {
      expect(answer.options.map(({ option }) => option).toSorted(), JSON.stringify(row)).toEqual(OPTIONS.toSorted())
      for (const { state, needs, cost, missing } of answer.options) {
        expect(state === 'not-eligible').toBe(needs.some(({ holds }) => holds === 'no'))
        expect(state === 'eligible').toBe(needs.every(({ holds }) => holds === 'yes') && cost.type === 'known')
        if (state === 'open') expect(missing).not.toEqual([])
      }
    }
  })

  it('then those that can be had come first, what gives the buyer nothing after what does, and of each the cheapest first', () => {
    const net = ({ cost }: Option) => (cost.type === 'known' ? cost.net.minor : 0)
    for (const { answer } of all) {
      const can = answer.options.filter(({ state }) => state === 'eligible')
      expect(answer.options.slice(0, can.length)).toEqual(can)
      expect(answer.recommended).toBe(can[0]?.option)
      const remedies = can.filter(({ option }) => option !== 'return-as-is' && option !== 'scrap')
      expect(can.slice(0, remedies.length)).toEqual(remedies)
      expect(remedies.map(net)).toEqual(remedies.map(net).toSorted((one, other) => one - other))
    }
  })

  it('then a hazard is neither repaired nor given back, and a low-value consumable is not repaired', () => {
    for (const { row, answer } of all) {
      const can = answer.options.filter(({ state }) => state === 'eligible').map(({ option }) => option)
      if (row.hazard === 'yes')
        for (const each of ['remote-guidance', 'send-part', 'repair', 'partner', 'replace', 'paid-repair', 'return-as-is'] as const)
          expect(can).not.toContain(each)
      if (row.goods === 'cheap consumable')
        for (const each of ['send-part', 'repair', 'partner', 'paid-repair'] as const) expect(can).not.toContain(each)
    }
  })

  it('then a buyer who is refused gets an offer, unless he has declined them all; one who is covered gets a remedy or is told what is missing', () => {
    for (const { row, answer } of all) {
      const { warranty, options, recommended } = answer
      const isPriced = row.goods !== 'of unknown price' && row.goods !== 'consumable of unknown price'
      if (warranty.answer === 'not-covered' && isPriced && row.tried === 'no') expect(['paid-repair', 'coupon']).toContain(recommended)
      if (recommended === undefined && row.tried === 'no') expect(options.some(({ state }) => state === 'open')).toBe(true)
    }
  })

  it('then an option that saves, saves against what refund or replacement would cost', () => {
    for (const { answer } of all) {
      const can = answer.options.filter(({ state }) => state === 'eligible')
      const instead = can.flatMap(({ option, cost }) =>
        ['replace', 'refund', 'refund-without-return'].includes(option) && cost.type === 'known' ? [cost.net.minor] : [],
      )
      for (const { saves, cost } of can)
        if (saves !== undefined && cost.type === 'known') expect(saves.minor).toBe(Math.min(...instead) - cost.net.minor)
    }
  })
})
