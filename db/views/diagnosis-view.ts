import { type DiagnosisEntry, type DiagnosisEvent, type DiagnosisRecord, entryKey, evolveEntry } from '../../shared/diagnosis/entry.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'
import { prepared } from '../prepared.ts'
import { run, sql } from '../sql.ts'

type Row = { record: string }

const recordOfKey = prepared<{ key: string }, Row>((p) => sql.selectFrom('diagnosis_view').select('record').where('key', '=', p('key')))
const recordRows = prepared<object, Row>(() => sql.selectFrom('diagnosis_view').select('record').orderBy('key'))
const keep = prepared<Row & { key: string }>((p) =>
  sql
    .insertInto('diagnosis_view')
    .values({ key: p('key'), record: p('record') })
    .onConflict((on) => on.column('key').doUpdateSet({ record: p('record') })),
)

/** Entries build on each other: what is said last in the center's order counts. */
export function dropDiagnosis(db: WritableDb): void {
  run(db, sql.deleteFrom('diagnosis_view'))
}

export function projectDiagnosis(db: WritableDb, { entries }: DiagnosisEvent): void {
  for (const entry of entries) {
    const key = entryKey(entry)
    const row = recordOfKey.first(db, { key })
    const record = evolveEntry(row === undefined ? undefined : parsed(row), entry)
    keep.run(db, { key, record: JSON.stringify(record) })
  }
}

function parsed({ record }: Row): DiagnosisRecord {
  return JSON.parse(record) as DiagnosisRecord
}

/** All that the center ever said of the answers of the diagnosis. */
export function readDiagnosisRecords(db: ReadableDb): readonly DiagnosisRecord[] {
  return recordRows.all(db, {}).map(parsed)
}

/** The same as it counts now. */
export function readDiagnosis(db: ReadableDb): readonly DiagnosisEntry[] {
  return readDiagnosisRecords(db).map(({ entry }) => entry)
}
