import type { WritableDb } from '../handles.ts'

/** Policies a center published, a row for each version, and what somebody drafts. Empty before the first of these events. */
export function up(db: WritableDb): void {
  db.exec(`
    CREATE TABLE policy_view (
      id TEXT NOT NULL,
      version INTEGER NOT NULL,
      at TEXT NOT NULL,
      operator TEXT NOT NULL,
      note TEXT NOT NULL,
      restores INTEGER,
      policy TEXT NOT NULL,
      PRIMARY KEY (id, version)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE policy_draft (
      id TEXT PRIMARY KEY,
      at TEXT NOT NULL,
      operator TEXT NOT NULL,
      note TEXT NOT NULL,
      policy TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `)
}
