import { asUtc, instantOf, wallClock } from './wall-clock.ts'

const DAY = 86_400_000

/** The calendar day of an instant (ms since 1970) on the wall clock of a zone, and the instants UTC between which it lies. */
export function dayOf(at: number, timeZone: string): { readonly day: string; readonly start: string; readonly end: string } {
  const wall = asUtc(wallClock(at, timeZone))
  const begin = wall - (wall % DAY)
  const instant = (of: number) => new Date(instantOf(of, timeZone)).toISOString()
  return { day: new Date(begin).toISOString().slice(0, 10), start: instant(begin), end: instant(begin + DAY) }
}
