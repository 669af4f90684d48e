import type { ReadableDb } from '../../../../db/handles.ts'
import { readIdentity } from '../../../../db/identity.ts'
import { arePlacesForgotten } from '../../../../db/forget-places.ts'
import { readLocal } from '../../../../db/local-state.ts'

/** A bench that has written more by itself than this brings a center with it: what it has is not carried over, it fetches. */
const MOST_OWN = 10_000

/** Whether a bench has nothing of its center yet, and little of its own. */
export function isFresh(db: ReadableDb): boolean {
  const isAnother = arePlacesForgotten(db) || readLocal(db, 'formerBench') != null
  if (isAnother || readLocal(db, 'cloud')?.cursor !== 0) return false
  const foreign = db.prepare('SELECT 1 FROM event WHERE server_seq IS NOT NULL OR bench <> ? LIMIT 1').get(readIdentity(db) ?? '')
  const { own } = db.prepare('SELECT count(*) AS own FROM event').get() as { own: number }
  return foreign === undefined && own <= MOST_OWN
}
