import type { ScanMeaning } from '../scan/scan-meaning.ts'

/** The code under which a case would be known, if this meaning of a scan is the right one. */
export function knownCode(meaning: ScanMeaning): string | undefined {
  switch (meaning.kind) {
    case 'rma':
      return meaning.rma
    case 'tracking':
      return meaning.tracking
    case 'serial':
      return meaning.serial
    case 'imei':
      return meaning.imei
    case 'lpn':
      return meaning.lpn
    case 'amazon-order':
      return meaning.orderId
    case 'sscc':
      return meaning.sscc
    case 'gs1':
    case 'digital-link':
      return meaning.serial ?? meaning.sscc
    case 'unrecognised':
      return meaning.text
    default:
      return undefined
  }
}
