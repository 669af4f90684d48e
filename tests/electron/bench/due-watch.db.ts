import { describe, expect, it } from 'vitest'
import { keepLocal } from '../../../db/local-state.ts'
import { type DueWatch, type Wait, watchDue } from '../../../electron/bench/due-watch.ts'
import { createNotices } from '../../../electron/bench/notices.ts'
import { readSettings } from '../../../electron/bench/settings.ts'
import { command, defineSetting, openCase, seededBytes } from '../../db/seeded-history.ts'
import { record, temporaryStore } from '../../db/temporary-store.ts'
import { cameInto } from '../../shared/cases/case-story.ts'
import type { CaseEvent } from '../../../shared/cases/events.ts'
import { caseStream } from '../../../shared/event.ts'
import { testSurroundings } from './test-surroundings.ts'

const HOUR = 3_600_000

/** A bench's watch whose time a test moves: what it waits for comes when its time has come, and no sooner. */
function aWatch() {
  const { db } = temporaryStore()
  defineSetting(db)
  const surroundings = testSurroundings({ at: '2026-03-04T02:00:00.000Z' })
  const notices = createNotices()
  let asked = 0
  let waiting: { readonly at: number; readonly call: () => void } | undefined
  const wait: Wait = (millis, call) => {
    asked += 1
    const mine = { at: surroundings.now() + millis, call }
    waiting = mine
    return () => void (waiting === mine && (waiting = undefined))
  }
  const pass = (millis: number) => {
    const end = surroundings.now() + millis
    while (waiting !== undefined && waiting.at <= end) {
      const { at, call } = waiting
      waiting = undefined
      surroundings.pass(at - surroundings.now())
      call()
    }
    surroundings.pass(end - surroundings.now())
  }
  const told = { due: 0 }
  notices.listen(({ topic }) => void (topic === 'due' && (told.due += 1)))
  const begin = (): DueWatch => {
    const watch = watchDue({ db, notices, surroundings }, wait)
    pass(1000)
    return watch
  }
  const wrote = (caseId: string) => {
    notices.tell({ topic: 'case', caseId })
    notices.tell({ topic: 'queue' })
  }
  /** A case to be decided within one working day from so many hours ago. */
  const deciding = (number: number, hoursAgo: number) => {
    const now = surroundings.now() - hoursAgo * HOUR
    const caseId = openCase(db, { number, bytes: seededBytes(number), now })
    record<CaseEvent>(db, caseStream(caseId), cameInto('deciding').slice(1), { now })
    return caseId
  }
  return { db, surroundings, notices, pass, begin, wrote, deciding, told, asked: () => asked }
}

describe('given a case that is due in ten hours', () => {
  it('then it is heard once four hours before, and once when it is overdue', () => {
    const { pass, begin, deciding } = aWatch()
    deciding(1, 14)
    const watch = begin()
    expect(watch.rung()).toEqual({ soon: 0, overdue: 0 })
    pass(5.5 * HOUR)
    expect(watch.rung()).toEqual({ soon: 0, overdue: 0 })
    pass(HOUR)
    expect(watch.rung()).toEqual({ soon: 1, overdue: 0 })
    pass(3 * HOUR)
    expect(watch.rung()).toEqual({ soon: 1, overdue: 0 })
    pass(HOUR)
    expect(watch.rung()).toEqual({ soon: 1, overdue: 1 })
    pass(48 * HOUR)
    expect(watch.rung()).toEqual({ soon: 1, overdue: 1 })
  })

  it('then the window is told at that moment, and the store is asked no oftener than it changes or than once an hour', () => {
    const { pass, begin, deciding, told, asked } = aWatch()
    deciding(1, 14)
    begin()
    const before = asked()
    pass(12 * HOUR)
    expect(told.due).toBeGreaterThanOrEqual(2)
    expect(asked() - before).toBeLessThanOrEqual(12 + 4)
  })
})

describe('what is not news', () => {
  it('is what was due before the bench was started, whatever is written about it', () => {
    const { db, pass, begin, wrote, deciding, surroundings } = aWatch()
    const late = deciding(1, 30)
    const soon = deciding(2, 22)
    const watch = begin()
    for (const caseId of [late, soon]) {
      command(db, caseId, { type: 'note', text: 'x' }, surroundings.now())
      wrote(caseId)
    }
    pass(1000)
    expect(watch.rung()).toEqual({ soon: 0, overdue: 0 })
  })

  it('is what becomes soon because other hours were set', () => {
    const { db, notices, pass, begin, deciding } = aWatch()
    deciding(1, 14)
    const watch = begin()
    keepLocal(db, 'settings', { ...readSettings(db), dueSoonHours: 12 })
    notices.tell({ topic: 'settings' })
    pass(1000)
    expect(watch.rung()).toEqual({ soon: 0, overdue: 0 })
    pass(10 * HOUR)
    expect(watch.rung()).toEqual({ soon: 0, overdue: 1 })
  })
})

describe('a case that is held and goes on', () => {
  it('is heard again, since it is due at another time', () => {
    const { db, pass, begin, wrote, deciding, surroundings } = aWatch()
    const caseId = deciding(1, 14)
    const watch = begin()
    pass(7 * HOUR)
    command(db, caseId, { type: 'move', transition: 'hold-buyer' }, surroundings.now())
    wrote(caseId)
    pass(20 * HOUR)
    expect(watch.rung()).toEqual({ soon: 1, overdue: 0 })
    command(db, caseId, { type: 'move', transition: 'resume' }, surroundings.now())
    wrote(caseId)
    pass(1000)
    expect(watch.rung()).toEqual({ soon: 2, overdue: 0 })
  })
})

describe('several cases due at one moment', () => {
  it('are one sound', () => {
    const { pass, begin, deciding } = aWatch()
    deciding(1, 14)
    deciding(2, 14)
    const watch = begin()
    pass(7 * HOUR)
    expect(watch.rung()).toEqual({ soon: 1, overdue: 0 })
  })
})
