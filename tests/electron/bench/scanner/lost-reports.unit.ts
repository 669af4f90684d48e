import { describe, expect, it, vi } from 'vitest'
import { honeywellScan } from '../../../shared/scan/posted-report.ts'
import { scannersOfABench } from './scanners-of-a-bench.ts'

const READY = 'Honeywell Voyager 1470g: ready'
const PATH = '/dev/hidraw1'
const ID = '0c2e:0b61:S1'
const KEPT = 63
/** Milliseconds: longer than a run of reports takes to be over. */
const OVER = 160
/** Milliseconds between reports that were waiting when they were read. */
const AT_ONCE = 0.05

const scansOf = (count: number, length = 10) =>
  Array.from({ length: count }, (_, index) => honeywellScan(`LPN${String(index).padStart(length - 3, '0')}`)).flat()
const pause = () => new Promise((resolve) => setTimeout(resolve, OVER))

/** A scanner that has scanned before. `perReport`: what the system counts for each of its reports; 0 where it does not count. */
async function scanning(perReport: 0 | 1 | 2 = 0) {
  const counted: { transfers: number | undefined } = { transfers: perReport === 0 ? undefined : 1000 }
  const bench = scannersOfABench({}, () => false, counted)
  const count = (reports: number) => {
    if (counted.transfers !== undefined) counted.transfers += reports * perReport
  }
  const send = (reports: readonly Uint8Array[], gap: number, lost = 0) => {
    count(reports.length + lost)
    bench.send(PATH, reports, gap)
  }
  bench.plug({ path: PATH })
  await bench.settled(READY)
  send(honeywellScan('BEFORE'), 8)
  await pause()
  bench.scans.length = 0
  return { ...bench, count, send, outcomes: () => bench.troubles.map(({ outcome }) => outcome) }
}

describe('reports that the system dropped', () => {
  it.each([1, 2] as const)('are noticed after the flood by what the system counted (%i for each), and told once', async (perReport) => {
    const { send, texts, outcomes } = await scanning(perReport)
    send(scansOf(KEPT), AT_ONCE, 87)
    await vi.waitFor(() => expect(outcomes()).toEqual([{ type: 'flood', missing: 87, withheld: [] }]))
    expect(texts()).toHaveLength(KEPT)
    send(honeywellScan('AFTER'), 8)
    await pause()
    expect(outcomes()).toHaveLength(1)
    expect(texts().at(-1)).toBe('AFTER')
  })

  it('are noticed by the times at which the rest came where nobody counts', async () => {
    const { send, outcomes } = await scanning()
    send(scansOf(KEPT), AT_ONCE)
    await vi.waitFor(() => expect(outcomes()).toEqual([{ type: 'flood', missing: 'unknown', withheld: [] }]))
  })

  it('are noticed too when the scanner is unplugged right after', async () => {
    const { send, unplug, outcomes } = await scanning()
    send(scansOf(KEPT), AT_ONCE)
    unplug(PATH)
    await vi.waitFor(() => expect(outcomes()).toMatchObject([{ type: 'flood' }]))
  })

  it.each([0, 1, 2] as const)(
    'are none in paced bursts, codes of four reports, nor at three a second (counted %i times)',
    async (perReport) => {
      const { send, texts, troubles } = await scanning(perReport)
      send([...scansOf(200), ...scansOf(20, 171)], 8)
      expect(texts()).toHaveLength(220)
      for (let scan = 0; scan < 20; scan += 1) send(honeywellScan('B'.repeat(171)), 80)
      await pause()
      expect(texts()).toHaveLength(240)
      expect(troubles).toEqual([])
    },
  )

  it('are none where the bench was busy and read all of it at once: the system counted no more', async () => {
    const { send, texts, troubles } = await scanning(1)
    send([...scansOf(200), ...scansOf(20, 171)], AT_ONCE)
    await pause()
    expect(texts()).toHaveLength(220)
    expect(troubles).toEqual([])
  })

  it('are not made of what the bench itself sends', async () => {
    const { send, count, scanners, troubles } = await scanning(1)
    for (let beep = 0; beep < 5; beep += 1) await scanners.act(ID, 'beep')
    count(5)
    send(scansOf(100), 8)
    await pause()
    expect(troubles).toEqual([])
  })

  it.each([0, 1] as const)(
    'never make one scan out of two: what may be pieced together is withheld (counted %i times)',
    async (perReport) => {
      const sent = Array.from({ length: 40 }, (_, index) => honeywellScan(String.fromCharCode(65 + (index % 26)).repeat(171), ']Q1')).flat()
      const { send, texts, outcomes } = await scanning(perReport)
      // As many reports as are kept waited, then there is a hole, then the rest at the scanner's own pace.
      send(sent.slice(0, KEPT), AT_ONCE, 27)
      send(sent.slice(KEPT + 27), 8)
      await pause()
      expect(texts()).toHaveLength(15)
      for (const text of texts()) expect([new Set(text).size, text.length]).toEqual([1, 171])
      expect(outcomes()).toMatchObject([{ type: 'flood', missing: perReport === 0 ? 'unknown' : 27 }])
      const [flood] = outcomes()
      expect(flood?.type === 'flood' && flood.withheld.length).toBeGreaterThan(15)
    },
  )
})
