import { type ClockRun, firstDue } from '../../shared/clocks/case-clocks.ts'
import type { WritableDb } from '../handles.ts'
import { all, run, sql } from '../sql.ts'
import { dueKey, rowToClocks } from './case-row.ts'
import { readCalendar } from './catalogue-view.ts'
import { parcelDue } from './parcel-view.ts'

function keepClocks(db: WritableDb, no: number, clocks: readonly ClockRun[]): void {
  const due = firstDue(clocks, () => readCalendar(db))
  const row = { clocks: JSON.stringify(clocks), due_at: due ?? null, due_key: dueKey(due, undefined) }
  run(db, sql.updateTable('case_view').set(row).where('no', '=', no))
}

/** Counts again when everything is due that waits or is worked on: the center has another calendar or another zone. */
export function dueAgain(db: WritableDb): void {
  const cases = sql.selectFrom('case_view').select(['no', 'clocks']).where('finished', '=', 0).where('clocks', '!=', '[]')
  for (const row of all(db, cases)) keepClocks(db, row.no, rowToClocks(row))
  const calendar = readCalendar(db)
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
