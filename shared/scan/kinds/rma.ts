import { readRma } from '../../cases/rma.ts'
import type { ReadableScan } from '../aim.ts'
import type { ScanMeaning } from '../scan-meaning.ts'

/** Eight characters, the prefix, and room for dashes and blanks. */
const LONGEST = 24

const GROUPED = /^\w{3}-\w{4}-\w$/

/** A bare eight-character number passes the check one time in 31 by chance; the prefix or the grouping makes it an RMA. */
export function readRmaMeaning(scan: ReadableScan): readonly ScanMeaning[] {
  if (scan.text.length > LONGEST) return []
  const rma = readRma(scan.text)
  if (!rma.ok) return []
  if (scan.compact.startsWith('RMA')) return [{ kind: 'rma', rma: rma.value, confidence: 0.99, why: 'RMA prefix, check character' }]
  if (GROUPED.test(scan.text)) return [{ kind: 'rma', rma: rma.value, confidence: 0.95, why: 'grouped as an RMA, check character' }]
  return [{ kind: 'rma', rma: rma.value, confidence: 0.55, why: 'check character of an RMA' }]
}
