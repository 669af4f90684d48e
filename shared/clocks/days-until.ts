const DAY = 86_400_000

/** Calendar days from one day to another (both YYYY-MM-DD); less than nothing when it is past. */
export function daysUntil(today: string, day: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / DAY)
}
