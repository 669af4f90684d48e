import { createHash } from 'node:crypto'
import { type EventFacts, writeEventBody } from '../shared/event-body.ts'
import type { ReadableDb, WritableDb } from './handles.ts'
import { prepared } from './prepared.ts'
import { sql } from './sql.ts'
import type { EventTable } from './tables.ts'

/** The hash before the first event of a bench. */
export const GENESIS = '0'.repeat(64)

/** The last event of a bench that is here. */
export type BenchHead = { readonly bench_seq: number; readonly hash: string; readonly hlc: string }

const lastOfBench = prepared<{ bench: string }, BenchHead>((p) =>
  sql.selectFrom('event').select(['bench_seq', 'hash', 'hlc']).where('bench', '=', p('bench')).orderBy('bench_seq', 'desc').limit(1),
)
type NewRow = Omit<EventTable, 'seq'>
const intoLog = (p: <Name extends keyof NewRow>(name: Name) => NewRow[Name]) =>
  sql.insertInto('event').values({
    id: p('id'),
    stream: p('stream'),
    type: p('type'),
    body: p('body'),
    bench: p('bench'),
    bench_seq: p('bench_seq'),
    hlc: p('hlc'),
    hash: p('hash'),
    server_seq: p('server_seq'),
    received_at: p('received_at'),
    disposition: p('disposition'),
  })
/** Adds a row to the log as it is given; whoever calls has seen to it that it follows. */
export const insertEvent = prepared<NewRow>(intoLog)
/** The same, but where a row is called so already nothing is changed. */
export const insertUnlessKnown = prepared<NewRow>((p) => intoLog(p).onConflict((on) => on.column('id').doNothing()))
const queueForCloud = prepared<{ seq: number }>((p) => sql.insertInto('outbox').values({ seq: p('seq') }))

export function hashOf(body: string): string {
  return createHash('sha256').update(body, 'utf8').digest('hex')
}

export function headOfBench(db: ReadableDb, bench: string): BenchHead | undefined {
  return lastOfBench.first(db, { bench })
}

type Written<Facts> = Facts & { readonly benchSeq: number; readonly prevHash: string; readonly seq: number; readonly hash: string }

/** Writes an event after the last one of its bench, as text that is hashed as it is stored, and queues it for the cloud. */
export function writeAfter<Facts extends Omit<EventFacts, 'benchSeq' | 'prevHash'>>(
  db: WritableDb,
  head: BenchHead | undefined,
  facts: Facts,
): Written<Facts> {
  const chained = { ...facts, benchSeq: (head?.bench_seq ?? 0) + 1, prevHash: head?.hash ?? GENESIS }
  const { id, stream, event, bench, benchSeq, hlc } = chained
  const body = writeEventBody(chained)
  const hash = hashOf(body)
  const unplaced = { server_seq: null, received_at: null, disposition: null }
  const seq = insertEvent.run(db, {
    id,
    stream,
    type: event.type,
    body,
    bench,
    bench_seq: benchSeq,
    hlc,
    hash,
    ...unplaced,
  }).lastInsertRowid
  queueForCloud.run(db, { seq })
  return { ...chained, seq, hash }
}

/** What stands last after an event was written. */
export function headAfter({ benchSeq, hash, hlc }: Written<{ readonly hlc: string }>): BenchHead {
  return { bench_seq: benchSeq, hash, hlc }
}
