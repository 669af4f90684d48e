import type { ReadableDb } from '../../../db/handles.ts'
import { readLocal } from '../../../db/local-state.ts'
import type { StatusRequest } from '../../../shared/protocol/status.ts'

/** The case that lies on this bench, and who has it: what the other benches are told. */
export function holdingOf(db: ReadableDb): StatusRequest['holding'] {
  const caseId = readLocal(db, 'desk')?.open
  return caseId === undefined ? undefined : { caseId, operator: readLocal(db, 'operator') ?? '' }
}
