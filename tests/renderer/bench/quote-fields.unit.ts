import { describe, expect, test } from 'vitest'
import { firstFields, inLanguage, quoteOf, readPercent, withLine, withPart } from '../../../renderer/screens/bench/quote-fields.ts'
import type { QuotablePart, QuoteProposal } from '../../../shared/quotes/propose-quote.ts'
import { DRAFT } from '../../shared/quotes/quote-story.ts'

const DISC: QuotablePart = {
  part: 'THERMO-9',
  name: { en: 'Thermostat disc', 'zh-CN': '温控片' },
  price: { minor: 240, currency: 'USD' },
}
const PROPOSED: QuoteProposal = { draft: DRAFT, revision: 1, parts: [DISC] }
const FIELDS = firstFields(PROPOSED)

describe('a quote that is filled in', () => {
  test('given the proposal as it is, then it is sent as it is', () => {
    const { issuedOn: _, ...form } = DRAFT
    expect(quoteOf(FIELDS)).toEqual(form)
  })

  test('given a line that is not complete, then it cannot be sent', () => {
    const added = withLine(FIELDS, 'other')
    expect(quoteOf(added)).toBeUndefined()
    const written = {
      ...added,
      lines: added.lines.map((line) => (line.type === 'other' ? { ...line, text: 'Cleaning', price: '5.50' } : line)),
    }
    expect(quoteOf(written)?.lines.at(-1)).toEqual({ type: 'other', text: 'Cleaning', price: { minor: 550, currency: 'USD' } })
  })

  test('given no line at all, or an amount in another currency, then it cannot be sent', () => {
    expect(quoteOf({ ...FIELDS, lines: [] })).toBeUndefined()
    const [labour] = FIELDS.lines
    if (labour === undefined) throw new Error('no labour')
    expect(quoteOf({ ...FIELDS, lines: [{ ...labour, price: '30 EUR' }] })).toBeUndefined()
    expect(quoteOf({ ...FIELDS, lines: [{ ...labour, price: '30 USD' }] })).toBeDefined()
  })

  test('given a part that is there already, then it is there once more; each line has an id of its own', () => {
    const more = withPart(withPart(FIELDS, DISC), { ...DISC, part: 'OTHER-1' })
    expect(more.lines.filter(({ type }) => type === 'part').map(({ part, count }) => [part, count])).toEqual([
      ['THERMO-9', '3'],
      ['OTHER-1', '1'],
    ])
    expect(new Set(more.lines.map(({ id }) => id)).size).toBe(more.lines.length)
  })

  test('given another language, then parts go by their names there, and what somebody wrote stays', () => {
    expect(inLanguage(FIELDS, 'zh-CN', [DISC]).lines.map(({ text }) => text)).toEqual(['Replace the heater', '温控片', 'Way back'])
    const own = { ...FIELDS, lines: FIELDS.lines.map((line) => ({ ...line, text: 'as agreed' })) }
    expect(inLanguage(own, 'zh-CN', [DISC]).lines.map(({ text }) => text)).toEqual(['as agreed', 'as agreed', 'as agreed'])
  })

  test.each([
    ['19', 1900],
    ['7,7', 770],
    ['8.25 %', 825],
    ['０', 0],
    ['100', 10_000],
    ['100.01', undefined],
    ['1.234', undefined],
    ['-5', undefined],
    ['', undefined],
  ])('a tax of “%s” reads as %s', (written, read) => {
    expect(readPercent(written)).toBe(read)
  })
})
