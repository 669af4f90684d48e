import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { MediaStore } from '../media/media-store.ts'
import type { CenterDb } from '../store/in-center.ts'
import type { Ask } from './read-center.ts'

export type ExportedMedia = { readonly sha256: string; readonly type: string; readonly bytes: number }
type Row = ExportedMedia & { readonly upload: string }

const PAGE = 1_000

async function mediaAfter(db: CenterDb, center: string, sha256: string): Promise<readonly Row[]> {
  const { rows } = await db.query<Row>(
    `SELECT upload, sha256, type, bytes::float8 AS bytes FROM media WHERE center = $1 AND state = 'there' AND sha256 > $2 ORDER BY sha256 LIMIT $3`,
    [center, sha256, PAGE],
  )
  return rows
}

/** Copies one; false, with nothing of it left, where it cannot be read or has another hash. */
async function copyOne(store: MediaStore, { upload, sha256 }: Row, folder: string): Promise<boolean> {
  const coming = join(folder, `${sha256}.part`)
  const hash = createHash('sha256')
  try {
    const source = await store.read(upload).catch(() => undefined)
    if (source === undefined) return false
    source.on('data', (piece: Buffer) => hash.update(piece))
    await pipeline(source, createWriteStream(coming, { flags: 'wx', flush: true }))
    if (hash.digest('hex') !== sha256) return false
    await rename(coming, join(folder, sha256))
    return true
  } finally {
    await rm(coming, { force: true })
  }
}

/** Copies every picture and film of a center into `media/`, each under its hash. */
export async function exportMedia(
  ask: Ask,
  center: string,
  store: MediaStore,
  folder: string,
): Promise<{ readonly there: readonly ExportedMedia[]; readonly missing: readonly string[] }> {
  const into = join(folder, 'media')
  await mkdir(into)
  const there: ExportedMedia[] = []
  const missing: string[] = []
  for (let after = ''; ; ) {
    const page = await ask((db) => mediaAfter(db, center, after))
    for (const row of page) {
      if (await copyOne(store, row, into)) there.push({ sha256: row.sha256, type: row.type, bytes: row.bytes })
      else missing.push(row.sha256)
      after = row.sha256
    }
    if (page.length < PAGE) return { there, missing }
  }
}
