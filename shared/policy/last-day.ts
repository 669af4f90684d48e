import type { Term } from './warranty-policy.ts'

/**
 * The last calendar day (YYYY-MM-DD) of a term that begins on `from`: the day with the same number, or the last of the month
 * where that month has no such day.
 */
export function lastDay(from: string, term: Term): string {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number)
  if ('days' in term) return isoDay(Date.UTC(year, month - 1, day + term.days))
  const lastOfMonth = new Date(Date.UTC(year, month + term.months, 0)).getUTCDate()
  return isoDay(Date.UTC(year, month - 1 + term.months, Math.min(day, lastOfMonth)))
}

function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}
