import { SNAPSHOT_TYPE } from '../../shared/protocol/snapshot.ts'
import type { Cloud } from '../cloud.ts'
import { inCenter } from '../store/in-center.ts'
import { forgetUpload, leftOver } from './snapshot-rows.ts'

/** Removes the snapshots of a center that are not its newest and that nothing came for after `before`, milliseconds since 1970. Their rows go last: who is cut off does it again. */
export async function removeLeftOver({ pool, media }: Pick<Cloud, 'pool' | 'media'>, center: string, before: number): Promise<void> {
  const uploads = await inCenter(pool, center, (db) => leftOver(db, center, SNAPSHOT_TYPE, new Date(before)))
  for (const upload of uploads) {
    await media.store.remove(upload)
    await inCenter(pool, center, (db) => forgetUpload(db, center, upload))
  }
}
