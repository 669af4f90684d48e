import { MEDIA_PATH } from '../../shared/protocol/media.ts'
import type { SyncError } from '../../shared/protocol/error.ts'
import { type Result, ok } from '../../shared/result.ts'
import type { Admitted } from '../auth/admit.ts'
import type { Cloud } from '../cloud.ts'
import { inCenter } from '../store/in-center.ts'
import { refuseBench } from '../wire/refusal.ts'
import { abandonedUploads, dropUpload, findMedia, insertUpload, mediaUsed } from './media-rows.ts'
import type { AskedUpload } from './read-upload.ts'
import { newUpload } from './upload-name.ts'

/** An upload nothing came for in so long is abandoned, milliseconds: a bench that was away for a long holiday still goes on. */
const ABANDONED_AFTER = 14 * 24 * 3_600_000
/** So many abandoned ones are cleared away by whoever begins another. */
const CLEARED_AT_ONCE = 20
/** A bench sends one after the other; more than so many half ones are a fault. */
const MOST_COMING = 50

async function clearAbandoned({ pool, media, now }: Cloud, center: string): Promise<void> {
  const before = new Date(now() - ABANDONED_AFTER)
  const uploads = await inCenter(pool, center, (db) => abandonedUploads(db, center, before, CLEARED_AT_ONCE))
  for (const upload of uploads) {
    await media.store.remove(upload)
    await inCenter(pool, center, (db) => dropUpload(db, center, upload))
  }
}

/** What is to be sent, or the path of what is there already. */
export type Begun = { readonly type: 'there'; readonly path: string } | { readonly type: 'coming'; readonly upload: string }

export async function beginUpload(cloud: Cloud, { center, bench }: Admitted, asked: AskedUpload): Promise<Result<Begun, SyncError>> {
  await clearAbandoned(cloud, center)
  return inCenter(cloud.pool, center, async (db) => {
    if ((await findMedia(db, center, asked.sha256)) !== undefined)
      return ok<Begun>({ type: 'there', path: `${MEDIA_PATH}/${asked.sha256}` })
    const used = await mediaUsed(db, center, bench)
    if (used.comingFromBench >= MOST_COMING)
      return refuseBench('too-many', 'this bench has begun too many uploads: finish those', { retryAfter: 600 })
    const { mostPerCenter } = cloud.media
    if (mostPerCenter !== undefined && used.bytes + asked.bytes > mostPerCenter)
      return refuseBench('too-large', 'the storage of this center is full: an admin must make room')
    const upload = newUpload(center)
    await insertUpload(db, center, { upload, ...asked, uploadedBy: bench }, new Date(cloud.now()))
    return ok<Begun>({ type: 'coming', upload })
  })
}
