import type { NewestSnapshot } from '../../shared/protocol/snapshot.ts'
import type { MediaRow } from '../media/media-rows.ts'
import type { CenterDb } from '../store/in-center.ts'

/** The snapshot a new bench may begin from, where there is one of this epoch. */
export async function readNewest(db: CenterDb, center: string, epoch: string): Promise<NewestSnapshot | undefined> {
  const { rows } = await db.query<NewestSnapshot>(
    `SELECT sha256, bytes, head, epoch, store_version AS "storeVersion", views_version AS "viewsVersion"
      FROM snapshot WHERE center = $1 AND epoch = $2 AND upload IS NOT NULL`,
    [center, epoch],
  )
  return rows[0]
}

/** Keeps a snapshot as the newest in the place of the one before. */
export async function keepNewest(db: CenterDb, center: string, upload: string, newest: NewestSnapshot): Promise<void> {
  const { sha256, bytes, head, epoch, storeVersion, viewsVersion } = newest
  await db.query(
    `INSERT INTO snapshot (center, upload, sha256, bytes, head, epoch, store_version, views_version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      ON CONFLICT (center) DO UPDATE SET upload = $2, sha256 = $3, bytes = $4, head = $5, epoch = $6, store_version = $7, views_version = $8`,
    [center, upload, sha256, bytes, head, epoch, storeVersion, viewsVersion],
  )
}

/** Somebody is forgotten whose key may be in it. */
export async function dropNewest(db: CenterDb, center: string): Promise<void> {
  await db.query('UPDATE snapshot SET upload = NULL WHERE center = $1', [center])
}

/** Tells a bench that a snapshot is wanted of it, unless another was told so after `since`. */
export async function wantFrom(db: CenterDb, center: string, bench: string, since: Date, now: Date): Promise<boolean> {
  const { rowCount } = await db.query(
    `INSERT INTO snapshot AS s (center, wanted_from, wanted_at) VALUES ($1, $2, $4)
      ON CONFLICT (center) DO UPDATE SET wanted_from = $2, wanted_at = $4
      WHERE s.wanted_at IS NULL OR s.wanted_at < $3 OR s.wanted_from = $2`,
    [center, bench, since, now],
  )
  return rowCount === 1
}

/** Whether a buyer was forgotten after a number of the log. */
export async function isForgottenAfter(db: CenterDb, center: string, head: number): Promise<boolean> {
  const { rowCount } = await db.query("SELECT FROM event WHERE center = $1 AND seq > $2 AND stream LIKE 'buyer:%' LIMIT 1", [center, head])
  return rowCount === 1
}

/** Snapshots that are here or coming, are not the newest, and that nothing came for after `before`. */
export async function leftOver(db: CenterDb, center: string, type: string, before: Date): Promise<readonly MediaRow['upload'][]> {
  const { rows } = await db.query<{ upload: string }>(
    `SELECT m.upload FROM media m LEFT JOIN snapshot s ON s.center = m.center AND s.upload = m.upload
      WHERE m.center = $1 AND m.type = $2 AND s.upload IS NULL AND m.moved_at <= $3`,
    [center, type, before],
  )
  return rows.map(({ upload }) => upload)
}

export async function forgetUpload(db: CenterDb, center: string, upload: string): Promise<void> {
  await db.query('DELETE FROM media_part WHERE center = $1 AND upload = $2', [center, upload])
  await db.query('DELETE FROM media WHERE center = $1 AND upload = $2', [center, upload])
}
