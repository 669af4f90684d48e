import { asUtc, instantOf, wallClock } from './wall-clock.ts'

const DAY = 86_400_000

/**
 * The instant `days` working days (Monday to Friday) after `from`, at the same time of day on the center's wall clock.
 * Started on a weekend, counting begins on Monday at the start of the day.
 */
export function addWorkingDays(from: string, days: number, timeZone: string): string {
  let wall = asUtc(wallClock(Date.parse(from), timeZone))
  const isWeekend = (at: number) => [0, 6].includes(new Date(at).getUTCDay())
  if (isWeekend(wall)) {
    wall -= wall % DAY
    while (isWeekend(wall)) wall += DAY
  }
  for (let left = days; left > 0; ) {
    wall += DAY
    if (!isWeekend(wall)) left -= 1
  }
  return new Date(instantOf(wall, timeZone)).toISOString()
}
