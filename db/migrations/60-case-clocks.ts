import type { WritableDb } from '../handles.ts'

/** The clocks of a case instead of the beginning of its stage, and when the center works. Unfinished cases get theirs when the views are folded on. */
export function up(db: WritableDb): void {
  db.exec(`
    ALTER TABLE case_view DROP COLUMN stage_since;
    ALTER TABLE case_view ADD COLUMN clocks TEXT NOT NULL DEFAULT '[]';
    CREATE TABLE calendar_view (one INTEGER PRIMARY KEY CHECK (one = 1), times TEXT NOT NULL) STRICT;
  `)
}
