import type { OpenedCase } from '../../shared/cases/case.ts'
import type { CaseEvent } from '../../shared/cases/events.ts'
import type { Recorded } from '../../shared/recorded.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'
import { prepared } from '../prepared.ts'
import { sql } from '../sql.ts'

const keep = prepared<{ caseId: string; at: string; expectedOn: string | null }>((p) =>
  sql
    .insertInto('arrival_view')
    .values({ case_id: p('caseId'), at: p('at'), expected_on: p('expectedOn') })
    .onConflict((on) => on.column('case_id').doUpdateSet({ at: p('at'), expected_on: p('expectedOn') })),
)
const drop = prepared<{ caseId: string }>((p) => sql.deleteFrom('arrival_view').where('case_id', '=', p('caseId')))

/** When the parcel of a case came in. A receipt that was taken back is dropped before what still stands is told again. */
export function projectArrival(db: WritableDb, caseId: string, state: OpenedCase, events: readonly Recorded<CaseEvent>[]): void {
  const received = events.findLast(({ event }) => event.type === 'case.parcel-received.v1')
  if (received !== undefined) keep.run(db, { caseId, at: received.at, expectedOn: state.expectedOn ?? null })
}

export function dropArrival(db: WritableDb, caseId: string): void {
  drop.run(db, { caseId })
}

/** Instants UTC between which a day of the center lies, and its date. */
export type Day = { readonly day: string; readonly start: string; readonly end: string }

export type ExpectedToday = {
  /** Announced for today or earlier and received today. */
  readonly in: number
  /** The same, and those that have not come yet. */
  readonly of: number
  /** Received today, announced for a later day or for none. */
  readonly early: number
}

const inOfDay = prepared<Day, { came: number; announced: number }>((p) =>
  sql
    .selectFrom('arrival_view')
    .select((e) => [
      e.fn.countAll<number>().as('came'),
      e.fn.count<number>('expected_on').filterWhere('expected_on', '<=', p('day')).as('announced'),
    ])
    .where('at', '>=', p('start'))
    .where('at', '<', p('end')),
)
// The due key of an expected case is `x` and its day: the index of the queue counts them without reading a row.
const stillToCome = prepared<{ until: string }, { waiting: number }>((p) =>
  sql
    .selectFrom('case_view')
    .select((e) => e.fn.countAll<number>().as('waiting'))
    .where('stage', '=', 'expected')
    .where('due_key', '>=', 'x')
    .where('due_key', '<=', p('until')),
)

export function readExpectedToday(db: ReadableDb, day: Day): ExpectedToday {
  const { came = 0, announced = 0 } = inOfDay.first(db, day) ?? {}
  const { waiting = 0 } = stillToCome.first(db, { until: `x${day.day}` }) ?? {}
  return { in: announced, of: announced + waiting, early: came - announced }
}
