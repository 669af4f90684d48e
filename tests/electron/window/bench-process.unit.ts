import type { MessagePortMain } from 'electron'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type BenchProcess, superviseBench } from '../../../electron/window/bench-process.ts'
import { FakeMessageChannelMain, FakeUtilityProcess } from '../../fakes/electron.ts'

let children: FakeUtilityProcess[]
let lines: string[]
let refusals: string[]
let bench: BenchProcess

beforeEach(() => {
  vi.useFakeTimers()
  children = []
  lines = []
  refusals = []
  bench = superviseBench({
    fork: () => {
      const child = new FakeUtilityProcess('bench.js', {})
      children.push(child)
      return child as unknown as Electron.UtilityProcess
    },
    refused: (text) => refusals.push(text),
    log: (text) => lines.push(text),
    uptime: () => performance.now(),
  })
})
afterEach(() => vi.useRealTimers())

function latest(): FakeUtilityProcess {
  const child = children.at(-1)
  if (child === undefined) throw new Error('nothing was started')
  return child
}

/** How long after its end a new bench process was started, in ms. */
function restartDelay(): number {
  const before = children.length
  latest().end(1)
  let waited = 0
  while (children.length === before && waited < 60_000) {
    vi.advanceTimersByTime(50)
    waited += 50
  }
  return waited
}

function port(): MessagePortMain {
  return new FakeMessageChannelMain().port1
}

test('a bench process that keeps dying is started again, each time later, up to ten seconds', () => {
  expect(Array.from({ length: 8 }, restartDelay)).toEqual([250, 500, 1_000, 2_000, 5_000, 10_000, 10_000, 10_000])
})

test('one that has run soundly for half a minute is started again at once', () => {
  for (let times = 0; times < 4; times += 1) restartDelay()
  vi.advanceTimersByTime(30_000)
  expect(restartDelay()).toBe(250)
})

test('an end without fault is an end all the same: the window needs its bench', () => {
  latest().end(0)
  vi.advanceTimersByTime(250)
  expect(children).toHaveLength(2)
})

test('a line asked for while it is down is handed to the next one, once', () => {
  latest().end(1)
  bench.serve(port())
  vi.advanceTimersByTime(250)
  expect(latest().posted.map(({ message, ports }) => [message, ports.length])).toEqual([[{ type: 'window' }, 1]])
  restartDelay()
  expect(latest().posted).toEqual([])
})

test('closing is final: nothing is started afterwards', async () => {
  const closed = bench.close()
  latest().end(0)
  await closed
  vi.advanceTimersByTime(60_000)
  expect([children.length, latest().wasKilled]).toEqual([1, false])
})

test('closing while it is down ends the waiting and the restart', async () => {
  latest().end(1)
  bench.serve(port())
  await bench.close()
  vi.advanceTimersByTime(60_000)
  expect(children).toHaveLength(1)
})

test('each end is written down with its code and what follows', () => {
  latest().end(77)
  expect(lines).toEqual(['the bench process ended with code 77; next start in 250 ms'])
})

test('a bench process that cannot start is not started again, and its reason is passed on', () => {
  latest().emit('message', { type: 'refused', text: 'written by a newer Mendbench' })
  latest().end(1)
  vi.advanceTimersByTime(60_000)
  expect([refusals, children.length]).toEqual([['written by a newer Mendbench'], 1])
})
