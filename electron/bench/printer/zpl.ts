import { deflateSync } from 'node:zlib'
import { assertNever } from '../../../shared/decider.ts'
import { acsText } from './acs.ts'
import type { Bitmap } from './bitmap.ts'
import { crc16 } from './crc16.ts'
import type { ZplEncoding } from '../../../shared/labels/printer-address.ts'

/**
 * One label as ZPL: its size in dots, its picture, one copy. Both counts of ^GF are of uncompressed bytes; printers refuse others,
 * although viewers do not.
 */
export function zplLabel(bitmap: Bitmap, encoding: ZplEncoding): Uint8Array {
  const { width, height, bytesPerRow, bits } = bitmap
  const picture = `^GFA,${bits.length},${bits.length},${bytesPerRow},${pictureText(bitmap, encoding)}`
  return Buffer.from(`^XA^PW${width}^LL${height}^LH0,0^FO0,0${picture}^FS^PQ1^XZ\n`, 'latin1')
}

function pictureText(bitmap: Bitmap, encoding: ZplEncoding): string {
  switch (encoding) {
    case 'z64':
      return z64Text(bitmap.bits)
    case 'acs':
      return acsText(bitmap.bits, bitmap.bytesPerRow)
    case 'hex':
      return Buffer.from(bitmap.bits).toString('hex').toUpperCase()
    default:
      return assertNever(encoding)
  }
}

/** zlib, base64, and the CRC of the base64 in exactly four digits: with a wrong one the printer blinks and prints nothing. */
export function z64Text(bits: Uint8Array): string {
  const base64 = deflateSync(bits, { level: 9 }).toString('base64')
  return `:Z64:${base64}:${crc16(Buffer.from(base64, 'latin1')).toString(16).toUpperCase().padStart(4, '0')}`
}
