import { asUtc, instantOf, wallClock } from '../../../shared/clocks/wall-clock.ts'

const MINUTE = 60_000
const DAY = 86_400_000
/** The example center works two shifts, Monday to Friday, 8:00 to 20:00 on its own clock. */
const OPENS = 8 * 60 * MINUTE
const CLOSES = 20 * 60 * MINUTE

export const WORKING_DAY_MINUTES = (CLOSES - OPENS) / MINUTE

/** Looks back from now through the center's working hours, so that nobody works at night, on a Sunday or in the future. */
export type WorkingTime = {
  /** The instant that many minutes of working time before now. */
  readonly before: (minutes: number) => Date
  /** The calendar day, YYYY-MM-DD, that many days from today; negative is past. */
  readonly day: (days: number) => string
  readonly dayOf: (at: Date) => string
}

export function workingTime(now: Date, timeZone: string): WorkingTime {
  const wall = (at: Date) => asUtc(wallClock(at.getTime(), timeZone)) + (at.getTime() % 1000)
  const start = lastWorkingMoment(wall(now))
  const calendarDay = (at: number) => new Date(at).toISOString().slice(0, 10)
  return {
    before: (minutes) => new Date(instantOf(workedBack(start, minutes * MINUTE), timeZone)),
    day: (days) => calendarDay(wall(now) + days * DAY),
    dayOf: (at) => calendarDay(wall(at)),
  }
}

const midnight = (at: number) => at - (((at % DAY) + DAY) % DAY)
const isWeekend = (at: number) => [0, 6].includes(new Date(at).getUTCDay())

/** `at` itself while the center is open, else the moment it last closed. Walls are given as if they were UTC. */
function lastWorkingMoment(at: number): number {
  const day = midnight(at)
  if (!isWeekend(day) && at - day >= OPENS) return Math.min(at, day + CLOSES)
  return workdayBefore(day) + CLOSES
}

function workdayBefore(day: number): number {
  let before = day - DAY
  while (isWeekend(before)) before -= DAY
  return before
}

function workedBack(from: number, length: number): number {
  let day = midnight(from)
  let worked = from - day - OPENS
  let left = length
  while (left > worked) {
    left -= worked
    day = workdayBefore(day)
    worked = CLOSES - OPENS
  }
  return day + OPENS + worked - left
}
