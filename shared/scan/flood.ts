/**
 * Whether reports of a scanner were dropped before they could be read. The system keeps a device's last reports until they
 * are read and drops the rest without a word; a scanner numbers nothing, so nothing in the reports shows it.
 */

/**
 * Reports that wait for their reader at most. Linux keeps 64 (linux/hidraw.h, HIDRAW_BUFFER_SIZE), one place of which
 * stays empty (drivers/hid/hidraw.c); hidapi asks Windows for as many. So nothing can be missing from a run before this many.
 */
export const KEPT_REPORTS = 63

/** So many waited together that the next may have found no room: fewer than are kept, since it takes time to read them. */
const NEARLY_ALL = 48

/** Reports that came without a pause between them. */
export type Run = {
  readonly reports: number
  /** How many stood waiting together, at least: they came faster one after another than the device can send. */
  readonly waiting: number
  readonly mostWaiting: number
  /** Milliseconds on any steady clock. */
  readonly lastAt: number
}

export const noRun: Run = { reports: 0, waiting: 0, mostWaiting: 0, lastAt: 0 }

/** `shortestGap`: milliseconds between two reports on the cable, at least. */
export function withReport(run: Run, at: number, shortestGap: number): Run {
  const sentMeanwhile = (at - run.lastAt) / shortestGap
  const waiting = Math.max(0, run.waiting - sentMeanwhile) + 1
  return { reports: run.reports + 1, waiting, mostWaiting: Math.max(run.mostWaiting, waiting), lastAt: at }
}

/**
 * May a report be missing somewhere in this run, as far as one can tell before it is over? `unread` is how many reports went
 * over the cable by the system's own count and have not been read; where there is such a count it decides, else the times
 * at which the reports came.
 */
export function mayMiss(run: Run, unread: number | undefined): boolean {
  if (run.reports <= KEPT_REPORTS) return false
  return unread === undefined ? run.mostWaiting >= NEARLY_ALL : unread > 0
}

export type Missing = number | 'unknown'

/** How many reports are missing at the end of a run, or undefined where none is. */
export function missingFrom(run: Run, unread: number | undefined): Missing | undefined {
  if (run.reports < KEPT_REPORTS) return undefined
  if (unread === undefined) return run.mostWaiting >= NEARLY_ALL ? 'unknown' : undefined
  return unread > 0 ? unread : undefined
}
