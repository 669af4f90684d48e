import { describe, expect, it } from 'vitest'
import type { WritableDb } from '../../../db/handles.ts'
import { viewsFault } from '../../../db/views-fault.ts'
import { findByCode } from '../../../db/views/case-codes.ts'
import { readCaseScreen } from '../../../db/views/case-screen.ts'
import { readReserved } from '../../../db/views/plan-view.ts'
import { readDoubledPieces } from '../../../db/views/piece-view.ts'
import { readQueue } from '../../../db/views/queue-view.ts'
import { readSurvivor } from '../../../db/views/merged-cases.ts'
import type { CaseCommand } from '../../../shared/cases/commands.ts'
import { rmaFromNumber } from '../../../shared/cases/rma.ts'
import { STORY } from '../../shared/cases/case-story.ts'
import { command, defineSetting, openCase, seededBytes, takeBack } from '../seeded-history.ts'
import { temporaryStore } from '../temporary-store.ts'

const NOW = Date.parse('2026-03-02T09:00:00Z')
const MOMENT = { now: '2026-03-02T10:00:00.000Z', soon: '2026-03-02T14:00:00.000Z', endOfDay: '2026-03-02T23:00:00.000Z' }

function store(): WritableDb {
  const { db } = temporaryStore()
  defineSetting(db)
  return db
}

function opened(db: WritableDb, number: number, serial = 'SN-1'): string {
  return openCase(db, { number, serial, bytes: seededBytes(number) })
}

function does(db: WritableDb, caseId: string, ...commands: readonly CaseCommand[]): void {
  for (const each of commands) expect(command(db, caseId, each, NOW), each.type).toBe(true)
}

const named = (number: number) => ({ caseId: `case-${number}`, rma: rmaFromNumber(number * 7919) })
const flags = (db: WritableDb) =>
  db.prepare('SELECT case_id, twin FROM case_view ORDER BY case_id').raw().all() as readonly (readonly [string, string | null])[]
const page = (db: WritableDb, filter: 'open' | 'twins' | 'finished' | 'expected') => readQueue(db, filter, 0, 50, MOMENT)

describe('given two open cases of one serial number', () => {
  it('then each is flagged with the other, in the queue too; a rebuild says the same', () => {
    const db = store()
    const [one, two] = [opened(db, 1), opened(db, 2)]
    opened(db, 3, 'SN-3')
    expect(flags(db)).toEqual([
      [one, two],
      [two, one],
      ['case-3', null],
    ])
    expect(page(db, 'twins').rows.map(({ caseId, twin }) => [caseId, twin])).toEqual([
      [one, named(2).rma],
      [two, named(1).rma],
    ])
    expect(page(db, 'open').counts.twins).toBe(2)
    expect(readCaseScreen(db, one)?.twin).toMatchObject({ caseId: two, openedBy: { benchName: 'Bench 07' } })
    expect(viewsFault(db)).toBeUndefined()
  })

  it('when the number read off one unit is another then neither is flagged', () => {
    const db = store()
    const [one] = [opened(db, 1), opened(db, 2)]
    for (const told of STORY.slice(1, 7)) does(db, one, told)
    does(db, one, { type: 'record-serial', serial: 'SN-9' })
    expect(flags(db).map(([, twin]) => twin)).toEqual([null, null])
    takeBack(db, one, NOW)
    expect(flags(db).map(([, twin]) => twin)).toEqual(['case-2', 'case-1'])
    expect(viewsFault(db)).toBeUndefined()
  })

  it('when they are said to be two units then it is not asked again', () => {
    const db = store()
    const [one, two] = [opened(db, 1), opened(db, 2)]
    does(db, one, { type: 'keep-apart', from: named(2) })
    expect(flags(db).map(([, twin]) => twin)).toEqual([null, null])
    expect(readCaseScreen(db, two)?.twin).toBeUndefined()
    expect(viewsFault(db)).toBeUndefined()
  })

  it('when one is merged into the other then it is in no list of open ones, speaks for no parts, and its codes lead to the other', () => {
    const db = store()
    const [one, two] = [opened(db, 1), opened(db, 2)]
    for (const told of STORY.slice(1, 19)) does(db, one, told.type === 'record-serial' ? { ...told, serial: 'SN-1' } : told)
    does(db, one, { type: 'plan-part', part: 'THERMO-9' })
    expect(readReserved(db, 'THERMO-9')).toBe(1)
    does(db, one, { type: 'merge', into: named(2) })
    expect(readReserved(db, 'THERMO-9')).toBe(0)
    expect(page(db, 'open').rows.map(({ caseId }) => caseId)).toEqual([two])
    expect(page(db, 'expected').rows.map(({ caseId }) => caseId)).toEqual([two])
    expect(page(db, 'finished').rows).toMatchObject([{ caseId: one, mergedInto: named(2).rma }])
    expect(page(db, 'twins').rows).toEqual([])
    expect([...findByCode(db, named(1).rma), ...findByCode(db, '1ZIN00000001')].map(({ case_id }) => case_id)).toEqual([two, two])
    expect(findByCode(db, 'SN-1').map(({ case_id }) => case_id)).toEqual([two])
    const screen = readCaseScreen(db, two)
    expect(screen?.absorbed).toMatchObject([{ caseId: one, rma: named(1).rma }])
    expect(screen?.absorbed[0]?.timeline.every(({ ofCase }) => ofCase === named(1).rma)).toBe(true)
    expect(readCaseScreen(db, one)?.mergedInto).toEqual(named(2))
    expect(viewsFault(db)).toBeUndefined()
  })

  it('when a merge is taken back then both are open and flagged again, and the parts are spoken for', () => {
    const db = store()
    const [one, two] = [opened(db, 1), opened(db, 2)]
    for (const told of STORY.slice(1, 19)) does(db, one, told.type === 'record-serial' ? { ...told, serial: 'SN-1' } : told)
    does(db, one, { type: 'plan-part', part: 'THERMO-9' }, { type: 'merge', into: named(2) })
    takeBack(db, one, NOW)
    expect(readReserved(db, 'THERMO-9')).toBe(1)
    expect(flags(db)).toEqual([
      [one, two],
      [two, one],
    ])
    expect(readSurvivor(db, one)).toBe(one)
    expect(viewsFault(db)).toBeUndefined()
  })

  it('when they were merged into each other then the one opened first goes on, and a merge of it is taken back all the same', () => {
    const db = store()
    const [one, two] = [opened(db, 1), opened(db, 2)]
    does(db, one, { type: 'merge', into: named(2) })
    does(db, two, { type: 'merge', into: named(1) })
    expect([one, two].map((caseId) => readSurvivor(db, caseId))).toEqual([one, one])
    expect(page(db, 'open').rows.map(({ caseId }) => caseId)).toEqual([one])
    expect(viewsFault(db)).toBeUndefined()
    takeBack(db, two, NOW)
    expect([one, two].map((caseId) => readSurvivor(db, caseId))).toEqual([two, two])
    expect(page(db, 'open').rows.map(({ caseId }) => caseId)).toEqual([two])
    expect(viewsFault(db)).toBeUndefined()
  })
})

describe('given a serialised piece that two cases put in', () => {
  it('then both are told of the other, and so is who keeps the stock; not any more once one took it out', () => {
    const db = store()
    for (const number of [1, 2]) {
      const caseId = opened(db, number, `SN-${number}`)
      for (const told of STORY.slice(1, 20)) does(db, caseId, told.type === 'record-serial' ? { ...told, serial: `SN-${number}` } : told)
      does(db, caseId, { type: 'use-part', part: 'THERMO-9', serial: number === 1 ? 'T 77' : 't77' })
    }
    expect(readDoubledPieces(db)).toEqual([{ part: 'THERMO-9', serial: 'T77', cases: [named(1), named(2)] }])
    expect(readCaseScreen(db, 'case-1')?.doubledPieces).toEqual([{ part: 'THERMO-9', serial: 'T77', cases: [named(2)] }])
    expect(viewsFault(db)).toBeUndefined()
    does(db, 'case-2', { type: 'remove-part', part: 'THERMO-9' })
    expect(readDoubledPieces(db)).toEqual([])
    expect(readCaseScreen(db, 'case-1')?.doubledPieces).toEqual([])
  })
})
