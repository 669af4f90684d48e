import { describe, expect, it } from 'vitest'
import { readCase } from '../../../../db/views/case-view.ts'
import { readReserved } from '../../../../db/views/plan-view.ts'
import { readMovements } from '../../../../db/views/stock-movements.ts'
import { readStock } from '../../../../db/views/stock-view.ts'
import type { Bench } from '../../../../electron/bench/bench.ts'
import { readPartsOfCase } from '../../../../electron/bench/parts/parts-of-case.ts'
import { readPart } from '../../../../electron/bench/parts/read-part.ts'
import { readPartsPage } from '../../../../electron/bench/parts/read-parts.ts'
import { startBench } from '../../../../electron/bench/start-bench.ts'
import { write } from '../../../../electron/bench/writer.ts'
import { answered } from '../../../../shared/bench/open-case.ts'
import type { Part } from '../../../../shared/catalogue/catalogue.ts'
import type { StockCommand } from '../../../../shared/parts/decide-stock.ts'
import { onHand } from '../../../../shared/parts/stock.ts'
import { STORY } from '../../../shared/cases/case-story.ts'
import { temporaryFolder } from '../../../db/temporary-store.ts'
import { BUILT, benchAtWork } from '../running-bench.ts'
import { testSurroundings } from '../test-surroundings.ts'

const PART = 'THERMO-9'
const MORE: readonly Part[] = [
  { number: 'SEAL-5', name: { en: 'Lid seal', 'zh-CN': '盖圈' }, fits: ['AUR-K17'], minimum: 3, supplier: 'Aurora' },
  { number: 'THERMO-10', name: { en: 'Thermostat, new', 'zh-CN': '温控器 新款' }, fits: ['AUR-K17'] },
  { number: 'MOTOR-1', name: { en: 'Blender motor', 'zh-CN': '料理机电机' }, fits: ['BLEND-1'] },
]

async function bench(): Promise<Bench> {
  const at = await benchAtWork()
  const first: Part = { number: PART, name: { en: 'Thermostat', 'zh-CN': '温控器' }, fits: ['AUR-K17'], alternatives: ['THERMO-10'] }
  for (const part of [first, ...MORE])
    write(at.writer, `part:${part.number}`, [{ type: 'part.defined.v1', part }], { operator: 'ada', via: 'test' })
  return at
}

const scan = ({ desk }: Bench, text: string) => desk.scan({ text, source: 'wedge' }, 'wedge')
const keep = ({ desk }: Bench, part: string, command: StockCommand) =>
  desk.answer((lies) => answered(lies, 'accepted', { type: 'noted' }, [{ type: 'stock', part, command }]), 'key')
const here = ({ db }: Bench, part = PART) => onHand(readStock(db, part))

/** A case on the bench whose unit is being repaired. */
function repairing({ db, desk }: Bench): string {
  const { desk: lies } = desk.read()
  expect(lies.open).toBeUndefined()
  desk.openNew({ kind: 'return', unit: { sku: 'AUR-K17' }, complaint: 'cold' }, true)
  const caseId = desk.read().desk.open ?? ''
  for (const told of STORY.slice(2)) {
    if (readCase(db, caseId)?.case.stage.name === 'repairing') break
    expect(desk.act(caseId, told, { type: 'noted' }, 'test').tone).toBe('accepted')
  }
  return caseId
}

describe('counting on the shelf by scans', () => {
  it('keeps each part when the next one comes, and says what the books had', async () => {
    const at = await bench()
    at.desk.press('MB:COUNT')
    for (const code of ['MB:PART:THERMO-9', 'MB:PART:THERMO-9', 'THERMO-9']) scan(at, code)
    expect(here(at)).toBe(0)
    expect(scan(at, 'MB:PART:SEAL-5')).toMatchObject({ say: { type: 'counting', done: { part: PART, quantity: 3 } } })
    expect(here(at)).toBe(3)
    scan(at, 'MB:QTY:40')
    at.desk.press('MB:COUNTED')
    expect(here(at, 'SEAL-5')).toBe(40)
    scan(at, 'MB:PART:THERMO-9')
    expect(at.desk.press('MB:COUNTED')).toMatchObject({ tone: 'attention', say: { type: 'counted', counted: { quantity: 1, book: 3 } } })
    expect(readMovements(at.db, PART, 5).movements).toMatchObject([
      { delta: -2, onHand: 1, operator: at.desk.read().operator.id },
      { delta: 3, onHand: 3 },
    ])
  })

  it('goes on after the bench was started again', async () => {
    const dataDir = temporaryFolder()
    const surroundings = testSurroundings()
    const first = await benchAtWork(dataDir, surroundings)
    first.desk.press('MB:COUNT')
    scan(first, 'MB:PART:THERMO-9')
    scan(first, 'MB:PART:THERMO-9')
    await first.close()
    const again = await startBench({ dataDir, built: BUILT, shell: 'browser', surroundings })
    if (!again.ok) throw new Error('not started')
    expect(scan(again.value, 'MB:PART:THERMO-9')).toMatchObject({ say: { type: 'counting', counted: { quantity: 3 } } })
    await again.value.close()
  })

  it('is taken back scan by scan: the last one wrote the count before it', async () => {
    const at = await bench()
    at.desk.press('MB:COUNT')
    scan(at, 'MB:PART:THERMO-9')
    scan(at, 'MB:PART:SEAL-5')
    expect(here(at)).toBe(1)
    expect(at.desk.press('MB:UNDO').say.type).toBe('taken-back')
    expect(readStock(at.db, PART)).toEqual({ type: 'not-kept' })
    expect(at.desk.read().desk.count?.now).toMatchObject({ part: PART, quantity: 1 })
  })
})

describe('using a part', () => {
  it('takes it off, to nothing and below, and says so; taking back gives it back', async () => {
    const at = await bench()
    const caseId = repairing(at)
    keep(at, PART, { type: 'count', location: 'A-01', quantity: 1 })
    expect(scan(at, 'MB:PART:THERMO-9')).toMatchObject({ tone: 'accepted', say: { type: 'part-used', left: 0 } })
    expect(at.desk.usePart(caseId, PART)).toMatchObject({ tone: 'attention', say: { type: 'part-used', left: -1 } })
    expect(here(at)).toBe(-1)
    expect(readPart(at.db, PART)?.flags).toEqual(['negative', 'low', 'order'])
    at.desk.press('MB:UNDO')
    expect(here(at)).toBe(0)
    expect(readCase(at.db, caseId)?.case.parts).toHaveLength(1)
  })

  it('that is made for another product is recorded all the same', async () => {
    const at = await bench()
    const caseId = repairing(at)
    expect(scan(at, 'MB:PART:MOTOR-1')).toMatchObject({
      tone: 'attention',
      say: { type: 'part-used', misfit: { en: 'Aurora kettle 1.7 l' } },
    })
    expect(readCase(at.db, caseId)?.case.parts).toEqual([{ part: 'MOTOR-1' }])
    expect(readPartsOfCase(at.db, caseId).find(({ part }) => part.number === 'MOTOR-1')).toMatchObject({ doesFit: false })
  })
})

describe('the parts of a case', () => {
  it('are those that fit, with what is here, what is coming, and what does the same where none is here', async () => {
    const at = await bench()
    const caseId = repairing(at)
    keep(at, PART, { type: 'order', order: 'o-1', quantity: 2, supplier: 'Aurora', expectedOn: '2026-12-03' })
    keep(at, 'THERMO-10', { type: 'count', location: 'A-02', quantity: 3 })
    const parts = readPartsOfCase(at.db, caseId)
    expect(parts.map(({ part }) => part.number)).toEqual(['SEAL-5', 'THERMO-10', PART])
    expect(parts.at(-1)).toMatchObject({
      level: { onHand: 0, onOrder: 2, expectedOn: '2026-12-03' },
      instead: [{ part: { number: 'THERMO-10' }, level: { onHand: 3 } }],
    })
    expect(parts[1]?.instead).toEqual([])
  })

  it('can be spoken for, which shows with the part until it is used', async () => {
    const at = await bench()
    const caseId = repairing(at)
    keep(at, 'SEAL-5', { type: 'count', location: 'A-01', quantity: 3 })
    at.desk.act(caseId, { type: 'plan-part', part: 'SEAL-5' }, { type: 'noted' }, 'key')
    expect(readPart(at.db, 'SEAL-5')).toMatchObject({
      level: { onHand: 3, reserved: 1 },
      flags: ['low', 'order'],
      toOrder: 4,
      plans: [{ caseId, pieces: 1 }],
    })
    scan(at, 'MB:PART:SEAL-5')
    expect(readReserved(at.db, 'SEAL-5')).toBe(0)
    expect(readPart(at.db, 'SEAL-5')).toMatchObject({
      level: { onHand: 2, reserved: 0 },
      movements: [{ change: { type: 'used' }, case: { caseId } }, {}],
    })
  })
})

describe('the list of parts', () => {
  it('is filtered by words of the part and of the products it fits, and counted by what is wrong', async () => {
    const at = await bench()
    keep(at, 'SEAL-5', { type: 'count', location: 'A-01', quantity: 1 })
    keep(at, PART, { type: 'order', order: 'o-1', quantity: 2, supplier: 'Aurora', expectedOn: '2026-12-03' })
    const page = (text: string, filter: Parameters<typeof readPartsPage>[1]['filter'] = 'all') =>
      readPartsPage(at.db, { text, filter, offset: 0, limit: 10 })
    const numbers = (...asked: Parameters<typeof page>) => page(...asked).rows.map(({ part }) => part.number)
    expect(page('').counts).toEqual({ all: 4, low: 1, negative: 0, ordered: 1, uncounted: 2, retired: 0 })
    expect(numbers('', 'low')).toEqual(['SEAL-5'])
    expect(numbers('', 'ordered')).toEqual([PART])
    expect(numbers('', 'uncounted')).toEqual(['MOTOR-1', 'THERMO-10'])
    expect(numbers('aurora')).toEqual(['SEAL-5', 'THERMO-10', PART])
    expect(numbers('温控 10')).toEqual(['THERMO-10'])
    expect(numbers('blend')).toEqual(['MOTOR-1'])
    expect(page('nothing such')).toMatchObject({ rows: [], total: 0 })
    expect(readPartsPage(at.db, { text: '', filter: 'all', offset: 3, limit: 10 })).toMatchObject({
      total: 4,
      rows: [{ part: { number: PART } }],
    })
  })
})
