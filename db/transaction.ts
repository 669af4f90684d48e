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
