import type { ReadableScan } from '../aim.ts'
import type { ScanMeaning } from '../scan-meaning.ts'

/** Serial numbers have no common form: one word of ordinary characters with a digit in it could be one. */
const PLAUSIBLE = /^(?=\D*\d)[0-9A-Za-z][0-9A-Za-z\-_./ ]{2,38}[0-9A-Za-z]$/
const LABELLED = /^(?:S\/N|SN|Serial(?: (?:No\.?|Number))?)[:#. ]\s*(\S.*)$/i

export function readSerial(scan: ReadableScan): readonly ScanMeaning[] {
  if (scan.text.length > 60 || scan.symbol === 'retail') return []
  const labelled = LABELLED.exec(scan.text)?.[1]
  if (labelled !== undefined && PLAUSIBLE.test(labelled))
    return [{ kind: 'serial', serial: labelled, confidence: 0.8, why: 'says that it is a serial number' }]
  // A GS1 symbol whose element strings are damaged is no serial number.
  if (scan.symbol === 'gs1' && /^\d\d/.test(scan.text)) return []
  return PLAUSIBLE.test(scan.text) ? [{ kind: 'serial', serial: scan.text, confidence: 0.3, why: 'could be a serial number' }] : []
}
