import { describe, expect, it } from 'vitest'
import { dumpViews, rebuildViews } from '../../../db/project.ts'
import { readAllReserved, readPlans, readReserved } from '../../../db/views/plan-view.ts'
import { readMovements } from '../../../db/views/stock-movements.ts'
import { readAllStocks, readStock } from '../../../db/views/stock-view.ts'
import { viewsFault } from '../../../db/views-fault.ts'
import { onHand, onOrder } from '../../../shared/parts/stock.ts'
import { command, defineSetting } from '../seeded-history.ts'
import { temporaryStore } from '../temporary-store.ts'
import { PARTS, inRepair, plannedInCases, stock, takeCaseBack, takeStockBack, writeStockHistory } from './stock-history.ts'

const PART = 'THERMO-9'
const NOW = Date.parse('2026-03-03T08:00:00Z')

function store() {
  const { db } = temporaryStore()
  defineSetting(db)
  const caseId = inRepair(db, 1)
  const act = (what: Parameters<typeof command>[2]) => command(db, caseId, what, NOW)
  const here = () => onHand(readStock(db, PART))
  const told = () => readMovements(db, PART, 50).movements.map(({ change, delta, onHand: after }) => [change.type, delta, after])
  return { db, caseId, act, here, told, count: (quantity: number) => stock(db, PART, { type: 'count', location: 'A-01', quantity }) }
}

describe('using a part', () => {
  it('takes one from where it lies; the last, and one more than the books have, are used all the same', () => {
    const { act, count, here, told } = store()
    count(1)
    expect(act({ type: 'use-part', part: PART })).toBe(true)
    expect(act({ type: 'use-part', part: PART })).toBe(true)
    expect(here()).toBe(-1)
    expect(told()).toEqual([
      ['used', -1, -1],
      ['used', -1, 0],
      ['stock.counted.v1', 1, 1],
    ])
  })

  it('gives it back to its place when it is taken out again', () => {
    const { db, act, count, here } = store()
    count(2)
    stock(db, PART, { type: 'receive', location: 'B-02', quantity: 5 })
    act({ type: 'use-part', part: PART })
    expect(readStock(db, PART)).toMatchObject({ places: { 'A-01': 2, 'B-02': 4 } })
    act({ type: 'remove-part', part: PART })
    expect(readStock(db, PART)).toMatchObject({ places: { 'A-01': 2, 'B-02': 5 } })
    expect(here()).toBe(7)
  })

  it('counts for nothing once the step was taken back, and the history says so', () => {
    const { db, caseId, act, count, here } = store()
    count(3)
    act({ type: 'use-part', part: PART })
    takeCaseBack(db, caseId)
    expect(here()).toBe(3)
    expect(readMovements(db, PART, 1).movements[0]).toMatchObject({ change: { type: 'used', caseId }, isTakenBack: true, delta: 0 })
  })

  it('of which nobody has counted any takes nothing, and taking it out again gives nothing', () => {
    const { db, act, count, here } = store()
    act({ type: 'use-part', part: PART })
    expect(readAllStocks(db).size).toBe(0)
    count(4)
    act({ type: 'remove-part', part: PART })
    expect(here()).toBe(4)
  })

  it('keeps who used it, for which case', () => {
    const { db, caseId, act, count } = store()
    count(1)
    act({ type: 'use-part', part: PART })
    const { movements, total } = readMovements(db, PART, 1)
    expect(total).toBe(2)
    expect(movements).toMatchObject([{ operator: 'li-na', at: '2026-03-03T08:00:00.000Z', change: { caseId, location: 'A-01' } }])
  })
})

describe('a count', () => {
  it('that is taken back counts for nothing, not even in what came after it', () => {
    const { db, act, count, here, told } = store()
    count(5)
    count(50)
    act({ type: 'use-part', part: PART })
    takeStockBack(db, PART)
    expect(here()).toBe(4)
    expect(told()).toEqual([
      ['used', -1, 4],
      ['stock.counted.v1', 0, 5],
      ['stock.counted.v1', 5, 5],
    ])
  })

  it('that was the only one leaves a part nobody keeps', () => {
    const { db, count } = store()
    count(5)
    takeStockBack(db, PART)
    expect(readStock(db, PART)).toEqual({ type: 'not-kept' })
  })
})

describe('what cases speak for', () => {
  it('is reserved until it is used, given up or not needed any more', () => {
    const { db, caseId, act } = store()
    const other = inRepair(db, 2)
    act({ type: 'plan-part', part: PART })
    act({ type: 'plan-part', part: PART })
    command(db, other, { type: 'plan-part', part: PART }, NOW)
    expect(readPlans(db, PART)).toEqual([
      { caseId, pieces: 2 },
      { caseId: other, pieces: 1 },
    ])
    act({ type: 'use-part', part: PART })
    expect(readReserved(db, PART)).toBe(2)
    command(db, other, { type: 'unplan-part', part: PART }, NOW)
    expect(readAllReserved(db)).toEqual(new Map([[PART, 1]]))
    takeCaseBack(db, other)
    expect(readReserved(db, PART)).toBe(2)
  })
})

describe.each([1, 2, 3, 2026])('after a random history of parts (seed %i)', (seed) => {
  it('the views are what a rebuild makes of the log', () => {
    const { db } = temporaryStore()
    const cases = writeStockHistory(db, seed, 300)
    const before = dumpViews(db)
    for (const table of ['stock_view', 'stock_movement', 'part_plan']) expect(before).toContain(table)
    expect(viewsFault(db)).toBeUndefined()
    rebuildViews(db)
    expect(dumpViews(db)).toBe(before)
    for (const part of PARTS) expect(readReserved(db, part)).toBe(plannedInCases(db, cases, part))
  })

  it('each line of the history says what was here then, and the last one what is here', () => {
    const { db } = temporaryStore()
    writeStockHistory(db, seed, 300)
    for (const part of PARTS) {
      const told = readMovements(db, part, 1000).movements.toReversed()
      let here = 0
      for (const { delta, onHand: after } of told) expect((here += delta)).toBe(after)
      expect(onHand(readStock(db, part))).toBe(here)
      expect(onOrder(readStock(db, part))).toBeGreaterThanOrEqual(0)
    }
  })
})
