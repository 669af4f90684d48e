import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { keepLocal } from '../../db/local-state.ts'
import { openStore } from '../../db/open.ts'
import { EMPTY_DESK } from '../../shared/bench/desk.ts'
import { openLabelSink } from '../e2e/label-sink.ts'
import { ASK, type Answer, PROBE } from './answer-probe.ts'
import { builtFolder } from './built-folder.ts'
import type { Devtools } from './devtools.ts'
import { type Dice, throwDice } from './dice.ts'
import { pressIdleKey, typeScan } from './keyboard-scanner.ts'
import type { BenchResult, Store } from './result.ts'
import { openShell } from './shell-window.ts'
import { quantile, rounded, spread } from './statistics.ts'

const SCANS = 100
const WARM_UP = 10
const BURST = 20
/** Milliseconds between the scans of a burst: three a second. */
const BURST_PACE = 333
const SLOWEST = 100
const DEADLINE = 30_000

type Parcel = { readonly tracking: string }

/** Parcels to scan, a printer that takes their labels, and a backup so fresh that none is made meanwhile. */
function prepare(store: Store, port: number): readonly string[] {
  const opened = openStore(store.file)
  if (!opened.ok) throw new Error(`the store did not open: ${opened.error.type}`)
  const db = opened.value
  const address = { transport: 'tcp', host: '127.0.0.1', port, language: 'zpl', dpi: 203, encoding: 'z64' } as const
  keepLocal(db, 'printers', [{ id: 'dock', name: 'Dock', address, prints: ['unit', 'return'] }])
  keepLocal(db, 'desk', EMPTY_DESK)
  const rows = db
    .prepare("SELECT tracking FROM case_view WHERE stage = 'expected' ORDER BY rma LIMIT ?")
    .all(WARM_UP + SCANS + BURST) as Parcel[]
  db.close()
  return rows.map(({ tracking }) => tracking)
}

async function waitUntilReady(page: Devtools): Promise<void> {
  for (const end = performance.now() + DEADLINE; performance.now() < end; ) {
    if ((await page.evaluate(ASK.isReady).catch(() => false)) === true) return
    await sleep(20)
  }
  throw new Error('the window did not come to ask for a scan')
}

/** The window once more, this time with the probe in it from the start. */
async function openProbed(page: Devtools): Promise<void> {
  await waitUntilReady(page)
  await page.send('Page.enable')
  await page.send('Page.addScriptToEvaluateOnNewDocument', { source: PROBE })
  await page.send('Page.reload')
  await waitUntilReady(page)
}

async function inTime<T>(what: string, answer: Promise<T>): Promise<T> {
  const late = sleep(DEADLINE, undefined, { ref: false }).then(() => {
    throw new Error(`waited in vain for ${what}`)
  })
  return Promise.race([answer, late])
}

/** A technician's pause, never the same: samples must not fall into step with the frames. */
function pause(dice: Dice): Promise<void> {
  return sleep(150 + dice.number(150))
}

async function floorOf(page: Devtools): Promise<number> {
  const painted = page.evaluate(ASK.floor)
  await pressIdleKey(page)
  return (await inTime('an empty round trip', painted)) as number
}

async function scanOneByOne(page: Devtools, codes: readonly string[], dice: Dice): Promise<readonly number[]> {
  const floors: number[] = []
  let answered = ((await page.evaluate(ASK.answers)) as Answer[]).length
  for (const code of codes) {
    await typeScan(page, code)
    answered += 1
    await inTime(`the answer to ${code}`, page.evaluate(ASK.answered(answered)))
    await pause(dice)
    floors.push(await floorOf(page))
    await pause(dice)
  }
  return floors
}

/** Three scans a second, whether the one before is answered or not. */
async function scanInBurst(page: Devtools, codes: readonly string[]): Promise<readonly Answer[]> {
  const before = ((await page.evaluate(ASK.answers)) as Answer[]).length
  const begin = performance.now()
  for (const [at, code] of codes.entries()) {
    await sleep(Math.max(0, begin + at * BURST_PACE - performance.now()))
    await typeScan(page, code)
  }
  await Promise.race([page.evaluate(ASK.answered(before + codes.length)), sleep(5_000)])
  return ((await page.evaluate(ASK.answers)) as Answer[]).slice(before)
}

/** Received parcels in the order they stand in the log. */
function receivedIn(store: Store, since: number): readonly string[] {
  const opened = openStore(store.file)
  if (!opened.ok) throw new Error(`the store did not open: ${opened.error.type}`)
  const rows = opened.value
    .prepare(
      `SELECT v.tracking FROM event e JOIN case_view v ON 'case:' || v.case_id = e.stream
       WHERE e.type = 'case.parcel-received.v1' AND e.seq > ? ORDER BY e.seq`,
    )
    .all(since) as Parcel[]
  opened.value.close()
  return rows.map(({ tracking }) => tracking)
}

function lastSeq(store: Store): number {
  const opened = openStore(store.file)
  if (!opened.ok) throw new Error(`the store did not open: ${opened.error.type}`)
  const { last } = opened.value.prepare('SELECT max(seq) AS last FROM event').get() as { last: number }
  opened.value.close()
  return last
}

/** Scans typed into a real window by a keyboard scanner, until their answer is on the screen and everything behind it is durable. */
export async function measureScanToPainted(store: Store): Promise<readonly BenchResult[]> {
  const sink = await openLabelSink()
  const dice = throwDice(3)
  const codes = prepare(store, sink.port)
  const since = lastSeq(store)
  const { page, close } = await openShell(join(builtFolder, 'browser-shell.js'), store.dataDir)
  let answers: readonly Answer[] = []
  let floors: readonly number[] = []
  let burst: readonly Answer[] = []
  let keyTimes: readonly number[] = []
  try {
    await openProbed(page)
    await scanOneByOne(page, codes.slice(0, WARM_UP), dice)
    floors = await scanOneByOne(page, codes.slice(WARM_UP, WARM_UP + SCANS), dice)
    answers = ((await page.evaluate(ASK.answers)) as Answer[]).slice(WARM_UP)
    keyTimes = (await page.evaluate(ASK.keyTimes)) as number[]
    burst = await scanInBurst(page, codes.slice(WARM_UP + SCANS))
    await sleep(2_000)
  } finally {
    await close()
    await sink.close()
  }
  const times = answers.map(({ ms }) => ms)
  const p95 = quantile(times, 0.95)
  const ratio = rounded(p95 / quantile(floors, 0.95))
  const gaps = keyTimes
    .slice(1)
    .map((time, at) => time - (keyTimes[at] ?? time))
    .filter((gap) => gap < 100)
  const wanted = codes.slice(WARM_UP + SCANS)
  const stored = receivedIn(store, since)
  const inOrder = (seen: readonly string[]) => seen.length === wanted.length && seen.every((code, at) => code === wanted[at])
  const [painted, durable] = [inOrder(burst.map(({ code }) => code)), inOrder(stored.slice(-BURST))]
  return [
    {
      name: 'scan-to-painted',
      bar: `p95 ≤ ${SLOWEST} ms and ≤ 1.5× an empty round trip and paint`,
      ratio,
      passed: p95 <= SLOWEST && ratio <= 1.5,
      detail: { ...spread(times), floor: spread(floors), scans: times.length, keyGap: spread(gaps), cases: store.cases },
    },
    {
      name: 'scan-burst',
      bar: `${BURST} scans at 3 a second: all painted and durable, in order`,
      ratio: null,
      passed: painted && durable,
      detail: {
        ...spread(burst.map(({ ms }) => ms)),
        scans: BURST,
        painted: burst.length,
        durable,
        inOrder: painted,
        labelsSent: sink.labels().length,
      },
    },
  ]
}
