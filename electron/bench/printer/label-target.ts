import type { DrawingRefusal } from '../../../shared/labels/draw-label.tsx'
import type { PrinterDpi } from '../../../shared/labels/paper.ts'

/** How a ZPL printer takes pictures: z64 is smallest; acs is what the cheapest clones still understand; hex is what all do. */
export type ZplEncoding = 'z64' | 'acs' | 'hex'

/** Where a rendered label is going. */
export type LabelTarget =
  | { readonly language: 'zpl'; readonly dpi: PrinterDpi; readonly encoding: ZplEncoding }
  | { readonly language: 'tspl'; readonly dpi: PrinterDpi }
  /** an 80 mm receipt head: 576 dots at 203 dpi */
  | { readonly language: 'escpos' }
  | { readonly language: 'pdf' }
  | { readonly language: 'png'; readonly dpi: PrinterDpi }

export type RenderedLabel = { readonly bytes: Uint8Array; readonly mediaType: string }

export type LabelRefusal =
  | DrawingRefusal
  | { readonly type: 'glyph-missing'; readonly text: string; readonly character: string }
  | { readonly type: 'too-wide-for-printer'; readonly dots: number; readonly most: number }
  /** the worker ended before it answered; the job itself may be sound */
  | { readonly type: 'renderer-stopped'; readonly reason: string }
