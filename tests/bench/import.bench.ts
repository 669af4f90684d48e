import { setTimeout as sleep } from 'node:timers/promises'
import { join } from 'node:path'
import pino from 'pino'
import { createImports } from '../../electron/bench/import/imports.ts'
import { createNotices } from '../../electron/bench/notices.ts'
import { realSurroundings } from '../../electron/bench/surroundings.ts'
import { fbaReport, fbaRow } from '../electron/bench/import/list-files.ts'
import { builtFolder } from './built-folder.ts'
import { openBench } from './open-bench.ts'
import type { BenchResult, Store } from './result.ts'
import { quantile, rounded, spread } from './statistics.ts'
import { BENCH } from './sample-catalogue.ts'

const ROWS = 100_000
const PART = 1024 * 1024
/** A scan so often, ms: far more than hands can do, and the same with and without the import. */
const SCAN_EVERY = 20
const QUIET_SCANS = 400

/** A scan's answer as a window waits for it: asked at a moment of its own, answered when the event loop comes to it. */
async function timedScan(scan: () => void): Promise<number> {
  const due = performance.now() + SCAN_EVERY
  await sleep(SCAN_EVERY)
  scan()
  return performance.now() - due
}

/**
 * 100,000 rows imported into a store, with a scan every few milliseconds: rows a second from the first case to the last, and how much
 * later the slowest twentieth of the scans is answered than without an import. Both from the moment the scan was due.
 */
export async function measureImport(store: Store): Promise<readonly BenchResult[]> {
  const bench = openBench(store.file)
  const { db, desk } = bench
  const notices = createNotices()
  const writer = { db, bench: BENCH, surroundings: realSurroundings(pino({ level: 'silent' })), notices }
  const imports = createImports({ writer, dataDir: store.dataDir, workerFile: join(builtFolder, 'import-worker.js') })
  const codes = db.prepare("SELECT rma FROM case_view WHERE stage = 'closed' ORDER BY no DESC LIMIT 1000").pluck().all() as string[]
  let used = 0
  const scan = () => {
    used += 1
    desk.scan({ text: codes[used % codes.length] ?? '', source: 'hid' }, 'dock')
  }
  const quiet: number[] = []
  for (let at = 0; at < QUIET_SCANS; at += 1) quiet.push(await timedScan(scan))

  const list = Buffer.from(fbaReport(Array.from({ length: ROWS }, (_, at) => fbaRow(at))), 'utf8')
  const begun = await imports.begin('list.txt', list.byteLength)
  const draft = begun.done ? (begun.draft ?? '') : ''
  const readFrom = performance.now()
  for (let at = 0; at < list.byteLength; at += PART) await imports.part(draft, at, list.subarray(at, at + PART))
  const whileRead: number[] = []
  while (imports.screen().draft?.step.type !== 'checked') whileRead.push(await timedScan(scan))
  const readMs = performance.now() - readFrom
  const from = performance.now()
  imports.start(draft, 'op-1')
  const busy: number[] = []
  while (imports.screen().run !== undefined) busy.push(await timedScan(scan))
  const importMs = performance.now() - from
  await imports.close()
  await bench.close()
  const ratio = rounded(quantile(busy, 0.95) / quantile(quiet, 0.95))
  return [
    {
      name: 'import-scan',
      bar: 'p95 of a scan while 100,000 rows are imported, in units of the same without; p95 ≤ 100 ms',
      ratio,
      passed: quantile(busy, 0.95) <= 100,
      detail: { ...spread(busy), floor: spread(quiet), whileRead: spread(whileRead), scans: busy.length },
    },
    {
      name: 'import-rows',
      bar: null,
      ratio: null,
      passed: null,
      detail: { rows: ROWS, rowsPerSecond: rounded((1000 * ROWS) / importMs), readAndCompareMs: rounded(readMs) },
    },
  ]
}
