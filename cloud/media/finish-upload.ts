import { createHash } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import type { SyncError } from '../../shared/protocol/error.ts'
import { type Result, ok } from '../../shared/result.ts'
import type { Admitted } from '../auth/admit.ts'
import type { Cloud } from '../cloud.ts'
import { inCenter } from '../store/in-center.ts'
import { refuseBench } from '../wire/refusal.ts'
import { completeUpload, dropUpload, type MediaRow } from './media-rows.ts'

async function hashOf({ media }: Cloud, upload: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(await media.store.read(upload), hash)
  return hash.digest('hex')
}

/** Reads all of an upload that came to its end. It counts when it has the hash it was announced with; else nothing of it stays. */
export async function finishUpload(cloud: Cloud, { center, bench }: Admitted, row: MediaRow): Promise<Result<'there', SyncError>> {
  const { store } = cloud.media
  const found = await hashOf(cloud, row.upload)
  if (found !== row.sha256) {
    await inCenter(cloud.pool, center, (db) => dropUpload(db, center, row.upload))
    await store.remove(row.upload)
    cloud.log.warn({ bench, upload: row.upload }, 'media with another hash than announced')
    return refuseBench('malformed', 'what came has another hash than announced: send it again from the beginning')
  }
  await store.settle(row.upload)
  const isFirst = await inCenter(cloud.pool, center, (db) => completeUpload(db, center, row, new Date(cloud.now())))
  if (!isFirst) {
    await inCenter(cloud.pool, center, (db) => dropUpload(db, center, row.upload))
    await store.remove(row.upload)
  }
  return ok('there')
}
