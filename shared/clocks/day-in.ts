import { asUtc, wallClock } from './wall-clock.ts'

/** The calendar day (YYYY-MM-DD) that a zone's wall clock shows at an instant; nothing for a text that names none. */
export function dayIn(instant: string | undefined, timeZone: string): string | undefined {
  const at = Date.parse(instant ?? '')
  return Number.isNaN(at) ? undefined : new Date(asUtc(wallClock(at, timeZone))).toISOString().slice(0, 10)
}
