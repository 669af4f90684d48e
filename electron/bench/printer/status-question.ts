import type { PrinterLanguage } from '../../../shared/labels/printer-address.ts'
import type { PrinterStatus } from '../../../shared/labels/printer-status.ts'
import { readEscposStatus } from './escpos-status.ts'
import { readTsplStatus } from './tspl-status.ts'
import { readZplStatus } from './zpl-status.ts'

/** How a printer is asked how it is, and how its answer is read; undefined while the answer is not whole. */
export type StatusQuestion = { readonly ask: Uint8Array; readonly read: (answer: Uint8Array) => PrinterStatus | undefined }

/** Each is answered at once, also while the printer is busy or stopped. */
export const STATUS_QUESTIONS: Readonly<Record<PrinterLanguage, StatusQuestion>> = {
  zpl: { ask: Buffer.from('~HS', 'latin1'), read: readZplStatus },
  tspl: { ask: Buffer.from([0x1b, 0x21, 0x3f]), read: readTsplStatus }, // ESC ! ?
  escpos: { ask: Buffer.from([0x10, 0x04, 0x02]), read: readEscposStatus }, // DLE EOT 2
}
