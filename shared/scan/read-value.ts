import { assertNever } from '../decider.ts'
import { printedCode } from './printed-code.ts'
import type { ScanMeaning } from './scan-meaning.ts'

/** The one value that a meaning read out of a code. */
export function readValue(meaning: ScanMeaning): string {
  switch (meaning.kind) {
    case 'rma':
      return meaning.rma
    case 'command':
      return meaning.command
    case 'operator':
      return meaning.operator
    case 'part':
      return meaning.part
    case 'location':
      return meaning.location
    case 'lpn':
      return meaning.lpn
    case 'fnsku':
      return meaning.fnsku
    case 'asin':
      return meaning.asin
    case 'amazon-order':
      return meaning.orderId
    case 'gtin':
      return meaning.gtin
    case 'sscc':
      return meaning.sscc
    case 'imei':
      return meaning.imei
    case 'serial':
      return meaning.serial
    case 'tracking':
      return meaning.tracking
    case 'gs1':
      return printedCode('', meaning)
    case 'digital-link':
    case 'url':
      return meaning.url
    case 'test-card':
      return `MB:TEST:${meaning.number}`
    case 'unrecognised':
      return meaning.text
    default:
      return assertNever(meaning)
  }
}
