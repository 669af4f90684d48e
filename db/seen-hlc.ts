import { clampedHlc } from '../shared/merge/clamped-hlc.ts'
import type { Hlc } from '../shared/hlc.ts'
import type { Recorded } from '../shared/recorded.ts'
import type { ReadableDb, WritableDb } from './handles.ts'
import { keepLocal, readLocal } from './local-state.ts'

/** The latest reading of any other bench's clock: what is written here from now on is later than what was seen. */
export function seenHlc(db: ReadableDb): Hlc | undefined {
  return readLocal(db, 'seenHlc')
}

/** Notes when others wrote, as far as it is later than what was seen. A clock that runs ahead is believed no further than a minute beyond the cloud's. */
export function noteHlcs(db: WritableDb, events: readonly Pick<Recorded<unknown>, 'hlc' | 'place'>[]): void {
  const seen = seenHlc(db) ?? ''
  let latest = seen
  for (const { hlc, place } of events) {
    // None is believed to be later than it says.
    if (hlc <= latest) continue
    const believed = clampedHlc({ hlc, ...(place === undefined ? {} : { place }) })
    if (believed > latest) latest = believed
  }
  if (latest !== seen) keepLocal(db, 'seenHlc', latest)
}
