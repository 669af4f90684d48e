import { fold } from '../decider.ts'
import type { Recorded } from '../recorded.ts'
import { type Result, ok, refuse } from '../result.ts'
import type { StockRefusal } from './decide-stock.ts'
import type { StockChange, StockEvent } from './events.ts'
import { NOT_KEPT, type Stock, evolveStock } from './stock.ts'

type Entry = Pick<Recorded<StockEvent>, 'id' | 'event'>

/** The stock as its own events tell it, without what cases used: enough to know what was ordered. */
export function foldStock(recorded: readonly Entry[]): Stock {
  const gone = new Set(recorded.flatMap(({ event }) => (event.type === 'stock.taken-back.v1' ? event.events : [])))
  const changes = recorded.flatMap(({ id, event }) => (event.type === 'stock.taken-back.v1' || gone.has(id) ? [] : [event]))
  return fold<Stock, StockChange>({ initial: NOT_KEPT, evolve: evolveStock }, changes)
}

/** Takes the last events of a stock back by an event of its own. Earlier ones stay: what came after was told in the knowledge of them. */
export function decideStockTakeBack(recorded: readonly Entry[], ids: readonly string[]): Result<readonly StockEvent[], StockRefusal> {
  const last = recorded.slice(-ids.length).map(({ id }) => id)
  const areLast = ids.length > 0 && last.length === ids.length && last.every((id) => ids.includes(id))
  return areLast ? ok([{ type: 'stock.taken-back.v1', events: [...ids] }]) : refuse({ type: 'stock-settled' })
}
