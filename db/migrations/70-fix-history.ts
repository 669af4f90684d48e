import type { WritableDb } from '../handles.ts'

/** What was wrong with the units that were repaired and passed, and with which parts. Filled when the views are folded anew. */
export function up(db: WritableDb): void {
  db.exec(`
    CREATE TABLE fix_view (
      case_id TEXT PRIMARY KEY,
      sku TEXT NOT NULL,
      symptom TEXT NOT NULL,
      fault TEXT NOT NULL,
      at TEXT NOT NULL,
      parts TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX fix_view_symptom ON fix_view (sku, symptom, at);
  `)
}
