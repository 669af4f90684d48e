import type { PrintJobCard, PrinterCard, PrinterSettings } from '../../shared/contract/device.ts'
import type { CaseLabels } from './case-labels.ts'

/** Printing as the rest of the bench sees it. */
export type Printing = CaseLabels & {
  readonly test: (printer: string) => { readonly code: string }
  readonly printers: () => readonly PrinterCard[]
  readonly save: (printer: PrinterSettings) => void
  readonly remove: (id: string) => void
  readonly jobs: () => readonly PrintJobCard[]
  readonly settle: (jobId: string, how: 'print-again' | 'was-printed' | 'drop') => void
  /** After a commit that queued labels: look for work. */
  readonly wake: () => void
  /** A scan that may prove a print. True when it was a test label, which means nothing else. */
  readonly scanned: (code: string) => boolean
  readonly close: () => Promise<void>
}
