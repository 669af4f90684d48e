import { clampedHlc } from '../shared/merge/clamped-hlc.ts'
import type { Hlc } from '../shared/hlc.ts'
import type { ReadableDb, WritableDb } from './handles.ts'
import { keepLocal, readLocal } from './local-state.ts'

/** The latest reading of any other bench's clock: what is written here from now on is later than what was seen. */
export function seenHlc(db: ReadableDb): Hlc | undefined {
  return readLocal(db, 'seenHlc')
}

/** A clock that runs ahead is believed no further than a minute beyond the cloud's. */
export function noteHlc(db: WritableDb, { hlc, receivedAt }: { readonly hlc: Hlc; readonly receivedAt: string }): void {
  const believed = clampedHlc({ hlc, place: { seq: 0, receivedAt } })
  if (believed > (seenHlc(db) ?? '')) keepLocal(db, 'seenHlc', believed)
}
