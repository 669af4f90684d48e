import type { Quote, QuoteLine } from './quote.ts'

/** Whole amounts in the smallest unit of the quote's currency. */
export type QuoteTotals = { readonly net: number; readonly tax: number; readonly gross: number }

/** A fraction of whole numbers to the nearest whole number, a half upwards. */
function rounded(numerator: number, denominator: number): number {
  return Math.floor((2 * numerator + denominator) / (2 * denominator))
}

/** What a line costs before tax. Labour is rounded to a whole unit of the currency, a half upwards; everything else comes out whole. */
export function lineAmount(line: QuoteLine): number {
  switch (line.type) {
    case 'labour':
      return rounded(line.minutes * line.perHour.minor, 60)
    case 'part':
      return line.quantity * line.price.minor
    default:
      return line.price.minor
  }
}

/** The lines that count, by their places from 1; all of them where none are named. */
function chosen(lines: readonly QuoteLine[], places: readonly number[] | undefined): readonly QuoteLine[] {
  return places === undefined ? lines : lines.filter((_, at) => places.includes(at + 1))
}

/** The tax is counted once, on the sum of the lines, and rounded a half upwards, as on invoices by EN 16931 (BR-CO-17); never line by line. */
export function quoteTotals({ lines, taxBasisPoints }: Pick<Quote, 'lines' | 'taxBasisPoints'>, places?: readonly number[]): QuoteTotals {
  const net = chosen(lines, places).reduce((sum, line) => sum + lineAmount(line), 0)
  const tax = rounded(net * taxBasisPoints, 10_000)
  return { net, tax, gross: net + tax }
}
