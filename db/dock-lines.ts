import type { ReadableDb, WritableDb } from './handles.ts'
import { prepared } from './prepared.ts'
import { sql } from './sql.ts'
import type { DockLineTable } from './tables.ts'

type Written = Omit<DockLineTable, 'no'>
export type DockLineRow = Written & { readonly no: number }

const insert = prepared<Written>((p) =>
  sql.insertInto('dock_line').values({
    day: p('day'),
    at: p('at'),
    outcome: p('outcome'),
    code: p('code'),
    case_id: p('case_id'),
    parcel_id: p('parcel_id'),
  }),
)
const dropLine = prepared<{ no: number }>((p) => sql.deleteFrom('dock_line').where('no', '=', p('no')))
const dropBefore = prepared<{ day: string }>((p) => sql.deleteFrom('dock_line').where('day', '<', p('day')))
// A day's lines are the newest there are: walking the numbers down from the last one meets nothing else.
const newest = prepared<{ day: string; limit: number; offset: number }, DockLineRow>((p) =>
  sql.selectFrom('dock_line').selectAll().where('day', '>=', p('day')).orderBy('no', 'desc').limit(p('limit')).offset(p('offset')),
)
const counts = prepared<{ day: string }, { outcome: DockLineTable['outcome']; lines: number }>((p) =>
  sql
    .selectFrom('dock_line')
    .select((e) => ['outcome', e.fn.countAll<number>().as('lines')])
    .where('day', '=', p('day'))
    .groupBy('outcome'),
)

const arrivals = prepared<{ day: string; limit: number }, { at: string }>((p) =>
  sql
    .selectFrom('dock_line')
    .select('at')
    .where('day', '>=', p('day'))
    .where('outcome', '!=', 'seen-before')
    .orderBy('no', 'desc')
    .limit(p('limit')),
)

/** Lines of earlier days are dropped with the first of a new one: the log keeps what was received. */
export function keepDockLine(db: WritableDb, line: Written): number {
  const [last] = readDockLines(db, '', 1, 0)
  if (last !== undefined && last.day < line.day) dropBefore.run(db, { day: line.day })
  return insert.run(db, line).lastInsertRowid
}

/** A scan that was taken back leaves the list. */
export function dropDockLine(db: WritableDb, no: number): void {
  dropLine.run(db, { no })
}

/** What was scanned at the dock since a day, newest first. */
export function readDockLines(db: ReadableDb, since: string, limit: number, offset: number): readonly DockLineRow[] {
  return newest.all(db, { day: since, limit, offset })
}

export function countDockLines(db: ReadableDb, day: string): Readonly<Record<DockLineTable['outcome'], number>> {
  const counted = Object.fromEntries(counts.all(db, { day }).map(({ outcome, lines }) => [outcome, lines]))
  return { expected: 0, unexpected: 0, 'seen-before': 0, ...counted }
}

/** When the last parcels came in at this dock, ms since 1970, newest first. */
export function readArrivalTimes(db: ReadableDb, since: string, limit: number): readonly number[] {
  return arrivals.all(db, { day: since, limit }).map(({ at }) => Date.parse(at))
}
