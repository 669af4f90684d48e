import type { WritableDb } from '../handles.ts'

/** Marks by which two open cases are about one unit, which cases ended for another, and in which cases each serialised piece lies. Filled when the views are folded anew. */
export function up(db: WritableDb): void {
  db.exec(`
    CREATE TABLE unit_mark (mark TEXT NOT NULL, case_id TEXT NOT NULL, PRIMARY KEY (mark, case_id)) STRICT, WITHOUT ROWID;
    CREATE INDEX unit_mark_of_case ON unit_mark (case_id);
    ALTER TABLE case_view ADD COLUMN twin TEXT;
    CREATE INDEX case_view_twin ON case_view (due_key, no) WHERE twin IS NOT NULL;
    ALTER TABLE case_view ADD COLUMN merged_into TEXT;
    CREATE INDEX case_view_merged ON case_view (merged_into, case_id) WHERE merged_into IS NOT NULL;
    ALTER TABLE case_view ADD COLUMN merged_told TEXT;
    CREATE INDEX case_view_merged_told ON case_view (merged_told) WHERE merged_told IS NOT NULL;
    CREATE TABLE part_piece (
      part TEXT NOT NULL,
      serial TEXT NOT NULL,
      how TEXT NOT NULL CHECK (how IN ('in', 'out')),
      case_id TEXT NOT NULL,
      PRIMARY KEY (part, serial, how, case_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX part_piece_of_case ON part_piece (case_id);
  `)
}
