import { DummyDriver, type CompiledQuery, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import type { ReadableDb, WritableDb } from './handles.ts'
import type { Tables } from './tables.ts'

/** Writes and types the queries. It never runs one: running is synchronous, through better-sqlite3. */
export const sql = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

type Query<Row> = { compile: () => CompiledQuery<Row> }

export function all<Row>(db: ReadableDb, query: Query<Row>): Row[] {
  const { sql: text, parameters } = query.compile()
  return db.prepare(text).all(...parameters) as Row[]
}

export function first<Row>(db: ReadableDb, query: Query<Row>): Row | undefined {
  const { sql: text, parameters } = query.compile()
  return db.prepare(text).get(...parameters) as Row | undefined
}

export function run(db: WritableDb, query: Query<unknown>): void {
  const { sql: text, parameters } = query.compile()
  db.prepare(text).run(...parameters)
}
