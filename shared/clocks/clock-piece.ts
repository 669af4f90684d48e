import type { LocalDay } from './local-day.ts'
import { type WorkOfDay, workOfDay } from './work-of-day.ts'
import type { MakeUpDay, WorkingCalendar } from './working-calendar.ts'
import type { Stretch } from './zone-offset.ts'

const DAY = 86_400_000

/** What a clock counts: days with a shift, time within shifts, or time. */
export type Unit = 'working-day' | 'working-time' | 'time'

/** Why a piece of time counts or not. `repeated`: the wall clock was put back, and these hours had counted before. */
export type Why = 'counted' | 'day-off' | 'holiday' | 'outside-shift' | 'repeated' | 'paused'

/** A pause in milliseconds since 1970; one without an end is infinite. */
export type Waiting = { readonly from: number; readonly to: number }

/** What is counted, and on what it depends. Pauses are in order and apart. */
export type Counting = { readonly unit: Unit; readonly calendar: WorkingCalendar; readonly waits: readonly Waiting[] }

/**
 * A piece of a day that counts or does not, whole. Instants in milliseconds since 1970. A piece without length is time the wall clock
 * leapt over.
 */
export type Piece = {
  readonly day: LocalDay
  readonly from: number
  readonly to: number
  /** What the wall clock shows at its beginning and end, in milliseconds since midnight. */
  readonly wall: Waiting
  readonly why: Why
  /** Milliseconds that count. */
  readonly counts: number
  /** Milliseconds by which the wall clock was moved at its beginning: 3,600,000 in spring. */
  readonly moved?: number
  readonly holiday?: string
  readonly makesUp?: MakeUpDay
}

function isWaiting(waits: readonly Waiting[], at: number): boolean {
  return waits.some(({ from, to }) => from <= at && at < to)
}

/** Whether the moment just before `at` is paused. */
function isWaitingBefore(waits: readonly Waiting[], at: number): boolean {
  return waits.some(({ from, to }) => from < at && at <= to)
}

function makesUpOf({ makesUp }: Extract<WorkOfDay, { type: 'open' }>): { readonly makesUp?: MakeUpDay } {
  return makesUp === undefined ? {} : { makesUp }
}

/** Hours the wall clock leaps over count for working days: they end at the same time of day. */
function whyLeaptOver({ waits }: Counting, work: WorkOfDay, at: number): Why {
  if (work.type !== 'open') return work.type
  return isWaitingBefore(waits, at) ? 'paused' : 'counted'
}

function cutsOf(counting: Counting, work: WorkOfDay, { from, to }: Waiting, midnight: number, reached: number): readonly number[] {
  const shifts = counting.unit === 'working-time' && work.type === 'open' ? work.spans.flatMap((span) => [span.from, span.to]) : []
  const onTheWall = counting.unit === 'working-day' ? [reached] : shifts
  const waits = counting.waits.flatMap((wait) => [wait.from, wait.to])
  const within = [...onTheWall.map((wall) => midnight + wall), ...waits].filter((at) => from < at && at < to)
  return [from, ...new Set(within.toSorted((one, other) => one - other)), to]
}

function reasonOf(counting: Counting, work: WorkOfDay, at: number, wall: number, reached: number): Why {
  if (counting.unit !== 'time') {
    if (work.type !== 'open') return work.type
    if (counting.unit === 'working-time' && !work.spans.some(({ from, to }) => from <= wall && wall < to)) return 'outside-shift'
    if (counting.unit === 'working-day' && wall < reached) return 'repeated'
  }
  return isWaiting(counting.waits, at) ? 'paused' : 'counted'
}

/** The pieces of a day from an instant on. Each boundary of a shift, a pause and a change of the wall clock begins another. */
export function* piecesOfDay(day: LocalDay, since: number, counting: Counting): Generator<Piece> {
  const work = workOfDay(counting.calendar, day.number)
  const said = { day, ...(work.type === 'holiday' ? { holiday: work.name } : {}), ...(work.type === 'open' ? makesUpOf(work) : {}) }
  let reached = 0
  let before: Stretch | undefined
  for (const stretch of day.stretches) {
    if (stretch.to <= since) continue
    const midnight = day.number * DAY - stretch.offset
    const begins = stretch.from - midnight
    let moved = stretch.from <= since ? 0 : before === undefined ? begins : stretch.offset - before.offset
    if (moved !== 0 && begins > reached && counting.unit === 'working-day') {
      const why = whyLeaptOver(counting, work, stretch.from)
      const counts = why === 'counted' ? begins - reached : 0
      yield { ...said, from: stretch.from, to: stretch.from, wall: { from: reached, to: begins }, why, counts, moved }
      moved = 0
    }
    const cuts = cutsOf(counting, work, { from: Math.max(stretch.from, since), to: stretch.to }, midnight, reached)
    for (const [at, from] of cuts.slice(0, -1).entries()) {
      const to = cuts[at + 1] ?? stretch.to
      const wall = { from: from - midnight, to: to - midnight }
      const why = reasonOf(counting, work, from, wall.from, reached)
      yield { ...said, from, to, wall, why, counts: why === 'counted' ? to - from : 0, ...(moved === 0 ? {} : { moved }) }
      moved = 0
    }
    reached = stretch.to - midnight
    before = stretch
  }
}
