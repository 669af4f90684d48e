import type { CaseEvent } from '../../shared/cases/events.ts'
import type { StockChange, StockEvent } from '../../shared/parts/events.ts'
import { NOT_KEPT, type Stock, evolveStock, onHand, takenFrom } from '../../shared/parts/stock.ts'
import type { Recorded } from '../../shared/recorded.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'
import { prepared } from '../prepared.ts'
import { sql } from '../sql.ts'
import {
  type Movement,
  dropMovements,
  keepMovement,
  lastOfCase,
  markTakenBack,
  movementsOfEvents,
  readWholeHistory,
  retellMovement,
} from './stock-movements.ts'

const stockOf = prepared<{ part: string }, { stock: string }>((p) =>
  sql.selectFrom('stock_view').select('stock').where('part', '=', p('part')),
)
const allStocks = prepared<object, { part: string; stock: string }>(() =>
  sql.selectFrom('stock_view').select(['part', 'stock']).orderBy('part'),
)
const keep = prepared<{ part: string; on_hand: number; stock: string }>((p) => {
  const changing = { on_hand: p('on_hand'), stock: p('stock') }
  return sql
    .insertInto('stock_view')
    .values({ part: p('part'), ...changing })
    .onConflict((on) => on.column('part').doUpdateSet(changing))
})
const drop = prepared<{ part: string }>((p) => sql.deleteFrom('stock_view').where('part', '=', p('part')))

export function readStock(db: ReadableDb, part: string): Stock {
  const row = stockOf.first(db, { part })
  return row === undefined ? NOT_KEPT : (JSON.parse(row.stock) as Stock)
}

/** The stock of every part that is kept. */
export function readAllStocks(db: ReadableDb): ReadonlyMap<string, Stock> {
  return new Map(allStocks.all(db, {}).map(({ part, stock }) => [part, JSON.parse(stock) as Stock]))
}

function keepStock(db: WritableDb, part: string, stock: Stock): void {
  if (stock.type === 'not-kept') drop.run(db, { part })
  else keep.run(db, { part, on_hand: onHand(stock), stock: JSON.stringify(stock) })
}

/** One change on top of what there is, with its line in the history. */
function add(db: WritableDb, part: string, change: StockChange, recorded: Recorded<unknown>): void {
  const before = readStock(db, part)
  const after = evolveStock(before, change)
  keepStock(db, part, after)
  keepMovement(db, part, change, recorded, { delta: onHand(after) - onHand(before), onHand: onHand(after) })
}

/** Passes over what was taken back, and tells what came after it anew: a count that was taken back counts for nothing later either. */
function takeBack(db: WritableDb, eventIds: readonly string[]): void {
  const movements = movementsOfEvents(db, eventIds)
  for (const { no } of movements) markTakenBack(db, no)
  for (const part of new Set(movements.map((movement) => movement.part))) {
    let stock: Stock = NOT_KEPT
    for (const movement of readWholeHistory(db, part)) stock = retold(db, stock, movement)
    keepStock(db, part, stock)
  }
}

function retold(db: WritableDb, before: Stock, movement: Movement): Stock {
  const after = movement.isTakenBack ? before : evolveStock(before, movement.change)
  const told = { delta: onHand(after) - onHand(before), onHand: onHand(after) }
  if (told.delta !== movement.delta || told.onHand !== movement.onHand) retellMovement(db, movement.no, told)
  return after
}

/** Forgets what is told of a part's stock, to tell it anew. */
export function dropStock(db: WritableDb, part: string): void {
  drop.run(db, { part })
  dropMovements(db, part)
}

/** What changes a stock in this release. A type or a version it does not know is passed over. */
const CHANGES: ReadonlySet<string> = new Set<Exclude<StockEvent['type'], 'stock.taken-back.v1'>>([
  'stock.counted.v1',
  'stock.received.v1',
  'stock.ordered.v1',
  'stock.order-changed.v1',
  'stock.order-cancelled.v1',
  'stock.harvested.v1',
  'stock.moved.v1',
])

/** Folds events of a part's own stream into its stock. */
export function projectStock(db: WritableDb, part: string, recorded: readonly Recorded<StockEvent>[]): void {
  for (const each of recorded) {
    if (each.event.type === 'stock.taken-back.v1') takeBack(db, each.event.events)
    else if (CHANGES.has(each.event.type)) add(db, part, each.event, each)
  }
}

/** One piece leaves the place that has most of it. */
function takeOne(
  db: WritableDb,
  caseId: string,
  { part, serial }: { readonly part: string; readonly serial?: string },
  recorded: Recorded<unknown>,
): void {
  const stock = readStock(db, part)
  if (stock.type === 'not-kept') return
  add(db, part, { type: 'used', caseId, location: takenFrom(stock), ...(serial === undefined ? {} : { serial }) }, recorded)
}

/** Folds what cases use into the stock of the parts. What nobody has counted yet is not kept, and nothing is taken from it. */
export function projectUses(db: WritableDb, caseId: string, recorded: readonly Recorded<CaseEvent>[]): void {
  for (const each of recorded) {
    switch (each.event.type) {
      case 'case.part-used.v1':
        takeOne(db, caseId, each.event, each)
        break
      case 'case.replacement-chosen.v2':
        if (each.event.part !== undefined) takeOne(db, caseId, { part: each.event.part, serial: each.event.serial }, each)
        break
      case 'case.part-removed.v1': {
        const { part } = each.event
        const location = lastOfCase(db, caseId, part)
        if (location !== undefined) add(db, part, { type: 'put-back', caseId, location }, each)
        break
      }
      case 'case.taken-back.v1':
        takeBack(db, each.event.events)
        break
      default:
        break
    }
  }
}
