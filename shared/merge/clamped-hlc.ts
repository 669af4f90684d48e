import { type Hlc, hlcMillis, nextHlc } from '../hlc.ts'
import type { Placed } from './placed.ts'

/** So far may a bench's clock run ahead of the cloud's before it is no longer believed, milliseconds. */
const BELIEVED_AHEAD = 60_000

/** When an event was written, for deciding which of two values is the later: a clock that runs ahead wins nothing by it. */
export function clampedHlc({ hlc, place }: Pick<Placed<unknown>, 'hlc' | 'place'>): Hlc {
  if (place === undefined) return hlc
  const latest = Date.parse(place.receivedAt) + BELIEVED_AHEAD
  return hlcMillis(hlc) > latest ? nextHlc(undefined, latest) : hlc
}
