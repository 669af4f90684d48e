import type { WritableDb } from './handles.ts'
import { transaction } from './transaction.ts'

/**
 * Forgets where the events stand in the center's log: the cloud was put back from a backup and numbers them anew. They stay in the order in which they
 * came until they are placed again; this bench's own count as unsent until then.
 */
export function forgetPlaces(db: WritableDb): void {
  transaction(db, () => {
    db.exec(`
      UPDATE event SET server_seq = NULL, received_at = NULL WHERE server_seq IS NOT NULL;
      INSERT OR IGNORE INTO outbox (seq) SELECT seq FROM event WHERE bench = (SELECT bench FROM identity);
    `)
  })
}
