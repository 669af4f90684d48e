import type { ReadableDb } from '../../db/handles.ts'

/** The SQL that a connection prepares while `work` runs. Give it a fresh connection: what is prepared already stays unseen. */
export function statementsOf(db: ReadableDb, work: () => void): readonly string[] {
  const seen: string[] = []
  const prepare = db.prepare.bind(db)
  const watched = (text: string) => {
    seen.push(text)
    return prepare(text)
  }
  Object.assign(db, { prepare: watched })
  try {
    work()
  } finally {
    Object.assign(db, { prepare })
  }
  return seen
}

/** How SQLite would carry it out, line by line; parameters unbound. */
export function planOf(db: ReadableDb, text: string): readonly string[] {
  const places = (text.match(/\?/g) ?? []).length
  const rows = db.prepare(`EXPLAIN QUERY PLAN ${text}`).all(...Array.from({ length: places }, () => '1')) as { detail: string }[]
  return rows.map(({ detail }) => detail)
}
