import type { ReadableScan } from '../aim.ts'
import { hasGs1CheckDigit } from '../check-digits.ts'
import { contradiction } from '../gs1/associations.ts'
import { readElementString } from '../gs1/element-string.ts'
import { factsOf } from '../gs1/gs1-facts.ts'
import type { ScanMeaning } from '../scan-meaning.ts'

/** Between the digits of a retail symbol and the element strings of the small one above it. */
const COMPOSITE = '|]e0'

/** EAN-13, UPC-A (with or without the zero before it), EAN-8, UPC-E. ISO/IEC 15424 says 13 or 8 digits; makers differ. */
export function readRetail({ text, aim, symbol }: ReadableScan): readonly ScanMeaning[] {
  if (symbol !== 'retail') return []
  const bar = text.indexOf(COMPOSITE)
  const digits = bar < 0 ? text : text.slice(0, bar)
  const gtin = gtinOf(aim, digits)
  if (gtin === undefined) return []
  const product: ScanMeaning = { kind: 'gtin', gtin, confidence: 0.99, why: 'retail symbol, check digit' }
  return bar < 0 ? [product] : [product, ...compositeOf(gtin, text.slice(bar + COMPOSITE.length))]
}

function gtinOf(aim: string | undefined, digits: string): string | undefined {
  // Two or five digits of an add-on symbol say nothing about the product.
  const main = aim === ']E3' ? digits.replace(/^(\d{13})(?:\d\d|\d{5})$/, '$1') : digits
  const full = aim === ']E4' ? undefined : expandUpcE(main)
  if (full !== undefined && hasGs1CheckDigit(full)) return full
  return /^(?:\d{8}|\d{12,13})$/.test(main) && !/^0+.$/.test(main) && hasGs1CheckDigit(main) ? main : undefined
}

/** The zeros that UPC-E leaves out, put back. Source: GS1 General Specifications, 5.2.2.4. */
function expandUpcE(digits: string): string | undefined {
  const [, system, maker = '', last = '', check] = /^([01])(\d{5})(\d)(\d)$/.exec(digits) ?? []
  if (system === undefined) return undefined
  const [a, b, c, rest] = [maker.slice(0, 2), maker.charAt(2), maker.charAt(3), maker.slice(2)]
  if (last <= '2') return `${system}${a}${last}0000${rest}${check}`
  if (last === '3') return `${system}${a}${b}00000${maker.slice(3)}${check}`
  if (last === '4') return `${system}${a}${b}${c}00000${maker.slice(4)}${check}`
  return `${system}${maker}0000${last}${check}`
}

/** The small symbol speaks of the product below it. */
function compositeOf(product: string, data: string): readonly ScanMeaning[] {
  const read = readElementString(data)
  const gtin = product.padStart(14, '0')
  if (!read.ok || contradiction([{ ai: '01', value: gtin }, ...read.value]) !== undefined) return []
  return [{ kind: 'gs1', ...factsOf(read.value), gtin, confidence: 0.98, why: 'composite symbol above a retail one, all checks passed' }]
}
