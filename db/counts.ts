import type { ReadableDb } from './handles.ts'
import { prepared } from './prepared.ts'
import { sql } from './sql.ts'

const lastSeq = prepared<object, { last: number | null }>(() => sql.selectFrom('event').select((e) => e.fn.max('seq').as('last')))
const unsent = prepared<object, { waiting: number }>(() => sql.selectFrom('outbox').select((e) => e.fn.countAll<number>().as('waiting')))
const unsentOfStream = prepared<{ stream: string }, { waiting: number }>((p) =>
  sql
    .selectFrom('event')
    .innerJoin('outbox', 'outbox.seq', 'event.seq')
    .select((e) => e.fn.countAll<number>().as('waiting'))
    .where('stream', '=', p('stream')),
)

/** Sequence of the last event of the log, 0 when it is empty. */
export function lastEvent(db: ReadableDb): number {
  return lastSeq.first(db, {})?.last ?? 0
}

/** Events that the cloud does not have yet, in all or of one stream. */
export function notInCloud(db: ReadableDb, stream?: string): number {
  return (stream === undefined ? unsent.first(db, {}) : unsentOfStream.first(db, { stream }))?.waiting ?? 0
}
