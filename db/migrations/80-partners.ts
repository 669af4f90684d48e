import type { WritableDb } from '../handles.ts'

/** Workshops that repair for the center, and which of them a case was given to. */
export function up(db: WritableDb): void {
  db.exec(`
    CREATE TABLE partner_view (id TEXT PRIMARY KEY, partner TEXT NOT NULL) STRICT, WITHOUT ROWID;
    ALTER TABLE case_view ADD COLUMN partner TEXT;
  `)
}
