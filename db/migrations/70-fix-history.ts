import type { WritableDb } from '../handles.ts'

/** What was wrong with the units that were repaired and passed, and with which parts; told from what cases hold already. */
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

    INSERT INTO fix_view (case_id, sku, symptom, fault, at, parts)
      SELECT
        known.case_id,
        known.sku,
        known.state ->> '$.answers."symptom-found"',
        known.state ->> '$.answers.fault',
        passed.body ->> '$.at',
        (SELECT json_group_array(part) FROM (
          SELECT DISTINCT value ->> '$.part' AS part FROM json_each(known.state, '$.parts') ORDER BY part
        ))
      FROM case_view AS known
      JOIN event AS passed ON passed.seq = (
        SELECT max(moved.seq) FROM event AS moved
        WHERE moved.stream = 'case:' || known.case_id
          AND moved.type = 'case.moved.v1'
          AND moved.body ->> '$.payload.transition' IN ('pass', 'reopen')
          AND moved.id NOT IN (
            SELECT gone.value FROM event AS back, json_each(back.body, '$.payload.events') AS gone
            WHERE back.stream = moved.stream AND back.type = 'case.taken-back.v1'
          )
      )
      WHERE known.stage NOT IN ('expected', 'received', 'cancelled')
        AND passed.body ->> '$.payload.transition' = 'pass'
        AND known.state ->> '$.answers."symptom-found"' IS NOT NULL
        AND known.state ->> '$.answers.fault' IS NOT NULL;
  `)
}
