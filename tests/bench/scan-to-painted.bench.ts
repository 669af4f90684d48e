import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { WritableDb } from '../../db/handles.ts'
import { keepLocal } from '../../db/local-state.ts'
import { openStore } from '../../db/open.ts'
import { EMPTY_DESK } from '../../shared/bench/desk.ts'
import { openLabelSink } from '../e2e/label-sink.ts'
import { ASK, type Answer } from './answer-probe.ts'
import { builtFolder } from './built-folder.ts'
import { throwDice } from './dice.ts'
import type { BenchResult, Store } from './result.ts'
import { type Scanned, answersOf, openProbed, scanInBurst, scanOneByOne } from './scanning.ts'
import { openShell } from './shell-window.ts'
import { median, quantile, rounded, spread } from './statistics.ts'

const ROUNDS = 5
const SCANS = 100
/** So many scans make the window's code warm, as it is from the first hour of a day on. */
const WARM_UP = 40
const BURST = 20
const SLOWEST = 100

type Parcels = {
  readonly warmUp: readonly string[]
  readonly single: readonly string[]
  readonly burst: readonly string[]
  readonly inBackup: readonly string[]
}

function withStore<T>({ file }: Store, work: (db: WritableDb) => T): T {
  const opened = openStore(file)
  if (!opened.ok) throw new Error(`the store did not open: ${opened.error.type}`)
  try {
    return work(opened.value)
  } finally {
    opened.value.close()
  }
}

/** An empty desk, a printer that takes the labels, and the name of a backup so fresh that none is made of itself. */
function prepare(store: Store, port: number): Parcels {
  const backups = join(store.dataDir, 'backups')
  mkdirSync(backups, { recursive: true })
  writeFileSync(join(backups, `mendbench-${new Date().toISOString().replace(/[-:.]/g, '')}.sqlite`), '')
  return withStore(store, (db) => {
    const address = { transport: 'tcp', host: '127.0.0.1', port, language: 'zpl', dpi: 203, encoding: 'z64' } as const
    keepLocal(db, 'printers', [{ id: 'dock', name: 'Dock', address, prints: ['unit', 'return'] }])
    keepLocal(db, 'desk', EMPTY_DESK)
    const codes = db
      .prepare("SELECT tracking FROM case_view WHERE stage = 'expected' ORDER BY rma LIMIT ?")
      .pluck()
      .all(WARM_UP + SCANS + 2 * BURST) as string[]
    const part = (from: number, count: number) => codes.slice(from, from + count)
    return {
      warmUp: part(0, WARM_UP),
      single: part(WARM_UP, SCANS),
      burst: part(WARM_UP + SCANS, BURST),
      inBackup: part(WARM_UP + SCANS + BURST, BURST),
    }
  })
}

function lastSeq(store: Store): number {
  return withStore(store, (db) => (db.prepare('SELECT max(seq) AS last FROM event').get() as { last: number }).last)
}

/** Tracking numbers of the parcels received after an event, in the order they stand in the log. */
function receivedAfter(store: Store, seq: number): readonly string[] {
  const query = `
    SELECT v.tracking FROM event e JOIN case_view v ON v.case_id = substr(e.stream, 6)
    WHERE e.type = 'case.parcel-received.v1' AND e.seq > ? ORDER BY e.seq`
  return withStore(store, (db) => db.prepare(query).pluck().all(seq) as string[])
}

type Seen = {
  readonly single: Scanned
  readonly burst: readonly Answer[]
  readonly inBackup: readonly Answer[]
  readonly backupMs: number
  readonly keyTimes: readonly number[]
}

async function scanEverything(store: Store, parcels: Parcels): Promise<Seen> {
  const { page, close } = await openShell(join(builtFolder, 'browser-shell.js'), store.dataDir)
  try {
    const dice = throwDice(3)
    await openProbed(page)
    await scanOneByOne(page, parcels.warmUp, dice)
    const single = await scanOneByOne(page, parcels.single, dice)
    const keyTimes = (await page.evaluate(ASK.keyTimes)) as number[]
    const burst = await scanInBurst(page, parcels.burst)
    await sleep(2_000)
    const before = (await answersOf(page)).length
    const backup = page.evaluate(ASK.backUp)
    await sleep(1_000)
    await scanInBurst(page, parcels.inBackup)
    const backupMs = (await backup) as number
    return { single, burst, inBackup: (await answersOf(page)).slice(before), backupMs, keyTimes }
  } finally {
    await close()
  }
}

function times(answers: readonly Answer[]): readonly number[] {
  return answers.map(({ ms }) => ms)
}

/** The scans in rounds, so that one bad moment of the machine spoils one round and not the number. */
function roundsOf({ answers, floors }: Scanned): readonly { readonly scans: readonly number[]; readonly floors: readonly number[] }[] {
  const size = Math.floor(answers.length / ROUNDS)
  return Array.from({ length: ROUNDS }, (_, at) => ({
    scans: times(answers).slice(at * size, (at + 1) * size),
    floors: floors.slice(at * size, (at + 1) * size),
  }))
}

function isSame(seen: readonly string[], wanted: readonly string[]): boolean {
  return seen.length === wanted.length && seen.every((code, at) => code === wanted[at])
}

/** Scans typed into a real window by a keyboard scanner, until the answer is on the screen and everything behind it is durable. */
export async function measureScanToPainted(store: Store): Promise<readonly BenchResult[]> {
  const sink = await openLabelSink()
  try {
    const parcels = prepare(store, sink.port)
    const since = lastSeq(store)
    const { single, burst, inBackup, backupMs, keyTimes } = await scanEverything(store, parcels)
    const p95 = quantile(times(single.answers), 0.95)
    const ratio = rounded(median(roundsOf(single).map(({ scans, floors }) => quantile(scans, 0.95) / quantile(floors, 0.95))))
    const gaps = keyTimes.slice(1).map((time, at) => time - (keyTimes[at] ?? time))
    const painted = isSame(
      burst.map(({ code }) => code),
      parcels.burst,
    )
    const durable = isSame(receivedAfter(store, since).slice(WARM_UP + SCANS, WARM_UP + SCANS + BURST), parcels.burst)
    const keyGap = spread(gaps.filter((gap) => gap < 100))
    return [
      {
        name: 'scan-to-painted',
        bar: `p95 ≤ ${SLOWEST} ms and ≤ 1.5× an empty round trip and paint`,
        ratio,
        passed: p95 <= SLOWEST && ratio <= 1.5,
        detail: {
          ...spread(times(single.answers)),
          floor: spread(single.floors),
          scans: single.answers.length,
          keyGap,
          cases: store.cases,
        },
      },
      {
        name: 'scan-burst',
        bar: `${BURST} scans at 3 a second: all painted and durable, in order`,
        ratio: null,
        passed: painted && durable,
        detail: {
          ...spread(times(burst)),
          scans: BURST,
          painted: burst.length,
          paintedInOrder: painted,
          durableInOrder: durable,
          labelsSent: sink.labels().length,
        },
      },
      {
        name: 'scan-in-backup',
        bar: null,
        ratio: rounded(quantile(times(inBackup), 0.95) / p95),
        passed: null,
        detail: {
          ...spread(times(inBackup)),
          slowest: rounded(Math.max(...times(inBackup))),
          scans: inBackup.length,
          backupMs: rounded(backupMs),
        },
      },
    ]
  } finally {
    await sink.close()
  }
}
