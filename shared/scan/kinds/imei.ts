import type { ReadableScan } from '../aim.ts'
import { hasLuhnCheckDigit } from '../check-digits.ts'
import type { ScanMeaning } from '../scan-meaning.ts'

/** The two digits that begin every type allocation code name the body that issued it. Source: GSMA TS.06, reporting body identifiers. */
const REPORTING_BODIES: ReadonlySet<string> = new Set([
  '01',
  '10',
  '35',
  '44',
  '45',
  '49',
  '50',
  '51',
  '52',
  '53',
  '54',
  '86',
  '91',
  '98',
  '99',
])

export function readImei(scan: ReadableScan): readonly ScanMeaning[] {
  const imei = scan.compact
  if (!/^\d{15}$/.test(imei) || !hasLuhnCheckDigit(imei)) return []
  if (REPORTING_BODIES.has(imei.slice(0, 2))) return [{ kind: 'imei', imei, confidence: 0.8, why: 'known issuer, check digit' }]
  return [{ kind: 'imei', imei, confidence: 0.35, why: '15 digits with an IMEI check digit' }]
}
