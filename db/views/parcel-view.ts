import { isAccepted } from '../../shared/merge/is-accepted.ts'
import { CURRENT_WORKFLOW } from '../../shared/cases/workflows.ts'
import { dueOf } from '../../shared/clocks/deadline.ts'
import type { WorkingCalendar } from '../../shared/clocks/working-calendar.ts'
import type { ParcelEvent } from '../../shared/parcels/events.ts'
import { type ArrivedParcel, NO_PARCEL, type Parcel, evolveParcel } from '../../shared/parcels/parcel.ts'
import { parcelStream } from '../../shared/parcels/stream.ts'
import { foldParcel } from '../../shared/parcels/take-back-parcel.ts'
import type { Recorded } from '../../shared/recorded.ts'
import { readStream } from '../event-log.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'
import { prepared } from '../prepared.ts'
import { sql } from '../sql.ts'
import type { ParcelTable } from '../tables.ts'
import type { Day } from './arrival-view.ts'
import { codeKey } from './case-codes.ts'
import { readCalendar } from './catalogue-view.ts'

const rowOfParcel = prepared<{ parcelId: string }, ParcelTable>((p) =>
  sql.selectFrom('parcel_view').selectAll().where('parcel_id', '=', p('parcelId')),
)
const keepRow = prepared<{ [K in keyof ParcelTable]: ParcelTable[K] }>((p) => {
  const changing = { state: p('state'), case_id: p('case_id'), parcel: p('parcel') }
  const row = { parcel_id: p('parcel_id'), code: p('code'), arrived_at: p('arrived_at'), due_at: p('due_at'), operator: p('operator') }
  return sql
    .insertInto('parcel_view')
    .values({ ...row, ...changing })
    .onConflict((on) => on.column('parcel_id').doUpdateSet(changing))
})

const dropRow = prepared<{ parcelId: string }>((p) => sql.deleteFrom('parcel_view').where('parcel_id', '=', p('parcelId')))

/** As long as a parcel of a case has until it is opened and inspected. */
const DUE_WORKING_DAYS = CURRENT_WORKFLOW.stages.received.dueWorkingDays ?? 0

/** When it should be known what a parcel is; where the calendar has too little work for that, at once. */
export function parcelDue(arrivedAt: string, calendar: WorkingCalendar): string {
  const found = dueOf({ kind: 'inside', duration: { workingDays: DUE_WORKING_DAYS }, start: arrivedAt, calendar, pauses: [] })
  return found.state === 'running' ? found.due : arrivedAt
}

function upTo(events: readonly Recorded<ParcelEvent>[], { hash }: Recorded<ParcelEvent>): readonly Recorded<ParcelEvent>[] {
  return events.slice(0, events.findIndex((each) => each.hash === hash) + 1)
}

/** Folds events of one parcel into its row. Reads the events and the row, and the log where something was taken back. */
export function projectParcel(
  db: WritableDb,
  parcelId: string,
  recorded: readonly Recorded<ParcelEvent>[],
  log: ReadableDb,
  anew = false,
): void {
  const last = recorded.at(-1)
  if (last === undefined) return anew ? void dropRow.run(db, { parcelId }) : undefined
  const row = rowOfParcel.first(db, { parcelId })
  const isToldAnew = anew || recorded.some(({ event }) => event.type === 'parcel.taken-back.v1')
  const before: Parcel = row === undefined ? NO_PARCEL : rowToParcel(row)
  const after = isToldAnew
    ? foldParcel(upTo(readStream<ParcelEvent>(log, parcelStream(parcelId)), last))
    : recorded.filter(isAccepted).reduce((state, { event }) => evolveParcel(state, event), before)
  // A parcel whose arrival was taken back is in no view; the log keeps both.
  if (after.type === 'none') return void dropRow.run(db, { parcelId })
  const arrival = recorded.find(({ event }) => event.type === 'parcel.arrived.v1') ?? last
  const arrivedAt = row?.arrived_at ?? arrival.at
  keepRow.run(db, {
    parcel_id: parcelId,
    code: codeKey(after.code),
    state: after.end?.type ?? 'waiting',
    case_id: after.end?.type === 'assigned' ? after.end.caseId : null,
    arrived_at: arrivedAt,
    due_at: row?.due_at ?? parcelDue(arrivedAt, readCalendar(db)),
    operator: row?.operator ?? arrival.operator,
    parcel: JSON.stringify(after),
  })
}

export function rowToParcel(row: Pick<ParcelTable, 'parcel'>): ArrivedParcel {
  return JSON.parse(row.parcel) as ArrivedParcel
}

export function readParcel(db: ReadableDb, parcelId: string): ParcelTable | undefined {
  return rowOfParcel.first(db, { parcelId })
}

const withCode = prepared<{ code: string }, Pick<ParcelTable, 'parcel_id' | 'state' | 'case_id'>>((p) =>
  sql
    .selectFrom('parcel_view')
    .select(['parcel_id', 'state', 'case_id'])
    .where('code', '=', p('code'))
    .orderBy('arrived_at', 'desc')
    .limit(1),
)

/** The parcel that last came in under a code. */
export function findParcel(db: ReadableDb, code: string): Pick<ParcelTable, 'parcel_id' | 'state' | 'case_id'> | undefined {
  return withCode.first(db, { code: codeKey(code) })
}

const waitingFirst = prepared<{ limit: number }, ParcelTable>((p) =>
  sql.selectFrom('parcel_view').selectAll().where('state', '=', 'waiting').orderBy('due_at').orderBy('parcel_id').limit(p('limit')),
)
const waitingCount = prepared<object, { waiting: number }>(() =>
  sql
    .selectFrom('parcel_view')
    .select((e) => e.fn.countAll<number>().as('waiting'))
    .where('state', '=', 'waiting'),
)
const arrivedCount = prepared<Day, { came: number }>((p) =>
  sql
    .selectFrom('parcel_view')
    .select((e) => e.fn.countAll<number>().as('came'))
    .where('arrived_at', '>=', p('start'))
    .where('arrived_at', '<', p('end')),
)

/** Parcels that nobody has said anything about yet, due first on top. */
export function readWaitingParcels(db: ReadableDb, limit: number): readonly ParcelTable[] {
  return waitingFirst.all(db, { limit })
}

export function countParcels(db: ReadableDb, day: Day): { readonly waiting: number; readonly today: number } {
  return { waiting: waitingCount.first(db, {})?.waiting ?? 0, today: arrivedCount.first(db, day)?.came ?? 0 }
}
