import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { issueCode } from '../../cloud/admin/centers.ts'
import { connectReadOnly } from '../../db/connection.ts'
import { readEventsOfBench } from '../../db/events-of-bench.ts'
import { readLocal } from '../../db/local-state.ts'
import type { Bench } from '../../electron/bench/bench.ts'
import { startBench } from '../../electron/bench/start-bench.ts'
import { realSurroundings } from '../../electron/bench/surroundings.ts'
import { type BenchCloud, letIn, newCenter, startBenchCloud } from './bench-cloud.ts'
import { filledStore } from './filled-store.ts'
import type { BenchResult } from './result.ts'
import { BENCH } from './sample-catalogue.ts'
import { rounded } from './statistics.ts'

/** Cases whose events are sent: some hundred thousand events. */
const CASES = 50_000
const EVENTS = 100_000
/** What came after the snapshot was made. */
const TAIL = 1_000
const MOST_EVENTS = 500
const BUILT = join(import.meta.dirname, '..', '..', 'out', 'main')

async function started(dataDir: string): Promise<Bench> {
  const surroundings = realSurroundings(pino({ level: 'silent' }))
  const bench = await startBench({ dataDir, built: BUILT, shell: 'browser', surroundings })
  if (!bench.ok) throw new Error(JSON.stringify(bench.error))
  return bench.value
}

function isInStep({ cloud, db }: Bench, head: number): boolean {
  const status = cloud.status()
  return status.type === 'enrolled' && status.work.type === 'current' && (readLocal(db, 'cloud')?.cursor ?? 0) >= head
}

type Joined = {
  readonly bench: Bench
  readonly took: number
  readonly longestStill: number
  readonly steps: Readonly<Record<string, number>>
}

/** A bench with nothing comes into a center: milliseconds until it is in step, and the longest in which nothing else was answered meanwhile. */
async function beginAt(cloud: BenchCloud, center: string, dataDir: string, head: number): Promise<Joined> {
  const bench = await started(dataDir)
  const { code } = await issueCode(cloud.owner, center, 60, new Date())
  const begin = performance.now()
  const steps: Record<string, number> = {}
  const done = await bench.cloud.enrol({ url: cloud.service.address, code, bench: `Bench ${dataDir.at(-1)}` })
  if (!done.done) throw new Error(JSON.stringify(done))
  let longestStill = 0
  for (let last = performance.now(); !isInStep(bench, head); ) {
    await new Promise((resolve) => setTimeout(resolve, 2))
    const now = performance.now()
    const status = bench.cloud.status()
    const name = status.type === 'enrolled' ? ('step' in status.work ? status.work.step : status.work.type) : 'none'
    steps[name] = (steps[name] ?? 0) + now - last
    longestStill = Math.max(longestStill, now - last)
    last = now
  }
  return { bench, took: performance.now() - begin, longestStill, steps }
}

/** A bench with nothing comes to be in step by a snapshot and its tail, against the whole log fetched by another in the same run. */
export async function measureSyncSnapshot(say: (text: string) => void): Promise<BenchResult> {
  const source = connectReadOnly(filledStore(CASES, say))
  const texts = readEventsOfBench(source, BENCH, 0, EVENTS + TAIL).map(({ body }) => body)
  source.close()
  const cloud = await startBenchCloud()
  const folder = mkdtempSync(join(tmpdir(), 'mendbench-snapshot-'))
  const benches: Bench[] = []
  try {
    const center = await newCenter(cloud)
    const sender = await letIn(cloud, center, BENCH)
    sender.texts.push(...texts)
    const push = async (from: number, to: number) => {
      for (let at = from; at <= to; at += MOST_EVENTS) {
        const pushed = await sender.push(at, Math.min(at + MOST_EVENTS - 1, to))
        if (pushed.status !== 200) throw new Error(JSON.stringify(pushed.body))
      }
    }
    await push(1, EVENTS)
    say(`a bench fetches ${EVENTS} events`)
    const whole = await beginAt(cloud, center, join(folder, 'b1'), EVENTS)
    benches.push(whole.bench)
    say('and makes a snapshot of them')
    const begin = performance.now()
    const offered = await whole.bench.cloud.snapshots.offer()
    if (offered !== 'taken') throw new Error(`no snapshot: ${offered}`)
    const made = performance.now() - begin
    await whole.bench.close()
    benches.pop()
    await push(EVENTS + 1, texts.length)
    say('another begins from it')
    const short = await beginAt(cloud, center, join(folder, 'b2'), texts.length)
    benches.push(short.bench)
    const { rows } = await cloud.owner.query<{ bytes: number }>('SELECT bytes FROM snapshot WHERE center = $1', [center])
    const detail = {
      events: texts.length,
      seconds: rounded(short.took / 1000),
      wholeLogSeconds: rounded(whole.took / 1000),
      makingSeconds: rounded(made / 1000),
      packedMegabytes: rounded((rows[0]?.bytes ?? 0) / 1e6),
      storeMegabytes: rounded(statSync(join(folder, 'b2', 'mendbench.sqlite')).size / 1e6),
      longestStillMs: rounded(short.longestStill),
      ...Object.fromEntries(Object.entries(short.steps).map(([name, took]) => [`${name}Ms`, rounded(took)])),
    }
    return { name: 'sync-snapshot', bar: null, ratio: rounded(whole.took / short.took), passed: null, detail }
  } finally {
    for (const bench of benches) await bench.close()
    await cloud.end()
    rmSync(folder, { recursive: true, force: true })
  }
}
