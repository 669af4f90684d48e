import type { ReadableDb, WritableDb } from './handles.ts'
import { keepLocal, readLocal } from './local-state.ts'
import { rebuildViews } from './project.ts'
import { transaction } from './transaction.ts'

/** So long this bench keeps back what it wrote after events of others that are to be sent again, milliseconds: one that is gone would keep it back for ever. */
const PATIENCE = 10 * 60_000

/**
 * Forgets where the events stand in the center's log: the cloud was put back from a backup and numbers them anew. They stay in the order in which they
 * came until they are placed again; this bench's own count as unsent until then.
 */
export function forgetPlaces(db: WritableDb, now: number): void {
  transaction(db, () => {
    db.exec(`
      UPDATE event SET server_seq = NULL, received_at = NULL WHERE server_seq IS NOT NULL;
      INSERT OR IGNORE INTO outbox (seq) SELECT seq FROM event WHERE bench = (SELECT bench FROM identity);
    `)
    keepLocal(db, 'placesForgotten', now)
    keepLocal(db, 'viewsStale', true)
  })
}

/** Whether events that are here may come to stand in another order than they did: the cloud's log was begun anew, and not all of them have their place again. */
export function arePlacesForgotten(db: ReadableDb): boolean {
  return readLocal(db, 'placesForgotten') != null
}

/** Whether another bench may still send what it wrote again, so that it is waited for. */
export function isPatient(db: ReadableDb, now: number): boolean {
  const since = readLocal(db, 'placesForgotten')
  return since != null && !isOverdue(since, now)
}

/** Whether another bench has been waited for long enough since a time, however the clock was set meanwhile. */
export function isOverdue(since: number, now: number): boolean {
  return Math.abs(now - since) > PATIENCE
}

/** The first event of another bench that waits for that bench to send it again. */
function firstMissing(db: ReadableDb): number | undefined {
  const former = readLocal(db, 'formerBench') ?? ''
  const row = db
    .prepare('SELECT min(seq) AS first FROM event WHERE server_seq IS NULL AND bench <> ? AND bench NOT IN (SELECT bench FROM identity)')
    .get(former) as { first: number | null }
  return row.first ?? undefined
}

/**
 * The number of this bench's last event that may be sent: in a log that is begun anew nothing shall come before what it was written after. Each bench
 * sends up to where another's turn is, so that the old order comes about again.
 */
export function lastToSend(db: ReadableDb, bench: string, now: number): number {
  const missing = isPatient(db, now) ? firstMissing(db) : undefined
  if (missing === undefined) return Number.MAX_SAFE_INTEGER
  const row = db.prepare('SELECT max(bench_seq) AS last FROM event WHERE bench = ? AND seq < ?').get(bench, missing)
  return (row as { last: number | null }).last ?? 0
}

/** How many events that are here have no place in the center's log. */
export function unplacedEvents(db: ReadableDb): number {
  return (db.prepare('SELECT count(*) AS n FROM event WHERE server_seq IS NULL').get() as { n: number }).n
}

/** Placed anew, events may stand otherwise than the views were folded: folds them once more, however often the placing broke off. */
export function renewPlacedViews(db: WritableDb): void {
  if (!arePlacesForgotten(db)) return
  transaction(db, () => {
    if (readLocal(db, 'viewsStale') === true) rebuildViews(db)
    keepLocal(db, 'viewsStale', false)
    const isWhole = db.prepare('SELECT 1 FROM event WHERE server_seq IS NULL LIMIT 1').get() === undefined
    if (isWhole) keepLocal(db, 'placesForgotten', null)
  })
}
