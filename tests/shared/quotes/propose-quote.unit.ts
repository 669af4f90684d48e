import { describe, expect, it } from 'vitest'
import type { Part } from '../../../shared/catalogue/catalogue.ts'
import { STANDARD_V2 } from '../../../shared/policy/standard-v2.ts'
import { quoteFault } from '../../../shared/quotes/check-quote.ts'
import { type ProposalFacts, proposeQuote } from '../../../shared/quotes/propose-quote.ts'
import { lineAmount } from '../../../shared/quotes/quote-amounts.ts'
import { DRAFT } from './quote-story.ts'

const part = (number: string, minor: number): Part => ({
  number,
  name: { en: `Part ${number}`, 'zh-CN': `配件 ${number}` },
  fits: ['AUR-K17'],
  price: { minor, currency: 'USD' },
})
const THERMO = part('THERMO-9', 240)
const HEATER = part('HEATER-2', 1200)

const KETTLE: ProposalFacts = {
  state: { answers: { fault: 'f05-heater' }, parts: [] },
  policy: STANDARD_V2,
  product: {},
  fitting: [THERMO],
  likely: [],
  language: 'en',
  today: '2026-11-02',
}
const paidIn = (currency: string): ProposalFacts => ({
  ...KETTLE,
  state: { ...KETTLE.state, order: { orderId: '1', marketplace: 'amazon.de', price: { minor: 4999, currency } } },
})

describe('a quote proposes itself', () => {
  it('given the fault, then labour by the policy’s minutes and rate, the part that fits and the freight back', () => {
    const { draft, revision } = proposeQuote(KETTLE)
    // 2400 an hour and 780 for two kilograms, and a fifth on top.
    expect(draft.lines).toEqual([
      { type: 'labour', text: '', minutes: 40, perHour: { minor: 2880, currency: 'USD' } },
      { type: 'part', text: 'Part THERMO-9', part: 'THERMO-9', quantity: 1, price: { minor: 240, currency: 'USD' } },
      { type: 'freight', text: '', price: { minor: 936, currency: 'USD' } },
    ])
    expect(draft.lines.map(lineAmount)).toEqual([1920, 240, 936])
    expect({ revision, validUntil: draft.validUntil }).toEqual({ revision: 1, validUntil: '2026-11-16' })
    expect(quoteFault(draft)).toBeUndefined()
  })
  it('given several parts that fit, then nobody guesses which; all of them can be added', () => {
    const { draft, parts } = proposeQuote({ ...KETTLE, fitting: [THERMO, HEATER] })
    expect(draft.lines.map(({ type }) => type)).toEqual(['labour', 'freight'])
    expect(parts.map((each) => each.part)).toEqual(['THERMO-9', 'HEATER-2'])
  })
  it('given parts that were put in already, then these, as often', () => {
    const state = { ...KETTLE.state, parts: [{ part: 'HEATER-2' }, { part: 'HEATER-2' }] }
    const { draft } = proposeQuote({ ...KETTLE, state, fitting: [THERMO, HEATER] })
    expect(draft.lines.filter(({ type }) => type === 'part')).toMatchObject([{ part: 'HEATER-2', quantity: 2 }])
  })
  it('given parts that are spoken for, then these', () => {
    const state = { ...KETTLE.state, planned: ['HEATER-2'] }
    const { draft } = proposeQuote({ ...KETTLE, state, fitting: [THERMO, HEATER], likely: ['THERMO-9'] })
    expect(draft.lines.filter(({ type }) => type === 'part')).toMatchObject([{ part: 'HEATER-2', quantity: 1 }])
  })
  it('given nothing was put in yet, then what mended such units before, as far as it fits', () => {
    const { draft } = proposeQuote({ ...KETTLE, fitting: [THERMO, HEATER], likely: ['HEATER-2', 'OF-ANOTHER-UNIT'] })
    expect(draft.lines.filter(({ type }) => type === 'part')).toMatchObject([{ part: 'HEATER-2', quantity: 1 }])
  })
  it('given the weight of the product, then the freight of its band, and of the last for what is heavier', () => {
    const freightOf = (weightGrams: number) => proposeQuote({ ...KETTLE, product: { weightGrams } }).draft.lines.at(-1)
    expect(freightOf(400)).toMatchObject({ price: { minor: 576 } })
    expect(freightOf(90_000)).toMatchObject({ price: { minor: 3840 } })
  })
  it('given an order in euros, then all of it in euros at the planning rates, and it says of which day they are', () => {
    const { draft, ratesOn } = proposeQuote(paidIn('EUR'))
    expect(draft).toMatchObject({
      currency: 'EUR',
      lines: [{ perHour: { minor: 2477 } }, { price: { minor: 206 } }, { price: { minor: 805 } }],
    })
    expect(quoteFault(draft)).toBeUndefined()
    expect(ratesOn).toBe('2026-11-02')
    expect(proposeQuote(KETTLE).ratesOn).toBeUndefined()
  })
  it('given yen, which have no decimals, then whole yen', () => {
    expect(proposeQuote(paidIn('JPY')).draft.lines[0]).toMatchObject({ perHour: { minor: 4435, currency: 'JPY' } })
  })
  it('given a currency without a rate, then in the policy’s own', () => {
    expect(proposeQuote(paidIn('CHF')).draft.currency).toBe('USD')
  })
  it('given a Chinese buyer, then parts by their Chinese names', () => {
    expect(proposeQuote({ ...KETTLE, language: 'zh-CN' }).draft.lines[1]).toMatchObject({ text: '配件 THERMO-9' })
  })
  it('given a revision before, then its lines, tax and language, with a new last day', () => {
    const quotes = [{ quote: { ...DRAFT, revision: 1, language: 'de' as const } }]
    const { draft, revision } = proposeQuote({ ...KETTLE, state: { ...KETTLE.state, quotes }, today: '2026-12-01' })
    expect(revision).toBe(2)
    expect(draft).toEqual({ ...DRAFT, language: 'de', issuedOn: '2026-12-01', validUntil: '2026-12-15' })
  })
})
