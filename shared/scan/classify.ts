import { readable } from './aim.ts'
import { readAmazon } from './kinds/amazon.ts'
import { readGtin, readSscc } from './kinds/gs1-numbers.ts'
import { readImei } from './kinds/imei.ts'
import { isReserved, readReserved } from './kinds/reserved.ts'
import { readRmaMeaning } from './kinds/rma.ts'
import { readSerial } from './kinds/serial.ts'
import { readTracking } from './kinds/tracking.ts'
import type { ScanMeaning, ScanText } from './scan-meaning.ts'

/** Each reads one family of codes and knows nothing of the others; equal confidence keeps this order. */
const READERS = [readRmaMeaning, readAmazon, readGtin, readSscc, readImei, readTracking, readSerial] as const

/**
 * What a code can mean, best first. Several meanings are the rule: one text may be an IMEI and pass a carrier's check.
 * Never empty: what nothing fits is `unrecognised` and carries its text. Never throws, whatever the text.
 */
export function classify(scanned: ScanText): readonly ScanMeaning[] {
  const scan = readable(scanned)
  if (isReserved(scan)) return readReserved(scan)
  const meanings = READERS.flatMap((read) => read(scan)).toSorted((one, other) => other.confidence - one.confidence)
  if (meanings.length > 0) return meanings
  return [{ kind: 'unrecognised', text: scan.text, confidence: 0, why: scan.text === '' ? 'empty' : 'fits no known form' }]
}
