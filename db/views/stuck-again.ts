import { workflowOf } from '../../shared/cases/workflows.ts'
import { stuckAt } from '../../shared/clocks/stay.ts'
import type { WritableDb } from '../handles.ts'
import { run, sql } from '../sql.ts'
import { readCase } from './case-view.ts'
import { readCalendar } from './catalogue-view.ts'
import { partsBy } from './parts-awaited.ts'
import { readPlans } from './plan-view.ts'

/** A part comes on another day than before: so the cases that wait for it are stuck from another day on. */
export function stuckAgain(db: WritableDb, part: string): void {
  for (const { caseId } of readPlans(db, part)) {
    const row = readCase(db, caseId)
    if (row?.stage !== 'on-hold') continue
    const workflow = workflowOf(row.case.workflowVersion)
    const stuck = stuckAt(row.case, row.stage_since, workflow, () => readCalendar(db), partsBy(db, row.case))
    run(
      db,
      sql
        .updateTable('case_view')
        .set({ stuck_at: stuck ?? null })
        .where('no', '=', row.no),
    )
  }
}
