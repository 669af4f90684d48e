import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StockChange } from '../../../shared/parts/events.ts'
import { NOT_KEPT, evolveStock, homeOf, nextExpected, onHand, onOrder, takenFrom } from '../../../shared/parts/stock.ts'
import { counted, ordered, stockAfter, used } from './given-stock.ts'

function kept(...past: readonly StockChange[]) {
  const stock = stockAfter(...past)
  if (stock.type !== 'kept') throw new Error('not kept')
  return stock
}

describe('a stock', () => {
  it('that nobody counted is not kept: what cases use of it changes nothing', () => {
    expect(stockAfter(used())).toEqual(NOT_KEPT)
    expect(onHand(stockAfter(used(), counted(4)))).toBe(4)
  })

  it('is what was counted, and what came and went since', () => {
    const stock = stockAfter(
      counted(5),
      used(),
      used(),
      { type: 'stock.received.v1', location: 'B-02', quantity: 3 },
      { type: 'stock.harvested.v1', location: 'H', quantity: 1, from: { note: 'scrapped unit' } },
      { type: 'stock.moved.v1', from: 'A-01', to: 'B-02', quantity: 1 },
    )
    expect(stock).toMatchObject({ places: { 'A-01': 2, 'B-02': 4, H: 1 } })
    expect(onHand(stock)).toBe(7)
  })

  it('falls below nothing, and is set right by a count', () => {
    const short = stockAfter(counted(1), used(), used(), used())
    expect(onHand(short)).toBe(-2)
    expect(onHand(evolveStock(short, counted(6)))).toBe(6)
  })

  it('gets a part back where it came from', () => {
    expect(stockAfter(counted(2), used(), { type: 'put-back', caseId: 'case-1', location: 'A-01' })).toEqual(stockAfter(counted(2)))
  })

  it('is taken where most of it lies; where none is, at the place where it belongs', () => {
    expect(takenFrom(kept(counted(2, 'A-01'), counted(5, 'B-02'), counted(1, 'C-03')))).toBe('B-02')
    expect(takenFrom(kept(counted(2, 'B-02'), counted(2, 'A-01')))).toBe('A-01')
    expect(takenFrom(kept(counted(3, 'A-01'), counted(0, 'C-03'), counted(0, 'A-01')))).toBe('A-01')
    expect(homeOf(stockAfter(counted(0, 'C-03')))).toBe('C-03')
  })

  it('counted in one place says nothing of another', () => {
    expect(onHand(stockAfter(counted(2, 'A-01'), counted(5, 'B-02'), counted(0, 'A-01')))).toBe(5)
  })
})

describe('orders', () => {
  const two = [ordered('o-1', 10, '2026-03-12'), ordered('o-2', 4, '2026-03-09')]

  it('are expected until they have come whole', () => {
    expect(onOrder(stockAfter(...two))).toBe(14)
    expect(nextExpected(stockAfter(...two))).toBe('2026-03-09')
    const part = stockAfter(...two, { type: 'stock.received.v1', location: 'A-01', quantity: 3, order: 'o-2' })
    expect([onOrder(part), onHand(part)]).toEqual([11, 3])
    const whole = stockAfter(...two, { type: 'stock.received.v1', location: 'A-01', quantity: 6, order: 'o-2' })
    expect([onOrder(whole), nextExpected(whole), onHand(whole)]).toEqual([10, '2026-03-12', 6])
  })

  it('change and end', () => {
    const later = stockAfter(...two, { type: 'stock.order-changed.v1', order: 'o-2', quantity: 2, expectedOn: '2026-03-20' })
    expect([onOrder(later), nextExpected(later)]).toEqual([12, '2026-03-12'])
    expect(onOrder(stockAfter(...two, { type: 'stock.order-cancelled.v1', order: 'o-1' }))).toBe(4)
  })

  it('of which the supplier delivers less than has come already are over', () => {
    const came = { type: 'stock.received.v1', location: 'A-01', quantity: 3, order: 'o-2' } as const
    const less = stockAfter(...two, came, { type: 'stock.order-changed.v1', order: 'o-2', quantity: 3, expectedOn: '2026-03-09' })
    expect(onOrder(less)).toBe(10)
  })
})

const places = fc.constantFrom('A-01', 'B-02', 'C-03')
const some = fc.integer({ min: 1, max: 20 })
const changes = fc.array(
  fc.oneof(
    fc.record({ type: fc.constant('stock.received.v1' as const), location: places, quantity: some }),
    fc.record({ type: fc.constant('stock.moved.v1' as const), from: places, to: places, quantity: some }),
    fc.record({ type: fc.constant('used' as const), caseId: fc.constant('case-1'), location: places }),
    fc.record({ type: fc.constant('put-back' as const), caseId: fc.constant('case-1'), location: places }),
  ),
)

it('moving loses nothing, using takes one and putting back gives one, in whatever order', () => {
  fc.assert(
    fc.property(changes, (told) => {
      const of = (type: StockChange['type']) => told.filter((each) => each.type === type)
      const came = of('stock.received.v1').reduce((sum, each) => sum + ('quantity' in each ? each.quantity : 0), 0)
      const stock = stockAfter(counted(0), ...told)
      expect(onHand(stock)).toBe(came - of('used').length + of('put-back').length)
      expect(Object.values(kept(counted(0), ...told).places)).not.toContain(0)
    }),
  )
})

it('an event from a newer release changes nothing', () => {
  expect(stockAfter(counted(3), { type: 'stock.blessed.v9' } as never)).toEqual(stockAfter(counted(3)))
})
