import type { WritableDb } from '../handles.ts'

/** Lists of expected parcels that were imported, and the cases each of them touched. */
export function up(db: WritableDb): void {
  db.exec(`
    CREATE TABLE import_view (
      no INTEGER PRIMARY KEY,
      import_id TEXT NOT NULL UNIQUE,
      bench TEXT NOT NULL,
      operator TEXT NOT NULL,
      begun_at TEXT NOT NULL,
      ended_at TEXT,
      state TEXT NOT NULL,
      begun TEXT NOT NULL,
      finished TEXT,
      taken_back TEXT
    ) STRICT;
    CREATE TABLE import_case (
      import_id TEXT NOT NULL,
      case_id TEXT NOT NULL,
      did TEXT NOT NULL,
      PRIMARY KEY (import_id, case_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX import_case_case ON import_case (case_id);
    CREATE INDEX import_case_did ON import_case (import_id, did, case_id);
  `)
}
