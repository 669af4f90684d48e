import type { ReadableDb, WritableDb } from './handles.ts'
import { prepared } from './prepared.ts'
import { sql } from './sql.ts'

/** What belongs to this bench alone and is no event: the desk, its settings, its printers. Survives a restart, is not synced. */
export type LocalName = 'desk' | 'operator' | 'settings' | 'printers' | 'problems'

const read = prepared<{ name: string }, { value: string }>((p) => sql.selectFrom('local').select('value').where('name', '=', p('name')))
const keep = prepared<{ name: string; value: string }>((p) =>
  sql
    .insertInto('local')
    .values({ name: p('name'), value: p('value') })
    .onConflict((on) => on.column('name').doUpdateSet({ value: p('value') })),
)

export function readLocal<T>(db: ReadableDb, name: LocalName): T | undefined {
  const row = read.first(db, { name })
  return row === undefined ? undefined : (JSON.parse(row.value) as T)
}

export function keepLocal(db: WritableDb, name: LocalName, value: unknown): void {
  keep.run(db, { name, value: JSON.stringify(value) })
}
