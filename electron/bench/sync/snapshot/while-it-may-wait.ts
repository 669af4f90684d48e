import type { WritableDb } from '../../../../db/handles.ts'

/** Milliseconds that a write waits for another connection, and while a store is put in place: what is scanned then is late, and not refused. */
const USUAL = 5_000
const PATIENT = 120_000

export async function whileItMayWait<T>(db: WritableDb, work: () => Promise<T>): Promise<T> {
  db.pragma(`busy_timeout = ${PATIENT}`)
  try {
    return await work()
  } finally {
    db.pragma(`busy_timeout = ${USUAL}`)
  }
}
