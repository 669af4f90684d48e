import type { ReadableDb } from './handles.ts'
import { prepared } from './prepared.ts'
import { sql } from './sql.ts'

/** An event of this bench as it is sent: the exact text, its number, and its hash. */
export type UnsentEvent = { readonly benchSeq: number; readonly body: string; readonly hash: string }

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
export function readEventsOfBench(db: ReadableDb, bench: string, afterSeq: number, limit: number): readonly UnsentEvent[] {
  return after.all(db, { bench, after: afterSeq, limit }).map(({ bench_seq: benchSeq, body, hash }) => ({ benchSeq, body, hash }))
}
