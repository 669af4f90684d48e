import type { WritableDb } from '../handles.ts'

/** When parcels of cases came in, parcels that came without a case, and what was scanned at this bench's dock. */
export function up(db: WritableDb): void {
  db.exec(`
    CREATE TABLE arrival_view (case_id TEXT PRIMARY KEY, at TEXT NOT NULL, expected_on TEXT) STRICT, WITHOUT ROWID;
    CREATE INDEX arrival_view_at ON arrival_view (at, expected_on);
    INSERT INTO arrival_view (case_id, at, expected_on)
      SELECT case_view.case_id, max(event.body ->> '$.at'), case_view.expected_on
      FROM event JOIN case_view ON case_view.case_id = substr(event.stream, 6)
      WHERE event.type = 'case.parcel-received.v1' AND case_view.stage <> 'expected'
      GROUP BY case_view.case_id;

    CREATE TABLE parcel_view (
      parcel_id TEXT PRIMARY KEY,
      code TEXT NOT NULL,
      state TEXT NOT NULL,
      case_id TEXT,
      arrived_at TEXT NOT NULL,
      due_at TEXT NOT NULL,
      operator TEXT NOT NULL,
      parcel TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX parcel_view_code ON parcel_view (code, arrived_at);
    CREATE INDEX parcel_view_due ON parcel_view (state, due_at, parcel_id);
    CREATE INDEX parcel_view_arrived ON parcel_view (arrived_at);

    CREATE TABLE dock_line (
      no INTEGER PRIMARY KEY,
      day TEXT NOT NULL,
      at TEXT NOT NULL,
      outcome TEXT NOT NULL,
      code TEXT NOT NULL,
      case_id TEXT,
      parcel_id TEXT
    ) STRICT;
    CREATE INDEX dock_line_day ON dock_line (day, outcome, no);
  `)
}
