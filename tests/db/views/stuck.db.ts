import { describe, expect, it } from 'vitest'
import type { WritableDb } from '../../../db/handles.ts'
import { dumpViews, rebuildViews } from '../../../db/project.ts'
import { countCases, countInStage } from '../../../db/views/case-count.ts'
import { readQueue } from '../../../db/views/queue-view.ts'
import { viewsFault } from '../../../db/views-fault.ts'
import { USUAL_TIMES } from '../../../shared/clocks/working-calendar.ts'
import type { QueueFilter } from '../../../shared/contract/queue-row.ts'
import { command, defineSetting, openCase, seededBytes, takeBack, writeHistory } from '../seeded-history.ts'
import { record, temporaryStore } from '../temporary-store.ts'
import { inRepair, stock, takeCaseBack, writeStockHistory } from './stock-history.ts'

/** 10:00 in Shanghai on a day of March 2026; the 2nd is a Monday. */
const at = (day: string) => `2026-03-${day}T02:00:00.000Z`
const on = (day: string) => ({ now: at(day), soon: at(day), endOfDay: at(day) })
const PART = 'THERMO-9'

function aCenter(): WritableDb {
  const { db } = temporaryStore()
  defineSetting(db)
  return db
}

const rows = (db: WritableDb, filter: QueueFilter, day: string) => readQueue(db, filter, 0, 50, on(day)).rows
const ids = (db: WritableDb, filter: QueueFilter, day: string) => rows(db, filter, day).map(({ caseId }) => caseId)

function order(db: WritableDb, expectedOn: string): void {
  const command = { type: 'order', order: 'PO-1', supplier: 'Shenzhen Parts', quantity: 5, expectedOn } as const
  expect(stock(db, PART, command, Date.parse(at('02')))).toBe(true)
}

/** A case that waits for a thermostat since a day. */
function waitingForPart(db: WritableDb, number: number, day: string): string {
  const caseId = inRepair(db, number, Date.parse(at(day)))
  command(db, caseId, { type: 'plan-part', part: PART }, Date.parse(at(day)))
  command(db, caseId, { type: 'move', transition: 'hold-parts' }, Date.parse(at(day)))
  return caseId
}

describe('given a unit that was received on a Monday and nobody opened it', () => {
  const received = (db: WritableDb) => {
    const caseId = openCase(db, { number: 1, bytes: seededBytes(1), now: Date.parse(at('01')) })
    command(db, caseId, { type: 'receive' }, Date.parse(at('02')))
    return caseId
  }

  it('it is stuck after three working days, and not a moment before', () => {
    const db = aCenter()
    const caseId = received(db)
    expect(ids(db, 'stuck', '05')).toEqual([])
    expect(ids(db, 'stuck', '06')).toEqual([caseId])
    expect(rows(db, 'stuck', '06')[0]).toMatchObject({ since: at('02'), stuckAt: at('05') })
  })

  it('a note makes it no younger, and the next stage does', () => {
    const db = aCenter()
    const caseId = received(db)
    command(db, caseId, { type: 'note', text: 'still here' }, Date.parse(at('05')))
    expect(ids(db, 'stuck', '06')).toEqual([caseId])
    command(db, caseId, { type: 'move', transition: 'hold-buyer' }, Date.parse(at('06')))
    expect(ids(db, 'stuck', '12')).toEqual([])
    takeBack(db, caseId, Date.parse(at('06')) + 5000)
    expect(ids(db, 'stuck', '12')).toEqual([caseId])
  })

  it('a holiday gives it a day more', () => {
    const db = aCenter()
    received(db)
    const times = { ...USUAL_TIMES, holidays: [{ day: '2026-03-04', name: 'free' }] }
    record(db, 'center', [{ type: 'center.calendar-defined.v1', times }], { now: Date.parse(at('03')) })
    expect(rows(db, 'open', '03')[0]?.stuckAt).toBe(at('06'))
  })
})

describe('given a case that waits for a part', () => {
  it('when the part was ordered, then it is stuck a day after it should have come; a later day moves that', () => {
    const db = aCenter()
    const caseId = waitingForPart(db, 1, '02')
    expect(rows(db, 'waiting', '03')[0]).toMatchObject({ stuckAt: at('16'), parts: [{ part: PART, state: 'none' }] })
    order(db, '2026-03-05')
    expect(rows(db, 'waiting', '03')[0]).toMatchObject({
      stuckAt: '2026-03-06T16:00:00.000Z',
      parts: [{ part: PART, state: 'ordered', expectedOn: '2026-03-05', name: { en: 'Thermostat' } }],
      paused: { id: 'repairing', left: 3 * 86_400_000 },
    })
    expect(ids(db, 'stuck', '07')).toEqual([caseId])
    stock(db, PART, { type: 'change-order', order: 'PO-1', quantity: 5, expectedOn: '2026-03-12' }, Date.parse(at('04')))
    expect(ids(db, 'stuck', '07')).toEqual([])
    expect(ids(db, 'stuck', '14')).toEqual([caseId])
  })

  it('when it no longer waits for it, then orders of it are nothing to it', () => {
    const db = aCenter()
    const caseId = waitingForPart(db, 1, '02')
    takeCaseBack(db, caseId, Date.parse(at('02')))
    order(db, '2026-03-03')
    // Six working days in repair.
    expect(rows(db, 'open', '03')[0]?.stuckAt).toBe(at('10'))
  })
})

describe('ageing', () => {
  it('counts from the opening, by steps, what is here and not what is expected', () => {
    const db = aCenter()
    for (const [number, day] of [
      [1, '01'],
      [2, '10'],
      [3, '20'],
      [4, '01'],
    ] as const) {
      const caseId = openCase(db, { number, bytes: seededBytes(number), now: Date.parse(at(day)) })
      if (number !== 4) command(db, caseId, { type: 'receive' }, Date.parse(at('25')))
    }
    expect(ids(db, 'ageing', '29')).toEqual(['case-1', 'case-2', 'case-3'])
    expect(readQueue(db, 'ageing', 0, 50, on('29')).ages).toEqual({ 'over-30': 0, 'over-14': 2, 'over-7': 1 })
  })
})

describe.each([3, 4])('after a random history (seed %i)', (seed) => {
  it('stages are counted as they are, and a rebuild finds the same', () => {
    const { db } = temporaryStore()
    writeHistory(db, seed, 200)
    for (const stage of ['expected', 'received', 'on-hold', 'repairing'] as const) {
      const counted = db.prepare('SELECT count(*) FROM case_view WHERE stage = ?').pluck().get(stage)
      expect(countInStage(db, stage)).toBe(counted)
    }
    for (const isFinished of [true, false]) {
      const counted = db
        .prepare('SELECT count(*) FROM case_view WHERE finished = ?')
        .pluck()
        .get(isFinished ? 1 : 0)
      expect(countCases(db, isFinished)).toBe(counted)
    }
    const before = dumpViews(db)
    rebuildViews(db)
    expect(dumpViews(db)).toBe(before)
  })

  it('so it does where parts come and go', () => {
    const { db } = temporaryStore()
    writeStockHistory(db, seed, 150)
    expect(viewsFault(db)).toBeUndefined()
  })
})
