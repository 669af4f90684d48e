import type { PrinterDpi } from '../../../shared/labels/paper.ts'
import type { ZplEncoding } from '../../../shared/labels/printer-address.ts'

/** Where a rendered label is going. */
export type LabelTarget =
  | { readonly language: 'zpl'; readonly dpi: PrinterDpi; readonly encoding: ZplEncoding }
  | { readonly language: 'tspl'; readonly dpi: PrinterDpi }
  /** an 80 mm receipt head: 576 dots at 203 dpi */
  | { readonly language: 'escpos' }
  | { readonly language: 'pdf' }
  | { readonly language: 'png'; readonly dpi: PrinterDpi }

export type RenderedLabel = { readonly bytes: Uint8Array; readonly mediaType: string }
