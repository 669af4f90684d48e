import { describe, expect, it } from 'vitest'
import { readLog, readStream, recentlyMoved } from '../../db/event-log.ts'
import { notInCloud } from '../../db/counts.ts'
import type { ReadableDb } from '../../db/handles.ts'
import { readExpectedToday } from '../../db/views/arrival-view.ts'
import { findByCode } from '../../db/views/case-codes.ts'
import { readCaseScreen } from '../../db/views/case-screen.ts'
import { readCase } from '../../db/views/case-view.ts'
import { countImportCases, importCasesAfter } from '../../db/views/import-view.ts'
import { casesOpenedSince, knownCases, lastCase } from '../../db/views/known-cases.ts'
import { readCaseAtDock } from '../../db/views/dock-view.ts'
import { countInStage } from '../../db/views/case-count.ts'
import { readDueBetween, readNextDue, readNextStuck } from '../../db/views/due-view.ts'
import { readDueCases } from '../../db/views/next-view.ts'
import { readFixes } from '../../db/views/fix-view.ts'
import { readPlans, readReserved } from '../../db/views/plan-view.ts'
import { lastOfCase, readMovements } from '../../db/views/stock-movements.ts'
import { readStock } from '../../db/views/stock-view.ts'
import { countParcels, findParcel, readWaitingParcels } from '../../db/views/parcel-view.ts'
import { countDue, findCases, readQueue, readUrgent } from '../../db/views/queue-view.ts'
import type { QueueFilter } from '../../shared/contract/queue-row.ts'
import { command, openCase, seededBytes, writeHistory } from './seeded-history.ts'
import { planOf, statementsOf } from './statements.ts'
import { openFile, temporaryStore } from './temporary-store.ts'

const MOMENT = { now: '2026-03-04T00:00:00.000Z', soon: '2026-03-04T06:00:00.000Z', endOfDay: '2026-03-04T16:00:00.000Z' }
const DAY = { day: '2026-03-04', start: '2026-03-03T16:00:00.000Z', end: '2026-03-04T16:00:00.000Z' }
const FILTERS: readonly QueueFilter[] = [
  'open',
  'overdue',
  'soon',
  'today',
  'stuck',
  'ageing',
  'expected',
  'waiting',
  'ready',
  'finished',
  'twins',
]

/** A store with a history and statistics as a running bench has them, on a fresh connection. */
function store() {
  const { db, file } = temporaryStore()
  writeHistory(db, 3, 40)
  db.close()
  return openFile(file)
}

/** Tables that grow with the work; operators, benches and products fit in a hand. */
const LARGE = /^SCAN (event|outbox|case_view|case_code|print_job|import_case|arrival_view|parcel_view|stock_movement|fix_view|part_plan)\b/

/** Lines of the plans that read a large table or index from end to end, or sort. */
function slowLines(db: ReadableDb, work: () => void): readonly string[] {
  const statements = statementsOf(db, work).filter((text) => !/from "(operator|bench)_view"/.test(text))
  expect(statements.length).toBeGreaterThan(0)
  return statements.flatMap((text) => planOf(db, text)).filter((line) => LARGE.test(line) || line.includes('TEMP B-TREE'))
}

describe('what every scan asks reads no table from end to end and sorts nothing', () => {
  it.each<readonly [string, (db: ReadableDb) => void]>([
    ['the cases of a case’s row', (db) => void readCase(db, 'case-1')],
    ['a stream', (db) => void readStream(db, 'case:case-1')],
    ['a page of the log', (db) => void readLog(db).next()],
    ['what the cloud does not have of a case', (db) => void notInCloud(db, 'case:case-1')],
    ['a whole case', (db) => void readCaseScreen(db, 'case-1')],
    ['the most urgent cases', (db) => void readUrgent(db, 3)],
    ['the parcels expected today', (db) => void readExpectedToday(db, DAY)],
    ['the parcels without a case', (db) => void countParcels(db, DAY)],
    ['the parcel of a code', (db) => void findParcel(db, '1ZIN00000001')],
    ['the parcels that wait, in due order', (db) => void readWaitingParcels(db, 2)],
    ['the unopened cases, in due order', (db) => void readDueCases(db, 'unopened', 3)],
    ['all cases whose clock runs, in due order', (db) => void readDueCases(db, 'all', 3)],
    ['what is due soon, overdue and stuck', (db) => void countDue(db, MOMENT)],
    ['what became due in between', (db) => void readDueBetween(db, MOMENT.now, MOMENT.soon, 10)],
    ['what is due next', (db) => void [readNextDue(db, MOMENT.now), readNextStuck(db, MOMENT.now)]],
    ['the cases in a stage', (db) => void countInStage(db, 'received')],
    ['the stock of a part', (db) => void readStock(db, 'THERMO-9')],
    ['what is spoken for of a part', (db) => void readReserved(db, 'THERMO-9')],
    ['who speaks for a part', (db) => void readPlans(db, 'THERMO-9')],
    ['the history of a part', (db) => void readMovements(db, 'THERMO-9', 200)],
    ['where the last piece of a case was taken from', (db) => void lastOfCase(db, 'case-1', 'THERMO-9')],
    ['what fixed it last time', (db) => void readFixes(db, 'AUR-K17', 'stops', 200)],
    ['the cases that moved last', (db) => void recentlyMoved(db, 10)],
    ['a case as the dock shows it', (db) => void readCaseAtDock(db, 'case-1')],
    ['cases by a fragment', (db) => void findCases(db, 'kettle', 50)],
    ['cases by a short fragment', (db) => void findCases(db, '王', 50)],
    ['the cases a row of a list may speak of', (db) => void knownCases(db, { kind: 'lpn', code: 'LPN1' })],
    ['the case opened last', (db) => void lastCase(db)],
    ['cases opened since a list was compared', (db) => void casesOpenedSince(db, 7, 'import-1')],
    ['a page of the cases of an import', (db) => void importCasesAfter(db, 'import-1', '', 500)],
    ['how many cases an import touched', (db) => void countImportCases(db, 'import-1')],
    ...FILTERS.map((filter) => [`the queue of ${filter} cases`, (db: ReadableDb) => void readQueue(db, filter, 0, 50, MOMENT)] as const),
  ])('%s', (_, work) => {
    const db = store()
    expect(slowLines(db, () => work(db))).toEqual([])
  })

  it('a code', () => {
    const db = store()
    const plan = statementsOf(db, () => void findByCode(db, 'SN-3')).flatMap((text) => planOf(db, text))
    expect(plan).toEqual([
      expect.stringMatching(/^SEARCH case_code USING PRIMARY KEY \(code=\?\)/),
      expect.stringMatching(/^SEARCH case_view USING INTEGER PRIMARY KEY \(rowid=\?\)/),
      // At most twenty cases of one code are sorted.
      'USE TEMP B-TREE FOR ORDER BY',
    ])
  })

  it('earlier cases of the same unit', () => {
    const db = store()
    openCase(db, { number: 901, serial: 'SN-TWICE', bytes: seededBytes(9) })
    const plans = statementsOf(db, () => void readCaseScreen(db, 'case-901')).flatMap((text) => planOf(db, text))
    expect(plans).toContainEqual(expect.stringContaining('case_view_serial'))
  })

  it('and writing a step of a case neither', () => {
    const db = store()
    const caseId = openCase(db, { number: 902, bytes: seededBytes(9) })
    const fresh = slowLines(db, () => {
      command(db, caseId, { type: 'receive' }, 0)
      command(db, caseId, { type: 'record-serial', serial: 'SN-902' }, 0)
    })
    expect(fresh).toEqual([])
  })
})
