import { KEPT_REPORTS, type Missing, type Run, mayMiss, missingFrom, noRun, withReport } from '../../../shared/scan/flood.ts'
import type { UsbSocket } from './usb-socket.ts'
import { whenQuiet } from './when-quiet.ts'

export type LossWatch = {
  /** A report was read, at this time. Says whether one may be missing before it. */
  readonly read: (at: number) => 'whole' | 'perhaps-torn'
  /** Something was sent to the scanner, which the system counts among the transfers. */
  readonly sent: () => void
  /** Called once a second and whenever devices come or go. */
  readonly look: (at: number) => void
  readonly end: () => void
}

/** Milliseconds without a report after which a run is over. */
const RUN_ENDS_AFTER = 100
/** Milliseconds in which a report that came over the cable is read, as long as this process runs at all. */
const READ_WITHIN = 900
/** A device that fills its packets to the brim may send an empty transfer after each report. */
const MOST_TRANSFERS = 2

/** Compares what was read with what the system counted on the cable. `onRunEnd` is called whenever the scanner pauses. */
export function lossWatch({ reportEvery, countTransfers }: UsbSocket, onRunEnd: (missing: Missing | undefined) => void): LossWatch {
  let run: Run = noRun
  /** Transfers that are accounted for: those of the present run are not among them. */
  let explained = countTransfers()
  /** Learnt from runs too short to miss anything. */
  let transfersPerReport: number | undefined
  let countedBefore = explained
  let isIdle = true
  let lookedAt = Number.NEGATIVE_INFINITY

  /** Transfers since the last run. */
  function sinceThen(): number | undefined {
    const counted = countTransfers()
    return counted === undefined || explained === undefined ? undefined : counted - explained
  }

  function unread(): number | undefined {
    const transfers = sinceThen()
    if (transfers === undefined || transfersPerReport === undefined) return undefined
    return Math.floor(transfers / transfersPerReport) - run.reports
  }

  function learn(): void {
    const transfers = sinceThen()
    if (transfers === undefined || run.reports === 0 || run.reports >= KEPT_REPORTS) return
    // Other programs may have asked the scanner something meanwhile: the least that was ever seen is the truth.
    const perReport = Math.floor(transfers / run.reports)
    if (perReport < 1 || perReport > MOST_TRANSFERS) return
    transfersPerReport = Math.min(transfersPerReport ?? perReport, perReport)
  }

  function judge(): void {
    learn()
    const missing = missingFrom(run, unread())
    if (explained !== undefined) explained = missing === undefined ? explained + run.reports * (transfersPerReport ?? 1) : countTransfers()
    run = noRun
    onRunEnd(missing)
  }

  const quiet = whenQuiet(RUN_ENDS_AFTER, judge)
  return {
    read: (at) => {
      isIdle = false
      quiet.stir()
      run = withReport(run, at, reportEvery)
      return run.reports > KEPT_REPORTS && mayMiss(run, unread()) ? 'perhaps-torn' : 'whole'
    },
    sent: () => {
      isIdle = false
      if (explained !== undefined) explained += 1
    },
    look: (at) => {
      if (at - lookedAt < READ_WITHIN) return
      lookedAt = at
      // Only what was counted a look ago is put down to other programs: newer transfers may be reports that wait to be read.
      if (isIdle) explained = countedBefore
      countedBefore = countTransfers()
      isIdle = true
    },
    end: () => {
      quiet.stop()
      judge()
    },
  }
}
