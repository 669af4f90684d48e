import type { WritableDb } from './handles.ts'

type Synchronous<T> = T extends PromiseLike<unknown> ? never : T

/**
 * Runs `work` as one durable transaction: when this returns, the rows are on the disk. An async callback does not compile:
 * an await inside a transaction would let other work in between. Nested calls join the outer transaction.
 */
export function transaction<T>(db: WritableDb, work: () => Synchronous<T>): Synchronous<T> {
  if (db.inTransaction) return work()
  return db.transaction(work).immediate()
}

/**
 * As `transaction`, for what can be had again: it is on the disk only with the next durable one, or when the log is written back. A power cut before that
 * takes it back as a whole, and nothing that came after it stays.
 */
export function lazyTransaction<T>(db: WritableDb, work: () => Synchronous<T>): Synchronous<T> {
  if (db.inTransaction) return work()
  db.pragma('synchronous = NORMAL')
  try {
    return db.transaction(work).immediate()
  } finally {
    db.pragma('synchronous = FULL')
  }
}
