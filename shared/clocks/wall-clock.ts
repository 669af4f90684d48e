type WallClock = {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
}

const formats = new Map<string, Intl.DateTimeFormat>()

function format(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formats.set(timeZone, made)
  return made
}

/** What a clock on the wall of that zone shows at an instant (milliseconds since 1970). */
export function wallClock(instant: number, timeZone: string): WallClock {
  const parts: Record<string, number> = {}
  for (const { type, value } of format(timeZone).formatToParts(instant)) if (type !== 'literal') parts[type] = Number(value)
  return { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0, ...parts }
}

export function asUtc(wall: WallClock): number {
  return Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second)
}

const DAY = 86_400_000

/**
 * The instant at which that zone's wall clock shows `wall` (given as if it were UTC). Of an hour that comes twice the first; in
 * a skipped hour, as much after the gap as `wall` lies in it.
 */
export function instantOf(wall: number, timeZone: string): number {
  const offset = (at: number) => asUtc(wallClock(at, timeZone)) - at
  // A zone changes its clock at most once in two days: one of the offsets around holds, and in a gap the one before leads past it.
  const before = wall - offset(wall - DAY)
  const after = wall - offset(wall + DAY)
  return offset(before) !== wall - before && offset(after) === wall - after ? after : before
}
