import { describe, expect, it } from 'vitest'
import { readStream } from '../../../db/event-log.ts'
import { readCase } from '../../../db/views/case-view.ts'
import { readReserved } from '../../../db/views/plan-view.ts'
import { viewsFault } from '../../../db/views-fault.ts'
import type { Bench } from '../../../electron/bench/bench.ts'
import { caseScreenToday } from '../../../electron/bench/case-screen-today.ts'
import { handleCommand } from '../../../electron/bench/handle-command.ts'
import { defineOperator } from '../../../electron/bench/operators/manage-operators.ts'
import { readBenchScreen } from '../../../electron/bench/read-bench-screen.ts'
import type { CaseEvent } from '../../../shared/cases/events.ts'
import { rmaBarcode } from '../../../shared/cases/rma.ts'
import { caseStream } from '../../../shared/event.ts'
import { benchAtWork } from './running-bench.ts'
import { type TestSurroundings, testSurroundings } from './test-surroundings.ts'

const FIRST = '1Z12345E6605272234'
const KETTLE = { kind: 'return', unit: { sku: 'AUR-K17', serial: 'AK17-1' }, complaint: 'stops heating' } as const

const scan = (bench: Bench, text: string) => bench.desk.scan({ text, source: 'wedge' }, 'wedge')
const open = (bench: Bench) => bench.desk.read().desk.open ?? ''
const rmaOf = (bench: Bench, caseId: string) => readCase(bench.db, caseId)?.case.rma ?? never()
const types = (bench: Bench, caseId: string) => readStream<CaseEvent>(bench.db, caseStream(caseId)).map(({ event }) => event.type)

function never(): never {
  throw new Error('there is no such case')
}

/** The unit was checked in before, and now once more: the second case lies on the bench. */
async function twice(clock: TestSurroundings = testSurroundings()) {
  const bench = await benchAtWork(undefined, clock)
  bench.desk.openNew({ ...KETTLE, inbound: { carrier: 'ups', tracking: FIRST } }, true)
  const first = open(bench)
  clock.pass(60_000)
  bench.desk.openNew(KETTLE, true)
  return { bench, clock, first, second: open(bench) }
}

describe('given a unit that was checked in twice', () => {
  it('when the second case lies on the bench then it is asked which one goes on, by key and by code', async () => {
    const { bench, first } = await twice()
    const { prompt, steps, open: shown } = readBenchScreen(bench)
    expect(prompt).toEqual({ type: 'one-unit', other: { caseId: first, rma: rmaOf(bench, first) }, mayGoOn: [0, 1] })
    expect(steps.slice(0, 3).map(({ code, key }) => [code, key])).toEqual([
      ['MB:MERGE:1', '1'],
      ['MB:MERGE:2', '2'],
      ['MB:NO', 'Esc'],
    ])
    expect(shown?.twin).toMatchObject({ caseId: first, state: { complaint: 'stops heating' } })
  })

  it('when the one that lies here goes on then the other ends, lies nowhere, and everything printed on it leads here', async () => {
    const { bench, first, second } = await twice()
    expect(scan(bench, 'MB:MERGE:1').say).toEqual({ type: 'merged', rma: rmaOf(bench, second), other: rmaOf(bench, first) })
    expect(bench.desk.read().desk).toMatchObject({ open: second, aside: [] })
    expect(readBenchScreen(bench).prompt.type).toBe('photograph')
    for (const code of [FIRST, rmaBarcode(rmaOf(bench, first)), 'AK17-1']) {
      bench.desk.press('MB:ASIDE')
      scan(bench, code)
      expect(open(bench), code).toBe(second)
    }
    bench.desk.press('MB:ASIDE')
    bench.desk.lay(first)
    expect(open(bench)).toBe(second)
    expect(caseScreenToday(bench.writer, first)?.mergedInto).toEqual({ caseId: second, rma: rmaOf(bench, second) })
    const refused = bench.desk.act(first, { type: 'note', text: 'x' }, { type: 'noted' }, 'key')
    expect(refused.say).toEqual({ type: 'refused', refusal: { type: 'merged', rma: rmaOf(bench, second) } })
    expect(viewsFault(bench.db)).toBeUndefined()
  })

  it('when the other goes on then it lies here in its place', async () => {
    const { bench, first, second } = await twice()
    scan(bench, 'MB:MERGE:2')
    expect(bench.desk.read().desk).toMatchObject({ open: first, aside: [] })
    expect(types(bench, second).at(-1)).toBe('case.merged.v1')
    expect(caseScreenToday(bench.writer, first)?.absorbed).toMatchObject([{ caseId: second }])
  })

  it('when it was a slip then within ten seconds both are there as before', async () => {
    const { bench, clock, second } = await twice()
    scan(bench, 'MB:MERGE:2')
    clock.pass(5_000)
    expect(scan(bench, 'MB:UNDO').say.type).toBe('taken-back')
    expect(open(bench)).toBe(second)
    expect(readBenchScreen(bench).prompt.type).toBe('one-unit')
    expect(viewsFault(bench.db)).toBeUndefined()
  })

  it('when they are two units then that is kept and the work goes on; a slip of that is taken back as well', async () => {
    const { bench, clock, first, second } = await twice()
    expect(scan(bench, 'MB:NO').say).toEqual({ type: 'kept-apart', rma: rmaOf(bench, second), other: rmaOf(bench, first) })
    expect(readBenchScreen(bench).prompt.type).toBe('photograph')
    bench.desk.lay(first)
    expect(readBenchScreen(bench).prompt.type).toBe('photograph')
    expect(scan(bench, 'MB:MERGE:1').say).toEqual({ type: 'refused', refusal: { type: 'not-one-unit' } })
    clock.pass(1_000)
    expect(viewsFault(bench.db)).toBeUndefined()
  })

  it('when a case that cannot end would end then it is said why, and the other way is open', async () => {
    const { bench, first, second } = await twice()
    bench.desk.act(first, { type: 'buyer-wrote', about: 'question' }, { type: 'noted' }, 'key')
    expect(scan(bench, 'MB:MERGE:1').say).toEqual({ type: 'refused', refusal: { type: 'cannot-end', by: 'buyer' } })
    const screen = readBenchScreen(bench)
    expect(screen.open?.twin?.hindrance).toBe('buyer')
    expect(screen.steps.slice(0, 2).map(({ code, key }) => [code, key])).toEqual([
      ['MB:MERGE:2', '2'],
      ['MB:NO', 'Esc'],
    ])
    expect(scan(bench, 'MB:MERGE:2').say.type).toBe('merged')
    expect(types(bench, second).at(-1)).toBe('case.merged.v1')
  })

  it('when the ended one spoke for parts then they are free', async () => {
    const { bench, first } = await twice()
    const actor = { operator: 'li-na', via: 'test' }
    for (const shot of ['parcel', 'label'] as const) handleCommand(bench.writer, first, { type: 'waive-shot', shot, reason: 'r' }, actor)
    handleCommand(bench.writer, first, { type: 'move', transition: 'open' }, actor)
    handleCommand(bench.writer, first, { type: 'plan-part', part: 'THERMO-9' }, actor)
    expect(readReserved(bench.db, 'THERMO-9')).toBe(1)
    scan(bench, 'MB:MERGE:1')
    expect(readReserved(bench.db, 'THERMO-9')).toBe(0)
  })

  it('when it turns out later that they were two then a lead takes the ended one up again, and nobody else', async () => {
    const { bench, first, second } = await twice()
    scan(bench, 'MB:MERGE:1')
    const lead = defineOperator(bench.writer, { name: 'Mei', role: 'lead' }, { operator: 'nobody', via: 'setup' })
    const apart = { type: 'keep-apart', from: { caseId: second, rma: rmaOf(bench, second) } } as const
    const asked = (operator: string) => handleCommand(bench.writer, first, apart, { operator, via: 'test' })
    expect(asked('nobody')).toMatchObject({ ok: false, error: { type: 'not-allowed' } })
    expect(asked(lead.id).ok).toBe(true)
    expect(caseScreenToday(bench.writer, first)?.mergedInto).toBeUndefined()
    expect(caseScreenToday(bench.writer, first)?.twin).toBeUndefined()
    expect(viewsFault(bench.db)).toBeUndefined()
  })
})
