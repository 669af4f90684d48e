import type { WritableDb } from '../handles.ts'

/** What the center says of the answers of the diagnosis, a row for each answer and category. Empty before the first publication. */
export function up(db: WritableDb): void {
  db.exec('CREATE TABLE diagnosis_view (key TEXT PRIMARY KEY, record TEXT NOT NULL) STRICT, WITHOUT ROWID')
}
