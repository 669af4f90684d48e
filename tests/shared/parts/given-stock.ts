import { expect } from 'vitest'
import { fold } from '../../../shared/decider.ts'
import { type StockCommand, type StockRefusal, decideStock } from '../../../shared/parts/decide-stock.ts'
import type { StockChange, StockEvent } from '../../../shared/parts/events.ts'
import { NOT_KEPT, type Stock, evolveStock } from '../../../shared/parts/stock.ts'
import { ok, refuse } from '../../../shared/result.ts'

export function stockAfter(...past: readonly StockChange[]): Stock {
  return fold<Stock, StockChange>({ initial: NOT_KEPT, evolve: evolveStock }, past)
}

export const counted = (quantity: number, location = 'A-01'): StockChange => ({ type: 'stock.counted.v1', location, quantity })
export const used = (location = 'A-01', caseId = 'case-1'): StockChange => ({ type: 'used', caseId, location })
export const ordered = (order: string, quantity: number, expectedOn: string): StockChange => ({
  type: 'stock.ordered.v1',
  order,
  quantity,
  supplier: 'Quillor Parts',
  expectedOn,
})

/** Given what happened to a stock, when this is asked, then these things happen or it is refused. */
export function givenStock(...past: readonly StockChange[]) {
  return {
    when: (command: StockCommand) => {
      const decision = decideStock(command, stockAfter(...past))
      return {
        thenHappens: (...events: readonly StockEvent[]) => expect(decision).toEqual(ok(events)),
        thenNothingHappens: () => expect(decision).toEqual(ok([])),
        thenRefused: (refusal: StockRefusal) => expect(decision).toEqual(refuse(refusal)),
      }
    },
  }
}
