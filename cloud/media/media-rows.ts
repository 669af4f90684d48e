import type { CenterDb } from '../store/in-center.ts'

export type MediaRow = {
  readonly upload: string
  readonly sha256: string
  readonly bytes: number
  readonly type: string
  readonly state: 'coming' | 'there'
  readonly uploadedBy: string
}

const COLUMNS = 'upload, sha256, bytes, type, state, uploaded_by AS "uploadedBy"'

export async function findMedia(db: CenterDb, center: string, sha256: string): Promise<MediaRow | undefined> {
  const { rows } = await db.query<MediaRow>(`SELECT ${COLUMNS} FROM media WHERE center = $1 AND sha256 = $2 AND state = 'there'`, [
    center,
    sha256,
  ])
  return rows[0]
}

export async function findUpload(db: CenterDb, center: string, upload: string): Promise<MediaRow | undefined> {
  const { rows } = await db.query<MediaRow>(`SELECT ${COLUMNS} FROM media WHERE center = $1 AND upload = $2`, [center, upload])
  return rows[0]
}

/** Begins an upload: from now on there is something that is abandoned when nothing comes. */
export async function insertUpload(db: CenterDb, center: string, row: Omit<MediaRow, 'state'>, at: Date): Promise<void> {
  await db.query(
    `INSERT INTO media (center, upload, sha256, bytes, type, state, uploaded_by, begun_at, moved_at) VALUES ($1, $2, $3, $4, $5, 'coming', $6, $7, $7)`,
    [center, row.upload, row.sha256, row.bytes, row.type, row.uploadedBy, at],
  )
}

export async function touchUpload(db: CenterDb, center: string, upload: string, at: Date): Promise<void> {
  await db.query('UPDATE media SET moved_at = $3 WHERE center = $1 AND upload = $2', [center, upload, at])
}

/** False where another upload brought the same content first. One at a time per content: neither may look before the other has said so. */
export async function completeUpload(db: CenterDb, center: string, { upload, sha256 }: MediaRow, at: Date): Promise<boolean> {
  await db.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${center}/${sha256}`])
  const { rowCount } = await db.query(
    `UPDATE media SET state = 'there', completed_at = $4 WHERE center = $1 AND upload = $2
      AND NOT EXISTS (SELECT FROM media WHERE center = $1 AND sha256 = $3 AND state = 'there')`,
    [center, upload, sha256, at],
  )
  await db.query('DELETE FROM media_part WHERE center = $1 AND upload = $2', [center, upload])
  return rowCount === 1
}

export async function dropUpload(db: CenterDb, center: string, upload: string): Promise<void> {
  await db.query('DELETE FROM media_part WHERE center = $1 AND upload = $2', [center, upload])
  await db.query("DELETE FROM media WHERE center = $1 AND upload = $2 AND state = 'coming'", [center, upload])
}

export async function abandonedUploads(db: CenterDb, center: string, before: Date, most: number): Promise<readonly string[]> {
  const { rows } = await db.query<{ upload: string }>(
    "SELECT upload FROM media WHERE center = $1 AND state = 'coming' AND moved_at < $2 ORDER BY moved_at LIMIT $3",
    [center, before, most],
  )
  return rows.map(({ upload }) => upload)
}

/** What a center's media take and what a bench has begun, bytes and number. */
export async function mediaUsed(
  db: CenterDb,
  center: string,
  bench: string,
): Promise<{ readonly bytes: number; readonly comingFromBench: number }> {
  const { rows } = await db.query<{ bytes: string; coming: string }>(
    `SELECT coalesce(sum(bytes), 0)::text AS bytes, count(*) FILTER (WHERE state = 'coming' AND uploaded_by = $2)::text AS coming
      FROM media WHERE center = $1`,
    [center, bench],
  )
  return { bytes: Number(rows[0]?.bytes ?? 0), comingFromBench: Number(rows[0]?.coming ?? 0) }
}
