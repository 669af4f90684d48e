import type { PrinterDpi } from './paper.ts'

/** How a ZPL printer takes pictures: z64 is smallest; acs is what the cheapest clones still understand; hex is what all do. */
export type ZplEncoding = 'z64' | 'acs' | 'hex'

export type PrinterLanguage = 'zpl' | 'tspl' | 'escpos'

/** Where a printer is, and what it understands. Without an encoding a ZPL printer gets acs. */
export type PrinterAddress =
  | {
      readonly transport: 'tcp'
      readonly host: string
      readonly port: number
      readonly language: PrinterLanguage
      readonly dpi: PrinterDpi
      readonly encoding?: ZplEncoding | undefined
    }
  | { readonly transport: 'pdf-folder'; readonly folder: string }
