import type { ReadableDb } from '../../../db/handles.ts'
import { readOperator } from '../../../db/views/catalogue-view.ts'
import { type StoredImport, countImportCases } from '../../../db/views/import-view.ts'
import type { PastImport } from '../../../shared/contract/imports.ts'

/** An import as the history shows it. */
export function pastImport(db: ReadableDb, stored: StoredImport, runningId: string | undefined): PastImport {
  const { importId, begun, begunAt, operator, finished, takenBack, state } = stored
  // Of the one that is running the progress tells; counting its cases four times a second would cost the bench something.
  const isRunning = importId === runningId
  const counts = finished ?? (isRunning ? { opened: 0, changed: 0 } : countImportCases(db, importId))
  return {
    importId,
    fileName: begun.fileName,
    operator: readOperator(db, operator)?.name ?? operator,
    begunAt,
    state: isRunning ? 'running' : state === 'finished' || state === 'taken-back' ? state : 'interrupted',
    found: begun.found,
    opened: counts.opened,
    changed: counts.changed,
    ...(finished === undefined ? {} : { leftAlone: finished.leftAlone }),
    ...takenBack,
  }
}
