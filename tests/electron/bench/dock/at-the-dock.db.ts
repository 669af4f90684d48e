import { describe, expect, it } from 'vitest'
import { lastEvent } from '../../../../db/counts.ts'
import { readStream } from '../../../../db/event-log.ts'
import { readCase } from '../../../../db/views/case-view.ts'
import { readParcel, readWaitingParcels } from '../../../../db/views/parcel-view.ts'
import { viewsFault } from '../../../../db/views-fault.ts'
import type { Bench } from '../../../../electron/bench/bench.ts'
import { parcelUp } from '../../../../electron/bench/dock/around.ts'
import { readDockScreen, readLines } from '../../../../electron/bench/dock/read-dock.ts'
import type { CaseToOpen } from '../../../../electron/bench/new-case.ts'
import { readBenchScreen } from '../../../../electron/bench/read-bench-screen.ts'
import { takeUp } from '../../../../shared/bench/place-machine.ts'
import { answered } from '../../../../shared/bench/open-case.ts'
import type { CaseEvent } from '../../../../shared/cases/events.ts'
import { caseStream } from '../../../../shared/event.ts'
import { PHOTO } from '../../../shared/cases/case-story.ts'
import { temporaryFolder } from '../../../db/temporary-store.ts'
import { benchAtWork, startedBench } from '../running-bench.ts'
import { testSurroundings } from '../test-surroundings.ts'

const CODES = ['1Z12345E6605272234', '1Z410E7W0392751591', '1Z12345E0205271688'] as const
const NOBODYS = '1Z999AA10123456784'
/** The test's clock shows ten in the morning of this day in Shanghai. */
const TODAY = '2026-03-04'

const scan = (bench: Bench, text: string) => bench.desk.scan({ text, source: 'wedge' }, 'wedge')

function announce(bench: Bench, tracking: string, more: Partial<CaseToOpen> = {}): string {
  const toOpen: CaseToOpen = {
    kind: 'return',
    unit: { sku: 'AUR-K17' },
    complaint: 'stops heating',
    inbound: { carrier: 'ups', tracking },
    expectedOn: TODAY,
    ...more,
  }
  expect(bench.desk.openNew(toOpen, false).say.type).toBe('case-opened')
  return bench.db.prepare('SELECT case_id FROM case_view ORDER BY no DESC LIMIT 1').pluck().get() as string
}

async function atDock(announced: readonly string[] = []) {
  const bench = await benchAtWork()
  const caseIds = announced.map((code) => announce(bench, code))
  expect(bench.desk.press('MB:DOCK').say.type).toBe('at-dock')
  return { bench, caseIds }
}

const stageOf = (bench: Bench, caseId: string) => readCase(bench.db, caseId)?.case.stage.name
const theParcel = (bench: Bench) => readWaitingParcels(bench.db, 9)[0]?.parcel_id ?? ''
const outcomes = (bench: Bench) => readLines(bench, 0, 50).lines.map(({ outcome }) => outcome)

describe('a burst at the dock', () => {
  it('receives each parcel by one scan, lays nothing on the bench and counts', async () => {
    const { bench, caseIds } = await atDock(CODES)
    for (const code of CODES.slice(0, 2)) expect(scan(bench, code)).toMatchObject({ tone: 'accepted', say: { type: 'docked' } })
    expect(caseIds.map((caseId) => stageOf(bench, caseId))).toEqual(['received', 'received', 'expected'])
    expect(bench.desk.read().desk).toEqual({ aside: [], dock: true })
    expect(readDockScreen(bench)).toMatchObject({
      isDock: true,
      expected: { in: 2, of: 3, early: 0 },
      unexpected: 0,
      seenBefore: 0,
      lines: 2,
    })
  })

  it('lists the last one first, with what it was taken for', async () => {
    const { bench, caseIds } = await atDock(CODES)
    scan(bench, CODES[0])
    scan(bench, NOBODYS)
    scan(bench, CODES[0])
    const { lines, total } = readLines(bench, 0, 50)
    expect(total).toBe(3)
    expect(lines.map(({ outcome, code, of }) => [outcome, code, of.type])).toEqual([
      ['seen-before', CODES[0], 'case'],
      ['unexpected', NOBODYS, 'parcel'],
      ['expected', CODES[0], 'case'],
    ])
    expect(lines[2]?.of).toMatchObject({ caseId: caseIds[0], stage: 'received', dueAt: '2026-03-11T02:00:00.000Z' })
    expect(readDockScreen(bench)).toMatchObject({ unexpected: 1, seenBefore: 1, last: { line: { outcome: 'seen-before' } } })
  })

  it('never doubles: the same parcel again writes no event, announced or not', async () => {
    const { bench } = await atDock(CODES.slice(0, 1))
    scan(bench, CODES[0])
    scan(bench, NOBODYS)
    const before = lastEvent(bench.db)
    expect(scan(bench, CODES[0])).toMatchObject({ tone: 'seen-before', say: { type: 'docked-before' } })
    expect(scan(bench, `]C1${NOBODYS.toLowerCase()}`)).toMatchObject({ tone: 'seen-before', say: { type: 'parcel-before' } })
    expect(lastEvent(bench.db)).toBe(before)
    expect(readWaitingParcels(bench.db, 9)).toHaveLength(1)
  })

  it('outlives a restart: mode, list and counters', async () => {
    const dataDir = temporaryFolder()
    const bench = await benchAtWork(dataDir)
    announce(bench, CODES[0])
    bench.desk.press('MB:DOCK')
    scan(bench, CODES[0])
    scan(bench, NOBODYS)
    await bench.close()
    const again = await startedBench(dataDir, testSurroundings({ seed: 2 }))
    expect(readDockScreen(again)).toMatchObject({ isDock: true, expected: { in: 1, of: 1 }, unexpected: 1, lines: 2 })
    expect(scan(again, NOBODYS).say.type).toBe('parcel-before')
  })

  it('begins a new list with the center’s next day; what waits goes on waiting', async () => {
    const surroundings = testSurroundings()
    const bench = await benchAtWork(undefined, surroundings)
    bench.desk.press('MB:DOCK')
    scan(bench, NOBODYS)
    surroundings.pass(24 * 3_600_000)
    expect(readDockScreen(bench)).toMatchObject({ lines: 0, unexpected: 0, waiting: { parcels: 1 } })
    expect(scan(bench, NOBODYS).say.type).toBe('parcel-before')
    expect(outcomes(bench)).toEqual(['seen-before'])
  })

  it('tells what is special about the last parcel', async () => {
    const { bench } = await atDock()
    announce(bench, CODES[0], { kind: 'exchange', expectedOn: '2026-03-01', unit: { sku: 'AUR-K17', serial: 'AK-1' } })
    announce(bench, CODES[1], { unit: { sku: 'AUR-K17', serial: 'AK-1' } })
    scan(bench, CODES[0])
    expect(readDockScreen(bench).last).toMatchObject({
      complaint: 'stops heating',
      specials: [{ type: 'late', days: 3 }, { type: 'kind', kind: 'exchange' }, { type: 'again' }],
    })
  })

  it('tells when it will be over, from its own pace', async () => {
    const surroundings = testSurroundings()
    const bench = await benchAtWork(undefined, surroundings)
    announce(bench, CODES[0])
    bench.desk.press('MB:DOCK')
    for (let at = 0; at < 6; at += 1) {
      surroundings.pass(10_000)
      scan(bench, `ODD-PARCEL-${at}`)
    }
    expect(readDockScreen(bench).forecast.dock).toMatchObject({ type: 'clear-at', left: 1, secondsEach: 10, parcels: 6 })
  })
})

describe('a parcel nobody announced', () => {
  it('keeps its pictures and gives them to the case that is opened for it', async () => {
    const { bench } = await atDock()
    scan(bench, NOBODYS)
    const parcelId = theParcel(bench)
    const shot = bench.desk.press('MB:SHOT')
    expect(shot.effect).toEqual({ type: 'capture-parcel', shot: 'parcel', of: { parcelId } })
    const command = { type: 'keep-photo', shot: 'parcel', photo: PHOTO } as const
    bench.desk.answer(
      (lies) => answered(lies, 'accepted', { type: 'photo-kept', shot: 'parcel' }, [{ type: 'parcel', parcelId, command }]),
      'camera',
    )
    expect(bench.desk.press('MB:SHOT').effect).toMatchObject({ shot: 'label' })

    expect(bench.desk.press('MB:TRIAGE').effect).toEqual({ type: 'new-case-form', code: NOBODYS })
    expect(readBenchScreen(bench).prompt).toMatchObject({ type: 'new-case', asking: { code: NOBODYS, meaning: { kind: 'tracking' } } })
    bench.desk.openNew(
      { kind: 'return', unit: { sku: 'AUR-K17' }, complaint: 'unknown', inbound: { carrier: 'ups', tracking: NOBODYS } },
      true,
    )
    const { open } = bench.desk.read()
    expect(open?.state).toMatchObject({ stage: { name: 'received' }, shots: [{ shot: 'parcel', photo: PHOTO }] })
    expect(readParcel(bench.db, parcelId)).toMatchObject({ state: 'assigned', case_id: open?.caseId })
    expect(viewsFault(bench.db)).toBeUndefined()
  })

  it('is found by its code afterwards, whatever the case knows of it', async () => {
    const { bench } = await atDock()
    scan(bench, 'SHELF-77')
    bench.desk.press('MB:TRIAGE')
    bench.desk.openNew({ kind: 'return', unit: { sku: 'AUR-K17' }, complaint: 'unknown' }, true)
    bench.desk.press('MB:ASIDE')
    expect(scan(bench, 'SHELF-77').say).toMatchObject({ type: 'seen-before' })
    bench.desk.press('MB:DOCK')
    expect(scan(bench, 'SHELF-77').say).toMatchObject({ type: 'docked-before' })
  })

  it('is received as its case when that is announced later', async () => {
    const { bench } = await atDock()
    scan(bench, CODES[0])
    const parcelId = theParcel(bench)
    const caseId = announce(bench, CODES[0])
    expect(scan(bench, CODES[0]).say.type).toBe('docked')
    expect(readParcel(bench.db, parcelId)).toMatchObject({ state: 'assigned', case_id: caseId })
    expect(stageOf(bench, caseId)).toBe('received')
  })

  it('is dismissed with a reason; the same code is then another parcel', async () => {
    const { bench } = await atDock()
    scan(bench, NOBODYS)
    const parcelId = theParcel(bench)
    const dismiss = (reason: string) => {
      const command = { type: 'dismiss', reason } as const
      return bench.desk.answer((lies) => answered(lies, 'accepted', { type: 'dismissed' }, [{ type: 'parcel', parcelId, command }]), 'key')
    }
    expect(dismiss(' ')).toMatchObject({ tone: 'refused', say: { refusal: { type: 'reason-needed' } } })
    expect(dismiss('not ours').tone).toBe('accepted')
    expect(dismiss('again')).toMatchObject({ tone: 'refused', say: { refusal: { type: 'parcel-settled' } } })
    expect(scan(bench, NOBODYS).say.type).toBe('parcel-in')
  })
})

describe('a code of several cases', () => {
  it('does not stop the burst; triage asks which, and receives the chosen one', async () => {
    const { bench } = await atDock()
    const caseIds = [announce(bench, CODES[0]), announce(bench, CODES[0])]
    expect(scan(bench, CODES[0])).toMatchObject({ tone: 'unexpected', say: { type: 'parcel-in', why: 'several-cases' } })
    expect(scan(bench, CODES[1]).say.type).toBe('parcel-in')
    const shared = readWaitingParcels(bench.db, 9).find(({ code }) => code === CODES[0])
    const up = parcelUp(bench.db, shared?.parcel_id ?? '')
    expect(bench.desk.answer((lies, open) => takeUp(lies, up, open), 'key').say).toMatchObject({ type: 'which-case', count: 2 })
    expect(bench.desk.press('MB:PICK:1').say.type).toBe('received')
    expect(caseIds.map((caseId) => stageOf(bench, caseId))).toContain('received')
    bench.desk.press('MB:DOCK')
    expect(scan(bench, CODES[0]).say.type).toBe('docked-before')
  })
})

describe('triage', () => {
  it('takes what is due first, be it a case or a parcel, and goes on in due order', async () => {
    const surroundings = testSurroundings()
    const bench = await benchAtWork(undefined, surroundings)
    const caseIds = CODES.map((code) => announce(bench, code))
    bench.desk.press('MB:DOCK')
    for (const code of [CODES[1], NOBODYS, CODES[0]]) {
      scan(bench, code)
      surroundings.pass(60_000)
    }
    bench.desk.press('MB:TRIAGE')
    expect(bench.desk.read().desk).toEqual({ open: caseIds[1], aside: [] })
    expect(bench.desk.press('MB:NEXT').effect).toMatchObject({ type: 'new-case-form', code: NOBODYS })
    bench.desk.press('MB:NEXT')
    expect(bench.desk.read().desk).toEqual({ open: caseIds[0], aside: [caseIds[1]] })
  })

  it('finds nothing where nothing waits', async () => {
    const { bench } = await atDock(CODES)
    expect(bench.desk.press('MB:TRIAGE')).toMatchObject({ tone: 'attention', say: { type: 'nothing-waits' } })
    expect(bench.desk.read().desk.dock).toBe(true)
  })
})

describe('what the log says of a parcel received at the dock', () => {
  it('is what it says of one received at the bench', async () => {
    const { bench, caseIds } = await atDock(CODES)
    scan(bench, CODES[0])
    const events = readStream<CaseEvent>(bench.db, caseStream(caseIds[0] ?? ''))
    expect(events.map(({ event, via }) => [event.type, via])).toEqual([
      ['case.opened.v1', 'key'],
      ['case.parcel-received.v1', 'scan:wedge'],
      ['case.moved.v1', 'scan:wedge'],
    ])
  })
})

describe('the last scan taken back at the dock', () => {
  it('leaves the parcel expected, off the list and out of the counters', async () => {
    const { bench, caseIds } = await atDock(CODES)
    scan(bench, CODES[0])
    expect(bench.desk.press('MB:UNDO')).toMatchObject({ tone: 'accepted', say: { type: 'taken-back', step: { type: 'docked' } } })
    expect(stageOf(bench, caseIds[0] ?? '')).toBe('expected')
    expect(readDockScreen(bench)).toMatchObject({ isDock: true, expected: { in: 0, of: 3 }, lines: 0 })
    expect(scan(bench, CODES[0]).say.type).toBe('docked')
    expect(readDockScreen(bench).expected).toEqual({ in: 1, of: 3, early: 0 })
    expect(viewsFault(bench.db)).toBeUndefined()
  })

  it('leaves nothing of a parcel nobody announced but its events', async () => {
    const { bench } = await atDock()
    scan(bench, NOBODYS)
    bench.desk.press('MB:UNDO')
    expect(readDockScreen(bench)).toMatchObject({ unexpected: 0, lines: 0, waiting: { parcels: 0 } })
    expect(scan(bench, NOBODYS).say.type).toBe('parcel-in')
    expect(viewsFault(bench.db)).toBeUndefined()
  })

  it('takes a warning off the list again', async () => {
    const { bench } = await atDock(CODES)
    scan(bench, CODES[0])
    scan(bench, CODES[0])
    bench.desk.press('MB:UNDO')
    expect(outcomes(bench)).toEqual(['expected'])
  })

  it('lets a parcel wait again whose new case was taken back, with its picture', async () => {
    const { bench } = await atDock()
    scan(bench, NOBODYS)
    const parcelId = theParcel(bench)
    const command = { type: 'keep-photo', shot: 'parcel', photo: PHOTO } as const
    bench.desk.answer((lies) => answered(lies, 'accepted', { type: 'noted' }, [{ type: 'parcel', parcelId, command }]), 'camera')
    bench.desk.press('MB:TRIAGE')
    bench.desk.openNew({ kind: 'return', unit: { sku: 'AUR-K17' }, complaint: 'unknown' }, true)
    expect(readParcel(bench.db, parcelId)).toMatchObject({ state: 'assigned' })
    expect(bench.desk.press('MB:UNDO').tone).toBe('accepted')
    expect(readParcel(bench.db, parcelId)).toMatchObject({ state: 'waiting', case_id: null })
    expect(parcelUp(bench.db, parcelId)).toMatchObject({ code: NOBODYS, choices: [] })
    expect(viewsFault(bench.db)).toBeUndefined()
  })

  it('leads back to the dock where it led away from it', async () => {
    const { bench } = await atDock(CODES)
    scan(bench, CODES[0])
    bench.desk.press('MB:TRIAGE')
    bench.desk.press('MB:UNDO')
    expect(bench.desk.read().desk).toEqual({ aside: [], dock: true })
  })
})
