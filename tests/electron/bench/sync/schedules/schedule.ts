import { expect } from 'vitest'
import { notInCloud } from '../../../../../db/counts.ts'
import { dumpViews, rebuildViews } from '../../../../../db/project.ts'
import { verifyChain } from '../../../../../db/verify-chain.ts'
import type { BenchKey } from '../../../../../electron/bench/sync/bench-key.ts'
import type { SyncClient } from '../../../../../electron/bench/sync/sync-round.ts'
import { catalogueStream } from '../../../../../shared/catalogue/streams.ts'
import { workOnce } from '../../../../db/merge/several-benches.ts'
import { SETTING, openCase, pick, seeded, seededBytes } from '../../../../db/seeded-history.ts'
import { record } from '../../../../db/temporary-store.ts'
import { troubled } from './faults.ts'
import {
  type Copy,
  type SimBench,
  type Went,
  cloneInto,
  copyOf,
  emptyBench,
  goRound,
  hear,
  linkOf,
  restore,
  surroundings,
} from './sim-bench.ts'

const START = Date.parse('2026-03-02T08:00:00Z')
const MINUTES = 60_000
const MOST_BENCHES = 8

/** A cloud that schedules run against. */
export type AnyCloud = {
  now: number
  readonly enrol: (bench: SimBench) => Promise<void>
  readonly client: (bench: string, key: BenchKey) => SyncClient
  readonly epoch: () => Promise<string>
  /** The ids of all events it has, in its order. */
  readonly ids: () => Promise<readonly string[]>
  /** Loses what stands after a number, as a backup from then would, and says so by another epoch. */
  readonly putBack: (seq: number) => Promise<void>
  /** Nothing goes wrong from here on. */
  readonly onMending?: () => void
}

/** What happened among the schedules of a file, by name: a schedule in which nothing goes wrong proves little. */
export type Happened = Map<string, number>

type Told = Map<string, string>

/** What the cloud has said of an event is never said otherwise while its log goes on. */
function isTold(told: Told, bench: SimBench): void {
  const { epoch } = linkOf(bench)
  const rows = bench.db.prepare(
    "SELECT bench || '/' || bench_seq AS event, coalesce(disposition, 'accepted') AS said FROM event WHERE server_seq IS NOT NULL",
  )
  for (const { event, said } of rows.all() as { event: string; said: string }[]) {
    const key = `${epoch} ${event}`
    if ((told.get(key) ?? said) !== said) expect.fail(`${bench.name} is told ${said} of ${event}, which was ${told.get(key)}`)
    told.set(key, said)
  }
}

function logOf({ db }: SimBench): string {
  const rows = db.prepare('SELECT server_seq, bench, bench_seq, hash, received_at, disposition FROM event ORDER BY server_seq').raw().all()
  return (rows as unknown[][]).map((row) => row.join(' ')).join('\n')
}

function hasAll({ db }: SimBench, epoch: string, events: number): boolean {
  const { placed, held } = db.prepare('SELECT count(server_seq) AS placed, count(*) AS held FROM event').get() as Record<string, number>
  return notInCloud(db) === 0 && placed === events && held === events && linkOf({ db }).epoch === epoch
}

function idsOf({ db }: SimBench): readonly string[] {
  return (db.prepare("SELECT json_extract(body, '$.id') AS id FROM event").all() as { id: string }[]).map(({ id }) => id)
}

/**
 * Random work at some benches with everything that can go wrong between them and the cloud; then all is mended, and all must hold the same. Where they
 * wait, a time round may begin with what a wait was answered, at once or long ago on a slow line.
 */
export async function runSchedule(seed: number, cloud: AnyCloud, happened: Happened = new Map(), isWaiting = false): Promise<void> {
  const random = seeded(seed)
  const benches: SimBench[] = []
  const backups = new Map<SimBench, Copy>()
  const told: Told = new Map()
  const storyTold = new Map<string, number>()
  const written = new Set<string>()
  const count = (what: string) => happened.set(what, (happened.get(what) ?? 0) + 1)

  const begin = 3 + Math.floor(random() ** 4 * 5)
  for (let at = 0; at < begin; at += 1) {
    const bench = await emptyBench(at, `b-${seed}-${at + 1}`, Math.floor((random() * 20 - 10) * MINUTES))
    await cloud.enrol(bench)
    benches.push(bench)
  }
  let made = benches.length
  const [first] = benches
  if (first === undefined) throw new Error('no bench')
  cloud.now = START
  for (const event of SETTING) record(first.db, catalogueStream(event), [event], { now: START, bench: first.name })
  const cases = [1, 2].map((number) => openCase(first.db, { number, now: START, bytes: seededBytes(number), bench: first.name }))
  for (const bench of benches) await goRound(bench, cloud.client)

  const lineOf = (isTroubled: boolean) => (name: string, key: BenchKey) =>
    isTroubled ? troubled(cloud.client(name, key), random) : cloud.client(name, key)

  async function round(bench: SimBench, isTroubled: boolean): Promise<Went> {
    bench.dieAfter = isTroubled && random() < 0.06 ? 1 + Math.floor(random() * 20) : 0
    if (isWaiting && random() < 0.4) await hear(bench, lineOf(isTroubled))
    if (bench.told?.page !== undefined) count('heard')
    const went = await goRound(bench, lineOf(isTroubled))
    bench.dieAfter = 0
    count(went === 'killed' ? 'killed' : went.ok ? went.value.type : 'broken off')
    isTold(told, bench)
    return went
  }
  /** What is on no disk any more and never reached the cloud is lost; nobody can ask for it back. */
  async function forgetLost(): Promise<void> {
    const here = new Set([...benches.flatMap(idsOf), ...(await cloud.ids())])
    for (const id of written) if (!here.has(id)) written.delete(id)
  }

  /** The cloud is put back from a backup. What only the lost part of its log held is lost with it. */
  async function putBack(): Promise<void> {
    const last = (await cloud.ids()).length
    await cloud.putBack(Math.floor((0.4 + random() * 0.6) * last))
    await forgetLost()
    count('put back')
  }

  const steps = 30 + Math.floor(random() ** 2 * 31)
  for (let step = 0; step < steps; step += 1) {
    cloud.now += Math.floor(random() * 10 * MINUTES)
    const bench = pick(random, benches)
    if (isWaiting && !bench.isOffline && random() < 0.2) await hear(bench, lineOf(true))
    const dice = random()
    if (dice < 0.38) {
      if (!bench.isOffline) await round(bench, true)
    } else if (dice < 0.43) bench.isOffline = !bench.isOffline
    else if (dice < 0.445) {
      await putBack()
    } else if (dice < 0.465 && benches.length < MOST_BENCHES) {
      const twin = await emptyBench(made, bench.name, bench.skew)
      made += 1
      cloneInto(twin, bench)
      benches.push(twin)
      count('copied')
    } else if (dice < 0.49) backups.set(bench, copyOf(bench))
    else if (dice < 0.52) {
      const backup = backups.get(bench)
      if (backup === undefined) continue
      for (const id of idsOf(bench)) written.add(id)
      restore(bench, backup)
      await forgetLost()
      count('restored')
    } else if (dice < 0.53) {
      // For good: its disk is gone too. Often what it had sent is lost at the cloud as well.
      if (benches.length < 3) continue
      benches.splice(benches.indexOf(bench), 1)
      await forgetLost()
      count('died')
      if (random() < 0.6) await putBack()
    } else {
      const isBefore = bench.db.prepare('SELECT max(seq) AS last FROM event').get() as { last: number }
      workOnce({
        bench,
        caseId: pick(random, cases),
        dice: 0.12 + random() * 0.88,
        random,
        now: cloud.now,
        step,
        told: storyTold,
      })
      for (const id of bench.db
        .prepare("SELECT json_extract(body, '$.id') FROM event WHERE seq > ?")
        .pluck()
        .all(isBefore.last) as string[])
        written.add(id)
    }
  }

  for (const bench of benches) bench.isOffline = false
  cloud.onMending?.()
  let problem: unknown
  let missing = benches
  for (let turn = 0; turn < 20 && missing.length > 0; turn += 1) {
    // Who waits for a bench that is gone waits no longer.
    if (turn === 12) surroundings.pass(60 * MINUTES)
    for (const bench of benches) {
      const went = await round(bench, false)
      problem = went === 'killed' || went.ok ? problem : went.error
    }
    const [epoch, events] = [await cloud.epoch(), (await cloud.ids()).length]
    missing = benches.filter((bench) => !hasAll(bench, epoch, events))
  }
  if (missing.length > 0) expect.fail(`${missing.map(({ name }) => name).join(', ')} never get everything: ${JSON.stringify(problem)}`)
  const [one = first] = benches
  const log = logOf(one)
  const views = dumpViews(one.db)
  for (const bench of benches) {
    expect(logOf(bench), bench.name).toBe(log)
    const found = dumpViews(bench.db)
    if (found !== views) expect.fail(`${bench.name}: ${firstDifference(found, views)}`)
    expect(verifyChain(bench.db).faults).toEqual([])
  }
  // The same log in all of them: what one rebuilds, all would.
  rebuildViews(one.db)
  expect(views).toBe(dumpViews(one.db))
  const inLog = new Set(await cloud.ids())
  expect([...written].filter((id) => !inLog.has(id))).toEqual([])
}

function firstDifference(found: string, expected: string): string {
  const [one, other] = [found.split('\n'), expected.split('\n')]
  const at = one.findIndex((line, index) => line !== other[index])
  return `${one[at]} for ${other[at]}`
}
