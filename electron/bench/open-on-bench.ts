import { readCase } from '../../db/views/case-view.ts'
import { readProduct } from '../../db/views/catalogue-view.ts'
import { readWorkflowOf } from '../../db/views/workflow-of-case.ts'
import type { OpenOnBench } from '../../shared/bench/open-case.ts'
import { onDay } from '../../shared/cases/on-day.ts'
import { withVerdictNow } from './judge-warranty.ts'
import { today } from './today.ts'
import type { Writer } from './writer.ts'

/** The case on the bench as it stands today, or nothing where there is none. */
export function openOnBench(writer: Pick<Writer, 'db' | 'surroundings'>, caseId: string | undefined): OpenOnBench | undefined {
  const { db } = writer
  const row = caseId === undefined ? undefined : readCase(db, caseId)
  if (caseId === undefined || row === undefined) return undefined
  const product = readProduct(db, row.case.unit.sku)
  return {
    caseId,
    state: withVerdictNow(db, onDay(row.case, today(writer)), row.opened_at),
    workflow: readWorkflowOf(db, row.case),
    ...(product === undefined ? {} : { product }),
  }
}
