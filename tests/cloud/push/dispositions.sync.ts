import { describe, expect, it } from 'vitest'
import type { CaseEvent } from '../../../shared/cases/events.ts'
import { nextHlc } from '../../../shared/hlc.ts'
import { rmaFromNumber } from '../../../shared/cases/rma.ts'
import type { BenchForTests } from '../bench-for-tests.ts'
import { cloudForTests, enrolledBench, newCenter } from '../cloud-for-tests.ts'

const cloud = cloudForTests()

const opened: CaseEvent = {
  type: 'case.opened.v1',
  rma: rmaFromNumber(12),
  kind: 'return',
  workflowVersion: 2,
  unit: { sku: 'AUR-K17' },
  complaint: 'stops heating',
} as unknown as CaseEvent
const moved = (transition: string, from: string, to: string): CaseEvent => ({ type: 'case.moved.v1', transition, from, to }) as CaseEvent
const serial = (text: string): CaseEvent => ({ type: 'case.serial-recorded.v1', serial: text })

/** Two benches that both have seen a case opened, and moved to where it is taken up. */
async function twoBenches(): Promise<readonly [BenchForTests, BenchForTests, number]> {
  const center = await newCenter(cloud)
  const [one, two] = [await enrolledBench(cloud, center), await enrolledBench(cloud, center)]
  one.write(opened)
  one.write(moved('receive', 'expected', 'received'))
  await one.push()
  return [one, two, 2]
}

async function dispositions(bench: BenchForTests): Promise<readonly string[]> {
  return (await bench.pull()).body.events.map(({ disposition }) => disposition)
}

describe('a case two benches move', () => {
  it('goes the way that came first; the other way is kept and waits for somebody to choose', async () => {
    const [one, two, basis] = await twoBenches()
    one.write(moved('diagnose', 'received', 'diagnosing'), { basis })
    two.write(moved('return', 'received', 'packing'), { basis })
    two.note('what I did', { basis })
    await one.push(3)
    await two.push()
    expect((await dispositions(one)).slice(2)).toEqual(['accepted', 'superseded', 'accepted'])
  })

  it('the same way is moved once', async () => {
    const [one, two, basis] = await twoBenches()
    one.write(moved('diagnose', 'received', 'diagnosing'), { basis })
    two.write(moved('diagnose', 'received', 'diagnosing'), { basis })
    await one.push(3)
    await two.push()
    expect((await dispositions(two)).slice(2)).toEqual(['accepted', 'duplicate'])
  })

  it('after one another, each knowing of the last, is simply moved', async () => {
    const [one, two] = await twoBenches()
    two.write(moved('diagnose', 'received', 'diagnosing'), { basis: 2 })
    await two.push()
    one.write(moved('decide', 'diagnosing', 'deciding'), { basis: 3 })
    await one.push(3)
    expect((await dispositions(two)).slice(2)).toEqual(['accepted', 'accepted'])
  })

  it('says the same when the later one comes in pieces', async () => {
    const [one, two, basis] = await twoBenches()
    one.write(moved('diagnose', 'received', 'diagnosing'), { basis })
    await one.push(3)
    two.write(moved('return', 'received', 'packing'), { basis })
    two.write(moved('ship', 'packing', 'shipped'), { basis })
    await two.push(1, 1)
    await two.push(2, 2)
    const [first, second] = (await dispositions(one)).slice(3)
    expect(first).toBe('superseded')
    const whole = await twoBenches()
    whole[0].write(moved('diagnose', 'received', 'diagnosing'), { basis })
    await whole[0].push(3)
    whole[1].write(moved('return', 'received', 'packing'), { basis })
    whole[1].write(moved('ship', 'packing', 'shipped'), { basis })
    await whole[1].push()
    expect((await dispositions(whole[0])).slice(3)).toEqual([first, second])
  })
})

describe('a value two benches set', () => {
  it('is the later one’s by the clock, and a clock that runs ahead wins nothing', async () => {
    const [one, two, basis] = await twoBenches()
    const at = Date.now()
    one.write(serial('LATE'), { basis, hlc: nextHlc(undefined, at - 1000) })
    two.write(serial('EARLY'), { basis, hlc: nextHlc(undefined, at - 60_000) })
    await one.push(3)
    await two.push()
    expect((await dispositions(one)).slice(2)).toEqual(['accepted', 'lost'])
  })
})

describe('what was said once', () => {
  it('is never said otherwise, whatever comes after', async () => {
    const [one, two, basis] = await twoBenches()
    one.write(moved('diagnose', 'received', 'diagnosing'), { basis })
    two.write(moved('return', 'received', 'packing'), { basis })
    await one.push(3)
    await two.push()
    const before = await dispositions(one)
    one.write({ type: 'case.conflict-resolved.v1', events: [], choice: 'keep' } as unknown as CaseEvent, { basis: 4 })
    one.write(moved('decide', 'diagnosing', 'deciding'), { basis: 4 })
    await one.push(4)
    expect((await dispositions(two)).slice(0, 4)).toEqual(before)
  })
})

describe('an event the rules of its stream cannot read', () => {
  it('is quarantined by itself; the rest of the push counts', async () => {
    const [one, two, basis] = await twoBenches()
    one.write(serial('A'), { basis })
    await one.push(3)
    two.write({ type: 'case.moved.v1' }, { basis })
    two.write({ type: 'case.opened.v1' }, { basis })
    two.note('all the same', { basis })
    expect((await two.push()).status).toBe(200)
    expect((await dispositions(two)).at(-1)).toBe('accepted')
  })
})
