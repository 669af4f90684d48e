import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { connect } from '../../../../../db/connection.ts'
import { notInCloud } from '../../../../../db/counts.ts'
import type { WritableDb } from '../../../../../db/handles.ts'
import { keepIdentity, readIdentity } from '../../../../../db/identity.ts'
import { keepLocal, readLocal } from '../../../../../db/local-state.ts'
import { migrate } from '../../../../../db/migrate.ts'
import { rebuildViews } from '../../../../../db/project.ts'
import { becomeAnotherBench } from '../../../../../electron/bench/store/become-another-bench.ts'
import { createNotices } from '../../../../../electron/bench/notices.ts'
import { type BenchKey, KEY_FILE, NEXT_KEY_FILE, makeBenchKey, readKeyFile } from '../../../../../electron/bench/sync/bench-key.ts'
import { presentKey, presentName } from '../../../../../electron/bench/sync/another-identity.ts'
import { type InStep, keepInStep } from '../../../../../electron/bench/sync/keep-in-step.ts'
import { type Round, type RoundProblem, type SyncClient, waitForNews } from '../../../../../electron/bench/sync/sync-round.ts'
import type { CloudLink } from '../../../../../shared/contract/cloud.ts'
import type { StatusReply } from '../../../../../shared/protocol/status.ts'
import type { Result } from '../../../../../shared/result.ts'
import { testSurroundings } from '../../test-surroundings.ts'
import { Killed } from './faults.ts'

/** A bench with its store in memory: what is committed is on the disk, as far as it is concerned. */
export type SimBench = {
  name: string
  readonly db: WritableDb
  readonly dataDir: string
  skew: number
  isOffline: boolean
  /** Kills the bench at so many more changes of its log; 0: never. */
  dieAfter: number
  /** What its last wait was answered; its next time round begins with that. */
  told: StatusReply | undefined
}

const LINK: CloudLink = {
  url: 'http://cloud',
  center: { id: 'c', name: 'C' },
  epoch: '1',
  cursor: 0,
  enrolledAt: '2026-03-02T08:00:00.000Z',
}
export const surroundings = testSurroundings()
const notices = createNotices()
/** Opening and migrating a store costs more than a schedule: those of the last one are used again, emptied. */
const stores: SimBench[] = []
/** By folder: reading a key costs more than a round. */
const keys = new Map<string, BenchKey>()

function tablesOf(db: WritableDb): readonly string[] {
  const found = db
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'case_text%' AND name NOT LIKE 'case_trigram%'",
    )
    .all()
  return (found as { name: string }[]).map(({ name }) => name)
}

function newStore(): SimBench {
  const db = connect(':memory:')
  db.pragma('synchronous = OFF')
  const [prepare, known] = [db.prepare.bind(db), new Map<string, unknown>()]
  db.prepare = ((text: string) => known.get(text) ?? known.set(text, prepare(text)).get(text)) as typeof db.prepare
  db.pragma('foreign_keys = OFF')
  migrate(db)
  const dataDir = mkdtempSync(join(tmpdir(), 'mendbench-schedule-'))
  const bench: SimBench = { name: '', db, dataDir, skew: 0, isOffline: false, dieAfter: 0, told: undefined }
  db.function('mortal', () => {
    if (bench.dieAfter > 0 && (bench.dieAfter -= 1) === 0) throw new Killed()
    return null
  })
  for (const change of ['INSERT ON main.event', 'UPDATE OF server_seq ON main.event', 'INSERT ON main.event_set_aside'])
    db.exec(`CREATE TEMP TRIGGER "die ${change}" AFTER ${change} BEGIN SELECT mortal(); END`)
  return bench
}

/** Ends the stores with the tests of the file. */
export function forgetStores(): void {
  afterAll(() => {
    for (const { db, dataDir } of stores.splice(0)) {
      db.close()
      rmSync(dataDir, { recursive: true, force: true })
    }
  })
}

export async function emptyBench(at: number, name: string, skew: number): Promise<SimBench> {
  const bench = (stores[at] ??= newStore())
  const { db, dataDir } = bench
  for (const table of tablesOf(db)) db.exec(`DELETE FROM ${table}`)
  db.exec("INSERT INTO case_text (case_text) VALUES ('delete-all'); DELETE FROM sqlite_sequence")
  rmSync(join(dataDir, NEXT_KEY_FILE), { force: true })
  await makeBenchKey().keep(dataDir, KEY_FILE, name)
  keys.delete(dataDir)
  keepIdentity(db, name)
  keepLocal(db, 'cloud', LINK)
  return Object.assign(bench, { name, skew, isOffline: false, dieAfter: 0, told: undefined })
}

const KEPT = ['event', 'outbox', 'event_set_aside', 'seal', 'identity', 'buyer_key', 'local'] as const

export type Copy = { readonly tables: ReadonlyMap<string, readonly Readonly<Record<string, unknown>>[]> }

/** What a backup holds: the key of the bench is not in it. */
export function copyOf({ db }: SimBench): Copy {
  return { tables: new Map(KEPT.map((table) => [table, db.prepare(`SELECT * FROM ${table}`).all() as Record<string, unknown>[]])) }
}

/** Puts a copy in place of what a bench has. */
export function putIn({ db }: SimBench, { tables }: Copy): void {
  for (const [table, rows] of tables) {
    db.exec(`DELETE FROM ${table}`)
    const names = Object.keys(rows[0] ?? {})
    if (names.length === 0) continue
    const insert = db.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`)
    for (const row of rows) insert.run(row)
  }
  db.exec("DELETE FROM sqlite_sequence; INSERT INTO sqlite_sequence (name, seq) SELECT 'event', coalesce(max(seq), 0) FROM event")
  rebuildViews(db)
}

/** A second machine that starts from the whole disk of the first, its key too. */
export function cloneInto(twin: SimBench, of: SimBench): void {
  putIn(twin, copyOf(of))
  for (const file of [KEY_FILE, NEXT_KEY_FILE])
    if (readKeyFile(of.dataDir, file) !== undefined) copyFileSync(join(of.dataDir, file), join(twin.dataDir, file))
  keys.delete(twin.dataDir)
  twin.name = of.name
}

/** A backup put back at the same machine: it goes on under another identity at once. */
export function restore(bench: SimBench, backup: Copy): void {
  putIn(bench, backup)
  becomeAnotherBench(bench.db, surroundings)
  restart(bench)
}

function keyOf({ db, dataDir }: SimBench): BenchKey {
  const known = keys.get(dataDir) ?? presentKey(db, dataDir)
  if (known === undefined) throw new Error('no key')
  keys.set(dataDir, known)
  return known
}

function restart(bench: SimBench): void {
  bench.name = readIdentity(bench.db) ?? bench.name
  bench.dieAfter = 0
  bench.told = undefined
  keys.delete(bench.dataDir)
}

export function linkOf({ db }: Pick<SimBench, 'db'>): CloudLink {
  return readLocal(db, 'cloud') ?? LINK
}

export function publicKeyOf(bench: SimBench): string {
  return keyOf(bench).publicKey
}

export type Went = Result<InStep, RoundProblem> | 'killed'

type ClientFor = (name: string, key: BenchKey) => SyncClient

function roundOf(bench: SimBench, clientFor: ClientFor): Round {
  const { db, dataDir } = bench
  const name = presentName(db, dataDir, bench.name)
  const key = keyOf(bench)
  const unsent = () => ({ events: notInCloud(db), pictures: 0, bytes: 0 })
  const nothing = () => undefined
  return {
    db,
    bench: name,
    key,
    client: clientFor(name, key),
    link: () => linkOf(bench),
    now: surroundings.now,
    unsent,
    holding: nothing,
    onWork: nothing,
    onStreams: nothing,
  }
}

/** The cloud's answer to a wait comes to the bench, or is lost on the way. */
export async function hear(bench: SimBench, clientFor: ClientFor): Promise<void> {
  try {
    const news = await waitForNews(roundOf(bench, clientFor), 0, new AbortController().signal)
    bench.told = news.ok ? news.value : undefined
  } catch (error) {
    if (!(error instanceof Killed)) throw error
    restart(bench)
  }
}

/** One time round, by the bench's own code. One that is killed in it starts again from its disk. */
export async function goRound(bench: SimBench, clientFor: ClientFor): Promise<Went> {
  const { db, dataDir, told } = bench
  bench.told = undefined
  const writer = { db, bench: bench.name, surroundings, notices }
  const adopt = (next: string) => {
    bench.name = next
    keys.delete(dataDir)
  }
  try {
    return await keepInStep({ writer, dataDir, adopt }, roundOf(bench, clientFor), told)
  } catch (error) {
    if (!(error instanceof Killed)) throw error
    restart(bench)
    return 'killed'
  }
}
