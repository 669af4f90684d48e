import { asUtc, wallClock } from './wall-clock.ts'

const DAY = 86_400_000
const SECOND = 1000
/** Days remembered of a zone: asking the system for one costs a hundred times as much. Twenty years, then it begins anew. */
const REMEMBERED = 8_000

type Known = { readonly offsets: Map<number, number>; readonly changes: Map<number, number> }
const zones = new Map<string, Known>()

function known(timeZone: string): Known {
  const found = zones.get(timeZone)
  if (found !== undefined && found.offsets.size < REMEMBERED) return found
  const made = { offsets: new Map<number, number>(), changes: new Map<number, number>() }
  zones.set(timeZone, made)
  return made
}

function measured(instant: number, timeZone: string): number {
  return asUtc(wallClock(instant, timeZone)) - instant
}

/** How far the wall clock of a zone is ahead of UTC, in milliseconds, at the beginning of a UTC day (days since 1970). */
function offsetAtMidnight(day: number, timeZone: string): number {
  const { offsets } = known(timeZone)
  const found = offsets.get(day)
  if (found !== undefined) return found
  const made = measured(day * DAY, timeZone)
  offsets.set(day, made)
  return made
}

/**
 * The instant within a UTC day, its end included, from which another offset holds; nothing where none does. No zone changes twice in a
 * day, and none within a second.
 */
function changeIn(day: number, timeZone: string): number | undefined {
  const before = offsetAtMidnight(day, timeZone)
  if (before === offsetAtMidnight(day + 1, timeZone)) return undefined
  const { changes } = known(timeZone)
  const found = changes.get(day)
  if (found !== undefined) return found
  let [low, high] = [(day * DAY) / SECOND, ((day + 1) * DAY) / SECOND]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (measured(middle * SECOND, timeZone) === before) low = middle
    else high = middle
  }
  changes.set(day, high * SECOND)
  return high * SECOND
}

/** A time in which a zone's wall clock runs without being moved; instants in milliseconds since 1970. */
export type Stretch = { readonly from: number; readonly to: number; readonly offset: number }

/** The stretches that make up some UTC days, from the first to the last, both included. */
export function stretchesOf(first: number, last: number, timeZone: string): readonly Stretch[] {
  const stretches: Stretch[] = []
  let from = first * DAY
  for (let day = first; day <= last; day += 1) {
    const change = changeIn(day, timeZone)
    if (change === undefined) continue
    stretches.push({ from, to: change, offset: offsetAtMidnight(day, timeZone) })
    from = change
  }
  const end = (last + 1) * DAY
  return from === end ? stretches : [...stretches, { from, to: end, offset: offsetAtMidnight(last + 1, timeZone) }]
}
