import type { PrinterStatus } from '../../../shared/labels/printer-status.ts'

/** Reads the one byte that answers ESC ! ? (TSPL manual): a set bit is a trouble, 0x20 is "printing". */
export function readTsplStatus(answer: Uint8Array): PrinterStatus | undefined {
  const byte = answer[0]
  if (byte === undefined) return undefined
  if (byte & 0x01) return { type: 'head-open' }
  if (byte & 0x02) return { type: 'paper-jam' }
  if (byte & 0x04) return { type: 'paper-out' }
  if (byte & 0x08) return { type: 'ribbon-out' }
  if (byte & 0x80) return { type: 'fault' }
  if (byte & 0x10) return { type: 'paused' }
  if (byte & 0x40) return { type: 'unknown', reason: 'not-understood' }
  return { type: 'ready', waiting: byte & 0x20 ? 1 : 0 }
}
