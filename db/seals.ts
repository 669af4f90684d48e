import type { PullReply } from '../shared/protocol/pull.ts'
import type { Seal } from '../shared/protocol/seal.ts'
import type { ReadableDb, WritableDb } from './handles.ts'
import { prepared } from './prepared.ts'
import { sql } from './sql.ts'

const keep = prepared<{ bench: string; benchSeq: number; signature: string }>((p) =>
  sql
    .insertInto('seal')
    .values({ bench: p('bench'), bench_seq: p('benchSeq'), signature: p('signature') })
    .onConflict((on) => on.columns(['bench', 'bench_seq']).doUpdateSet({ signature: p('signature') })),
)

const next = prepared<{ bench: string; from: number }, { benchSeq: number; hash: string; signature: string }>((p) =>
  sql
    .selectFrom('seal')
    .innerJoin('event', (on) => on.onRef('event.bench', '=', 'seal.bench').onRef('event.bench_seq', '=', 'seal.bench_seq'))
    .select(['seal.bench_seq as benchSeq', 'event.hash', 'seal.signature'])
    .where('seal.bench', '=', p('bench'))
    .where('seal.bench_seq', '>=', p('from'))
    .orderBy('seal.bench_seq')
    .limit(1),
)

/** Keeps the benches' words for events that are here: with them whoever holds the events can prove who wrote them. */
export function keepSeals(db: WritableDb, seals: PullReply['seals']): void {
  for (const { bench, benchSeq, signature } of seals) keep.run(db, { bench, benchSeq, signature })
}

/** A bench's word for an event of it that is here, the first from a number on; it speaks for all before it. */
export function nextSeal(db: ReadableDb, bench: string, from: number): Seal | undefined {
  return next.first(db, { bench, from })
}

/** A seal is for the event that was here: it goes with it. */
export function dropSeal(db: WritableDb, bench: string, hash: string): void {
  db.prepare(
    'DELETE FROM seal WHERE bench = @bench AND bench_seq = (SELECT bench_seq FROM event WHERE bench = @bench AND hash = @hash)',
  ).run({ bench, hash })
}
