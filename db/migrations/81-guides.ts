import type { WritableDb } from '../handles.ts'

/** What buyers read and watch to help themselves. */
export function up(db: WritableDb): void {
  db.exec('CREATE TABLE guide_view (id TEXT PRIMARY KEY, guide TEXT NOT NULL) STRICT, WITHOUT ROWID')
}
