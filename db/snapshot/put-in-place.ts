import { setTimeout as pause } from 'node:timers/promises'
import { connect, connectReadOnly } from '../connection.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'

/** Pages of SQLite that are written at once: all of them, so that nothing can come between. */
const ALL_PAGES = 0x7fffffff
/** A bench that is written to without a pause is asked again so long, milliseconds apart and times. */
const APART = 100
const TRIES = 600

class WrittenMeanwhile extends Error {}

/** Grows with each commit of somebody else. */
function version(db: ReadableDb): number {
  return Number(db.pragma('data_version', { simple: true }))
}

/** False where the store was written to after `known`, or is being written to: then it is as it was. */
async function replace(db: WritableDb, store: string, running: ReadableDb, known: number): Promise<boolean> {
  try {
    // The first step takes the right to write and no page; from then on nobody else commits anything.
    const { totalPages } = await db.backup(store, {
      progress: () => {
        if (version(running) !== known) throw new WrittenMeanwhile()
        return ALL_PAGES
      },
    })
    return totalPages > 0
  } catch (error) {
    if (error instanceof WrittenMeanwhile) return false
    throw error
  }
}

/**
 * Puts the content of `db` in the place of everything in `store`, while another connection works on that: in one transaction of SQLite's, so that whoever reads
 * sees the one or the other, and a kill leaves the one or the other. `carry` brings into `db` what is in the running store; it is asked again when that was
 * written to meanwhile. Rejects where the disk is full, or the store is never left alone for a moment: then it is as it was.
 */
export async function putInPlace(db: WritableDb, store: string, carry: (running: ReadableDb) => void): Promise<void> {
  const running = connectReadOnly(store)
  try {
    for (let left = TRIES; ; left -= 1) {
      const known = version(running)
      // All of it as of one moment: an event without the key that came with it would be told as one of a buyer who is forgotten.
      running.transaction(() => carry(running)).deferred()
      if (await replace(db, store, running, known)) break
      if (left === 0) throw new Error('the store was written to without a pause')
      await pause(APART)
    }
  } finally {
    running.close()
  }
  // What was written lies in the write-ahead log yet: the next scan must not be the one that moves it.
  const mover = connect(store)
  try {
    mover.pragma('wal_checkpoint(PASSIVE)')
  } finally {
    mover.close()
  }
}
