import type { ReadableDb, WritableDb } from '../../../db/handles.ts'

function columnsOf(db: ReadableDb, table: string): readonly string[] {
  return (db.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name)
}

/** Copies tables into a store of an earlier release: the columns it knows, and what it had besides. */
export function copyRows(
  from: ReadableDb,
  to: WritableDb,
  tables: readonly string[],
  besides: Readonly<Record<string, string>> = {},
): void {
  for (const table of tables) {
    const columns = columnsOf(to, table)
    const insert = to.prepare(`INSERT INTO ${table} (${columns.join()}) VALUES (${columns.map((name) => `@${name}`).join()})`)
    for (const row of from.prepare(`SELECT * FROM ${table}`).all() as Record<string, unknown>[]) insert.run({ ...besides, ...row })
  }
}
