import { type NewestSnapshot, type SnapshotRequest, SNAPSHOT_TYPE } from '../../shared/protocol/snapshot.ts'
import { findMedia } from '../media/media-rows.ts'
import { lockCenter } from '../push/write-batch.ts'
import type { CenterDb } from '../store/in-center.ts'
import { readHead } from '../store/read-head.ts'
import { isForgottenAfter, keepNewest, readNewest } from './snapshot-rows.ts'

/**
 * Takes a snapshot that has come as the center's newest. It does not count where a buyer was forgotten since: his key may be in it. The center's head is held, so
 * that nobody is forgotten between this question and the answer.
 */
export async function takeOffer(
  db: CenterDb,
  center: string,
  offer: NonNullable<SnapshotRequest['offer']>,
): Promise<NewestSnapshot | undefined> {
  const head = await lockCenter(db, center)
  const { epoch } = await readHead(db, center)
  const before = await readNewest(db, center, epoch)
  const media = await findMedia(db, center, offer.sha256)
  const isGood =
    media?.type === SNAPSHOT_TYPE &&
    offer.epoch === epoch &&
    offer.head <= head &&
    offer.head > (before?.head ?? 0) &&
    !(await isForgottenAfter(db, center, offer.head))
  if (!isGood) return before
  const newest = { ...offer, bytes: media.bytes }
  await keepNewest(db, center, media.upload, newest)
  return newest
}
