import { readLocal } from '../../db/local-state.ts'
import type { ReadableDb } from '../../db/handles.ts'
import { readOperator, readOperators } from '../../db/views/catalogue-view.ts'
import type { KnownOperator } from '../../shared/catalogue/operator-record.ts'

/** Before anybody was defined. */
const NOBODY: KnownOperator = { id: 'nobody', name: '', role: 'technician', isActive: true, hasPin: false, badge: 'nobody' }

/** Who works at the bench: whose badge was scanned last. */
export function workingOperator(db: ReadableDb): KnownOperator {
  const id = readLocal(db, 'operator')
  return (id === undefined ? undefined : readOperator(db, id)) ?? readOperators(db)[0] ?? NOBODY
}
