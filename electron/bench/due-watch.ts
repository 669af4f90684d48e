import { type Due, readDueBetween, readDueOf, readNextDue, readNextStuck } from '../../db/views/due-view.ts'
import type { DueScreen } from '../../shared/contract/due-screen.ts'
import { createDueBell } from './due-bell.ts'
import { readSettings } from './settings.ts'
import type { Writer } from './writer.ts'

/** Calls back after so many milliseconds, unless the returned function is called first. */
export type Wait = (millis: number, then: () => void) => () => void

export type DueWatch = {
  /** How often each sound was due in this run. */
  readonly rung: () => DueScreen['rung']
  readonly close: () => void
}

const HOUR = 3_600_000
/** The longest that is waited in one go: a machine that slept, or whose clock was set, is right again after it. */
const LONGEST_WAIT = HOUR
/** Gives the notices of one step time to come together. */
const SETTLE = 200
/** More than are ever due at once. */
const MOST = 10_000

const iso = (at: number) => new Date(at).toISOString()

/** In order, the earlier first: what is due by `late` is overdue, what is due after that and by `soon` is due soon. */
type Reach = { readonly late: string; readonly soon: string }

/**
 * Tells the windows when a case becomes due soon, overdue or stuck, at that moment: the next change is known, so nothing is asked in between.
 * Each case rings once for each time it is due. What was due before the bench was started, or before other hours were set, is not news.
 */
export function watchDue({ db, notices, surroundings }: Pick<Writer, 'db' | 'notices' | 'surroundings'>, wait: Wait): DueWatch {
  const bells = { soon: createDueBell(), overdue: createDueBell() }
  const rung = { soon: 0, overdue: 0 }
  const touched = new Set<string>()
  let looked = reach()
  let cancel: () => void = () => undefined
  let isSettling = false

  function reach(): Reach {
    const now = surroundings.now()
    return { late: iso(now), soon: iso(now + readSettings(db).dueSoonHours * HOUR) }
  }

  /** Everything that is due now is known. */
  function begin(): void {
    looked = reach()
    bells.overdue.know(readDueBetween(db, '', looked.late, MOST))
    bells.soon.know(readDueBetween(db, looked.late, looked.soon, MOST))
    waitOn()
  }

  function touchedDue(): readonly Due[] {
    const due = [...touched].flatMap((caseId) => {
      const dueAt = readDueOf(db, caseId)
      return dueAt === undefined ? [] : [{ caseId, dueAt }]
    })
    touched.clear()
    return due
  }

  function ring(kind: 'soon' | 'overdue', due: readonly Due[]): boolean {
    if (!bells[kind].ring(due)) return false
    rung[kind] += 1
    return true
  }

  /** What time has passed over since the last look, and what was written meanwhile. */
  function look(): boolean {
    const now = reach()
    const changed = touchedDue()
    const late = [...readDueBetween(db, looked.late, now.late, MOST), ...changed.filter(({ dueAt }) => dueAt < now.late)]
    const isSoon = ({ dueAt }: Due) => dueAt >= now.late && dueAt < now.soon
    const soon = [...readDueBetween(db, looked.soon, now.soon, MOST), ...changed].filter(isSoon)
    looked = now
    const isLate = ring('overdue', late)
    const isNews = ring('soon', soon) || isLate
    if (isLate) for (const bell of [bells.soon, bells.overdue]) bell.keepOnly(({ caseId, dueAt }) => readDueOf(db, caseId) === dueAt)
    waitOn()
    return isNews
  }

  /** Until the next case is due soon, overdue or stuck, whichever comes first; a millisecond longer, so that it has passed. */
  function waitOn(): void {
    cancel()
    const now = surroundings.now()
    const ahead = Date.parse(looked.soon) - Date.parse(looked.late)
    const until = (at: string | undefined, before = 0) => (at === undefined ? Number.POSITIVE_INFINITY : Date.parse(at) - before - now)
    const next = Math.min(
      until(readNextDue(db, looked.soon), ahead),
      until(readNextDue(db, looked.late)),
      until(readNextStuck(db, looked.late)),
    )
    cancel = wait(Math.min(Math.max(0, next) + 1, LONGEST_WAIT), () => {
      look()
      notices.tell({ topic: 'due' })
    })
  }

  function settle(then: () => void): void {
    cancel()
    isSettling = true
    cancel = wait(SETTLE, () => {
      isSettling = false
      then()
    })
  }

  const stop = notices.listen((tick) => {
    if (tick.topic === 'case') touched.add(tick.caseId)
    if (tick.topic === 'settings') settle(begin)
    else if (tick.topic === 'queue' && !isSettling) settle(() => (look() ? notices.tell({ topic: 'due' }) : undefined))
  })
  settle(begin)
  return {
    rung: () => ({ ...rung }),
    close: () => {
      stop()
      cancel()
    },
  }
}
