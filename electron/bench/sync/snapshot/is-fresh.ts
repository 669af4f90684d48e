import type { ReadableDb } from '../../../../db/handles.ts'
import { readIdentity } from '../../../../db/identity.ts'
import { arePlacesForgotten } from '../../../../db/forget-places.ts'
import { readLocal } from '../../../../db/local-state.ts'

/** A bench that has written more by itself than this brings a center with it: what it has is not carried over, it fetches. */
const MOST_OWN = 10_000

/** Events of the beginning of a center's log that a bench fetches before anything else: who works there stands in them, and then it can be scanned at. */
export const FIRST_EVENTS = 200

/** Whether a bench has nothing of its center yet but how that began, and little of its own. */
export function isFresh(db: ReadableDb): boolean {
  const isAnother = arePlacesForgotten(db) || readLocal(db, 'formerBench') != null
  if (isAnother || (readLocal(db, 'cloud')?.cursor ?? FIRST_EVENTS + 1) > FIRST_EVENTS) return false
  const foreign = db
    .prepare('SELECT 1 FROM event WHERE server_seq > @first OR (server_seq IS NULL) = (bench <> @own) LIMIT 1')
    .get({ first: FIRST_EVENTS, own: readIdentity(db) ?? '' })
  const { own } = db.prepare('SELECT count(*) AS own FROM event').get() as { own: number }
  return foreign === undefined && own <= MOST_OWN
}
