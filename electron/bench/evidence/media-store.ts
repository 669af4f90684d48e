import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Photo } from '../../../shared/cases/shots.ts'
import { type Result, ok, refuse } from '../../../shared/result.ts'
import type { Surroundings } from '../surroundings.ts'
import { syncFolder, writeDurably } from '../durable-file.ts'

export type PhotoRefusal = { readonly type: 'not-a-picture' }

export type MediaStore = {
  /** Keeps the bytes under their SHA-256, durable when it resolves. The same picture twice is kept once. */
  readonly keep: (bytes: Uint8Array) => Promise<Result<Photo, PhotoRefusal>>
  /** Keeps the file at `mediaPart`, whatever its size, durable when it resolves. False where it is not what the hash names: it is deleted then. */
  readonly keepPart: (sha256: string) => Promise<boolean>
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

/** Where a file of that hash is put together from its pieces, beside its place. */
export function mediaPart(dataDir: string, sha256: string): string {
  return join(dirname(mediaFile(dataDir, sha256)), `.${sha256}.part`)
}

type Read = { readonly mediaType: string; readonly width: number; readonly height: number; readonly small: Uint8Array }

/** A picture, by its bytes or its file, decoded to its last line, with a small upright copy; nothing when it cannot be: that would prove nothing later. */
async function read(bytes: Uint8Array | string): Promise<Read | undefined> {
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
    keepPart: async (sha256) => {
      const [part, file] = [mediaPart(dataDir, sha256), mediaFile(dataDir, sha256)]
      if ((await hashOfFile(part)) !== sha256) {
        await rm(part, { force: true })
        return false
      }
      const handle = await open(part, 'r+')
      try {
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rename(part, file)
      await syncFolder(dirname(file))
      const picture = await read(file)
      if (picture !== undefined)
        await write('thumbs', sha256, picture.small).catch((error: unknown) => log.warn({ error, sha256 }, 'no thumbnail'))
      return true
    },
  }
}

/** SHA-256 of a file, hex; nothing where there is none. A film is longer than the memory one would like to give it. */
async function hashOfFile(file: string): Promise<string | undefined> {
  const hash = createHash('sha256')
  try {
    for await (const piece of createReadStream(file, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>) hash.update(piece)
  } catch {
    return undefined
  }
  return hash.digest('hex')
}

/** The names of all kept files, which are their hashes. */
export async function namesKept(dataDir: string): Promise<ReadonlySet<string>> {
  const folder = join(dataDir, 'media')
  const parts = await readdir(folder).catch(() => [])
  const names = await Promise.all(parts.map((part) => readdir(join(folder, part)).catch(() => [])))
  return new Set(names.flat())
}

/** Whether a kept file still has the hash it is named by; `missing` when it is not there. */
export async function checkMedia(dataDir: string, sha256: string): Promise<'sound' | 'changed' | 'missing'> {
  const found = await hashOfFile(mediaFile(dataDir, sha256))
  if (found === undefined) return 'missing'
  return found === sha256 ? 'sound' : 'changed'
}
