import type { ScanMeaning } from '../scan/scan-meaning.ts'

/** What a person may have a scanner do, to find it or to see that it works. */
export const SCANNER_ACTS = ['beep', 'trigger'] as const
export type ScannerAct = (typeof SCANNER_ACTS)[number]

/** A scanner as the settings show it. */
export type ScannerCard = {
  readonly id: string
  /** Given to it at this bench; recorded with each of its scans. */
  readonly name: string
  /** What it calls itself. */
  readonly model: string
  /** `keyboard`: it types its scans unless it was told to send them directly. */
  readonly mode: 'hid-pos' | 'keyboard' | 'ibm-hand-held'
  readonly state: 'ready' | 'no-permission' | 'error' | 'unplugged'
  /** The system's own words for what is wrong. */
  readonly detail?: string
  readonly acts: readonly ScannerAct[]
  /** In keyboard mode: what is wanted of it, and whether it does so. */
  readonly direct?: { readonly isWanted: boolean; readonly isOn: boolean }
  /** Since the start of the bench. */
  readonly lastScan?: { readonly at: string; readonly text: string }
  readonly losses: number
  readonly lostAt?: string
}

export type ScannerAnswer =
  | { readonly done: true }
  | { readonly refused: 'name-taken' | 'not-there' | 'not-able' | 'not-sent'; readonly detail?: string }

/** What this bench remembers of a scanner. */
export type ScannerSettings = { readonly name: string; readonly direct: boolean }

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

/** How the last scanner self-test of this bench went. */
export type ScannerTest = { readonly at: string; readonly isPassed: boolean }

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
