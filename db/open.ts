import { type Result, ok, refuse } from '../shared/result.ts'
import { connect } from './connection.ts'
import type { ReadableDb, WritableDb } from './handles.ts'
import { type MigrationRefusal, migrate, newerStore } from './migrate.ts'

export type OpenRefusal =
  | MigrationRefusal
  | { readonly type: 'damaged'; readonly detail: string }
  | { readonly type: 'not-writable'; readonly detail: string }

/** Up to this size the whole file is checked before the first scan; a larger one is checked in the background. Bytes: about 0.2 s of reading. */
const CHECKED_AT_OPEN = 64 * 1024 * 1024

const DAMAGE = new Set([
  'SQLITE_CORRUPT',
  'SQLITE_NOTADB',
  'SQLITE_CORRUPT_VTAB',
  'SQLITE_CORRUPT_INDEX',
  'SQLITE_CORRUPT_SEQUENCE',
  'SQLITE_IOERR_SHORT_READ',
])

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

export function isDamage(error: unknown): boolean {
  return DAMAGE.has(codeOf(error))
}

/** Whether an error says the disk has no room: what was being written has been rolled back. */
export function isDiskFull(error: unknown): boolean {
  return codeOf(error) === 'SQLITE_FULL' || codeOf(error) === 'ENOSPC'
}

function prepareConnection(db: WritableDb): void {
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  // What is deleted is overwritten: a forgotten buyer must not be readable in a free page. No cost was measurable.
  db.pragma('secure_delete = ON')
  db.pragma('busy_timeout = 5000')
  db.pragma('cache_size = -65536')
}

/** SQLite's own check of structure and indexes: nothing when sound, else its first complaint. */
export function integrityFault(db: ReadableDb): string | undefined {
  const [complaint] = db.pragma('quick_check(1)') as { quick_check: string }[]
  return complaint === undefined || complaint.quick_check === 'ok' ? undefined : complaint.quick_check
}

/** Opens the store of a bench for writing and brings it up to this release. Damage and a newer file are refusals; the file stays as it is. */
export function openStore(file: string): Result<WritableDb, OpenRefusal> {
  let db: WritableDb | undefined
  try {
    db = connect(file)
    // Before anything is set: setting the journal mode writes to the file.
    const newer = newerStore(db)
    if (newer !== undefined) {
      db.close()
      return refuse(newer)
    }
    prepareConnection(db)
    const bytes = Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true }))
    const fault = bytes > CHECKED_AT_OPEN ? undefined : integrityFault(db)
    if (fault !== undefined) {
      db.close()
      return refuse({ type: 'damaged', detail: fault })
    }
    migrate(db)
    return ok(db)
  } catch (error) {
    db?.close()
    if (isDamage(error)) return refuse({ type: 'damaged', detail: String(error) })
    if (['SQLITE_CANTOPEN', 'SQLITE_READONLY', 'SQLITE_PERM', 'SQLITE_FULL'].includes(codeOf(error)))
      return refuse({ type: 'not-writable', detail: String(error) })
    throw error
  }
}
