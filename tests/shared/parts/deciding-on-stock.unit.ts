import { describe, it } from 'vitest'
import type { StockCommand } from '../../../shared/parts/decide-stock.ts'
import { MOST_PIECES } from '../../../shared/parts/quantity.ts'
import { counted, givenStock, ordered } from './given-stock.ts'

const ORDER = ordered('o-1', 10, '2026-03-09')

describe('a count', () => {
  it('is taken as it is told, whatever the books say; nothing is a count, too', () => {
    givenStock()
      .when({ type: 'count', location: ' A-01 ', quantity: 7 })
      .thenHappens({ type: 'stock.counted.v1', location: 'A-01', quantity: 7 })
    givenStock(counted(9))
      .when({ type: 'count', location: 'A-01', quantity: 0 })
      .thenHappens({ type: 'stock.counted.v1', location: 'A-01', quantity: 0 })
  })

  it.each([-1, 1.5, Number.NaN, MOST_PIECES + 1])('of %s pieces is a slip', (quantity) => {
    givenStock().when({ type: 'count', location: 'A-01', quantity }).thenRefused({ type: 'quantity-wrong', most: MOST_PIECES })
  })

  it('is of a place', () => {
    givenStock().when({ type: 'count', location: '  ', quantity: 1 }).thenRefused({ type: 'place-needed' })
  })
})

describe('what comes in', () => {
  it('comes by hand or for an order, more than was ordered if it must be', () => {
    givenStock()
      .when({ type: 'receive', location: 'A-01', quantity: 3 })
      .thenHappens({ type: 'stock.received.v1', location: 'A-01', quantity: 3 })
    givenStock(ORDER)
      .when({ type: 'receive', location: 'A-01', quantity: 12, order: 'o-1' })
      .thenHappens({ type: 'stock.received.v1', location: 'A-01', quantity: 12, order: 'o-1' })
  })

  it('is of an open order or of none', () => {
    const came = { type: 'stock.received.v1', location: 'A-01', quantity: 10, order: 'o-1' } as const
    const command: StockCommand = { type: 'receive', location: 'A-01', quantity: 1, order: 'o-1' }
    givenStock().when(command).thenRefused({ type: 'order-unknown' })
    givenStock(ORDER, came).when(command).thenRefused({ type: 'order-unknown' })
  })

  it('is at least one piece', () => {
    givenStock().when({ type: 'receive', location: 'A-01', quantity: 0 }).thenRefused({ type: 'quantity-wrong', most: MOST_PIECES })
  })
})

describe('an order', () => {
  const command: StockCommand = { type: 'order', order: 'o-1', quantity: 10, supplier: ' Quillor Parts ', expectedOn: '2026-03-09' }

  it('says how many, from whom and for which day', () => {
    givenStock()
      .when(command)
      .thenHappens({ type: 'stock.ordered.v1', order: 'o-1', quantity: 10, supplier: 'Quillor Parts', expectedOn: '2026-03-09' })
    givenStock()
      .when({ ...command, supplier: ' ' })
      .thenRefused({ type: 'supplier-needed' })
    givenStock(ORDER).when(command).thenRefused({ type: 'order-exists' })
  })

  it.each(['2026-02-30', '9 March', '2026-3-9', ''])('is not for the day “%s”', (expectedOn) => {
    givenStock()
      .when({ ...command, expectedOn })
      .thenRefused({ type: 'day-wrong', day: expectedOn })
  })

  it('is changed when the supplier says otherwise, and not when he says the same', () => {
    givenStock(ORDER)
      .when({ type: 'change-order', order: 'o-1', quantity: 8, expectedOn: '2026-03-12' })
      .thenHappens({ type: 'stock.order-changed.v1', order: 'o-1', quantity: 8, expectedOn: '2026-03-12' })
    givenStock(ORDER).when({ type: 'change-order', order: 'o-1', quantity: 10, expectedOn: '2026-03-09' }).thenNothingHappens()
  })

  it('is cancelled once', () => {
    givenStock(ORDER).when({ type: 'cancel-order', order: 'o-1' }).thenHappens({ type: 'stock.order-cancelled.v1', order: 'o-1' })
    givenStock(ORDER, { type: 'stock.order-cancelled.v1', order: 'o-1' })
      .when({ type: 'cancel-order', order: 'o-1' })
      .thenRefused({ type: 'order-unknown' })
  })
})

describe('harvesting and moving', () => {
  it('harvests from the unit of a case, or from one that is told in words', () => {
    givenStock()
      .when({ type: 'harvest', location: 'H-1', quantity: 1, from: { caseId: 'case-1' } })
      .thenHappens({ type: 'stock.harvested.v1', location: 'H-1', quantity: 1, from: { caseId: 'case-1' } })
    givenStock()
      .when({ type: 'harvest', location: 'H-1', quantity: 1, from: { note: ' ' } })
      .thenRefused({ type: 'source-needed' })
  })

  it('moves from one place to another, even more than the books have there', () => {
    givenStock(counted(1))
      .when({ type: 'move', from: 'A-01', to: 'B-07', quantity: 3 })
      .thenHappens({ type: 'stock.moved.v1', from: 'A-01', to: 'B-07', quantity: 3 })
    givenStock(counted(1)).when({ type: 'move', from: 'A-01', to: ' A-01', quantity: 1 }).thenRefused({ type: 'same-place' })
  })
})
