import type { AnyEvent } from '../shared/event.ts'
import type { ReadableDb, WritableDb } from './handles.ts'
import { prepared } from './prepared.ts'
import { sql } from './sql.ts'
import type { MediaUploadTable } from './tables.ts'

const queue = prepared<Pick<MediaUploadTable, 'sha256' | 'stream' | 'seq' | 'bytes' | 'type'>>((p) =>
  sql
    .insertInto('media_upload')
    .values({
      sha256: p('sha256'),
      stream: p('stream'),
      seq: p('seq'),
      bytes: p('bytes'),
      type: p('type'),
      state: 'waiting',
      url: null,
      sent: 0,
      tries: 0,
    })
    .onConflict((on) => on.column('sha256').doNothing()),
)

const keep = prepared<Pick<MediaUploadTable, 'sha256' | 'state' | 'url' | 'sent' | 'tries'>>((p) =>
  sql
    .updateTable('media_upload')
    .set({ state: p('state'), url: p('url'), sent: p('sent'), tries: p('tries') })
    .where('sha256', '=', p('sha256')),
)

const waiting = prepared<object, { pictures: number; bytes: number | null }>(() =>
  sql
    .selectFrom('media_upload')
    .select((e) => [e.fn.countAll<number>().as('pictures'), e.fn.sum<number | null>(e('bytes', '-', e.ref('sent'))).as('bytes')])
    .where('state', '=', 'waiting'),
)

/** Queues the picture an event of this bench names. Part of the transaction that writes the event. */
export function queuePicture(db: WritableDb, seq: number, stream: string, event: AnyEvent): void {
  if (event.type !== 'case.photo-taken.v1' && event.type !== 'parcel.photo-taken.v1') return
  const { sha256, bytes, mediaType } = event.photo
  queue.run(db, { sha256, stream, seq, bytes, type: mediaType })
}

/** Pictures that wait, beside the case each belongs to. `claim`: whether a clock of an open claim runs for it. */
const WAITING = `media_upload u LEFT JOIN case_view c ON u.stream LIKE 'case:%' AND c.case_id = substr(u.stream, 6) WHERE u.state = 'waiting'`
const CLAIM = `coalesce(c.clocks LIKE '%"claim":%', 0)`

/**
 * What is to be sent next: pictures of cases with an open claim first, whose evidence somebody waits for; then by when the case is due; then the
 * oldest. After a failure the others go first.
 */
export function nextUpload(db: ReadableDb): MediaUploadTable | undefined {
  return db.prepare(`SELECT u.* FROM ${WAITING} ORDER BY u.tries, ${CLAIM} DESC, c.due_at IS NULL, c.due_at, u.seq LIMIT 1`).get() as
    | MediaUploadTable
    | undefined
}

export type WaitingOfCase = {
  readonly case_id: string | null
  readonly rma: string | null
  readonly due_at: string | null
  readonly claim: 0 | 1
  readonly pictures: number
  readonly bytes: number
}

/** Whose pictures go next, in the order of `nextUpload`. */
export function nextCases(db: ReadableDb, limit: number): readonly WaitingOfCase[] {
  return db
    .prepare(`
      SELECT c.case_id, c.rma, c.due_at, ${CLAIM} AS claim, count(*) AS pictures, sum(u.bytes - u.sent) AS bytes FROM ${WAITING}
      GROUP BY u.stream ORDER BY min(u.tries), claim DESC, c.due_at IS NULL, c.due_at, min(u.seq) LIMIT ?`)
    .all(limit) as WaitingOfCase[]
}

export function keepUpload(db: WritableDb, { sha256, state, url, sent, tries }: MediaUploadTable): void {
  keep.run(db, { sha256, state, url, sent, tries })
}

/** Pictures the cloud does not have yet, and how many bytes of them are still to go. */
export function unsentPictures(db: ReadableDb): { readonly pictures: number; readonly bytes: number } {
  const { pictures = 0, bytes = 0 } = waiting.first(db, {}) ?? {}
  return { pictures, bytes: bytes ?? 0 }
}

/** Pictures that are to be sent and lie here no more. */
export function missingPictures(db: ReadableDb): number {
  return (db.prepare("SELECT count(*) AS n FROM media_upload WHERE state = 'missing'").get() as { n: number }).n
}

/** What became of the sending of a picture; nothing where another bench took it. */
export function uploadState(db: ReadableDb, sha256: string): MediaUploadTable['state'] | undefined {
  return (db.prepare('SELECT state FROM media_upload WHERE sha256 = ?').get(sha256) as Pick<MediaUploadTable, 'state'> | undefined)?.state
}

/** A picture whose file was gone or changed is whole again: it may be sent. */
export function sendFound(db: WritableDb, sha256: string): void {
  db.prepare("UPDATE media_upload SET state = 'waiting', url = NULL, sent = 0, tries = 0 WHERE sha256 = ? AND state = 'missing'").run(
    sha256,
  )
}

/** The cloud is another, or was put back from a backup: what it had it may have no more. */
export function sendAllAgain(db: WritableDb): void {
  db.exec("UPDATE media_upload SET state = 'waiting', url = NULL, sent = 0, tries = 0 WHERE state = 'sent'")
}
