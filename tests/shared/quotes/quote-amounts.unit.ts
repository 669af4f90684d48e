import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { QuoteLine } from '../../../shared/quotes/quote.ts'
import { lineAmount, quoteTotals } from '../../../shared/quotes/quote-amounts.ts'
import { DRAFT } from './quote-story.ts'

const labour = (minutes: number, minor: number): QuoteLine => ({
  type: 'labour',
  text: '',
  minutes,
  perHour: { minor, currency: 'USD' },
})
const other = (minor: number): QuoteLine => ({ type: 'other', text: 'x', price: { minor, currency: 'USD' } })

describe('what a quote comes to', () => {
  it('given labour, parts, freight and tax, then each line, their sum, the tax on it and the total are whole amounts', () => {
    expect(DRAFT.lines.map(lineAmount)).toEqual([2000, 480, 620])
    expect(quoteTotals(DRAFT)).toEqual({ net: 3100, tax: 310, gross: 3410 })
  })
  it('given only some lines are accepted, then only these count, and the tax on them', () => {
    expect(quoteTotals(DRAFT, [1, 3])).toEqual({ net: 2620, tax: 262, gross: 2882 })
  })
  it.each([
    [10, 2403, 401, 'half a cent'],
    [1, 2429, 40, 'less than half a cent'],
    [1, 2431, 41, 'more than half a cent'],
    [7, 100, 12, 'two thirds of a yen less than half'],
  ])('given %i minutes at %i an hour, then %i: %s', (minutes, perHour, amount) => {
    expect(lineAmount(labour(minutes, perHour))).toBe(amount)
  })
  it('given tax that comes to half a unit, then it is rounded up, once and on the sum', () => {
    expect(quoteTotals({ lines: [other(50)], taxBasisPoints: 100 }).tax).toBe(1)
    // Line by line it would be 0 + 0.
    expect(quoteTotals({ lines: [other(40), other(40)], taxBasisPoints: 100 }).tax).toBe(1)
  })
  it('whatever the numbers, the tax is the nearest whole number to the true one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1e9 }), { maxLength: 100 }), fc.integer({ min: 0, max: 10_000 }), (prices, tax) => {
        const totals = quoteTotals({ lines: prices.map(other), taxBasisPoints: tax })
        const net = prices.reduce((sum, price) => sum + BigInt(price), 0n)
        expect(BigInt(totals.net)).toBe(net)
        expect(BigInt(totals.tax)).toBe((2n * net * BigInt(tax) + 10_000n) / 20_000n)
        expect(totals.gross).toBe(totals.net + totals.tax)
      }),
    )
  })
})
