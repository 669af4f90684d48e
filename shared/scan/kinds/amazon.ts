import type { ReadableScan } from '../aim.ts'
import type { ScanMeaning } from '../scan-meaning.ts'

/**
 * Amazon's own labels. None has a published grammar or a check digit; these forms are what sellers' guides agree on:
 * LPN on a returned unit, FNSKU on a stocked one, ASIN of a product, order number 3-7-7.
 */
const LPN = /^LPN(?=[A-Z]*\d)[0-9A-Z]{6,16}$/
const FNSKU = /^X00[0-9A-Z]{7}$/
const ASIN = /^B0[0-9A-Z]{8}$/
const ORDER = /^(?:\d{3}|[DS]01)-\d{7}-\d{7}$/

export function readAmazon(scan: ReadableScan): readonly ScanMeaning[] {
  const text = scan.compact
  if (LPN.test(text)) return [{ kind: 'lpn', lpn: text, confidence: 0.95, why: 'begins with LPN' }]
  if (FNSKU.test(text)) return [{ kind: 'fnsku', fnsku: text, confidence: 0.93, why: 'X00 and ten characters' }]
  if (ORDER.test(text)) return [{ kind: 'amazon-order', orderId: text, confidence: 0.95, why: 'digits grouped 3-7-7' }]
  if (ASIN.test(text)) return [{ kind: 'asin', asin: text, confidence: 0.85, why: 'B0 and ten characters' }]
  return []
}
