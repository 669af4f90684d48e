import { describe, expect, it } from 'vitest'
import { flagsOf, levelOf, toOrder } from '../../../shared/parts/stock-level.ts'
import { NOT_KEPT } from '../../../shared/parts/stock.ts'
import { counted, ordered, stockAfter, used } from './given-stock.ts'

const level = (onHand: number, reserved = 0, onOrder = 0) => ({ onHand, reserved, onOrder })

describe('a part runs low', () => {
  it('when what is here and not spoken for is less than its minimum', () => {
    expect(flagsOf({ minimum: 3 }, level(3))).toEqual([])
    expect(flagsOf({ minimum: 3 }, level(3, 1))).toEqual(['low', 'order'])
  })

  it('and need not be ordered where enough is on its way', () => {
    expect(flagsOf({ minimum: 3 }, level(1, 0, 5))).toEqual(['low'])
    expect(flagsOf({ minimum: 3 }, level(1, 0, 1))).toEqual(['low', 'order'])
  })

  it('without a minimum only when more is wanted than there is', () => {
    expect(flagsOf({}, level(0))).toEqual([])
    expect(flagsOf({}, level(0, 1))).toEqual(['low', 'order'])
  })

  it('and is flagged where more was used than the books had', () => {
    expect(flagsOf({ minimum: 2 }, level(-1))).toEqual(['negative', 'low', 'order'])
    expect(flagsOf({}, levelOf(stockAfter(counted(0), used()), 0))).toContain('negative')
  })

  it('not before anybody has counted it', () => {
    expect(levelOf(NOT_KEPT, 2)).toBeUndefined()
    expect(flagsOf({ minimum: 5 }, undefined)).toEqual([])
  })
})

describe('how many to order', () => {
  it.each([
    ['enough is here', { minimum: 3 }, level(3), 0],
    ['enough is on its way', { minimum: 3 }, level(0, 0, 3), 0],
    ['some are missing: up to twice the minimum', { minimum: 3 }, level(1), 5],
    ['cases wait for some of those here', { minimum: 3 }, level(2, 2), 6],
    ['the books are below nothing', { minimum: 3 }, level(-2), 8],
    ['there is no minimum and one is waited for', {}, level(0, 1), 3],
  ] as const)('%s', (_, part, stands, wanted) => expect(toOrder(part, stands)).toBe(wanted))
})

it('the level is told from the stock', () => {
  const stock = stockAfter(counted(2, 'A-01'), counted(4, 'B-02'), ordered('o-1', 10, '2026-03-09'))
  expect(levelOf(stock, 3)).toEqual({ onHand: 6, reserved: 3, onOrder: 10, expectedOn: '2026-03-09' })
})
