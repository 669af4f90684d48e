import { readable } from './aim.ts'
import { readAmazon } from './kinds/amazon.ts'
import { readGs1 } from './kinds/gs1-data.ts'
import { readGtin, readSscc } from './kinds/gs1-numbers.ts'
import { readImei } from './kinds/imei.ts'
import { isReserved, readReserved } from './kinds/reserved.ts'
import { readRetail } from './kinds/retail.ts'
import { readRmaMeaning } from './kinds/rma.ts'
import { readSerial } from './kinds/serial.ts'
import { readTracking } from './kinds/tracking.ts'
import { readWebAddress } from './kinds/web-address.ts'
import type { ScanMeaning, ScanText } from './scan-meaning.ts'
import { unrecognised } from './unrecognised.ts'

/** Each reads one family of codes and knows nothing of the others; equal confidence keeps this order. */
const READERS = [readRmaMeaning, readAmazon, readRetail, readWebAddress, readGtin, readSscc, readImei, readTracking, readSerial] as const

/**
 * What a code can mean, best first. Several meanings are the rule: one text may be an IMEI and pass a carrier's check.
 * Never empty: what nothing fits is `unrecognised` and carries its bytes, and so is what a GS1 symbol promised and does not hold.
 * Never throws, whatever the text.
 */
export function classify(scanned: ScanText): readonly ScanMeaning[] {
  const scan = readable(scanned)
  if (isReserved(scan)) return readReserved(scan, scanned)
  const gs1 = readGs1(scan)
  const read = [...gs1.meanings, ...READERS.flatMap((read) => read(scan))]
  const meanings = read.toSorted((one, other) => other.confidence - one.confidence)
  if (gs1.wrong !== undefined) return [...meanings, { ...unrecognised(scan.text, gs1.wrong), promised: 'gs1' }]
  if (meanings.length > 0) return meanings
  return [unrecognised(scan.text, scan.text === '' ? 'empty' : 'fits no known form')]
}
