import type { ReadableScan, SymbolFamily } from '../aim.ts'
import { hasGs1CheckDigit } from '../check-digits.ts'
import type { ScanMeaning } from '../scan-meaning.ts'

/** How sure a product number is from its length alone: short ones are passed by chance, and 12 digits are also a parcel's. */
const GTIN_CONFIDENCE: Readonly<Record<number, number>> = { 8: 0.6, 12: 0.75, 13: 0.85, 14: 0.6 }

/** Product numbers outside retail symbols, which have a reader of their own. */
export function readGtin(scan: ReadableScan): readonly ScanMeaning[] {
  const digits = scan.compact
  const bare = GTIN_CONFIDENCE[digits.length]
  if (bare === undefined || !/^\d+$/.test(digits) || isAllZero(digits) || !hasGs1CheckDigit(digits)) return []
  if (scan.symbol === 'retail') return []
  const gtin = digits
  if (scan.aim?.startsWith(']I') === true && digits.length === 14)
    return [{ kind: 'gtin', gtin, confidence: 0.9, why: 'ITF-14 symbol, check digit' }]
  const why = `${digits.length} digits with a GTIN check digit`
  return [{ kind: 'gtin', gtin, confidence: confidenceIn(scan.symbol, bare), why }]
}

/** A symbol known to be none of the retail ones is seldom a product number. */
function confidenceIn(symbol: SymbolFamily, bare: number): number {
  return symbol === 'unknown' ? bare : bare - 0.2
}

/** Serial shipping container code: 18 digits, or with its application identifier 00 before it. */
export function readSscc(scan: ReadableScan): readonly ScanMeaning[] {
  const digits = scan.compact.replace(/^\((00)\)/, '$1')
  if (!/^(?:00)?\d{18}$/.test(digits)) return []
  const sscc = digits.slice(-18)
  if (isAllZero(sscc) || !hasGs1CheckDigit(sscc)) return []
  if (digits.length === 20) {
    const confidence = scan.symbol === 'gs1' ? 0.97 : 0.85
    return [{ kind: 'sscc', sscc, confidence, why: 'application identifier 00, check digit' }]
  }
  return [{ kind: 'sscc', sscc, confidence: 0.7, why: '18 digits with an SSCC check digit' }]
}

function isAllZero(digits: string): boolean {
  return /^0+.$/.test(digits)
}
