/**
 * A hybrid logical clock reading: 12 hex digits of milliseconds since 1970 and 4 of a counter, so that text order is time
 * order (as a number it would exceed 2^53). It never goes back, even when the machine's clock does.
 */
export type Hlc = string

const COUNTER_LIMIT = 0xffff

export function hlcMillis(hlc: Hlc): number {
  return Number.parseInt(hlc.slice(0, 12), 16)
}

/** The reading after `last` at machine time `now` (milliseconds). */
export function nextHlc(last: Hlc | undefined, now: number): Hlc {
  const lastMillis = last === undefined ? -1 : hlcMillis(last)
  if (now > lastMillis) return written(now, 0)
  const counter = last === undefined ? 0 : Number.parseInt(last.slice(13), 16) + 1
  return counter > COUNTER_LIMIT ? written(lastMillis + 1, 0) : written(lastMillis, counter)
}

function written(millis: number, counter: number): Hlc {
  return `${millis.toString(16).padStart(12, '0')}-${counter.toString(16).padStart(4, '0')}`
}
