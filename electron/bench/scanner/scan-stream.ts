import { type AssemblyOutcome, LONGEST_PAUSE_MS, addReport, afterSilence, afterUnplug, nothingYet } from '../../../shared/scan/assemble.ts'
import { readReport } from '../../../shared/scan/hid-report.ts'
import type { ReportLayout } from '../../../shared/scan/report-layout.ts'
import { SCANNER_MODELS, familyFromReport } from '../../../shared/scan/scanner-models.ts'

export type ScanStream = {
  readonly take: (bytes: Uint8Array) => void
  /** No more reports will come. */
  readonly end: () => void
}

/** Turns the reports of one device into scans. `now` is any steady clock in milliseconds. */
export function scanStream(
  known: ReportLayout | 'unknown-maker',
  now: () => number,
  onOutcome: (outcome: AssemblyOutcome) => void,
): ScanStream {
  let layout = known
  let assembly = nothingYet
  let silence: NodeJS.Timeout | undefined

  function awaitMore(): void {
    clearTimeout(silence)
    if (assembly.parts.length === 0) return
    silence = setTimeout(() => {
      const settled = afterSilence(assembly)
      assembly = settled.assembly
      settled.outcomes.forEach(onOutcome)
    }, LONGEST_PAUSE_MS)
  }

  return {
    take: (bytes) => {
      if (layout === 'unknown-maker') layout = SCANNER_MODELS[familyFromReport(bytes)].layout
      const step = addReport(assembly, readReport(layout, bytes), now())
      assembly = step.assembly
      awaitMore()
      step.outcomes.forEach(onOutcome)
    },
    end: () => {
      clearTimeout(silence)
      const outcomes = afterUnplug(assembly)
      assembly = nothingYet
      outcomes.forEach(onOutcome)
    },
  }
}
