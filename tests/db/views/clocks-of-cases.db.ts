import { describe, expect, it } from 'vitest'
import type { WritableDb } from '../../../db/handles.ts'
import { dumpViews, rebuildViews } from '../../../db/project.ts'
import { readCaseScreen } from '../../../db/views/case-screen.ts'
import { readWaitingParcels } from '../../../db/views/parcel-view.ts'
import { readDueCases } from '../../../db/views/next-view.ts'
import type { CaseCommand } from '../../../shared/cases/commands.ts'
import type { CatalogueEvent } from '../../../shared/catalogue/catalogue.ts'
import { USUAL_TIMES, type WorkingTimes } from '../../../shared/clocks/working-calendar.ts'
import type { ParcelEvent } from '../../../shared/parcels/events.ts'
import { parcelStream } from '../../../shared/parcels/stream.ts'
import { STORY } from '../../shared/cases/case-story.ts'
import { command, defineSetting, openCase, seededBytes, takeBack, writeHistory } from '../seeded-history.ts'
import { record, temporaryStore } from '../temporary-store.ts'

/** 10:00 in Shanghai on a day of March 2026; the 2nd is a Monday. */
const at = (day: string) => `2026-03-${day}T02:00:00.000Z`
const bytes = seededBytes(1)
const arrived = (code: string): ParcelEvent => ({
  type: 'parcel.arrived.v1',
  code,
  scanned: code,
  takenFor: 'tracking',
  why: 'unannounced',
  of: [],
})
const go = (transition: 'hold-buyer' | 'resume'): CaseCommand => ({ type: 'move', transition })

function aCenter() {
  const { db } = temporaryStore()
  defineSetting(db)
  return db
}

/** A case received at that moment. */
function received(db: WritableDb, number: number, day: string): string {
  const caseId = openCase(db, { number, bytes, now: Date.parse(at('01')) })
  command(db, caseId, { type: 'receive' }, Date.parse(at(day)))
  return caseId
}

const dueOf = (db: WritableDb, caseId: string) => readCaseScreen(db, caseId)?.dueAt
const define = (db: WritableDb, event: CatalogueEvent) => record(db, 'center', [event], { now: Date.parse(at('03')) })
const free = (...days: readonly string[]): WorkingTimes => ({
  ...USUAL_TIMES,
  holidays: days.map((day) => ({ day: `2026-03-${day}`, name: 'free' })),
})

describe('what a case shows', () => {
  it('is when the first of its clocks is due, and every clock beside it', () => {
    const db = aCenter()
    const caseId = received(db, 1, '02')
    expect(readCaseScreen(db, caseId)).toMatchObject({
      dueAt: at('09'),
      clocks: [{ id: 'inspection', state: 'running', startedAt: at('02'), dueAt: at('09') }],
    })
    command(db, caseId, go('hold-buyer'), Date.parse(at('04')))
    expect(dueOf(db, caseId)).toBeUndefined()
    expect(readCaseScreen(db, caseId)?.clocks).toMatchObject([{ state: 'paused', since: at('04'), left: 3 * 86_400_000 }])
    command(db, caseId, go('resume'), Date.parse(at('10')))
    expect(dueOf(db, caseId)).toBe(at('13'))
  })

  it('is as it was when the hold is taken back', () => {
    const db = aCenter()
    const caseId = received(db, 1, '02')
    command(db, caseId, go('hold-buyer'), Date.parse(at('04')))
    takeBack(db, caseId, Date.parse(at('04')) + 5000)
    expect(readCaseScreen(db, caseId)).toMatchObject({ dueAt: at('09'), clocks: [{ state: 'running', pauses: [] }] })
  })

  it('has met and missed clocks when it is closed', () => {
    const db = aCenter()
    const caseId = openCase(db, { number: 1, bytes, now: Date.parse(at('01')) })
    let day = 2
    for (const told of STORY.slice(1)) {
      if (told.type === 'move' && day < 30) day += 1
      command(db, caseId, told, Date.parse(at(String(day).padStart(2, '0'))))
    }
    const screen = readCaseScreen(db, caseId)
    expect(screen?.dueAt).toBeUndefined()
    expect(screen?.clocks.map(({ id, state }) => [id, state])).toEqual([
      ['inspection', 'met'],
      ['deciding', 'met'],
      ['repairing', 'met'],
      ['testing', 'met'],
      ['packing', 'met'],
      ['ready', 'met'],
    ])
  })
})

describe('a holiday that is put into the calendar', () => {
  it('moves what is due, in the queue as well, and no case that waits', () => {
    const db = aCenter()
    const [monday, tuesday] = [received(db, 1, '02'), received(db, 2, '03')]
    const held = received(db, 3, '02')
    command(db, held, go('hold-buyer'), Date.parse(at('02')))
    define(db, { type: 'center.calendar-defined.v1', times: free('05') })
    expect([dueOf(db, monday), dueOf(db, tuesday), dueOf(db, held)]).toEqual([at('10'), at('11'), undefined])
    expect(readDueCases(db, 'all', 9).map(({ dueAt }) => dueAt)).toEqual([at('10'), at('11')])
    command(db, held, go('resume'), Date.parse(at('06')))
    expect(dueOf(db, held)).toBe(at('13'))
  })

  it('and taken out again leaves no trace', () => {
    const db = aCenter()
    const caseId = received(db, 1, '02')
    define(db, { type: 'center.calendar-defined.v1', times: free('05', '06') })
    expect(dueOf(db, caseId)).toBe(at('11'))
    define(db, { type: 'center.calendar-defined.v1', times: USUAL_TIMES })
    expect(dueOf(db, caseId)).toBe(at('09'))
  })

  it('moves parcels nobody has said anything about', () => {
    const db = aCenter()
    const now = Date.parse(at('02'))
    record(db, parcelStream('p-1'), [arrived('1Z1')], { now })
    define(db, { type: 'center.calendar-defined.v1', times: free('05') })
    record(db, parcelStream('p-2'), [arrived('1Z2')], { now: Date.parse(at('03')) })
    expect(readWaitingParcels(db, 9).map(({ due_at }) => due_at)).toEqual([at('10'), at('11')])
  })
})

describe('a center that moves to another zone', () => {
  it('counts by its new wall clock', () => {
    const db = aCenter()
    // Friday 23:00 in Shanghai, which is Friday 10:00 in New York.
    const caseId = openCase(db, { number: 1, bytes })
    command(db, caseId, { type: 'receive' }, Date.parse('2026-03-06T15:00:00Z'))
    expect(dueOf(db, caseId)).toBe('2026-03-13T15:00:00.000Z')
    define(db, { type: 'center.defined.v1', center: { name: 'Newark', timeZone: 'America/New_York', address: [] } })
    // There the clock is moved on the Sunday between.
    expect(dueOf(db, caseId)).toBe('2026-03-13T14:00:00.000Z')
  })
})

describe.each([11, 12, 13])('after a random history (seed %i)', (seed) => {
  it('every case is due when the first of its running clocks is, and a rebuild finds the same', () => {
    const { db } = temporaryStore()
    for (const caseId of writeHistory(db, seed, 250)) {
      const screen = readCaseScreen(db, caseId)
      const due = screen?.clocks.flatMap((clock) => (clock.state === 'running' && clock.dueAt !== undefined ? [clock.dueAt] : []))
      expect(screen?.dueAt).toBe(due?.toSorted()[0])
    }
    const before = dumpViews(db)
    expect(before).toContain('calendar_view')
    rebuildViews(db)
    expect(dumpViews(db)).toBe(before)
  })
})
