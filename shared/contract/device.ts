import type { ScanMeaning } from '../scan/scan-meaning.ts'

/** A scanner as the settings show it. */
export type ScannerCard = {
  readonly id: string
  readonly name: string
  readonly state: 'ready' | 'no-permission' | 'error' | 'unplugged'
  readonly detail?: string
}

/** One scan as it came, for the live test: bytes in hex, AIM identifier, text, meaning. */
export type RawScan = {
  readonly id: number
  readonly at: string
  readonly scanner: string
  readonly hex: string
  readonly aim?: string
  readonly text: string
  readonly meaning: ScanMeaning
}

export type PrinterSettings = {
  readonly id: string
  readonly name: string
  readonly address:
    | {
        readonly transport: 'tcp'
        readonly host: string
        readonly port: number
        readonly language: 'zpl' | 'tspl' | 'escpos'
        readonly dpi: 203 | 300
        readonly encoding: 'z64' | 'acs' | 'hex'
      }
    | { readonly transport: 'pdf-folder'; readonly folder: string }
  /** Which labels go to it by themselves. */
  readonly prints: readonly ('unit' | 'return')[]
}

export type PrinterState = 'ready' | 'paper-out' | 'paused' | 'head-open' | 'ribbon-out' | 'offline' | 'unknown'

export type PrinterCard = PrinterSettings & { readonly state: PrinterState; readonly waiting: number }

/** A label on its way. `unsure`: the bench stopped while sending; look at the printer, then say printed or print again. */
export type PrintJobCard = {
  readonly jobId: string
  readonly caseId?: string
  readonly label: 'unit' | 'return' | 'test'
  readonly printer: string
  readonly state: 'queued' | 'sending' | 'handed-over' | 'confirmed' | 'failed' | 'unsure'
  readonly reason?: string
  readonly queuedAt: string
}
