import { describe, expect, it } from 'vitest'
import { connect } from '../../../db/connection.ts'
import { up as eventLogAndViews } from '../../../db/migrations/10-event-log-and-views.ts'
import { up as dock } from '../../../db/migrations/40-dock.ts'
import { dumpViews, rebuildViews } from '../../../db/project.ts'
import { readExpectedToday } from '../../../db/views/arrival-view.ts'
import { countParcels, findParcel, readParcel, readWaitingParcels } from '../../../db/views/parcel-view.ts'
import type { CaseEvent } from '../../../shared/cases/events.ts'
import { dayOf } from '../../../shared/clocks/day-of.ts'
import { caseStream } from '../../../shared/event.ts'
import type { ParcelEvent } from '../../../shared/parcels/events.ts'
import { parcelStream } from '../../../shared/parcels/stream.ts'
import { PHOTO } from '../../shared/cases/case-story.ts'
import { copyRows } from '../migrations/copy-rows.ts'
import { defineSetting, openCase, seededBytes } from '../seeded-history.ts'
import { record, temporaryStore } from '../temporary-store.ts'

/** A Wednesday; the center stands in Shanghai, where it is ten in the morning. */
const NOW = Date.parse('2026-03-04T02:00:00Z')
const DAY = dayOf(NOW, 'Asia/Shanghai')
const YESTERDAY = NOW - 86_400_000
const bytes = seededBytes(1)

const received: readonly CaseEvent[] = [
  { type: 'case.parcel-received.v1' },
  { type: 'case.moved.v1', transition: 'receive', from: 'expected', to: 'received' },
]

function store() {
  const { db } = temporaryStore()
  defineSetting(db)
  const receive = (caseId: string, now: number) => record(db, caseStream(caseId), received, { now })
  return { db, receive }
}

const arrived = (code: string): ParcelEvent => ({
  type: 'parcel.arrived.v1',
  code,
  scanned: code,
  takenFor: 'tracking',
  why: 'unannounced',
  of: [],
})

describe('the parcels expected today', () => {
  it('are those announced for today or earlier: what is in of them, and of how many', () => {
    const { db, receive } = store()
    const expected = (number: number, expectedOn?: string) =>
      openCase(db, { number, bytes, ...(expectedOn === undefined ? {} : { expectedOn }) })
    receive(expected(1, '2026-03-04'), NOW)
    receive(expected(2, '2026-03-02'), NOW)
    expected(3, '2026-03-04')
    expected(4, '2026-03-01')
    expected(5, '2026-03-05')
    expected(6)
    expect(readExpectedToday(db, DAY)).toEqual({ in: 2, of: 4, early: 0 })
  })

  it('do not count what came yesterday, and name what came early', () => {
    const { db, receive } = store()
    receive(openCase(db, { number: 1, bytes, expectedOn: '2026-03-03' }), YESTERDAY)
    receive(openCase(db, { number: 2, bytes, expectedOn: '2026-03-09' }), NOW)
    receive(openCase(db, { number: 3, bytes }), NOW)
    expect(readExpectedToday(db, DAY)).toEqual({ in: 0, of: 0, early: 2 })
  })

  it('are counted by the center’s day: a parcel of 23:30 in London came today in Shanghai', () => {
    const { db, receive } = store()
    receive(openCase(db, { number: 1, bytes, expectedOn: '2026-03-04' }), Date.parse('2026-03-03T23:30:00Z'))
    expect(readExpectedToday(db, DAY)).toEqual({ in: 1, of: 1, early: 0 })
  })
})

describe('a parcel without a case', () => {
  it('is found by its code and waits, due when a parcel of a case would be', () => {
    const { db } = store()
    record(db, parcelStream('p-1'), [arrived('1z 999')], { now: NOW })
    expect(findParcel(db, '1Z999')).toEqual({ parcel_id: 'p-1', state: 'waiting', case_id: null })
    expect(readWaitingParcels(db, 5)).toMatchObject([{ parcel_id: 'p-1', due_at: '2026-03-11T02:00:00.000Z', operator: 'li-na' }])
    expect(countParcels(db, DAY)).toEqual({ waiting: 1, today: 1 })
  })

  it('waits no longer once it is given to a case or dismissed', () => {
    const { db } = store()
    record(db, parcelStream('p-1'), [arrived('1Z1')], { now: YESTERDAY })
    record(db, parcelStream('p-2'), [arrived('1Z2')], { now: NOW })
    record(db, parcelStream('p-1'), [{ type: 'parcel.photo-taken.v1', shot: 'parcel', photo: PHOTO }], { now: NOW })
    record(db, parcelStream('p-1'), [{ type: 'parcel.assigned.v1', caseId: 'case-7' }], { now: NOW, operator: 'ada' })
    record(db, parcelStream('p-2'), [{ type: 'parcel.dismissed.v1', reason: 'not ours' }], { now: NOW })
    expect(readWaitingParcels(db, 5)).toEqual([])
    expect(readParcel(db, 'p-1')).toMatchObject({ state: 'assigned', case_id: 'case-7', operator: 'li-na' })
    expect(countParcels(db, DAY)).toEqual({ waiting: 0, today: 1 })
  })

  it('is the same after a rebuild, and so are the arrivals', () => {
    const { db, receive } = store()
    receive(openCase(db, { number: 1, bytes, expectedOn: '2026-03-04' }), NOW)
    record(db, parcelStream('p-1'), [arrived('1Z1')], { now: YESTERDAY })
    record(db, parcelStream('p-1'), [{ type: 'parcel.assigned.v1', caseId: 'case-1' }], { now: NOW })
    const before = dumpViews(db)
    expect(before).toContain('parcel_view')
    expect(before).toContain('arrival_view')
    rebuildViews(db)
    expect(dumpViews(db)).toBe(before)
  })
})

describe('a store of the release before', () => {
  it('knows its arrivals after the migration as if it had always kept them', () => {
    const { db, receive } = store()
    receive(openCase(db, { number: 1, bytes, expectedOn: '2026-03-04' }), NOW)
    receive(openCase(db, { number: 2, bytes }), YESTERDAY)
    openCase(db, { number: 3, bytes, expectedOn: '2026-03-04' })
    const old = connect(':memory:')
    eventLogAndViews(old)
    copyRows(db, old, ['event', 'case_view'], { stage_since: '2026-03-01T00:00:00.000Z' })
    dock(old)
    const arrivals = 'SELECT * FROM arrival_view ORDER BY case_id'
    expect(old.prepare(arrivals).all()).toEqual(db.prepare(arrivals).all())
    expect(old.prepare(arrivals).all()).toHaveLength(2)
    old.close()
  })
})
