import type { WritableDb } from '../handles.ts'

/**
 * Since when a case stands where it stands, when that is too long, and since when one that is here is open; how many cases there are in
 * each stage. Filled when the views are folded anew.
 */
export function up(db: WritableDb): void {
  db.exec(`
    ALTER TABLE case_view ADD COLUMN stage_since TEXT NOT NULL DEFAULT '';
    ALTER TABLE case_view ADD COLUMN stuck_at TEXT;
    ALTER TABLE case_view ADD COLUMN aged_from TEXT;
    CREATE INDEX case_view_stuck ON case_view (stuck_at, no) WHERE stuck_at IS NOT NULL;
    CREATE INDEX case_view_aged ON case_view (aged_from, no) WHERE aged_from IS NOT NULL;
    CREATE TABLE case_count (
      finished INTEGER NOT NULL,
      stage TEXT NOT NULL,
      cases INTEGER NOT NULL,
      PRIMARY KEY (finished, stage)
    ) STRICT, WITHOUT ROWID;
  `)
}
