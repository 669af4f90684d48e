import type { ClockRule, Pause } from '../../../shared/clocks/clock-rule.ts'
import { WEEKDAYS, type WorkingCalendar } from '../../../shared/clocks/working-calendar.ts'

const MINUTE = 60_000
const QUARTER = 15
const DAY_MINUTES = 1440

/** The span in which the reference can count, in minutes since 1970. */
const FIRST = Date.UTC(2026, 0, 1) / MINUTE
const LAST = Date.UTC(2028, 0, 1) / MINUTE

const walls = new Map<string, Int32Array>()

/** What the wall clock of a zone shows at each quarter of an hour, asked of the system itself; in minutes as if it were UTC. */
function wallOf(timeZone: string): Int32Array {
  const known = walls.get(timeZone)
  if (known !== undefined) return known
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  const made = Int32Array.from(
    { length: (LAST - FIRST) / QUARTER },
    (_, at) => Date.parse(`${format.format((FIRST + at * QUARTER) * MINUTE).replace(' ', 'T')}:00Z`) / MINUTE,
  )
  walls.set(timeZone, made)
  return made
}

/** Clocks are moved at a quarter of an hour, if at all: between two the wall clock runs as any other. */
function wallAt(wall: Int32Array, minute: number): number {
  const at = minute - FIRST
  const shown = wall[Math.floor(at / QUARTER)]
  if (shown === undefined) throw new Error('outside of the years the reference knows')
  return shown + (at % QUARTER)
}

type DayOfWall = { readonly isOpen: boolean; readonly works: (minuteOfDay: number) => boolean }

function calendarOf({ week, holidays, makeUpDays }: WorkingCalendar): (wallDay: number) => DayOfWall {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  const days = new Map<number, DayOfWall>()
  return (wallDay) => {
    const known = days.get(wallDay)
    if (known !== undefined) return known
    const date = new Date(wallDay * DAY_MINUTES * MINUTE)
    const day = date.toISOString().slice(0, 10)
    const weekday = WEEKDAYS[(date.getUTCDay() + 6) % 7] ?? 'monday'
    const shifts = holidays.some((each) => each.day === day)
      ? []
      : week[makeUpDays.find((each) => each.day === day)?.as ?? weekday].map(({ from, to }) => [minutes(from), minutes(to)] as const)
    const made = { isOpen: shifts.length > 0, works: (at: number) => shifts.some(([from, to]) => from <= at && at < to) }
    days.set(wallDay, made)
    return made
  }
}

export type Counted = { readonly due: string } | { readonly pausedWith: number }

/**
 * The same deadline, counted one minute after another in the dullest way: for whole minutes, and within 2026 and 2027. `pausedWith`:
 * minutes that are left when a pause without an end begins.
 */
export function countMinuteByMinute(
  { kind, duration }: ClockRule,
  start: string,
  calendar: WorkingCalendar,
  pauses: readonly Pause[],
): Counted {
  const wall = wallOf(calendar.timeZone)
  const dayOf = calendarOf(calendar)
  const begin = Date.parse(start) / MINUTE
  const waits = (kind === 'outside' ? [] : pauses).map(({ from, to }) => ({
    from: Date.parse(from) / MINUTE,
    to: to === undefined ? Number.POSITIVE_INFINITY : Date.parse(to) / MINUTE,
  }))
  const isPaused = (minute: number) => waits.some(({ from, to }) => from <= minute && minute < to)
  const isPausedForEver = (minute: number) => waits.some(({ from, to }) => from <= minute && to === Number.POSITIVE_INFINITY)
  const dayAt = (wallMinute: number) => dayOf(Math.floor(wallMinute / DAY_MINUTES))
  const answer = (minute: number): Counted => ({ due: new Date(minute * MINUTE).toISOString() })

  if (!('workingDays' in duration)) {
    const isElapsed = !('workingMinutes' in duration)
    let left =
      'workingMinutes' in duration ? duration.workingMinutes : 'hours' in duration ? duration.hours * 60 : duration.days * DAY_MINUTES
    for (let minute = begin; ; minute += 1) {
      if (left <= 0) return answer(minute)
      if (isPausedForEver(minute)) return { pausedWith: left }
      const shown = isElapsed ? 0 : wallAt(wall, minute)
      if (!isPaused(minute) && (isElapsed || dayAt(shown).works(shown % DAY_MINUTES))) left -= 1
    }
  }

  let left = duration.workingDays * DAY_MINUTES
  let wasFull = false
  // The furthest that the wall clock has come: what it shows a second time does not count again.
  let furthest = wallAt(wall, begin)
  for (let minute = begin; ; minute += 1) {
    const shown = wallAt(wall, minute)
    const isFull = left <= 0
    if (isFull && dayAt(shown).isOpen && (!wasFull || (!isPaused(minute) && shown >= furthest))) return answer(minute)
    wasFull = isFull
    if (isPausedForEver(minute)) return { pausedWith: Math.max(0, left) }
    // To the end of this minute, or as far as the clock is moved there.
    const next = Math.max(shown + 1, wallAt(wall, minute + 1))
    for (; furthest < next; furthest += 1) if (!isPaused(minute) && dayAt(furthest).isOpen) left -= 1
  }
}
