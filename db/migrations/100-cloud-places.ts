import type { WritableDb } from '../handles.ts'

/** What the cloud says beside an event, and movements of stock in the order that counts, which is not that of their coming. */
export function up(db: WritableDb): void {
  db.exec(`
    ALTER TABLE event ADD COLUMN received_at TEXT;
    ALTER TABLE event ADD COLUMN disposition TEXT;
    CREATE UNIQUE INDEX event_place ON event (server_seq) WHERE server_seq IS NOT NULL;
    CREATE INDEX event_part_change ON event (json_extract(body, '$.payload.part'))
      WHERE type IN ('case.part-used.v1', 'case.part-removed.v1');

    CREATE TABLE event_set_aside (bench TEXT NOT NULL, body TEXT NOT NULL, at TEXT NOT NULL) STRICT;

    DROP TABLE stock_movement;
    CREATE TABLE stock_movement (
      no INTEGER PRIMARY KEY,
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
    CREATE INDEX stock_movement_part ON stock_movement (part, no);
    CREATE INDEX stock_movement_case ON stock_movement (case_id, part, no) WHERE case_id IS NOT NULL;
  `)
}
