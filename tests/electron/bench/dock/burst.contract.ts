import { expect, it } from 'vitest'
import { readLog } from '../../../../db/event-log.ts'
import { readWaitingParcels } from '../../../../db/views/parcel-view.ts'
import { viewsFault } from '../../../../db/views-fault.ts'
import { readDockScreen, readLines } from '../../../../electron/bench/dock/read-dock.ts'
import { benchAtWork } from '../running-bench.ts'
import { testSurroundings } from '../test-surroundings.ts'

const PARCELS = 500
/** Every tenth parcel was not announced, every twentieth is scanned twice. */
const UNANNOUNCED_EVERY = 10
const TWICE_EVERY = 20

const codeOf = (at: number) => `BURST-${String(at).padStart(4, '0')}-X`
const isUnannounced = (at: number) => at % UNANNOUNCED_EVERY === 3
const isTwice = (at: number) => at % TWICE_EVERY === 7

it('500 parcels in a row are all there, in order, none double, and the counters say so', { timeout: 120_000 }, async () => {
  const surroundings = testSurroundings()
  const bench = await benchAtWork(undefined, surroundings)
  const all = Array.from({ length: PARCELS }, (_, at) => at)
  for (const at of all.filter((each) => !isUnannounced(each))) {
    const unit = { sku: 'AUR-K17', serial: codeOf(at) }
    bench.desk.openNew({ kind: 'return', unit, complaint: 'x', expectedOn: '2026-03-04' }, false)
  }
  bench.desk.press('MB:DOCK')
  const scanned: (readonly [string, string])[] = []
  for (const at of all) {
    for (let times = isTwice(at) ? 2 : 1; times > 0; times -= 1) {
      surroundings.pass(2000)
      const { say } = bench.desk.scan({ text: codeOf(at), source: 'wedge' }, 'wedge')
      scanned.push([codeOf(at), say.type])
    }
  }

  const unexpected = all.filter(isUnannounced).length
  const twice = all.filter(isTwice).length
  expect(scanned.filter(([, type]) => type === 'docked')).toHaveLength(PARCELS - unexpected)
  expect(scanned.filter(([, type]) => type === 'parcel-in')).toHaveLength(unexpected)
  expect(scanned.filter(([, type]) => type === 'docked-before' || type === 'parcel-before')).toHaveLength(twice)

  const lines = Array.from({ length: 7 }, (_, page) => readLines(bench, page * 100, 100).lines).flat()
  expect(lines.map(({ code }) => code)).toEqual(scanned.map(([code]) => code).toReversed())

  const received = [...readLog(bench.db)].filter(({ event }) => event.type === 'case.parcel-received.v1').map(({ stream }) => stream)
  expect(received).toHaveLength(PARCELS - unexpected)
  expect(new Set(received).size).toBe(received.length)
  expect(readWaitingParcels(bench.db, PARCELS)).toHaveLength(unexpected)
  expect(readDockScreen(bench)).toMatchObject({
    expected: { in: PARCELS - unexpected, of: PARCELS - unexpected, early: 0 },
    unexpected,
    seenBefore: twice,
    lines: PARCELS + twice,
    waiting: { cases: PARCELS - unexpected, parcels: unexpected },
    forecast: { dock: { type: 'all-in' } },
  })
  expect(viewsFault(bench.db)).toBeUndefined()
})
