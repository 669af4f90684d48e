import { asUtc, instantOf, wallClock } from './wall-clock.ts'

const DAY = 86_400_000

/** The instant (UTC, ISO 8601) at which the day of `at` ends on the wall clock of that zone. */
export function endOfDay(at: string, timeZone: string): string {
  const wall = asUtc(wallClock(Date.parse(at), timeZone))
  return new Date(instantOf(wall - (wall % DAY) + DAY, timeZone)).toISOString()
}
