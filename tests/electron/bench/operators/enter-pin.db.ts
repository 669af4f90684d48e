import { describe, expect, it } from 'vitest'
import { lastEvent } from '../../../../db/counts.ts'
import { readLog, readStream } from '../../../../db/event-log.ts'
import { dumpViews, rebuildViews } from '../../../../db/project.ts'
import type { Bench } from '../../../../electron/bench/bench.ts'
import { enterPin } from '../../../../electron/bench/operators/enter-pin.ts'
import { readBenchScreen } from '../../../../electron/bench/read-bench-screen.ts'
import { badgeCode } from '../../../../shared/catalogue/badge.ts'
import type { KnownOperator, OperatorEvent } from '../../../../shared/catalogue/operator-record.ts'
import type { CaseEvent } from '../../../../shared/cases/events.ts'
import { caseStream } from '../../../../shared/event.ts'
import { temporaryFolder } from '../../../db/temporary-store.ts'
import { benchAtWork, startedBench } from '../running-bench.ts'
import { testSurroundings } from '../test-surroundings.ts'
import { operatorWithPin } from './known-pin.ts'

const MINUTE = 60_000
const KETTLE = { kind: 'return', unit: { sku: 'AUR-K17' }, complaint: 'stops heating' } as const

const scan = (bench: Bench, text: string) => bench.desk.scan({ text, source: 'hid' }, 'Zebra DS2208')
const badge = (bench: Bench, operator: KnownOperator) => scan(bench, badgeCode(operator.badge))
const nowName = (bench: Bench) => bench.desk.read().operator.name

async function withMei(surroundings = testSurroundings()) {
  const bench = await benchAtWork(undefined, surroundings)
  const mei = operatorWithPin(bench, 'Mei', '4711')
  return { bench, mei, surroundings, enter: (pin: string) => enterPin(bench, pin) }
}

async function wrong(enter: (pin: string) => Promise<unknown>, times: number) {
  for (let time = 0; time < times; time += 1) await enter('0000')
}

describe('a badge with a PIN', () => {
  it('is followed by the PIN; then what is done stands under that name, with scanner and bench', async () => {
    const { bench, mei, enter } = await withMei()
    bench.desk.openNew(KETTLE, true)
    const caseId = bench.desk.read().desk.open ?? ''
    bench.desk.act(caseId, { type: 'waive-shot', shot: 'parcel', reason: 'was open' }, { type: 'noted' }, 'key')
    bench.desk.act(caseId, { type: 'waive-shot', shot: 'label', reason: 'was torn' }, { type: 'noted' }, 'key')
    expect(badge(bench, mei)).toMatchObject({ tone: 'attention', say: { type: 'pin-asked', name: 'Mei' } })
    expect(nowName(bench)).toBe('Lin')
    expect(await enter('4711')).toMatchObject({ tone: 'accepted', say: { type: 'operator', name: 'Mei' } })
    expect(nowName(bench)).toBe('Mei')
    expect(scan(bench, 'MB:GO:OPEN').tone).toBe('accepted')
    const last = readStream<CaseEvent>(bench.db, caseStream(caseId)).at(-1)
    expect(last).toMatchObject({ operator: mei.id, via: 'scan:Zebra DS2208', bench: bench.writer.bench })
  })

  it('is asked for the same when the name is chosen from the list', async () => {
    const { bench, mei, enter } = await withMei()
    expect(bench.desk.switchOperator(mei.id).say).toEqual({ type: 'pin-asked', name: 'Mei' })
    await enter('4711')
    expect(nowName(bench)).toBe('Mei')
    expect(bench.desk.switchOperator(mei.id).say).toEqual({ type: 'operator', name: 'Mei' })
  })

  it('goes without effect when a parcel was scanned meanwhile: that one stands under the name of before, and says so', async () => {
    const { bench, mei, enter } = await withMei()
    bench.desk.openNew({ ...KETTLE, inbound: { carrier: 'ups', tracking: '1Z12345E6605272234' } }, false)
    badge(bench, mei)
    const typed = enter('4711')
    expect(scan(bench, '1Z12345E6605272234')).toMatchObject({ say: { type: 'received' }, stillWorks: 'Lin' })
    expect(await typed).toMatchObject({ tone: 'attention', say: { type: 'pin-not-asked' } })
    expect(nowName(bench)).toBe('Lin')
    const caseId = bench.desk.read().desk.open ?? ''
    const lin = bench.desk.read().operator.id
    expect(new Set(readStream(bench.db, caseStream(caseId)).map(({ operator }) => operator))).toEqual(new Set([lin]))
  })

  it('is nothing when nobody asked', async () => {
    const { bench, enter } = await withMei()
    expect(await enter('4711')).toMatchObject({ tone: 'refused', say: { type: 'pin-not-asked' } })
    expect(nowName(bench)).toBe('Lin')
  })

  it('is still asked for after a restart', async () => {
    const folder = temporaryFolder()
    const bench = await benchAtWork(folder)
    badge(bench, operatorWithPin(bench, 'Mei', '4711'))
    await bench.close()
    const again = await startedBench(folder, testSurroundings({ seed: 2 }))
    expect(readBenchScreen(again)).toMatchObject({ prompt: { type: 'pin', name: 'Mei' }, pin: { wrong: 0 }, operator: { name: 'Lin' } })
    await enterPin(again, '4711')
    expect(nowName(again)).toBe('Mei')
  })
})

describe('a wrong PIN', () => {
  it('leaves the question and the name, and says how many tries are left', async () => {
    const { bench, mei, enter } = await withMei()
    badge(bench, mei)
    expect(await enter('0000')).toMatchObject({ tone: 'refused', say: { type: 'pin-wrong', left: 4 } })
    expect(nowName(bench)).toBe('Lin')
    expect(readBenchScreen(bench)).toMatchObject({ prompt: { type: 'pin' }, pin: { wrong: 1 } })
    await enter('4711')
    badge(bench, { ...mei, badge: mei.badge })
    expect(nowName(bench)).toBe('Mei')
  })

  it('typed five times makes one wait, and an event says so in the name of who worked here', async () => {
    const { bench, mei, enter, surroundings } = await withMei()
    badge(bench, mei)
    const before = lastEvent(bench.db)
    await wrong(enter, 4)
    expect(lastEvent(bench.db)).toBe(before)
    const until = new Date(surroundings.now() + MINUTE).toISOString()
    expect(await enter('0000')).toMatchObject({ say: { type: 'pin-wait', until } })
    expect(readStream<OperatorEvent>(bench.db, `operator:${mei.id}`).at(-1)).toMatchObject({
      event: { type: 'operator.pin-refused.v1', operator: mei.id, wrong: 5, until },
      operator: bench.desk.read().operator.id,
      via: 'key',
    })
    expect(await enter('4711')).toMatchObject({ tone: 'refused', say: { type: 'pin-wait', until } })
    surroundings.pass(MINUTE)
    expect(await enter('4711')).toMatchObject({ tone: 'accepted' })
    expect(nowName(bench)).toBe('Mei')
  })

  it('is counted on though the question was waved away, the badge scanned again, or the bench restarted', async () => {
    const folder = temporaryFolder()
    const bench = await benchAtWork(folder)
    const mei = operatorWithPin(bench, 'Mei', '4711')
    badge(bench, mei)
    await wrong((pin) => enterPin(bench, pin), 3)
    bench.desk.press('MB:NO')
    badge(bench, mei)
    await enterPin(bench, '0000')
    await bench.close()
    const again = await startedBench(folder, testSurroundings({ seed: 2 }))
    expect(await enterPin(again, '0000')).toMatchObject({ say: { type: 'pin-wait' } })
    expect(readBenchScreen(again).pin).toMatchObject({ wrong: 5, waitsUntil: expect.any(String) })
  })

  it('is counted before it is looked at: many at once are no more tries than one after the other', async () => {
    const { bench, mei, enter } = await withMei()
    badge(bench, mei)
    const guesses = Array.from({ length: 40 }, (_, at) => String(4690 + at))
    await Promise.all(guesses.map(enter))
    expect(nowName(bench)).toBe('Lin')
    expect(readBenchScreen(bench).pin?.wrong).toBe(5)
  })

  it('of one operator keeps no other waiting', async () => {
    const { bench, mei, enter } = await withMei()
    const tom = operatorWithPin(bench, 'Tom', '2222')
    badge(bench, mei)
    await wrong(enter, 5)
    badge(bench, tom)
    await enter('2222')
    expect(nowName(bench)).toBe('Tom')
  })
})

describe('taking back', () => {
  it('a switch away from somebody with a PIN asks for his PIN again: it is no way round it', async () => {
    const { bench, mei, enter } = await withMei()
    badge(bench, mei)
    await enter('4711')
    scan(bench, 'MB:OP:ada')
    expect(bench.desk.press('MB:UNDO').say).toMatchObject({ type: 'taken-back' })
    expect(nowName(bench)).toBe('Ada')
    expect(readBenchScreen(bench).prompt).toEqual({ type: 'pin', name: 'Mei' })
    await enter('4711')
    expect(nowName(bench)).toBe('Mei')
  })

  it('a switch to somebody with a PIN leaves who worked here before', async () => {
    const { bench, mei, enter } = await withMei()
    badge(bench, mei)
    await enter('4711')
    bench.desk.press('MB:UNDO')
    expect(nowName(bench)).toBe('Lin')
  })

  it('the question itself puts it away', async () => {
    const { bench, mei } = await withMei()
    badge(bench, mei)
    bench.desk.press('MB:UNDO')
    expect(bench.desk.read().desk.asking).toBeUndefined()
  })
})

describe('a badge', () => {
  it('that was replaced says so, and the new one works', async () => {
    const { bench } = await withMei()
    const { operator } = await import('../../../../electron/bench/operators/manage-operators.ts').then(({ addOperator, renewBadge }) => {
      const added = addOperator(bench, { name: 'Tom', role: 'technician' })
      if (!('operator' in added)) throw new Error('not added')
      badge(bench, added.operator)
      bench.desk.press('MB:NO')
      const renewed = renewBadge(bench, added.operator.id)
      if (!('operator' in renewed)) throw new Error('not renewed')
      bench.desk.switchOperator('li-na')
      expect(badge(bench, added.operator)).toMatchObject({ tone: 'refused', say: { type: 'badge-replaced', name: 'Tom' } })
      return renewed
    })
    expect(nowName(bench)).toBe('李娜')
    expect(badge(bench, operator)).toMatchObject({ tone: 'accepted', say: { type: 'operator', name: 'Tom' } })
  })

  it('of an older store, which carries the id, still works', async () => {
    const { bench } = await withMei()
    expect(scan(bench, 'MB:OP:ada')).toMatchObject({ tone: 'accepted', say: { type: 'operator', name: 'Ada' } })
  })
})

it('the views of operators are what a rebuild makes of the log', async () => {
  const { bench, mei, enter } = await withMei()
  badge(bench, mei)
  await wrong(enter, 5)
  const before = dumpViews(bench.db)
  expect(rebuildViews(bench.db)).toBe([...readLog(bench.db)].length)
  expect(dumpViews(bench.db)).toBe(before)
})
