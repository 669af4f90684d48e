import { readEventBody } from '../../shared/event-body.ts'
import type { AnyEvent } from '../../shared/event.ts'
import { headOfBench, insertEvent } from '../bench-chain.ts'
import { retell } from '../fold-placed.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'
import { keepIdentity, readIdentity } from '../identity.ts'
import { keepLocal, readLocal } from '../local-state.ts'
import type { EventTable } from '../tables.ts'
import { transaction } from '../transaction.ts'
import { LOCAL_OF_LOG } from './strip-to-center.ts'

type Row = Record<string, unknown>
type EventRow = Omit<EventTable, 'seq'> & { readonly seq: number }

function copyRows(into: WritableDb, table: string, rows: readonly Row[]): void {
  into.exec(`DELETE FROM ${table}`)
  const [first] = rows
  if (first === undefined) return
  const columns = Object.keys(first)
  const insert = into.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`)
  for (const row of rows) insert.run(row)
}

function copyTable(into: WritableDb, from: ReadableDb, table: string): void {
  copyRows(into, table, from.prepare(`SELECT * FROM ${table}`).all() as Row[])
}

/** Writes what the bench has written beyond what was carried before, after everything else; without a place, and so to be sent. */
function carryEvents(into: WritableDb, from: ReadableDb, bench: string): void {
  const after = headOfBench(into, bench)?.bench_seq ?? 0
  const rows = from.prepare('SELECT * FROM event WHERE bench = ? AND bench_seq > ? ORDER BY bench_seq').all(bench, after) as EventRow[]
  const queue = into.prepare('INSERT INTO outbox (seq) VALUES (?)')
  const carried = rows.map((row) => {
    const { lastInsertRowid: seq } = insertEvent.run(into, { ...row, server_seq: null, received_at: null, disposition: null })
    queue.run(seq)
    return readEventBody<AnyEvent>(seq, row.hash, row.body)
  })
  retell(into, carried)
}

/** Pictures are queued by the number of the event that names them, which is another in each store. */
function carryUploads(into: WritableDb, from: ReadableDb): void {
  const rows = from.prepare('SELECT u.*, e.bench, e.bench_seq FROM media_upload u LEFT JOIN event e ON e.seq = u.seq').all() as (Row & {
    readonly bench: string | null
    readonly bench_seq: number | null
  })[]
  const find = into.prepare('SELECT seq FROM event WHERE bench = ? AND bench_seq = ?').pluck()
  copyRows(
    into,
    'media_upload',
    rows.map(({ bench, bench_seq, ...row }) => ({ ...row, seq: (find.get(bench, bench_seq) as number | undefined) ?? 0 })),
  )
}

function carryLocal(into: WritableDb, from: ReadableDb): void {
  const names = LOCAL_OF_LOG.map((name) => `'${name}'`).join(', ')
  const rows = from.prepare(`SELECT name, value FROM local WHERE name NOT IN (${names})`).all()
  const keep = into.prepare('INSERT OR REPLACE INTO local (name, value) VALUES (@name, @value)')
  for (const row of rows) keep.run(row)
  into.exec("DELETE FROM local WHERE name = 'snapshot'")
  const seen = [readLocal(into, 'seenHlc'), readLocal(from, 'seenHlc')].filter((hlc) => hlc !== undefined).toSorted()
  const latest = seen.at(-1)
  if (latest !== undefined) keepLocal(into, 'seenHlc', latest)
}

/**
 * Carries everything of a bench's own out of its store into one it is to go on with: identity, settings, what it wrote, what it has to send and to print. It may
 * be done again after the bench went on: what was written since is added.
 */
export function carryOver(into: WritableDb, from: ReadableDb): void {
  const bench = readIdentity(from)
  if (bench === undefined) return
  transaction(into, () => {
    keepIdentity(into, bench)
    const keepKey = into.prepare('INSERT OR IGNORE INTO buyer_key (buyer, key) VALUES (@buyer, @key)')
    for (const row of from.prepare('SELECT buyer, key FROM buyer_key').all()) keepKey.run(row)
    carryEvents(into, from, bench)
    for (const table of ['print_job', 'dock_line', 'event_set_aside']) copyTable(into, from, table)
    carryUploads(into, from)
    carryLocal(into, from)
  })
}
