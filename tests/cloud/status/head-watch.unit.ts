import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createHeadWatch } from '../../../cloud/status/head-watch.ts'
import { heldBack } from '../../../cloud/status/hold-back.ts'
import { seeded } from '../../db/seeded-history.ts'

const LOOKS_EVERY = 1_000

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A watch over logs whose ends a test says; `told` names the benches in the order in which they were woken, with the time. */
function watched() {
  const ends = new Map<string, number>()
  const told: string[] = []
  const looks = { count: 0, isAway: false }
  const watch = createHeadWatch(async (center) => {
    looks.count += 1
    if (looks.isAway) throw new Error('the database is away')
    return ends.get(center) ?? 0
  }, LOOKS_EVERY)
  const begin = Date.now()
  const never = new AbortController().signal
  const wait = (bench: string, seen: number, { center = 'c', ended = never } = {}) =>
    void watch.grownPast(center, bench, seen, ended).then(() => told.push(`${bench} ${Date.now() - begin}`))
  const push = (head: number, center = 'c') => {
    ends.set(center, head)
    watch.moved(center, head)
  }
  return { watch, told, looks, ends, wait, push }
}

describe('given benches of a center that wait', () => {
  it('when there are several pushes within the time then each is told once, all together, also one that knows the first of them', async () => {
    const { told, wait, push } = watched()
    for (const bench of ['one', 'two']) wait(bench, 0)
    wait('three', 1)
    push(1)
    await vi.advanceTimersByTimeAsync(100)
    push(2)
    await vi.advanceTimersByTimeAsync(100)
    push(3)
    expect(told).toEqual([])
    await vi.advanceTimersByTimeAsync(5_000)
    expect(told).toEqual(['one 300', 'two 300', 'three 300'])
  })

  it('when one of them knows of it already then it goes on waiting, until there is more', async () => {
    const { told, wait, push } = watched()
    wait('one', 0)
    wait('writer', 1)
    push(1)
    await vi.advanceTimersByTimeAsync(200)
    expect(told).toEqual(['one 200'])
    push(2)
    await vi.advanceTimersByTimeAsync(100)
    expect(told).toEqual(['one 200', 'writer 300'])
  })

  it('when one comes while news is held back then it is told with the others', async () => {
    const { told, wait, push } = watched()
    wait('one', 0)
    wait('two', 0)
    push(1)
    await vi.advanceTimersByTimeAsync(150)
    wait('late', 0)
    push(2)
    await vi.advanceTimersByTimeAsync(50)
    expect(told).toEqual(['one 200', 'two 200', 'late 200'])
  })

  it('when the one for whom news was held back is gone then the next one is told in its own time', async () => {
    const { told, wait, push } = watched()
    const gone = new AbortController()
    wait('one', 0, { ended: gone.signal })
    push(1)
    await vi.advanceTimersByTimeAsync(50)
    gone.abort()
    wait('two', 1)
    await vi.advanceTimersByTimeAsync(100)
    expect(told).toEqual(['one 50'])
    push(2)
    await vi.advanceTimersByTimeAsync(100)
    expect(told).toEqual(['one 50', 'two 250'])
  })

  it('when another copy has written then it is seen by looking, also after the database was away', async () => {
    const { told, looks, ends, wait } = watched()
    wait('one', 0)
    looks.isAway = true
    ends.set('c', 1)
    await vi.advanceTimersByTimeAsync(2_500)
    expect(told).toEqual([])
    looks.isAway = false
    await vi.advanceTimersByTimeAsync(LOOKS_EVERY)
    expect(told).toEqual(['one 3100'])
  })

  it('when another center has news then nobody here is told', async () => {
    const { told, wait, push } = watched()
    wait('one', 0)
    wait('other', 0, { center: 'd' })
    push(1, 'd')
    await vi.advanceTimersByTimeAsync(900)
    expect(told).toEqual(['other 100'])
  })

  it('when the service closes then all are told at once, and whoever asks after that', async () => {
    const { watch, told, looks, wait, push } = watched()
    for (const center of ['c', 'd']) wait(`of ${center}`, 0, { center })
    push(1)
    watch.close()
    wait('late', 0)
    await vi.advanceTimersByTimeAsync(0)
    expect(told.toSorted()).toEqual(['late 0', 'of c 0', 'of d 0'])
    expect([watch.waiting(), vi.getTimerCount()]).toEqual([0, 0])
    await vi.advanceTimersByTimeAsync(5_000)
    expect(looks.count).toBe(0)
  })
})

it.each([1, 2, 3, 4, 5])('nobody who waits is ever forgotten, whatever comes when (seed %i)', async (seed) => {
  const random = seeded(seed)
  const { watch, ends } = watched()
  const waits = new Map<string, { seen: number; since: number }>()
  const late: string[] = []
  const wait = async (bench: string, seen: number): Promise<void> => {
    const head = ends.get('c') ?? 0
    waits.set(bench, { seen, since: head > seen ? Date.now() : Number.POSITIVE_INFINITY })
    const grown = watch.grownPast('c', bench, seen, new AbortController().signal)
    if (head > seen) watch.moved('c', head)
    await grown
    if (Date.now() - (waits.get(bench)?.since ?? 0) > LOOKS_EVERY + heldBack(12)) late.push(bench)
    waits.delete(bench)
    // Takes what is new, and asks again a little later.
    const taken = ends.get('c') ?? 0
    setTimeout(() => void wait(bench, taken), Math.floor(random() * 100))
  }
  for (let at = 0; at < 12; at += 1) void wait(`b-${at}`, 0)
  for (let step = 0; step < 400; step += 1) {
    await vi.advanceTimersByTimeAsync(Math.floor(random() ** 3 * 4_000))
    const head = (ends.get('c') ?? 0) + 1
    ends.set('c', head)
    for (const each of waits.values()) each.since = Math.min(each.since, Date.now())
    // Half of it is written by another copy of the service.
    if (random() < 0.5) watch.moved('c', head)
  }
  await vi.advanceTimersByTimeAsync(10_000)
  expect(late).toEqual([])
  expect([...waits.values()].filter(({ seen }) => seen < 400)).toEqual([])
  expect(waits.size).toBe(12)
})
