import { createHash } from 'node:crypto'
import { type EventFacts, writeEventBody } from '../shared/event-body.ts'
import type { AnyEvent } from '../shared/event.ts'
import { nextHlc } from '../shared/hlc.ts'
import type { Recorded } from '../shared/recorded.ts'
import type { ReadableDb, WritableDb } from './handles.ts'
import { queuePicture } from './media-upload.ts'
import { prepared } from './prepared.ts'
import { RECORDED_COLUMNS, type RecordedRow, rowToRecorded } from './recorded-row.ts'
import { seenHlc } from './seen-hlc.ts'
import { sql } from './sql.ts'

/** Who acts, when and by what means. `now` is milliseconds since 1970; `newId` makes a uuidv7. */
export type Writing = { readonly operator: string; readonly via: string; readonly now: number; readonly newId: (now: number) => string }

/** The hash before the first event of a bench. */
export const GENESIS = '0'.repeat(64)

type Head = { bench_seq: number; hash: string; hlc: string }

const lastOfBench = prepared<{ bench: string }, Head>((p) =>
  sql.selectFrom('event').select(['bench_seq', 'hash', 'hlc']).where('bench', '=', p('bench')).orderBy('bench_seq', 'desc').limit(1),
)
const lastServerSeq = prepared<{ stream: string }, { seen: number | null }>((p) =>
  sql
    .selectFrom('event')
    .select((e) => e.fn.max('server_seq').as('seen'))
    .where('stream', '=', p('stream')),
)
const insertEvent = prepared<{
  id: string
  stream: string
  type: string
  body: string
  bench: string
  benchSeq: number
  hlc: string
  hash: string
}>((p) =>
  sql.insertInto('event').values({
    id: p('id'),
    stream: p('stream'),
    type: p('type'),
    body: p('body'),
    bench: p('bench'),
    bench_seq: p('benchSeq'),
    hlc: p('hlc'),
    hash: p('hash'),
    server_seq: null,
    received_at: null,
    disposition: null,
  }),
)
const queueForCloud = prepared<{ seq: number }>((p) => sql.insertInto('outbox').values({ seq: p('seq') }))
const eventsOfStream = prepared<{ stream: string }, RecordedRow>((p) =>
  sql.selectFrom('event').select(RECORDED_COLUMNS).where('stream', '=', p('stream')).orderBy('seq'),
)
const eventsAfter = prepared<{ after: number; limit: number }, RecordedRow>((p) =>
  sql.selectFrom('event').select(RECORDED_COLUMNS).where('seq', '>', p('after')).orderBy('seq').limit(p('limit')),
)
const placedAfter = prepared<{ after: number; limit: number }, RecordedRow>((p) =>
  sql.selectFrom('event').select(RECORDED_COLUMNS).where('server_seq', '>', p('after')).orderBy('server_seq').limit(p('limit')),
)
const unplacedAfter = prepared<{ after: number; limit: number }, RecordedRow>((p) =>
  sql
    .selectFrom('event')
    .select(RECORDED_COLUMNS)
    .where('server_seq', 'is', null)
    .where('seq', '>', p('after'))
    .orderBy('seq')
    .limit(p('limit')),
)

const recentMoves = prepared<{ after: number; limit: number }, { stream: string }>((p) =>
  sql
    .selectFrom('event')
    .select('stream')
    .where('seq', '>', p('after'))
    .where('type', '=', 'case.moved.v1')
    .orderBy('seq', 'desc')
    .limit(p('limit')),
)
const lastSeq = prepared<object, { last: number | null }>(() => sql.selectFrom('event').select((e) => e.fn.max('seq').as('last')))

export function hashOf(body: string): string {
  return createHash('sha256').update(body, 'utf8').digest('hex')
}

function laterOf(one: string | undefined, other: string | undefined): string | undefined {
  return one === undefined || (other !== undefined && other > one) ? other : one
}

/**
 * Appends events to a stream, chained to the bench's last one, and queues them for the cloud. Must run inside the
 * transaction that also updates the views: the log never runs ahead of them.
 */
export function append<Event extends AnyEvent>(
  db: WritableDb,
  bench: string,
  stream: string,
  events: readonly Event[],
  writing: Writing,
): readonly Recorded<Event>[] {
  if (!db.inTransaction) throw new Error('append outside of a transaction')
  let head = lastOfBench.first(db, { bench })
  const seen = seenHlc(db)
  const basis = lastServerSeq.first(db, { stream })?.seen ?? 0
  return events.map((event) => {
    const hlc = nextHlc(laterOf(head?.hlc, seen), writing.now)
    const facts: EventFacts = {
      id: writing.newId(writing.now),
      stream,
      event,
      operator: writing.operator,
      bench,
      benchSeq: (head?.bench_seq ?? 0) + 1,
      via: writing.via,
      at: new Date(writing.now).toISOString(),
      hlc,
      basis,
      prevHash: head?.hash ?? GENESIS,
    }
    const body = writeEventBody(facts)
    const hash = hashOf(body)
    const { id, benchSeq } = facts
    const seq = insertEvent.run(db, { id, stream, type: event.type, body, bench, benchSeq, hlc, hash }).lastInsertRowid
    queueForCloud.run(db, { seq })
    queuePicture(db, seq, stream, event)
    head = { bench_seq: benchSeq, hash, hlc }
    return { ...facts, event, seq, hash }
  })
}

/** Sorted here and not by SQLite: they come by the index nearly as they shall be, and most streams are short. */
function rowsInOrder(db: ReadableDb, stream: string): readonly RecordedRow[] {
  const unplaced = Number.MAX_SAFE_INTEGER
  return eventsOfStream
    .all(db, { stream })
    .toSorted((one, other) => (one.server_seq ?? unplaced) - (other.server_seq ?? unplaced) || one.seq - other.seq)
}

/** The events of a stream in the order that counts: the center's, and after all of them what this bench wrote and the cloud has not placed yet. */
export function readStream<Event>(db: ReadableDb, stream: string): readonly Recorded<Event>[] {
  return rowsInOrder(db, stream).map((row) => rowToRecorded<Event>(row))
}

/** A stream with the stored text of each event, for whoever checks that the text still has its hash. */
export function readStreamBodies<Event>(
  db: ReadableDb,
  stream: string,
): readonly { readonly recorded: Recorded<Event>; readonly body: string }[] {
  return rowsInOrder(db, stream).map((row) => ({ recorded: rowToRecorded<Event>(row), body: row.body }))
}

/** The number of a bench's last event, 0 before its first. */
export function lastBenchSeq(db: ReadableDb, bench: string): number {
  return lastOfBench.first(db, { bench })?.bench_seq ?? 0
}

/** No further back than this is looked for moves: types have no index. */
const RECENT_EVENTS = 20_000
/** A case moves about so often on its way. */
const MOVES_A_CASE = 8

/** Streams of the cases that moved last, the newest first. */
export function recentlyMoved(db: ReadableDb, cases: number): readonly string[] {
  const last = lastSeq.first(db, {})?.last ?? 0
  const moves = recentMoves.all(db, { after: last - RECENT_EVENTS, limit: cases * MOVES_A_CASE })
  return [...new Set(moves.map(({ stream }) => stream))].slice(0, cases)
}

/** The whole log as it is stored: sequence, text, and the text's SHA-256. */
export function* readLogBodies(db: ReadableDb): Generator<{ readonly seq: number; readonly body: string; readonly hash: string }> {
  for (const { seq, body, hash } of readLog(db)) yield { seq, body, hash }
}

type Logged = Recorded<AnyEvent> & { readonly prevHash: string; readonly body: string }

const PAGE = 1000

/** The whole log in the order in which it came to this store, read page by page so that a million events do not stand in memory. */
export function* readLog(db: ReadableDb, after = 0): Generator<Logged> {
  yield* pages(after, (last) => eventsAfter.all(db, { after: last, limit: PAGE }), 'seq')
}

/** The whole log in the order that counts, which the views are folded in. */
export function* readLogInOrder(db: ReadableDb): Generator<Logged> {
  yield* pages(0, (last) => placedAfter.all(db, { after: last, limit: PAGE }), 'server_seq')
  yield* pages(0, (last) => unplacedAfter.all(db, { after: last, limit: PAGE }), 'seq')
}

function* pages(after: number, read: (last: number) => readonly RecordedRow[], by: 'seq' | 'server_seq'): Generator<Logged> {
  for (let last = after; ; ) {
    const rows = read(last)
    for (const row of rows) {
      if (row.disposition !== 'quarantined') yield { ...rowToRecorded<AnyEvent>(row), body: row.body }
      last = row[by] ?? last
    }
    if (rows.length < PAGE) return
  }
}
