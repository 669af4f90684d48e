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

/**
 * What is to be sent next: pictures of cases with an open claim first, whose evidence somebody waits for; then by when the case is due; then the
 * oldest. After a failure the others go first.
 */
export function nextUpload(db: ReadableDb): MediaUploadTable | undefined {
  return db
    .prepare(`
      SELECT u.* FROM media_upload u LEFT JOIN case_view c ON 'case:' || c.case_id = u.stream
      WHERE u.state = 'waiting'
      ORDER BY u.tries, coalesce(c.clocks LIKE '%"claim":%', 0) DESC, c.due_at IS NULL, c.due_at, u.seq LIMIT 1`)
    .get() as MediaUploadTable | undefined
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

/** The cloud is another, or was put back from a backup: what it had it may have no more. */
export function sendAllAgain(db: WritableDb): void {
  db.exec("UPDATE media_upload SET state = 'waiting', url = NULL, sent = 0, tries = 0 WHERE state = 'sent'")
}
