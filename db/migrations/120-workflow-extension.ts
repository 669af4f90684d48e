import type { WritableDb } from '../handles.ts'

/** What a center added to the workflow, every version of it, and in which of its own states a case is. */
export function up(db: WritableDb): void {
  db.exec(`
    CREATE TABLE extension_view (version INTEGER PRIMARY KEY, extension TEXT NOT NULL) STRICT;
    ALTER TABLE case_view ADD COLUMN added TEXT;
    CREATE INDEX case_view_added ON case_view (added, due_key) WHERE added IS NOT NULL;
  `)
}
