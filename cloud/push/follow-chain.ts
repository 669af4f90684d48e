import type { SyncError } from '../../shared/protocol/error.ts'
import { type Result, ok } from '../../shared/result.ts'
import type { Admitted } from '../auth/admit.ts'
import type { CenterDb } from '../store/in-center.ts'
import { leaveNotice } from '../store/notices.ts'
import { refuseBench } from '../wire/refusal.ts'
import type { BatchEvent } from './read-batch.ts'

/** The last event of a bench that is here. Before its first: number 0 and the hash of nothing. */
export type BenchHead = { readonly benchSeq: number; readonly hash: string }

const GENESIS = '0'.repeat(64)

/** The bench's head, locked: its pushes come one after another. */
async function lockHead(db: CenterDb, { center, bench }: Admitted): Promise<BenchHead> {
  await db.query({
    name: 'first-head',
    text: "INSERT INTO bench_head (center, bench, bench_seq, hash) VALUES ($1, $2, 0, decode($3, 'hex')) ON CONFLICT DO NOTHING",
    values: [center, bench, GENESIS],
  })
  const { rows } = await db.query<{ bench_seq: number; hash: Buffer }>({
    name: 'lock-bench-head',
    text: 'SELECT bench_seq, hash FROM bench_head WHERE center = $1 AND bench = $2 FOR UPDATE',
    values: [center, bench],
  })
  const [row] = rows
  if (row === undefined) throw new Error('a bench without a head')
  return { benchSeq: row.bench_seq, hash: row.hash.toString('hex') }
}

/** Whether of these events, which are here by their numbers, each is the one that is here. */
async function areSame(db: CenterDb, { center, bench }: Admitted, events: readonly BatchEvent[]): Promise<boolean> {
  if (events.length === 0) return true
  const { rows } = await db.query<{ bench_seq: number; hash: Buffer }>({
    name: 'known-events',
    text: 'SELECT bench_seq, hash FROM event WHERE center = $1 AND bench = $2 AND bench_seq BETWEEN $3 AND $4',
    values: [center, bench, events[0]?.benchSeq, events.at(-1)?.benchSeq],
  })
  const known = new Map(rows.map(({ bench_seq, hash }) => [bench_seq, hash.toString('hex')]))
  return events.every(({ benchSeq, hash }) => known.get(benchSeq) === hash)
}

async function fork(db: CenterDb, { center, bench }: Admitted, at: Date, benchSeq: number): Promise<Result<never, SyncError>> {
  const reason = `event ${benchSeq} of this bench is another one than the one that is here`
  const { rowCount } = await db.query('UPDATE bench SET forked_at = $2 WHERE bench = $1 AND forked_at IS NULL', [bench, at])
  if (rowCount === 1) await leaveNotice(db, center, { at, bench, kind: 'forked', reason })
  return refuseBench('fork', reason)
}

/** Those of a push that are new, after it was seen that they follow the bench's chain as it is here. */
export async function followChain(
  db: CenterDb,
  from: Admitted,
  events: readonly BatchEvent[],
  now: Date,
): Promise<Result<{ readonly head: BenchHead; readonly fresh: readonly BatchEvent[] }, SyncError>> {
  const head = await lockHead(db, from)
  const expected = head.benchSeq + 1
  const [first] = events
  if (first !== undefined && first.benchSeq > expected)
    return refuseBench('gap', `the events from ${expected} on are missing`, { expected })
  const known = events.filter(({ benchSeq }) => benchSeq < expected)
  const fresh = events.slice(known.length)
  if (!(await areSame(db, from, known))) return fork(db, from, now, known[0]?.benchSeq ?? expected)
  const [next] = fresh
  if (known.length === 0 && next !== undefined && 'body' in next && next.body.prevHash !== head.hash)
    return fork(db, from, now, head.benchSeq)
  return ok({ head, fresh })
}
