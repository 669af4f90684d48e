import type { WritableDb } from '../handles.ts'

/** What lies on the shelves, how it came to that, and what is spoken for. Nothing was counted before: there is nothing to tell anew. */
export function up(db: WritableDb): void {
  db.exec(`
    CREATE TABLE stock_view (
      part TEXT PRIMARY KEY,
      on_hand INTEGER NOT NULL,
      stock TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE stock_movement (
      seq INTEGER PRIMARY KEY,
      event_id TEXT NOT NULL UNIQUE,
      part TEXT NOT NULL,
      at TEXT NOT NULL,
      operator TEXT NOT NULL,
      bench TEXT NOT NULL,
      case_id TEXT,
      change TEXT NOT NULL,
      delta INTEGER NOT NULL,
      on_hand INTEGER NOT NULL,
      taken_back INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX stock_movement_part ON stock_movement (part, seq);
    CREATE INDEX stock_movement_case ON stock_movement (case_id, part, seq) WHERE case_id IS NOT NULL;

    CREATE TABLE part_plan (
      case_id TEXT NOT NULL,
      part TEXT NOT NULL,
      pieces INTEGER NOT NULL,
      PRIMARY KEY (case_id, part)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX part_plan_part ON part_plan (part);
  `)
}
