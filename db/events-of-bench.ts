import type { ReadableDb } from './handles.ts'
import { prepared } from './prepared.ts'
import { sql } from './sql.ts'

/** An event of one bench as it is sent: the exact text, its number, and its hash. */
export type OwnEvent = { readonly benchSeq: number; readonly body: string; readonly hash: string }

const after = prepared<{ bench: string; after: number; limit: number }, { bench_seq: number; body: string; hash: string }>((p) =>
  sql
    .selectFrom('event')
    .select(['bench_seq', 'body', 'hash'])
    .where('bench', '=', p('bench'))
    .where('bench_seq', '>', p('after'))
    .orderBy('bench_seq')
    .limit(p('limit')),
)

/** What a bench wrote after one of its numbers, in its order: what the cloud does not have when that is the last it has. */
export function readEventsOfBench(db: ReadableDb, bench: string, afterSeq: number, limit: number): readonly OwnEvent[] {
  return after.all(db, { bench, after: afterSeq, limit }).map(({ bench_seq: benchSeq, body, hash }) => ({ benchSeq, body, hash }))
}

const hashAt = prepared<{ bench: string; benchSeq: number }, { hash: string }>((p) =>
  sql.selectFrom('event').select('hash').where('bench', '=', p('bench')).where('bench_seq', '=', p('benchSeq')),
)

/** The hash of one event of a bench, or nothing where it is not here. */
export function hashOfBenchSeq(db: ReadableDb, bench: string, benchSeq: number): string | undefined {
  return hashAt.first(db, { bench, benchSeq })?.hash
}
