import type { BuyerKey } from '../../shared/protocol/push.ts'
import type { Seal } from '../../shared/protocol/seal.ts'
import { dropNewest } from '../snapshot/snapshot-rows.ts'
import type { CenterDb } from '../store/in-center.ts'
import type { Disposed } from './dispose-batch.ts'

type Writing = {
  readonly center: string
  readonly bench: string
  readonly disposed: readonly Disposed[]
  readonly seal: Seal
  readonly receivedAt: Date
}

/** Holds the center's head: whoever writes next in this center waits until this transaction is visible. Returns the last number given out. */
export async function lockCenter(db: CenterDb, center: string): Promise<number> {
  const { rows } = await db.query<{ head: number }>({
    name: 'lock-center',
    text: 'SELECT head FROM center_head WHERE center = $1 FOR UPDATE',
    values: [center],
  })
  const [row] = rows
  if (row === undefined) throw new Error('a center without a head')
  return row.head
}

/**
 * The numbers are taken from the center's row in the statement that uses them; the row stays locked until the commit, which PostgreSQL makes visible
 * before it lets go. So the order of the numbers is the order in which they can be seen, and a reader that asks for what is after a number misses none.
 */
const WRITE = `
WITH h AS (
  UPDATE center_head SET head = head + $3 WHERE center = $1 RETURNING head
), v AS (
  SELECT h.head - $3 + n.o AS seq, n.*
  FROM h, unnest($4::bigint[], $5::text[], $6::text[], $7::text[], $8::bytea[], $9::bytea[], $10::text[], $11::text[])
    WITH ORDINALITY n(bench_seq, event_id, stream, body, odd_body, hash, disposition, reason, o)
), poison AS (
  INSERT INTO quarantine (center, seq, bench, bench_seq, reason)
  SELECT $1, seq, $2, bench_seq, reason FROM v WHERE reason IS NOT NULL
), mine AS (
  UPDATE bench_head SET bench_seq = $13, hash = decode($14, 'hex') WHERE center = $1 AND bench = $2
), word AS (
  INSERT INTO seal (center, bench, bench_seq, hash, signature) VALUES ($1, $2, $13, decode($14, 'hex'), $15) ON CONFLICT DO NOTHING
), written AS (
  INSERT INTO event (center, seq, bench, bench_seq, event_id, stream, body, odd_body, hash, disposition, received_at)
  SELECT $1, seq, $2, bench_seq, event_id, stream, body, odd_body, hash, disposition, $12 FROM v
)
SELECT head FROM h`

/** Writes the events, the bench's new head and its word for it. Returns the center's head. */
export async function writeBatch(db: CenterDb, { center, bench, disposed, seal, receivedAt }: Writing): Promise<number> {
  const column = <T>(of: (each: Disposed) => T) => disposed.map(of)
  const { rows } = await db.query<{ head: number }>({
    name: 'write-batch',
    text: WRITE,
    values: [
      center,
      bench,
      disposed.length,
      column(({ event }) => event.benchSeq),
      column(({ event, disposition }) => ('body' in event && disposition !== 'duplicate' ? event.body.id : null)),
      column(({ event }) => ('body' in event ? event.body.stream : null)),
      column(({ event }) => (isOdd(event.text) ? '' : event.text)),
      column(({ event }) => (isOdd(event.text) ? Buffer.from(event.text, 'utf8') : null)),
      column(({ event }) => Buffer.from(event.hash, 'hex')),
      column(({ disposition }) => disposition),
      column(({ reason }) => reason ?? null),
      receivedAt,
      seal.benchSeq,
      seal.hash,
      seal.signature,
    ],
  })
  const [row] = rows
  if (row === undefined) throw new Error('a center without a head')
  return row.head
}

function isOdd(text: string): boolean {
  return text.includes('\0')
}

const FORGOTTEN = 'buyer.forgotten.v1'

/** The buyers these events forget. */
export function forgottenIn(disposed: readonly Disposed[]): readonly string[] {
  return disposed.flatMap(({ event, disposition }) => {
    if (disposition === 'quarantined' || !('body' in event) || event.body.type !== FORGOTTEN) return []
    return event.body.stream.startsWith('buyer:') ? [event.body.stream.slice('buyer:'.length)] : []
  })
}

/** Keeps the keys a push brought, and drops those of buyers it forgets for good, with the snapshot that has them: what is left of such a buyer keeps a later push from bringing his key back. */
export async function writeBuyerKeys(
  db: CenterDb,
  center: string,
  keys: readonly BuyerKey[],
  disposed: readonly Disposed[],
  firstSeq: number,
): Promise<void> {
  if (keys.length > 0) {
    await db.query({
      name: 'keep-keys',
      text: `INSERT INTO buyer_key (center, buyer, key, seq) SELECT $1, buyer, key, $2 FROM unnest($3::text[], $4::text[]) AS k(buyer, key)
        ON CONFLICT DO NOTHING`,
      values: [center, firstSeq, keys.map(({ buyer }) => buyer), keys.map(({ key }) => key)],
    })
  }
  const forgotten = [...new Set(forgottenIn(disposed))]
  if (forgotten.length === 0) return
  await db.query({
    name: 'forget-keys',
    text: `INSERT INTO buyer_key (center, buyer, key, seq) SELECT $1, buyer, NULL, $2 FROM unnest($3::text[]) AS k(buyer)
      ON CONFLICT (center, buyer) DO UPDATE SET key = NULL`,
    values: [center, firstSeq, forgotten],
  })
  await dropNewest(db, center)
}
