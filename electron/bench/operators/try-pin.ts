import type { ReadableDb, WritableDb } from '../../../db/handles.ts'
import { keepLocal, readLocal } from '../../../db/local-state.ts'
import { readStoredPin } from '../../../db/views/catalogue-view.ts'
import { NO_TRIES, type PinTries, countTry, isWaiting, triesLeft } from '../../../shared/bench/pin-tries.ts'
import type { CatalogueEvent } from '../../../shared/catalogue/catalogue.ts'
import { catalogueStream } from '../../../shared/catalogue/streams.ts'
import { type Actor, type Writer, write } from '../writer.ts'
import { isPin } from './hash-pin.ts'

export type Tried =
  | { readonly type: 'right' }
  | { readonly type: 'wrong'; readonly left: number }
  /** None is looked at before `until` (UTC). */
  | { readonly type: 'wait'; readonly until: string }

export function readTries(db: ReadableDb, operator: string): PinTries {
  return readLocal(db, 'pinTries')?.[operator] ?? NO_TRIES
}

function keepTries(db: WritableDb, operator: string, tries: PinTries): void {
  const { [operator]: _, ...others } = readLocal(db, 'pinTries') ?? {}
  keepLocal(db, 'pinTries', tries.wrong === 0 ? others : { ...others, [operator]: tries })
}

/** A PIN was set or removed for him: what was typed wrong before counts no more. */
export function forgetTries(db: WritableDb, operator: string): void {
  if (readTries(db, operator).wrong > 0) keepTries(db, operator, NO_TRIES)
}

/**
 * Looks at one PIN typed for an operator. The try is on the disk before it is looked at. Where it makes the next one wait, an event says so
 * in the name of who worked at the bench meanwhile: that is all that is known about who typed it.
 */
export async function tryPin(writer: Writer, operator: string, pin: string, actor: Actor): Promise<Tried> {
  const { db, surroundings } = writer
  const stored = readStoredPin(db, operator)
  if (stored === undefined) return { type: 'right' }
  const before = readTries(db, operator)
  if (isWaiting(before, surroundings.now())) return { type: 'wait', until: before.waitsUntil ?? '' }
  const counted = countTry(before, surroundings.now())
  keepTries(db, operator, counted)
  if (await isPin(pin, stored)) {
    forgetTries(db, operator)
    return { type: 'right' }
  }
  if (counted.waitsUntil === undefined) return { type: 'wrong', left: triesLeft(counted) }
  const event: CatalogueEvent = { type: 'operator.pin-refused.v1', operator, wrong: counted.wrong, until: counted.waitsUntil }
  write(writer, catalogueStream(event), [event], actor)
  return { type: 'wait', until: counted.waitsUntil }
}
