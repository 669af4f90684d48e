import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { SNAPSHOT_TYPE } from '../../shared/protocol/snapshot.ts'
import type { MediaStore } from '../media/media-store.ts'
import type { CenterDb } from '../store/in-center.ts'
import type { Ask } from './read-center.ts'

/** `file`: its hash with the ending that programs know its type by. */
export type ExportedMedia = { readonly file: string; readonly sha256: string; readonly type: string; readonly bytes: number }
type Row = Omit<ExportedMedia, 'file'> & { readonly upload: string }

const PAGE = 1_000

async function mediaAfter(db: CenterDb, center: string, sha256: string): Promise<readonly Row[]> {
  const { rows } = await db.query<Row>(
    `SELECT upload, sha256, type, bytes::float8 AS bytes FROM media WHERE center = $1 AND state = 'there' AND sha256 > $2 AND type <> $4
      ORDER BY sha256 LIMIT $3`,
    [center, sha256, PAGE, SNAPSHOT_TYPE],
  )
  return rows
}

const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'audio/mpeg': '.mp3',
  'audio/webm': '.weba',
  'image/avif': '.avif',
  'image/gif': '.gif',
  'image/heic': '.heic',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/webp': '.webp',
  'video/mp4': '.mp4',
  'video/quicktime': '.mov',
  'video/webm': '.webm',
}

/** Copies one; false, with nothing of it left, where it cannot be read or has another hash. */
async function copyOne(store: MediaStore, { upload, sha256 }: Row, to: string): Promise<boolean> {
  const coming = `${to}.part`
  const hash = createHash('sha256')
  try {
    const source = await store.read(upload).catch(() => undefined)
    if (source === undefined) return false
    source.on('data', (piece: Buffer) => hash.update(piece))
    await pipeline(source, createWriteStream(coming, { flags: 'wx', flush: true }))
    if (hash.digest('hex') !== sha256) return false
    await rename(coming, to)
    return true
  } finally {
    await rm(coming, { force: true })
  }
}

/** Copies every picture and film of a center into `media/`, each named by its hash. */
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
      const { sha256, type, bytes } = row
      const file = `${sha256}${ENDINGS[type] ?? ''}`
      if (await copyOne(store, row, join(into, file))) there.push({ file, sha256, type, bytes })
      else missing.push(sha256)
      after = row.sha256
    }
    if (page.length < PAGE) return { there, missing }
  }
}
