import { workflowOf } from '../../shared/cases/workflows.ts'
import { firstDue } from '../../shared/clocks/case-clocks.ts'
import { stuckAt } from '../../shared/clocks/stay.ts'
import type { WorkingCalendar } from '../../shared/clocks/working-calendar.ts'
import type { WritableDb } from '../handles.ts'
import { all, run, sql } from '../sql.ts'
import type { CaseTable } from '../tables.ts'
import { dueKey, rowToCase, rowToClocks } from './case-row.ts'
import { readCalendar } from './catalogue-view.ts'
import { parcelDue } from './parcel-view.ts'
import { partsBy } from './parts-awaited.ts'

type Row = Pick<CaseTable, 'clocks' | 'state' | 'stage_since'> & { no: number }

function countAgain(db: WritableDb, { no, clocks, state, stage_since }: Row, calendar: WorkingCalendar): void {
  const due = firstDue(rowToClocks({ clocks }), () => calendar)
  const known = rowToCase({ state })
  const stuck = stuckAt(known, stage_since, workflowOf(known.workflowVersion), () => calendar, partsBy(db, known))
  const row = { due_at: due ?? null, due_key: dueKey(due, undefined), stuck_at: stuck ?? null }
  run(db, sql.updateTable('case_view').set(row).where('no', '=', no))
}

/** Counts again when everything is due that waits or is worked on: the center has another calendar or another zone. */
export function dueAgain(db: WritableDb): void {
  const calendar = readCalendar(db)
  const cases = sql
    .selectFrom('case_view')
    .select(['no', 'clocks', 'state', 'stage_since'])
    .where('finished', '=', 0)
    .where('clocks', '!=', '[]')
  for (const row of all(db, cases) as Row[]) countAgain(db, row, calendar)
  const parcels = sql.selectFrom('parcel_view').select(['parcel_id', 'arrived_at']).where('state', '=', 'waiting')
  for (const { parcel_id, arrived_at } of all(db, parcels)) {
    run(
      db,
      sql
        .updateTable('parcel_view')
        .set({ due_at: parcelDue(arrived_at, calendar) })
        .where('parcel_id', '=', parcel_id),
    )
  }
}
