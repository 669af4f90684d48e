import { keepLocal } from '../../db/local-state.ts'
import { readDockScreen, readLines } from '../../electron/bench/dock/read-dock.ts'
import { type OpenBench, openBench } from './open-bench.ts'
import type { BenchResult, Store } from './result.ts'
import { median, rounded, spread } from './statistics.ts'

/** Parcels before the burst, so that its first ones do not pay for the machine's own warming up. */
const WARM_UP = 50
const PARCELS = 500
/** So many at either end are compared. */
const END = 50
/** Lines the window draws and their neighbours. */
const LINES = 50

function timed(work: () => void): number {
  const begin = performance.now()
  work()
  return performance.now() - begin
}

/** One scan, and the two questions its window asks afterwards. */
function dockOne(bench: OpenBench, text: string): void {
  const { say } = bench.desk.scan({ text, source: 'hid' }, 'dock')
  if (say.type !== 'docked') throw new Error(`the parcel was not received: ${JSON.stringify(say)}`)
  readDockScreen(bench)
  readLines(bench, 0, LINES)
}

/**
 * A burst of 500 parcels through the real desk and store. Beside each stands one empty durable commit, so that a disk that gets busy
 * meanwhile is not taken for a desk that gets slow.
 */
export async function measureDock(store: Store): Promise<BenchResult> {
  const bench = openBench(store.file)
  const codes = bench.db
    .prepare("SELECT tracking FROM case_view WHERE stage = 'expected' ORDER BY no DESC LIMIT ?")
    .pluck()
    .all(WARM_UP + PARCELS) as string[]
  if (codes.length < WARM_UP + PARCELS) throw new Error(`the store has only ${codes.length} expected parcels left`)
  bench.desk.press('MB:DOCK')
  const scans: number[] = []
  const floors: number[] = []
  for (const [at, code] of codes.entries()) {
    const scan = timed(() => dockOne(bench, code))
    const floor = timed(() => keepLocal(bench.db, 'minutes-a-unit', at))
    if (at < WARM_UP) continue
    scans.push(scan)
    floors.push(floor)
  }
  bench.desk.press('MB:BENCH')
  await bench.close()
  const overFloor = (from: number, to?: number) => median(scans.slice(from, to)) / median(floors.slice(from, to))
  const ratio = rounded(overFloor(-END) / overFloor(0, END))
  const detail = { ...spread(scans), floor: spread(floors), first: spread(scans.slice(0, END)), last: spread(scans.slice(-END)) }
  return { name: 'dock-500', bar: 'the last 50 ≤ 1.25× the first 50, median', ratio, passed: ratio <= 1.25, detail }
}
