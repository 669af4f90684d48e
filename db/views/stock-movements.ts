import type { StockChange } from '../../shared/parts/events.ts'
import type { Recorded } from '../../shared/recorded.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'
import { prepared } from '../prepared.ts'
import { sql } from '../sql.ts'
import type { StockMovementTable } from '../tables.ts'

/** One line of a part's history. */
export type Movement = {
  /** Its place in this store's history of movements. */
  readonly no: number
  readonly part: string
  readonly at: string
  readonly operator: string
  readonly bench: string
  readonly change: StockChange
  /** What it changed of all that is here, and what was here then. */
  readonly delta: number
  readonly onHand: number
  readonly isTakenBack: boolean
}

type Row = Omit<StockMovementTable, 'no'> & { no: number }
type Told = { readonly delta: number; readonly onHand: number }

const insert = prepared<{ [K in keyof Omit<StockMovementTable, 'no'>]: StockMovementTable[K] }>((p) =>
  sql.insertInto('stock_movement').values({
    event_id: p('event_id'),
    part: p('part'),
    at: p('at'),
    operator: p('operator'),
    bench: p('bench'),
    case_id: p('case_id'),
    change: p('change'),
    delta: p('delta'),
    on_hand: p('on_hand'),
    taken_back: p('taken_back'),
  }),
)
const mark = prepared<{ no: number }>((p) => sql.updateTable('stock_movement').set({ taken_back: 1 }).where('no', '=', p('no')))
const retell = prepared<{ no: number; delta: number; onHand: number }>((p) =>
  sql
    .updateTable('stock_movement')
    .set({ delta: p('delta'), on_hand: p('onHand') })
    .where('no', '=', p('no')),
)
const ofEvent = prepared<{ id: string }, Row>((p) => sql.selectFrom('stock_movement').selectAll().where('event_id', '=', p('id')))
const ofCase = prepared<{ caseId: string; part: string }, Row>((p) =>
  sql
    .selectFrom('stock_movement')
    .selectAll()
    .where('case_id', '=', p('caseId'))
    .where('part', '=', p('part'))
    .where('taken_back', '=', 0)
    .orderBy('no'),
)
const whole = prepared<{ part: string }, Row>((p) =>
  sql.selectFrom('stock_movement').selectAll().where('part', '=', p('part')).orderBy('no'),
)
const newest = prepared<{ part: string; limit: number }, Row>((p) =>
  sql.selectFrom('stock_movement').selectAll().where('part', '=', p('part')).orderBy('no', 'desc').limit(p('limit')),
)
const counted = prepared<{ part: string }, { movements: number }>((p) =>
  sql
    .selectFrom('stock_movement')
    .select((e) => e.fn.countAll<number>().as('movements'))
    .where('part', '=', p('part')),
)

function rowToMovement(row: Row): Movement {
  const { no, part, at, operator, bench, delta } = row
  const change = JSON.parse(row.change) as StockChange
  return { no, part, at, operator, bench, change, delta, onHand: row.on_hand, isTakenBack: row.taken_back === 1 }
}

function caseOf(change: StockChange): string | undefined {
  if (change.type === 'used' || change.type === 'put-back') return change.caseId
  return change.type === 'stock.harvested.v1' && 'caseId' in change.from ? change.from.caseId : undefined
}

/** The same text whether the change was just decided or read out of the log, which keeps the type apart. */
function writeChange({ type, ...facts }: StockChange): string {
  return JSON.stringify({ type, ...facts })
}

export function keepMovement(db: WritableDb, part: string, change: StockChange, recorded: Recorded<unknown>, told: Told): void {
  insert.run(db, {
    event_id: recorded.id,
    part,
    at: recorded.at,
    operator: recorded.operator,
    bench: recorded.bench,
    case_id: caseOf(change) ?? null,
    change: writeChange(change),
    delta: told.delta,
    on_hand: told.onHand,
    taken_back: 0,
  })
}

const dropAll = prepared<{ part: string }>((p) => sql.deleteFrom('stock_movement').where('part', '=', p('part')))

export function dropMovements(db: WritableDb, part: string): void {
  dropAll.run(db, { part })
}

export function markTakenBack(db: WritableDb, no: number): void {
  mark.run(db, { no })
}

export function retellMovement(db: WritableDb, no: number, told: Told): void {
  retell.run(db, { no, ...told })
}

/** The lines that events wrote; most events write none. */
export function movementsOfEvents(db: ReadableDb, ids: readonly string[]): readonly Movement[] {
  return ids.flatMap((id) => ofEvent.all(db, { id })).map(rowToMovement)
}

/** The place from which the last piece that is still in the unit of a case was taken; nothing when none was. */
export function lastOfCase(db: ReadableDb, caseId: string, part: string): string | undefined {
  const taken: string[] = []
  for (const { change } of ofCase.all(db, { caseId, part }).map(rowToMovement)) {
    if (change.type === 'used') taken.push(change.location)
    if (change.type === 'put-back') taken.pop()
  }
  return taken.at(-1)
}

export function readWholeHistory(db: ReadableDb, part: string): readonly Movement[] {
  return whole.all(db, { part }).map(rowToMovement)
}

const newestOfAll = prepared<{ limit: number }, Row>((p) =>
  sql.selectFrom('stock_movement').selectAll().orderBy('no', 'desc').limit(p('limit')),
)

/** Among the last `among` movements of all parts, the counts that stand, newest first. */
export function readLastCounts(db: ReadableDb, among: number): readonly Movement[] {
  return newestOfAll
    .all(db, { limit: among })
    .map(rowToMovement)
    .filter(({ change, isTakenBack }) => change.type === 'stock.counted.v1' && !isTakenBack)
}

/** The newest lines of a part's history, and how many there are in all. */
export function readMovements(
  db: ReadableDb,
  part: string,
  limit: number,
): { readonly movements: readonly Movement[]; readonly total: number } {
  return { movements: newest.all(db, { part, limit }).map(rowToMovement), total: counted.first(db, { part })?.movements ?? 0 }
}
