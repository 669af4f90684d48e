import type { ReadableDb, WritableDb } from './handles.ts'
import { first, run, sql } from './sql.ts'

/** The bench this store belongs to; nothing before it has been given one. */
export function readIdentity(db: ReadableDb): string | undefined {
  return first(db, sql.selectFrom('identity').select('bench'))?.bench
}

export function keepIdentity(db: WritableDb, bench: string): void {
  run(
    db,
    sql
      .insertInto('identity')
      .values({ one: 1, bench })
      .onConflict((on) => on.column('one').doUpdateSet({ bench })),
  )
}
