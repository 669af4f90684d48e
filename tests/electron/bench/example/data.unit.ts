import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type ExampleCase, type ExampleStep, readExampleData } from '../../../../electron/bench/example/example-data.ts'
import { bookingOf } from '../../../../electron/bench/example/script.ts'
import { EXAMPLE_FOLDER } from './example-folder.ts'
import { checkDigitHolds } from './tracking-check.ts'

const data = await readExampleData(EXAMPLE_FOLDER)
const { cases, products, parts, operators } = data
const goods = products.map(({ product }) => product)

function stepsOf(history: ExampleCase['history']): readonly ExampleStep[] {
  return history.flatMap(({ do: steps }) => steps)
}

function distinct(values: readonly unknown[]): number {
  return new Set(values).size
}

/** GS1: from the right, every second digit counts three times; the sum with the check digit is a multiple of ten. */
function gtinHolds(gtin: string): boolean {
  const sum = Array.from(gtin).reduce((sum, digit, at) => sum + Number(digit) * (at % 2 === 0 ? 1 : 3), 0)
  return gtin.length === 13 && sum % 10 === 0
}

describe('the catalogue of the example center', () => {
  it('has at least twelve products in eight categories and thirty parts', () => {
    expect(goods.length).toBeGreaterThanOrEqual(12)
    expect(distinct(goods.map(({ category }) => category))).toBeGreaterThanOrEqual(8)
    expect(parts.length).toBeGreaterThanOrEqual(30)
  })

  it('names everything in English and in Chinese', () => {
    const chinese = /\p{Script=Han}/u
    for (const { name } of [...goods, ...parts]) {
      expect(name['zh-CN']).toMatch(chinese)
      expect(name.en).not.toMatch(chinese)
    }
    for (const { advice } of goods) {
      expect(advice['zh-CN']).toMatch(chinese)
      expect(advice.en).not.toMatch(chinese)
    }
  })

  it('numbers products as the marketplace does, with GTINs kept for internal use', () => {
    for (const { asin, fnsku, gtin } of goods) {
      expect(asin).toMatch(/^B0[0-9A-Z]{8}$/)
      expect(fnsku).toMatch(/^X00[0-9A-Z]{7}$/)
      expect(gtin).toMatch(/^2\d{12}$/)
      expect(gtinHolds(gtin)).toBe(true)
    }
    for (const key of ['sku', 'asin', 'fnsku', 'gtin'] as const) expect(distinct(goods.map((each) => each[key]))).toBe(goods.length)
  })

  it('has for every product a part that fits, and no part for a product it does not have', () => {
    const fitted = new Set(parts.flatMap(({ fits }) => fits))
    expect(fitted).toEqual(new Set(goods.map(({ sku }) => sku)))
    expect(distinct(parts.map(({ number }) => number))).toBe(parts.length)
  })

  it('is worked by five people of all three roles', () => {
    expect(operators).toHaveLength(5)
    expect(new Set(operators.map(({ role }) => role))).toEqual(new Set(['technician', 'lead', 'admin']))
  })
})

describe('the cases of the example center', () => {
  it('come from four marketplaces, in four currencies, from buyers of seven languages', () => {
    expect(new Set(cases.map(({ order }) => order.marketplace))).toEqual(
      new Set(['amazon.com', 'amazon.de', 'amazon.co.jp', 'amazon.co.uk']),
    )
    expect(new Set(cases.map(({ order }) => order.price.currency))).toEqual(new Set(['USD', 'EUR', 'JPY', 'GBP']))
    expect(distinct(cases.map(({ buyer }) => buyer.language))).toBe(7)
    expect(distinct(cases.map(({ buyer }) => buyer.address.at(-1)))).toBeGreaterThanOrEqual(9)
  })

  it('have order numbers, LPNs and serial numbers of the usual shape', () => {
    for (const { order, unit } of cases) {
      expect(order.orderId).toMatch(/^\d{3}-\d{7}-\d{7}$/)
      if (unit.lpn !== undefined) expect(unit.lpn).toMatch(/^LPN[A-Z]{2,4}\d{7}$/)
      expect(unit.serial).toMatch(/^[A-Z0-9]{3,4}-\d{4}-\d{6}$/)
    }
    const plates = cases.flatMap(({ unit }) => unit.lpn ?? [])
    expect(distinct(plates)).toBe(plates.length)
  })

  it('have a parcel and a licence plate where the unit comes, and neither where it stays with its buyer', () => {
    for (const { key, inbound, unit, expectedInDays, history } of cases) {
      const comes = expectedInDays !== undefined || stepsOf(history).some((step) => step.do === 'receive')
      if (comes) expect([key, inbound, unit.lpn]).not.toContain(undefined)
      expect([key, unit.lpn === undefined]).toEqual([key, inbound === undefined])
    }
  })

  it('send in place of a broken unit one that nobody has', () => {
    const sent = cases.flatMap(({ history }) => stepsOf(history)).flatMap((step) => (step.do === 'replacement' ? [step.serial] : []))
    expect(sent.length).toBeGreaterThan(0)
    expect(distinct([...sent, ...cases.map(({ unit }) => unit.serial)])).toBe(sent.length + distinct(cases.map(({ unit }) => unit.serial)))
  })

  it('include one unit that comes back a second time, and no other serial number twice', () => {
    const serials = cases.map(({ unit }) => unit.serial)
    const again = serials.filter((serial, at) => serials.indexOf(serial) !== at)
    expect(again).toHaveLength(1)
    const both = cases.filter(({ unit }) => again.includes(unit.serial))
    expect(both.filter(({ history }) => history.length > 0)).toHaveLength(1)
  })

  it('include one order with two cases that share a parcel, and no other parcel twice', () => {
    const parcels = cases.flatMap(({ inbound }) => inbound?.tracking ?? [])
    const shared = parcels.filter((tracking, at) => parcels.indexOf(tracking) !== at)
    expect(shared).toHaveLength(1)
    const both = cases.filter(({ inbound }) => inbound !== undefined && shared.includes(inbound.tracking))
    expect(distinct(both.map(({ order }) => order.orderId))).toBe(1)
    expect(distinct(cases.map(({ order }) => order.orderId))).toBe(cases.length - 1)
    const back = cases.flatMap((told) => bookingOf(told)?.tracking ?? [])
    expect(distinct([...back, ...parcels])).toBe(back.length + parcels.length - 1)
  })

  it('ship with tracking numbers whose check digits hold', () => {
    const shipments = cases.flatMap((told) => [told.inbound, bookingOf(told)]).filter((each) => each !== undefined)
    expect(shipments.filter(({ carrier, tracking }) => !checkDigitHolds(carrier, tracking))).toEqual([])
    expect(distinct(shipments.map(({ carrier }) => carrier))).toBeGreaterThanOrEqual(8)
  })

  it('can be walked by scanner alone where the way back is booked beforehand', () => {
    expect(cases.filter(({ history, outbound }) => history.length === 0 && outbound !== undefined).length).toBeGreaterThanOrEqual(5)
  })

  it('give nobody a real telephone number or mail address', () => {
    // Ranges kept for fiction: North America 555-01xx, Ofcom's, the Bundesnetzagentur's and Arcep's drama numbers.
    const fiction =
      /^\+1 \d{3} 555 01\d\d$|^\+44 (20 7946 0\d{3}|161 496 0\d{3}|7700 900\d{3})$|^\+49 (30 23125|40 66969|69 90009|89 99998|221 4710) \d{3}$|^\+33 (1 99 00|6 39 98) \d\d \d\d$/
    for (const { buyer } of cases) {
      if (buyer.phone !== undefined) expect(buyer.phone).toMatch(fiction)
      if (buyer.email !== undefined) expect(buyer.email).toMatch(/@example\.(com|org|net)$/)
    }
  })

  it('complain each in words of their own', () => {
    expect(distinct(cases.map(({ complaint }) => complaint))).toBe(cases.length)
  })
})

it('the example center is small enough to ship: under 250 kB of text', () => {
  const sizes = readdirSync(EXAMPLE_FOLDER).map((name) => readFileSync(join(EXAMPLE_FOLDER, name)).byteLength)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(250_000)
})
