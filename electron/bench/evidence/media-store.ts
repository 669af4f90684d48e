import { createHash } from 'node:crypto'
import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Photo } from '../../../shared/cases/shots.ts'
import { type Result, ok, refuse } from '../../../shared/result.ts'
import type { Surroundings } from '../surroundings.ts'
import { writeDurably } from '../durable-file.ts'

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

/** The file of a kept photo. */
export function mediaFile(dataDir: string, sha256: string): string {
  return placeOf(join(dataDir, 'media'), sha256)
}

type Read = { readonly mediaType: string; readonly width: number; readonly height: number; readonly small: Uint8Array }

/** A picture decoded to its last line, with a small upright copy; nothing when it cannot be: that would prove nothing later. */
async function read(bytes: Uint8Array): Promise<Read | undefined> {
  // Loaded with the first picture: it takes a tenth of a second, for which a start should not wait.
  const { default: sharp } = await import('sharp')
  try {
    const picture = sharp(bytes, { failOn: 'error' })
    const { format, width, height } = await picture.metadata()
    const mediaType = TYPES[format]
    if (mediaType === undefined) return undefined
    const small = picture.rotate().resize(THUMB, THUMB, { fit: 'inside', withoutEnlargement: true }).jpeg({ quality: 72 })
    return { mediaType, width, height, small: await small.toBuffer() }
  } catch {
    return undefined
  }
}

/** Photos as files named by their content, beside the store; small copies for lists are made by sharp off this thread. */
export function openMediaStore(dataDir: string, { random, log }: Pick<Surroundings, 'random' | 'log'>): MediaStore {
  function write(kind: 'media' | 'thumbs', sha256: string, bytes: Uint8Array): Promise<void> {
    return writeDurably(placeOf(join(dataDir, kind), sha256), bytes, random(8).toString('hex'))
  }

  return {
    keep: async (bytes) => {
      const picture = await read(bytes)
      if (picture === undefined) return refuse({ type: 'not-a-picture' })
      const { mediaType, width, height, small } = picture
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      if (!(await exists(placeOf(join(dataDir, 'media'), sha256)))) await write('media', sha256, bytes)
      await write('thumbs', sha256, small).catch((error: unknown) => log.warn({ error, sha256 }, 'no thumbnail'))
      return ok({ sha256, bytes: bytes.byteLength, mediaType, width, height })
    },
  }
}

/** Whether a kept file still has the hash it is named by; `missing` when it is not there. */
export async function checkMedia(dataDir: string, sha256: string): Promise<'sound' | 'changed' | 'missing'> {
  const bytes = await readFile(mediaFile(dataDir, sha256)).catch(() => undefined)
  if (bytes === undefined) return 'missing'
  return createHash('sha256').update(bytes).digest('hex') === sha256 ? 'sound' : 'changed'
}
