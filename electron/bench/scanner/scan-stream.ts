import { type AssemblyOutcome, LONGEST_PAUSE_MS, addReport, afterSilence, afterUnplug, nothingYet } from '../../../shared/scan/assemble.ts'
import { familyFromReport } from '../../../shared/scan/family-from-report.ts'
import type { Missing } from '../../../shared/scan/flood.ts'
import { readReport } from '../../../shared/scan/hid-report.ts'
import type { ReportLayout } from '../../../shared/scan/report-layout.ts'
import { SCANNER_MODELS } from '../../../shared/scan/scanner-models.ts'
import { lossWatch } from './loss-watch.ts'
import type { UsbSocket } from './usb-socket.ts'
import { whenQuiet } from './when-quiet.ts'

/**
 * A flood: reports were dropped before they were read. `withheld` are texts that may have been put together from the pieces
 * of two scans, or be the rest of one.
 */
export type StreamOutcome = AssemblyOutcome | { readonly type: 'flood'; readonly missing: Missing; readonly withheld: readonly string[] }

export type ScanStream = {
  /** `at` is when the report was read, in milliseconds of any steady clock. */
  readonly take: (bytes: Uint8Array, at: number) => void
  /** Something was sent to the scanner. */
  readonly sent: () => void
  /** Called once a second and whenever devices come or go. */
  readonly look: (at: number) => void
  /** No more reports will come. */
  readonly end: () => void
}

/** Turns the reports of one device into scans. */
export function scanStream(
  known: ReportLayout | 'unknown-maker',
  socket: UsbSocket,
  onOutcome: (outcome: StreamOutcome) => void,
): ScanStream {
  let layout = known
  let assembly = nothingYet
  /** What came while a report may have been missing; waits until that is known. */
  let held: readonly AssemblyOutcome[] = []
  /** Only where scans have several reports can one that is missing spoil another. */
  let hasLongScans = false

  const losses = lossWatch(socket, judge)
  const silence = whenQuiet(LONGEST_PAUSE_MS, () => {
    const settled = afterSilence(assembly)
    assembly = settled.assembly
    settled.outcomes.forEach(onOutcome)
  })

  function release(): void {
    const outcomes = held
    held = []
    outcomes.forEach(onOutcome)
  }

  function judge(missing: Missing | undefined): void {
    if (missing === undefined || !hasLongScans) release()
    if (missing === undefined) return
    const withheld = [...held, ...afterUnplug(assembly)].flatMap((outcome) => ('text' in outcome ? [outcome.text] : []))
    held = []
    assembly = nothingYet
    onOutcome({ type: 'flood', missing, withheld })
  }

  return {
    take: (bytes, at) => {
      if (layout === 'unknown-maker') layout = SCANNER_MODELS[familyFromReport(bytes)].layout
      const part = readReport(layout, bytes)
      if (part.type === 'part' && part.more !== 'no') hasLongScans = true
      const isWhole = losses.read(at) === 'whole'
      silence.stir()
      const step = addReport(assembly, part, at)
      assembly = step.assembly
      held = [...held, ...step.outcomes]
      if (isWhole) release()
    },
    sent: losses.sent,
    look: losses.look,
    end: () => {
      silence.stop()
      losses.end()
      const outcomes = afterUnplug(assembly)
      assembly = nothingYet
      outcomes.forEach(onOutcome)
    },
  }
}
