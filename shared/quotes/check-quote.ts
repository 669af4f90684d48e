import type { Money } from '../money.ts'
import type { QuoteDraft, QuoteLine } from './quote.ts'
import { lineAmount, quoteTotals } from './quote-amounts.ts'
import type { QuoteRefusal } from './quote-refusal.ts'

/** Far above any repair, and so far below where whole numbers lose their last digit that sum and tax stay exact. */
const MOST_MINOR = 1_000_000_000
export const MOST_LINES = 100
const MOST_COUNT = 10_000
/** A hundred percent. */
const MOST_TAX = 10_000

export function priceOf(line: QuoteLine): Money {
  return line.type === 'labour' ? line.perHour : line.price
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= least && value <= most
}

function isRight(line: QuoteLine): boolean {
  if (!isWhole(priceOf(line).minor, 0, MOST_MINOR)) return false
  switch (line.type) {
    case 'labour':
      return isWhole(line.minutes, 1, MOST_COUNT) && lineAmount(line) <= MOST_MINOR
    case 'part':
      return isWhole(line.quantity, 1, MOST_COUNT) && lineAmount(line) <= MOST_MINOR && line.part.trim() !== ''
    case 'freight':
      return true
    default:
      return line.text.trim() !== ''
  }
}

/** What is wrong with a quote that is about to be sent; nothing where it can go. */
export function quoteFault(draft: QuoteDraft): QuoteRefusal | undefined {
  const { lines, currency, taxBasisPoints, issuedOn, validUntil } = draft
  if (lines.length === 0) return { type: 'quote-without-lines' }
  const wrong = lines.findIndex((line, at) => at >= MOST_LINES || !isRight(line))
  if (wrong >= 0) return { type: 'quote-line-wrong', line: wrong + 1 }
  const currencies = [...new Set([currency, ...lines.map((line) => priceOf(line).currency)])]
  if (currencies.length > 1) return { type: 'quote-currencies-mixed', currencies }
  if (!isWhole(taxBasisPoints, 0, MOST_TAX)) return { type: 'quote-tax-wrong' }
  if (quoteTotals(draft).gross === 0) return { type: 'quote-costs-nothing' }
  if (validUntil < issuedOn) return { type: 'quote-ends-before', validUntil }
  return undefined
}
