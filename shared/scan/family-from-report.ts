import { HONEYWELL_LAYOUT, LATE_AIM_LAYOUT } from './family-layouts.ts'
import { aimFrom } from './hid-report.ts'
import type { ScannerFamily } from './scanner-models.ts'

/** Where the data of a family without identifier begin. */
const PLAIN_DATA = 2
/** All layouts seen keep their data before this byte; behind it stand numbers of the symbology. */
const DATA_END = 61

/**
 * The last resort, for a maker without a row on a system without descriptors: guesses from the first report. Report 1 is
 * Microscan's. An AIM identifier decides by where it stands, and three zeros in its place mean that the scanner knew none;
 * all others seen report as Newland does.
 */
export function familyFromReport(bytes: Uint8Array): ScannerFamily {
  if (bytes[0] === 1) return 'microscan'
  if (isBeforeData(bytes, 2, HONEYWELL_LAYOUT.data.offset)) return 'honeywell'
  if (isBeforeData(bytes, 3, LATE_AIM_LAYOUT.data.offset)) return 'late-aim'
  const hasEmptyAim = bytes.subarray(2, 5).every((byte) => byte === 0) && (bytes[5] ?? 0) !== 0
  return hasEmptyAim ? 'honeywell' : 'newland'
}

/**
 * Does an identifier stand at `aim`, outside the data? A scanner without a field for it may be set to put it among the data;
 * then the count counts it too, and the data end that much earlier.
 */
function isBeforeData(bytes: Uint8Array, aim: number, data: number): boolean {
  if (aimFrom(bytes.subarray(aim, aim + 3)) === undefined) return false
  const count = bytes[1] ?? 0
  const end = data + count
  const uncounted = bytes.subarray(PLAIN_DATA + count, end)
  return uncounted.some((byte) => byte !== 0) && bytes.subarray(end, DATA_END).every((byte) => byte === 0)
}
