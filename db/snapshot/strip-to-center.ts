import { readEventBody } from '../../shared/event-body.ts'
import type { AnyEvent } from '../../shared/event.ts'
import { type Result, ok, refuse } from '../../shared/result.ts'
import { retell } from '../fold-placed.ts'
import { arePlacesForgotten } from '../forget-places.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'
import { type LocalState, keepLocal, readLocal } from '../local-state.ts'
import { transaction } from '../transaction.ts'
import type { SnapshotPlace } from './snapshot-place.ts'

/** What belongs to one bench alone and is no event; the rest of a store is the log, buyers' keys, seals and views. */
export const OWN_TABLES = ['identity', 'outbox', 'print_job', 'dock_line', 'media_upload', 'event_set_aside'] as const

/** What goes with the log and its views: how they were folded, and the key of the marks of buyers, which can be compared only with others of the same key. */
export const LOCAL_OF_LOG: readonly (keyof LocalState)[] = ['viewsVersion', 'buyerMarkKey', 'seenHlc']

function lastPlace(db: ReadableDb): number {
  return (db.prepare('SELECT coalesce(max(server_seq), 0) AS last FROM event').get() as { last: number }).last
}

/** Where a store stands in its center's log; nothing where it has none, or does not have all of it up to there. */
export function placeOf(db: ReadableDb): SnapshotPlace | undefined {
  const link = readLocal(db, 'cloud')
  if (link == null || arePlacesForgotten(db) || readLocal(db, 'formerBench') != null) return undefined
  const { cursor, epoch, center } = link
  return cursor > 0 && cursor === lastPlace(db) ? { center: center.id, epoch, head: cursor } : undefined
}

/** Takes out what has no place in the center's log, and tells the streams anew in which it stood. */
function dropUnplaced(db: WritableDb): void {
  const rows = db.prepare('SELECT seq, hash, body FROM event WHERE server_seq IS NULL ORDER BY seq').all() as {
    seq: number
    hash: string
    body: string
  }[]
  const remove = db.prepare('DELETE FROM event WHERE seq = ?')
  for (const { seq } of rows) remove.run(seq)
  retell(
    db,
    rows.map(({ seq, hash, body }) => readEventBody<AnyEvent>(seq, hash, body)),
  )
}

/**
 * Makes of a copied store what every bench of its center has in common: the log up to a number, with buyers' keys, seals and views. Everything of this bench
 * alone is taken out, also what it wrote and the cloud has not placed.
 */
export function stripToCenter(db: WritableDb): Result<SnapshotPlace, 'no-place'> {
  return transaction(db, () => {
    const place = placeOf(db)
    if (place === undefined) return refuse('no-place')
    for (const table of OWN_TABLES) db.exec(`DELETE FROM ${table}`)
    dropUnplaced(db)
    // The number that was given out last is the last one here: nothing is missing at the end.
    db.exec("UPDATE sqlite_sequence SET seq = (SELECT coalesce(max(seq), 0) FROM event) WHERE name = 'event'")
    const names = LOCAL_OF_LOG.map((name) => `'${name}'`).join(', ')
    db.exec(`DELETE FROM local WHERE name NOT IN (${names})`)
    keepLocal(db, 'snapshot', place)
    return ok(place)
  })
}
