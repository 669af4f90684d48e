import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectReadOnly } from '../../db/connection.ts'
import { readEventsOfBench } from '../../db/events-of-bench.ts'
import type { WritableDb } from '../../db/handles.ts'
import { keepIdentity } from '../../db/identity.ts'
import { keepLocal, readLocal } from '../../db/local-state.ts'
import { openStore } from '../../db/open.ts'
import { cloudClient } from '../../electron/bench/sync/cloud-client.ts'
import { fetchEvents } from '../../electron/bench/sync/fetch-events.ts'
import { sendEvents } from '../../electron/bench/sync/send-events.ts'
import type { CloudLink } from '../../shared/contract/cloud.ts'
import { type BenchForTests, signatureOf } from '../cloud/bench-for-tests.ts'
import { type BenchCloud, letIn, newCenter, startBenchCloud } from './bench-cloud.ts'
import { filledStore } from './filled-store.ts'
import { replicateByPouch } from './pouch.ts'
import type { BenchResult } from './result.ts'
import { BENCH } from './sample-catalogue.ts'
import { median, rounded, spread } from './statistics.ts'

const MOST_EVENTS = 500
const ROUNDS = 15
const WARM_UP_ROUNDS = 3
/** Cases whose events are sent: some hundred thousand events. */
const CASES = 50_000
const EVENTS = 100_000
const PEER_CASES = 10_000
const PEER_EVENTS = 10_000

async function time(work: () => Promise<void>): Promise<number> {
  const begin = performance.now()
  await work()
  return performance.now() - begin
}

/** The rows of a batch as the cloud keeps them, put into a table of the same shape by one statement with a place for every value. */
async function insertPlain({ owner }: BenchCloud, center: string, bench: BenchForTests, from: number, to: number): Promise<void> {
  const { rows } = await owner.query<Record<string, unknown>>(
    'SELECT * FROM event WHERE center = $1 AND bench = $2 AND bench_seq BETWEEN $3 AND $4',
    [center, bench.id, from, to],
  )
  const columns = Object.keys(rows[0] ?? {})
  const places = rows.map((_, row) => `(${columns.map((_column, at) => `$${row * columns.length + at + 1}`).join(', ')})`)
  const values = rows.flatMap((row) => columns.map((column) => row[column]))
  plain.push(
    await time(async () => void (await owner.query(`INSERT INTO plain_event (${columns.join(', ')}) VALUES ${places.join(', ')}`, values))),
  )
}
const plain: number[] = []

/** Pushes of a full batch, taking turns with the same rows by one plain insert into the same PostgreSQL. */
export async function measureSyncPush(): Promise<BenchResult> {
  const cloud = await startBenchCloud()
  try {
    const center = await newCenter(cloud)
    const bench = await letIn(cloud, center)
    await cloud.owner.query('CREATE TABLE plain_event (LIKE event INCLUDING ALL)')
    const pushes: number[] = []
    for (let round = 0; round < ROUNDS + WARM_UP_ROUNDS; round += 1) {
      const from = round * MOST_EVENTS + 1
      for (let at = 0; at < MOST_EVENTS; at += 1)
        bench.note(`the heater draws ${randomBytes(150).toString('base64')}`, { stream: `case:${Math.floor(at / 5)}-${round}` })
      pushes.push(await time(async () => void (await bench.push(from))))
      await insertPlain(cloud, center, bench, from, from + MOST_EVENTS - 1)
    }
    const [real, floor] = [pushes.slice(WARM_UP_ROUNDS), plain.slice(WARM_UP_ROUNDS)]
    const ratio = rounded(median(real.map((each, at) => (floor[at] ?? 0) / each)))
    const detail = { ...spread(real), floor: spread(floor), rowsPerSecond: rounded((1_000 * MOST_EVENTS) / median(real)) }
    return { name: 'sync-push', bar: '≥ 0.5× the rate of the same rows by one plain insert', ratio, passed: ratio >= 0.5, detail }
  } finally {
    await cloud.end()
  }
}

function freshStore(folder: string, name: string): WritableDb {
  const opened = openStore(join(folder, `${name}.sqlite`))
  if (!opened.ok) throw new Error(opened.error.type)
  return opened.value
}

/** The same rows, by one prepared statement, as many in a transaction as the bench takes at once. */
function insertRows(db: WritableDb, rows: readonly unknown[]): number {
  const names = Object.keys(rows[0] as object)
  const insert = db.prepare(`INSERT INTO event (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`)
  const begin = performance.now()
  for (let at = 0; at < rows.length; at += 100)
    db.transaction(() => {
      for (const row of rows.slice(at, at + 100)) insert.run(row)
    })()
  return performance.now() - begin
}

/** What a bench says of itself to the cloud, as the bench's own code does. */
function clientOf(cloud: BenchCloud, bench: BenchForTests) {
  const key = { publicKey: bench.key.publicKey, sign: (text: string) => signatureOf(text, bench.key) }
  const surroundings = { now: Date.now, random: randomBytes }
  const address = { url: cloud.service.address }
  return { key, client: cloudClient({ address, bench: bench.id, key, release: '0.1.0', surroundings }) }
}

/** A store of a bench that has just been let in and has nothing yet. Fetches all there is into it. */
async function fetchAll(cloud: BenchCloud, center: string, folder: string): Promise<{ readonly db: WritableDb; readonly took: number }> {
  const fetcher = await letIn(cloud, center)
  const { epoch } = (await fetcher.status()).body
  const db = freshStore(folder, 'fresh')
  keepIdentity(db, fetcher.id)
  const link: CloudLink = { url: cloud.service.address, center: { id: center, name: '' }, epoch, cursor: 0, enrolledAt: '' }
  keepLocal(db, 'cloud', link)
  const { client } = clientOf(cloud, fetcher)
  const took = await time(async () => {
    const done = await fetchEvents({ db, client, link: () => readLocal(db, 'cloud') ?? link, now: Date.now, onSlice: () => undefined })
    if (!done.ok) throw new Error(JSON.stringify(done.error))
  })
  return { db, took }
}

/**
 * The same events by the bench's own code over the cloud, and as documents by PouchDB over express-pouchdb. Ours checks chains and signatures,
 * keeps PostgreSQL durable, and folds what it fetches into the views; the other keeps documents.
 */
export async function measureSyncPeer(say: (text: string) => void): Promise<readonly BenchResult[]> {
  const source = connectReadOnly(filledStore(PEER_CASES, say))
  const texts = readEventsOfBench(source, BENCH, 0, PEER_EVENTS).map(({ body }) => body)
  const cloud = await startBenchCloud()
  const folder = mkdtempSync(join(tmpdir(), 'mendbench-peer-'))
  try {
    const center = await newCenter(cloud)
    const sender = await letIn(cloud, center, BENCH)
    const push = await time(async () => {
      const sent = await sendEvents(
        { db: source, bench: BENCH, ...clientOf(cloud, sender), last: texts.length, onBatch: () => undefined },
        0,
      )
      if (!sent.ok) throw new Error(JSON.stringify(sent.error))
    })
    const { db, took: pull } = await fetchAll(cloud, center, folder)
    db.close()
    say(`the same ${texts.length} events by PouchDB`)
    const peer = await replicateByPouch(texts)
    return (['push', 'pull'] as const).map((way) => {
      const own = way === 'push' ? push : pull
      const ratio = rounded(peer[way] / own)
      const detail = {
        events: texts.length,
        rowsPerSecond: rounded((1_000 * texts.length) / own),
        peerPerSecond: rounded((1_000 * texts.length) / peer[way]),
      }
      return { name: `sync-peer-${way}`, bar: '≥ 5× PouchDB to express-pouchdb', ratio, passed: ratio >= 5, detail }
    })
  } finally {
    source.close()
    await cloud.end()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A fresh bench fetches a center's whole log, views and all, beside the bare rows of it. */
export async function measureSyncInitial(say: (text: string) => void): Promise<BenchResult> {
  const source = connectReadOnly(filledStore(CASES, say))
  const texts = readEventsOfBench(source, BENCH, 0, EVENTS).map(({ body }) => body)
  source.close()
  const cloud = await startBenchCloud()
  const folder = mkdtempSync(join(tmpdir(), 'mendbench-fetch-'))
  try {
    const center = await newCenter(cloud)
    const sender = await letIn(cloud, center, BENCH)
    sender.texts.push(...texts)
    for (let from = 1; from <= texts.length; from += MOST_EVENTS) {
      const pushed = await sender.push(from, Math.min(from + MOST_EVENTS - 1, texts.length))
      if (pushed.status !== 200) throw new Error(JSON.stringify(pushed.body))
    }
    say(`a fresh bench fetches ${texts.length} events`)
    const { db, took } = await fetchAll(cloud, center, folder)
    const rows = db.prepare('SELECT * FROM event ORDER BY seq').all()
    const bare = freshStore(folder, 'bare')
    const floor = insertRows(bare, rows)
    db.close()
    bare.close()
    const detail = {
      rowsPerSecond: rounded((1_000 * rows.length) / took),
      bareRowsPerSecond: rounded((1_000 * rows.length) / floor),
      events: rows.length,
    }
    return { name: 'sync-initial', bar: null, ratio: rounded(floor / took), passed: null, detail }
  } finally {
    await cloud.end()
    rmSync(folder, { recursive: true, force: true })
  }
}
