import type { PrinterStatus } from '../../../shared/labels/printer-status.ts'

/** Bits 0, 1, 4 and 7 of every answer to DLE EOT are fixed as 0, 1, 1, 0. */
const FIXED_BITS = 0x93
const FIXED_VALUE = 0x12

/** Reads the one byte that answers DLE EOT 2, why a receipt printer is off line. */
export function readEscposStatus(answer: Uint8Array): PrinterStatus | undefined {
  const byte = answer[0]
  if (byte === undefined) return undefined
  if ((byte & FIXED_BITS) !== FIXED_VALUE) return { type: 'unknown', reason: 'not-understood' }
  if (byte & 0x04) return { type: 'head-open' }
  if (byte & 0x20) return { type: 'paper-out' }
  if (byte & 0x40) return { type: 'fault' }
  return { type: 'ready', waiting: 0 }
}
