import type { ReadableDb } from '../../db/handles.ts'
import { readOperators } from '../../db/views/catalogue-view.ts'
import { may } from '../../shared/catalogue/may-act.ts'
import type { Permission } from '../../shared/catalogue/permissions.ts'
import { workingOperator } from './working-operator.ts'

/** Whether whoever works at the bench now may do it. */
export function mayNow(db: ReadableDb, permission: Permission): boolean {
  return may(permission, workingOperator(db), readOperators(db))
}
