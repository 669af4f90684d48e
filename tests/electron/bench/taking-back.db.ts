import { describe, expect, it } from 'vitest'
import { listPrintJobs } from '../../../db/print-spool.ts'
import { keepLocal } from '../../../db/local-state.ts'
import { viewsFault } from '../../../db/views-fault.ts'
import { verifyChain } from '../../../db/verify-chain.ts'
import { readStream } from '../../../db/event-log.ts'
import { readCase } from '../../../db/views/case-view.ts'
import { findCases } from '../../../db/views/queue-view.ts'
import type { Bench } from '../../../electron/bench/bench.ts'
import { readBenchScreen } from '../../../electron/bench/read-bench-screen.ts'
import { defineOperator } from '../../../electron/bench/operators/manage-operators.ts'
import type { CaseEvent } from '../../../shared/cases/events.ts'
import { caseStream } from '../../../shared/event.ts'
import { benchAtWork } from './running-bench.ts'
import { type TestSurroundings, testSurroundings } from './test-surroundings.ts'

const INBOUND = '1Z12345E6605272234'
const KETTLE = {
  kind: 'return',
  unit: { sku: 'AUR-K17' },
  complaint: 'stops heating',
  inbound: { carrier: 'ups', tracking: INBOUND },
} as const

const scan = (bench: Bench, text: string) => bench.desk.scan({ text, source: 'wedge' }, 'wedge')
const types = (bench: Bench, caseId: string) => readStream<CaseEvent>(bench.db, caseStream(caseId)).map(({ event }) => event.type)
const idOfLast = (bench: Bench) => bench.db.prepare('SELECT case_id FROM case_view ORDER BY no DESC LIMIT 1').pluck().get() as string

async function withParcelDue(): Promise<{ bench: Bench; clock: TestSurroundings; caseId: string }> {
  const clock = testSurroundings()
  const bench = await benchAtWork(undefined, clock)
  bench.desk.openNew(KETTLE, false)
  clock.pass(60_000)
  return { bench, clock, caseId: idOfLast(bench) }
}

describe('a scan taken back within ten seconds', () => {
  it('that received a parcel leaves it expected and the bench as it was; both stay in the log', async () => {
    const { bench, clock, caseId } = await withParcelDue()
    scan(bench, INBOUND)
    clock.pass(9_999)
    expect(readBenchScreen(bench).undo).toMatchObject({ step: { type: 'received' } })
    expect(scan(bench, 'MB:UNDO')).toMatchObject({ tone: 'accepted', say: { type: 'taken-back', step: { type: 'received' } } })
    expect(readCase(bench.db, caseId)?.case.stage.name).toBe('expected')
    expect(bench.desk.read().desk).toEqual({ aside: [] })
    expect(types(bench, caseId)).toEqual(['case.opened.v1', 'case.parcel-received.v1', 'case.moved.v1', 'case.taken-back.v1'])
    expect(viewsFault(bench.db)).toBeUndefined()
    expect(verifyChain(bench.db).faults).toEqual([])
  })

  it('is refused after ten seconds, and nothing changes', async () => {
    const { bench, clock, caseId } = await withParcelDue()
    scan(bench, INBOUND)
    clock.pass(10_000)
    expect(readBenchScreen(bench).undo).toBeUndefined()
    expect(scan(bench, 'MB:UNDO')).toMatchObject({ tone: 'refused', say: { refusal: { type: 'nothing-to-take-back' } } })
    expect(readCase(bench.db, caseId)?.case.stage.name).toBe('received')
  })

  it('is refused twice: only the last step can be taken back', async () => {
    const { bench } = await withParcelDue()
    scan(bench, INBOUND)
    bench.desk.press('MB:UNDO')
    expect(bench.desk.press('MB:UNDO')).toMatchObject({ tone: 'refused' })
  })

  it('survives a scan that was refused in between', async () => {
    const { bench, caseId } = await withParcelDue()
    scan(bench, INBOUND)
    scan(bench, 'MB:PART:NOBODY-KNOWS')
    expect(scan(bench, 'MB:UNDO')).toMatchObject({ say: { type: 'taken-back' } })
    expect(readCase(bench.db, caseId)?.case.stage.name).toBe('expected')
  })

  it('gives up the label that was still waiting for its printer', async () => {
    const { bench, caseId } = await withParcelDue()
    const address = { transport: 'tcp', host: '127.0.0.1', port: 1, language: 'zpl', dpi: 203, encoding: 'z64' } as const
    keepLocal(bench.db, 'printers', [{ id: 'p', name: 'ZD421', prints: ['unit'], address }])
    scan(bench, INBOUND)
    expect(scan(bench, 'MB:UNDO')).toMatchObject({ tone: 'accepted', say: { printed: false } })
    expect(listPrintJobs(bench.db, 9).map((job) => [job.caseId, job.state.type])).toEqual([[caseId, 'failed']])
  })

  it('that switched the operator gives the bench back to who worked there', async () => {
    const { bench } = await withParcelDue()
    const before = bench.desk.read().operator
    const ada = defineOperator(bench.writer, { name: 'Ada', role: 'technician' }, { operator: before.id, via: 'test' })
    scan(bench, `MB:OP:${ada.badge}`)
    expect(bench.desk.read().operator.name).toBe('Ada')
    scan(bench, 'MB:UNDO')
    expect(bench.desk.read().operator).toEqual(before)
  })

  it('that brought another case onto the bench puts the first one back', async () => {
    const { bench, clock, caseId } = await withParcelDue()
    scan(bench, INBOUND)
    clock.pass(60_000)
    bench.desk.openNew({ ...KETTLE, inbound: { carrier: 'ups', tracking: '1Z410E7W0392751591' } }, false)
    scan(bench, '1Z410E7W0392751591')
    expect(bench.desk.read().desk.open).not.toBe(caseId)
    scan(bench, 'MB:UNDO')
    expect(bench.desk.read().desk).toEqual({ open: caseId, aside: [] })
  })
})

it('a case opened by mistake is gone from every view, and its code asks again what it is', async () => {
  const { bench } = await withParcelDue()
  scan(bench, 'SN-NOBODY-1')
  bench.desk.openNew({ kind: 'return', unit: { sku: 'AUR-K17', serial: 'SN-NOBODY-1' }, complaint: 'wrong box' }, true)
  const opened = bench.desk.read().open?.caseId ?? ''
  expect(findCases(bench.db, 'SN-NOBODY', 9)).toHaveLength(1)
  expect(bench.desk.press('MB:UNDO')).toMatchObject({ tone: 'accepted' })
  expect(readCase(bench.db, opened)).toBeUndefined()
  expect(findCases(bench.db, 'SN-NOBODY', 9)).toEqual([])
  expect(bench.desk.read().desk.asking).toMatchObject({ type: 'new-case', code: 'SN-NOBODY-1' })
  expect(types(bench, opened)).toContain('case.opened.v1')
  expect(viewsFault(bench.db)).toBeUndefined()
})
