import { type Result, ok, refuse } from '../shared/result.ts'
import { connect } from './connection.ts'
import type { WritableDb } from './handles.ts'
import { codeOf } from './error-code.ts'
import { integrityFault, isDamage } from './integrity.ts'
import { type MigrationRefusal, migrate, newerStore } from './migrate.ts'
import { renewViews } from './project.ts'

export type OpenRefusal =
  | MigrationRefusal
  | { readonly type: 'damaged'; readonly detail: string }
  | { readonly type: 'not-writable'; readonly detail: string }

/** Up to this size the whole file is checked before the first scan; a larger one with each backup that is made of it. Bytes: about 0.2 s of reading. */
const CHECKED_AT_OPEN = 64 * 1024 * 1024

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
    renewViews(db)
    return ok(db)
  } catch (error) {
    db?.close()
    // A body that is no JSON any more: found out when the views are folded anew.
    if (isDamage(error) || error instanceof SyntaxError) return refuse({ type: 'damaged', detail: String(error) })
    if (['SQLITE_CANTOPEN', 'SQLITE_READONLY', 'SQLITE_PERM', 'SQLITE_FULL'].includes(codeOf(error)))
      return refuse({ type: 'not-writable', detail: String(error) })
    throw error
  }
}
