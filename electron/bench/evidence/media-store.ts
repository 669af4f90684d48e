import { createHash } from 'node:crypto'
import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Photo } from '../../../shared/cases/shots.ts'
import { type Result, ok, refuse } from '../../../shared/result.ts'
import type { Surroundings } from '../surroundings.ts'
import { writeDurably } from './durable-file.ts'

export type PhotoRefusal = { readonly type: 'not-a-picture' }

export type MediaStore = {
  /** Keeps the bytes under their SHA-256, durable when it resolves. The same picture twice is kept once. */
  readonly keep: (bytes: Uint8Array) => Promise<Result<Photo, PhotoRefusal>>
}

/** Longest side of a thumbnail, pixels: twice the size it is shown at, for dense screens. */
const THUMB = 360

const TYPES: Readonly<Record<string, string>> = { jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp' }

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}

/** Where a file of that hash lies below `folder`. */
function placeOf(folder: string, sha256: string): string {
  return join(folder, sha256.slice(0, 2), sha256)
}

/** Photos as files named by their content, beside the store; small copies for lists are made by sharp off this thread. */
export function openMediaStore(dataDir: string, { random, log }: Pick<Surroundings, 'random' | 'log'>): MediaStore {
  async function makeThumb(sha256: string, bytes: Uint8Array): Promise<void> {
    const small = await sharp(bytes)
      .rotate()
      .resize(THUMB, THUMB, { fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 72 })
      .toBuffer()
    await writeDurably(placeOf(join(dataDir, 'thumbs'), sha256), small, random(8).toString('hex'))
  }

  return {
    keep: async (bytes) => {
      const meta = await sharp(bytes)
        .metadata()
        .catch(() => undefined)
      const mediaType = meta === undefined ? undefined : TYPES[meta.format]
      if (meta === undefined || mediaType === undefined) return refuse({ type: 'not-a-picture' })
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const file = placeOf(join(dataDir, 'media'), sha256)
      if (!(await exists(file))) await writeDurably(file, bytes, random(8).toString('hex'))
      await makeThumb(sha256, bytes).catch((error: unknown) => log.warn({ error, sha256 }, 'no thumbnail'))
      return ok({ sha256, bytes: bytes.byteLength, mediaType, width: meta.width, height: meta.height })
    },
  }
}

/** Whether a kept file still has the hash it is named by; `missing` when it is not there. */
export async function checkMedia(dataDir: string, sha256: string): Promise<'sound' | 'changed' | 'missing'> {
  const bytes = await readFile(placeOf(join(dataDir, 'media'), sha256)).catch(() => undefined)
  if (bytes === undefined) return 'missing'
  return createHash('sha256').update(bytes).digest('hex') === sha256 ? 'sound' : 'changed'
}
