import { type Stretch, stretchesOf } from './zone-offset.ts'

const DAY = 86_400_000
/** Days remembered of a zone. */
const REMEMBERED = 8_000

/**
 * A calendar day of a zone. `number` counts days since 1970-01-01; `start` is the first instant (milliseconds since 1970) at which its wall
 * clock shows this day or a later one, `end` the start of the next. A day on which the clock is moved has two stretches.
 */
export type LocalDay = { readonly number: number; readonly start: number; readonly end: number; readonly stretches: readonly Stretch[] }

const zones = new Map<string, Map<number, LocalDay>>()

/** A zone is at most fourteen hours ahead of UTC and twelve behind: its day lies within three days of UTC. */
function startOf(day: number, around: readonly Stretch[]): number {
  const wall = day * DAY
  const stretch = around.find(({ to, offset }) => wall - offset < to)
  if (stretch === undefined) throw new Error(`no zone's clock shows day ${day} so late`)
  return Math.max(stretch.from, wall - stretch.offset)
}

/** A calendar day of a zone, by its number. */
export function localDay(number: number, timeZone: string): LocalDay {
  const known = zones.get(timeZone)
  const found = known?.get(number)
  if (found !== undefined) return found
  const around = stretchesOf(number - 1, number + 1, timeZone)
  const [start, end] = [startOf(number, around), startOf(number + 1, around)]
  const stretches = around.flatMap(({ from, to, offset }) =>
    from < end && to > start ? [{ from: Math.max(from, start), to: Math.min(to, end), offset }] : [],
  )
  const made = { number, start, end, stretches }
  if (known === undefined || known.size >= REMEMBERED) zones.set(timeZone, new Map([[number, made]]))
  else known.set(number, made)
  return made
}

/** The calendar day of a zone in which an instant lies. */
export function localDayAt(instant: number, timeZone: string): LocalDay {
  let day = localDay(Math.floor(instant / DAY), timeZone)
  while (instant < day.start) day = localDay(day.number - 1, timeZone)
  while (instant >= day.end) day = localDay(day.number + 1, timeZone)
  return day
}

/** YYYY-MM-DD of a day's number. */
export function isoDay(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10)
}
