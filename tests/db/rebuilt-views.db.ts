import { describe, expect, it } from 'vitest'
import { dumpViews, rebuildViews } from '../../db/project.ts'
import { connect } from '../../db/connection.ts'
import { openStore } from '../../db/open.ts'
import { viewsFault } from '../../db/views-fault.ts'
import { readCase } from '../../db/views/case-view.ts'
import { findCases } from '../../db/views/queue-view.ts'
import { foldCase } from '../../shared/cases/standing.ts'
import type { CaseEvent } from '../../shared/cases/events.ts'
import { caseStream } from '../../shared/event.ts'
import { readLog, readStream } from '../../db/event-log.ts'
import { defineSetting, openCase, seededBytes, writeHistory } from './seeded-history.ts'
import { openFile, record, temporaryStore } from './temporary-store.ts'

describe.each([1, 2, 3, 2026])('after a random history (seed %i)', (seed) => {
  it('the views are what a rebuild makes of the log, search included', () => {
    const { db } = temporaryStore()
    const cases = writeHistory(db, seed, 250)
    const hits = () =>
      ['kettle', '电热', '王', 'lovelace', 'SN-3', '1ZIN', 'example.org'].map((text) =>
        findCases(db, text, 100).map(({ caseId }) => caseId),
      )
    const before = dumpViews(db)
    const found = hits()
    expect(before.split('\n').length).toBeGreaterThan(cases.length)
    expect(viewsFault(db)).toBeUndefined()
    expect(rebuildViews(db)).toBe([...readLog(db)].length)
    expect(dumpViews(db)).toBe(before)
    expect(hits()).toEqual(found)
  })

  it('each case in the view is what its events add up to', () => {
    const { db } = temporaryStore()
    for (const caseId of writeHistory(db, seed, 250)) {
      const folded = foldCase(readStream<CaseEvent>(db, caseStream(caseId)))
      expect(readCase(db, caseId)?.case).toEqual(folded.type === 'none' ? undefined : folded)
    }
  })
})

describe('a rebuild', () => {
  it('notices a view that somebody changed, and mends it', () => {
    const { db } = temporaryStore()
    writeHistory(db, 5, 60)
    const before = dumpViews(db)
    db.exec("UPDATE case_view SET stage = 'closed', finished = 1 WHERE no = 1")
    expect(viewsFault(db)).toContain('case_view')
    rebuildViews(db)
    expect(viewsFault(db)).toBeUndefined()
    expect(dumpViews(db)).toBe(before)
  })

  it('that fails leaves the views as they were', () => {
    const { db } = temporaryStore()
    writeHistory(db, 5, 60)
    const before = dumpViews(db)
    db.exec("UPDATE event SET body = 'no event' WHERE seq = 20")
    expect(() => rebuildViews(db)).toThrow(SyntaxError)
    expect(dumpViews(db)).toBe(before)
  })

  it('is made once when a store is opened whose views an earlier release folded', () => {
    const { db, file } = temporaryStore()
    writeHistory(db, 5, 60)
    const before = dumpViews(db)
    db.exec("UPDATE case_view SET state = '{}'; UPDATE local SET value = '1' WHERE name = 'viewsVersion'")
    db.close()
    const opened = openFile(file)
    expect(dumpViews(opened)).toBe(before)
    opened.exec("UPDATE case_view SET owner = 'as it was left' WHERE no = 1")
    opened.close()
    expect(dumpViews(openFile(file))).toContain('as it was left')
  })

  it('when a store is opened whose log is damaged says so, and leaves the views of before', () => {
    const { db, file } = temporaryStore()
    writeHistory(db, 5, 60)
    const before = dumpViews(db)
    db.exec("UPDATE event SET body = 'no event' WHERE seq = 20; UPDATE local SET value = '1' WHERE name = 'viewsVersion'")
    db.close()
    expect(openStore(file)).toMatchObject({ ok: false, error: { type: 'damaged' } })
    const untouched = connect(file)
    expect(dumpViews(untouched)).toBe(before)
    untouched.close()
  })

  it('passes over events of a newer release', () => {
    const { db } = temporaryStore()
    defineSetting(db)
    const caseId = openCase(db, { number: 1, bytes: seededBytes(1) })
    record(db, caseStream(caseId), [{ type: 'case.weighed.v3', grams: 1200 } as unknown as CaseEvent])
    record(db, 'policy:warranty', [{ type: 'policy.recalled.v9' } as unknown as CaseEvent])
    const before = dumpViews(db)
    expect(readCase(db, caseId)?.case.stage).toEqual({ name: 'expected' })
    rebuildViews(db)
    expect(dumpViews(db)).toBe(before)
  })

  it('does not stumble over a buyer whose sealed text was changed', () => {
    const { db } = temporaryStore()
    defineSetting(db)
    const buyer = { name: 'Ada Lovelace', address: [], language: 'en' } as const
    const caseId = openCase(db, { number: 1, buyer, bytes: seededBytes(1) })
    db.prepare(`UPDATE event SET body = replace(body, '"sealed":"', '"sealed":"AAAA') WHERE stream = ?`).run(caseStream(caseId))
    rebuildViews(db)
    expect(readCase(db, caseId)?.buyer).toBeNull()
  })
})
