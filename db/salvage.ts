import { readEventBody } from '../shared/event-body.ts'
import type { AnyEvent } from '../shared/event.ts'
import { connectReadOnly } from './connection.ts'
import { hashOf } from './event-log.ts'
import type { ReadableDb, WritableDb } from './handles.ts'
import { project } from './project.ts'
import { transaction } from './transaction.ts'
import { eraseBuyer } from './views/erase-buyer.ts'

type Row = {
  seq: number
  id: string
  stream: string
  type: string
  body: string
  bench: string
  bench_seq: number
  hlc: string
  hash: string
  server_seq: number | null
}

/** Reads the next event; the damaged part of a file makes SQLite throw. */
function nextRow(damaged: ReadableDb, after: number): Row | undefined {
  return damaged.prepare('SELECT * FROM event WHERE seq > ? ORDER BY seq LIMIT 1').get(after) as Row | undefined
}

export type Salvage = {
  readonly recovered: number
  /** False where something may have been left behind: the file could not be read to its end, or an event was not sound. */
  readonly complete: boolean
}

function readKeys(damaged: ReadableDb): readonly { readonly buyer: string; readonly key: Buffer }[] | undefined {
  try {
    return damaged.prepare('SELECT buyer, key FROM buyer_key').all() as { buyer: string; key: Buffer }[]
  } catch {
    return undefined
  }
}

/**
 * The keys of buyers are no events: those made since the backup are carried over, and a buyer forgotten since is forgotten again.
 * False where they cannot be read; then nobody is forgotten, because a key may only be out of sight.
 */
function carryKeysOver(store: WritableDb, damaged: ReadableDb): boolean {
  const keys = readKeys(damaged)
  if (keys === undefined) return false
  const kept = new Set(keys.map(({ buyer }) => buyer))
  transaction(store, () => {
    const insert = store.prepare('INSERT OR IGNORE INTO buyer_key (buyer, key) VALUES (@buyer, @key)')
    for (const row of keys) insert.run(row)
    const cases = store.prepare('SELECT case_id, buyer_id FROM case_view WHERE buyer_id IS NOT NULL').all() as {
      case_id: string
      buyer_id: string
    }[]
    for (const { case_id, buyer_id } of cases) if (!kept.has(buyer_id)) eraseBuyer(store, case_id)
  })
  return true
}

/**
 * Carries over what a damaged file holds beyond the restored backup: events in sequence, each with the hash of its text and
 * following the one before it. Stops at the first that cannot be read or is not sound.
 */
export function salvage(store: WritableDb, damagedFile: string): Salvage {
  let recovered = 0
  let damaged: ReadableDb | undefined
  try {
    damaged = connectReadOnly(damagedFile)
    const hasKeys = carryKeysOver(store, damaged)
    const insert = store.prepare(
      'INSERT INTO event (seq, id, stream, type, body, bench, bench_seq, hlc, hash, server_seq, received_at, disposition) VALUES (@seq, @id, @stream, @type, @body, @bench, @bench_seq, @hlc, @hash, @server_seq, @received_at, @disposition)',
    )
    const head = store.prepare('SELECT hash, bench_seq FROM event WHERE bench = ? ORDER BY bench_seq DESC LIMIT 1')
    let last = (store.prepare('SELECT coalesce(max(seq), 0) AS last FROM event').get() as { last: number }).last
    for (;;) {
      const row = nextRow(damaged, last)
      if (row === undefined) return { recovered, complete: hasKeys }
      const before = head.get(row.bench) as { hash: string; bench_seq: number } | undefined
      const event = { ...readEventBody<AnyEvent>(row.seq, row.hash, row.body) }
      const follows = row.bench_seq === (before?.bench_seq ?? 0) + 1 && (before === undefined || event.prevHash === before.hash)
      if (hashOf(row.body) !== row.hash || !follows) return { recovered, complete: false }
      transaction(store, () => {
        insert.run({ received_at: null, disposition: null, ...row })
        if (row.server_seq === null) store.prepare('INSERT OR IGNORE INTO outbox (seq) VALUES (?)').run(row.seq)
        project(store, event)
      })
      recovered += 1
      last = row.seq
    }
  } catch {
    return { recovered, complete: false }
  } finally {
    damaged?.close()
  }
}
