import { connectReadOnly } from './connection.ts'
import { codeOf } from './error-code.ts'
import type { ReadableDb } from './handles.ts'

const DAMAGE = new Set([
  'SQLITE_CORRUPT',
  'SQLITE_NOTADB',
  'SQLITE_CORRUPT_VTAB',
  'SQLITE_CORRUPT_INDEX',
  'SQLITE_CORRUPT_SEQUENCE',
  'SQLITE_IOERR_SHORT_READ',
])

/** Whether an error says that the file is no sound store. */
export function isDamage(error: unknown): boolean {
  return DAMAGE.has(codeOf(error))
}

/**
 * SQLite's own check of structure and indexes: nothing when sound, else its first complaint. Table by table, because a check of the
 * whole also recomputes the search index word by word, which takes ten times as long as all the rest; its pages are checked like any
 * other. `sqlite_schema` stands for the pages that are free.
 */
export function integrityFault(db: ReadableDb): string | undefined {
  try {
    const tables = db
      .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow')")
      .pluck()
      .all() as string[]
    const complaints = tables.flatMap((table) => db.pragma(`quick_check("${table}")`) as { quick_check: string }[])
    return complaints.find(({ quick_check }) => quick_check !== 'ok')?.quick_check
  } catch (error) {
    if (isDamage(error)) return String(error)
    throw error
  }
}

/** The same for a file nobody writes to. Throws where it cannot be opened. */
export function integrityFaultOf(file: string): string | undefined {
  const db = connectReadOnly(file)
  try {
    return integrityFault(db)
  } finally {
    db.close()
  }
}
