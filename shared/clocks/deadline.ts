import { type Counting, type Piece, type Unit, type Waiting, piecesOfDay } from './clock-piece.ts'
import type { ClockRule, Duration, Pause } from './clock-rule.ts'
import { type CountedStep, countedSteps } from './counted-step.ts'
import { localDay, localDayAt } from './local-day.ts'
import { workOfDay } from './work-of-day.ts'
import type { WorkingCalendar } from './working-calendar.ts'

const MINUTE = 60_000
const HOUR = 3_600_000
const DAY = 86_400_000
/** A calendar that leaves a clock unfulfilled so many days has too little work for it. */
const HORIZON_DAYS = 7_320

/** A clock that began at `start` (UTC, ISO 8601). Pauses may overlap one another and closed hours. */
export type Clock = ClockRule & { readonly start: string; readonly calendar: WorkingCalendar; readonly pauses: readonly Pause[] }

/**
 * When a clock runs out. `due` is UTC. A clock is `paused` where a pause without an end comes before that: `left` milliseconds remain, of a
 * working day 24 hours. `never`: within twenty years the calendar has not that much work.
 */
export type Due =
  | { readonly state: 'running'; readonly due: string }
  | { readonly state: 'paused'; readonly since: string; readonly left: number }
  | { readonly state: 'never' }

/** When a clock runs out, and how that was counted. */
export type Deadline = Due & { readonly counted: readonly CountedStep[] }

/** What is counted, and how many milliseconds of it. */
function lengthOf(duration: Duration): { readonly unit: Unit; readonly length: number } {
  if ('workingDays' in duration) return { unit: 'working-day', length: Math.round(duration.workingDays * DAY) }
  if ('workingMinutes' in duration) return { unit: 'working-time', length: Math.round(duration.workingMinutes * MINUTE) }
  return { unit: 'time', length: Math.round('hours' in duration ? duration.hours * HOUR : duration.days * DAY) }
}

/** In order, apart, and none before `start`; what ends before it begins is none. */
function waitsOf(pauses: readonly Pause[], start: number): readonly Waiting[] {
  const spans = pauses
    .map(({ from, to }) => ({ from: Math.max(start, Date.parse(from)), to: to === undefined ? Number.POSITIVE_INFINITY : Date.parse(to) }))
    .filter(({ from, to }) => from < to)
    .toSorted((one, other) => one.from - other.from)
  const apart: Waiting[] = []
  for (const span of spans) {
    const last = apart.at(-1)
    if (last === undefined || last.to < span.from) apart.push(span)
    else apart[apart.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
  }
  return apart
}

type Run = { readonly pieces: readonly Piece[] } & (
  | { readonly state: 'running'; readonly due: number }
  | { readonly state: 'paused'; readonly since: number; readonly left: number }
  | { readonly state: 'never' }
)

/** Of time leapt over, the end of a pause is still before it. */
function isAfter(wait: number, { from, to }: Piece): boolean {
  return from === to ? from > wait : from >= wait
}

function run(start: number, length: number, counting: Counting): Run {
  const { unit, calendar, waits } = counting
  const isOpen = (day: number) => workOfDay(calendar, day).type === 'open'
  const forEver = waits.find(({ to }) => to === Number.POSITIVE_INFINITY)?.from ?? Number.POSITIVE_INFINITY
  const first = localDayAt(start, calendar.timeZone)
  if (length <= 0 && (unit !== 'working-day' || isOpen(first.number))) return { state: 'running', due: start, pieces: [] }
  const pieces: Piece[] = []
  let left = length
  for (let day = first; day.number <= first.number + HORIZON_DAYS; day = localDay(day.number + 1, calendar.timeZone)) {
    for (const piece of piecesOfDay(day, start, counting)) {
      if (isAfter(forEver, piece)) return { state: 'paused', since: forEver, left, pieces }
      if (piece.why !== 'counted' || (left > 0 && piece.counts < left)) {
        left -= piece.counts
        pieces.push(piece)
        continue
      }
      // Full at the end of a working day: the same time of day is the beginning of the next one.
      if (left <= 0) {
        if (piece.to > piece.from) return { state: 'running', due: piece.from, pieces }
        continue
      }
      const due = piece.to === piece.from ? piece.to : piece.from + left
      const share = piece.to === piece.from ? piece.wall : { from: piece.wall.from, to: piece.wall.from + left }
      pieces.push({ ...piece, to: due, wall: share, counts: left })
      left = 0
      if (unit !== 'working-day' || due < day.end || isOpen(day.number + 1)) return { state: 'running', due, pieces }
    }
  }
  return { state: 'never', pieces }
}

/**
 * When a clock is due, and how that was counted, step by step. What counts:
 * - `workingDays`: whole days with a shift, read off the wall clock. It ends at the time of day at which it began, on a working day; begun
 *   on a day off, it counts from the first working day's midnight. An hour the wall clock leaps over counts, one that comes twice counts once.
 * - `workingMinutes`: minutes within shifts, and it ends with the last of them.
 * - `hours`, `days`: minutes.
 * A pause takes out of that what it covers, so it moves the end by as much: a pause over closed hours moves nothing, nor does one that
 * begins when the clock has run out. A clock of kind `outside` passes pauses over.
 */
export function deadline(clock: Clock): Deadline {
  const ran = ranOut(clock)
  return { ...dueOfRun(ran), counted: countedSteps(ran.pieces) }
}

/** The same without how it was counted: asked whenever a case is written. */
export function dueOf(clock: Clock): Due {
  return dueOfRun(ranOut(clock))
}

function ranOut({ kind, duration, start, calendar, pauses }: Clock): Run {
  const began = Date.parse(start)
  const { unit, length } = lengthOf(duration)
  return run(began, length, { unit, calendar, waits: kind === 'outside' ? [] : waitsOf(pauses, began) })
}

function dueOfRun(ran: Run): Due {
  if (ran.state === 'never') return { state: 'never' }
  if (ran.state === 'paused') return { state: 'paused', since: new Date(ran.since).toISOString(), left: ran.left }
  return { state: 'running', due: new Date(ran.due).toISOString() }
}
