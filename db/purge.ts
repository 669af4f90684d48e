import type { WritableDb } from './handles.ts'

/** Pages of the index merged at a time: a few milliseconds, so that scans in between are answered. */
const PAGES = 200

/**
 * Takes what was deleted out of the files too. The search index only marks a deleted text, and keeps its trigrams with their places
 * until it is merged; the write-ahead log keeps old pages until it is written back. Rejects when the disk is full.
 */
export async function purgeDeleted(db: WritableDb): Promise<void> {
  const merge = db.prepare("INSERT INTO case_text (case_text, rank) VALUES ('merge', ?)")
  const changes = () => db.prepare('SELECT total_changes() AS total').pluck().get() as number
  for (let pages = -PAGES; ; pages = PAGES) {
    const before = changes()
    merge.run(pages)
    // The command itself counts as one change; without a second nothing is left to merge.
    if (changes() - before < 2) break
    await new Promise((resolve) => {
      setImmediate(resolve)
    })
  }
  db.pragma('wal_checkpoint(TRUNCATE)')
}
