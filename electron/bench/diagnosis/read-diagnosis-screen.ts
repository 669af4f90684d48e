import { readStream } from '../../../db/event-log.ts'
import type { ReadableDb } from '../../../db/handles.ts'
import { readOperators } from '../../../db/views/catalogue-view.ts'
import { readDiagnosisRecords } from '../../../db/views/diagnosis-view.ts'
import type { DiagnosisScreen } from '../../../shared/contract/diagnosis-draft.ts'
import { DIAGNOSIS_STREAM, type DiagnosisEvent } from '../../../shared/diagnosis/entry.ts'

/** Versions that are told. */
const TOLD = 30

/** What the center says of the diagnosis, and who said it when. A version is its place in the center's order. */
export function readDiagnosisScreen(db: ReadableDb): DiagnosisScreen {
  const names = new Map(readOperators(db).map(({ id, name }) => [id, name]))
  const published = readStream<DiagnosisEvent>(db, DIAGNOSIS_STREAM)
  const versions = published.map(({ event, at, operator }, index) => ({
    version: index + 1,
    at,
    operatorName: names.get(operator) ?? operator,
    entries: event.entries,
  }))
  return { version: published.length, records: readDiagnosisRecords(db), versions: versions.slice(-TOLD).toReversed() }
}
