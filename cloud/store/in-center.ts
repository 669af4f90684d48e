import type { Pool, PoolClient } from 'pg'

/** A transaction that sees and writes one center. */
export type CenterDb = Pick<PoolClient, 'query'>

/** In one statement, so that it costs one way to the database. Local to the transaction: the next user of this connection inherits nothing. */
const BEGIN = `SELECT set_config('app.center', $1, true), set_config('lock_timeout', '5s', true),
  set_config('statement_timeout', '30s', true), set_config('idle_in_transaction_session_timeout', '10s', true)`

/** Runs `work` in a transaction of one center (READ COMMITTED: what waited for a lock sees what was written meanwhile). */
export async function inCenter<T>(pool: Pool, center: string, work: (db: CenterDb) => Promise<T>): Promise<T> {
  const db = await pool.connect()
  let broken: Error | undefined
  try {
    await db.query('BEGIN ISOLATION LEVEL READ COMMITTED')
    await db.query({ name: 'begin', text: BEGIN, values: [center] })
    const result = await work(db)
    await db.query('COMMIT')
    return result
  } catch (error) {
    await db.query('ROLLBACK').catch((failed: Error) => {
      broken = failed
    })
    throw error
  } finally {
    db.release(broken)
  }
}

/** The center a bench belongs to: what a request says of it counts for nothing. */
export async function centerOfBench(pool: Pool, bench: string): Promise<string | undefined> {
  const { rows } = await pool.query<{ center: string | null }>({
    name: 'center-of-bench',
    text: 'SELECT center_of_bench($1) AS center',
    values: [bench],
  })
  return rows[0]?.center ?? undefined
}
