import { createHash } from 'node:crypto'
import { mkdirSync, existsSync, readFileSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { writeDurably } from '../../../../electron/bench/durable-file.ts'
import { checkMedia, openMediaStore } from '../../../../electron/bench/evidence/media-store.ts'
import { temporaryFolder } from '../../../db/temporary-store.ts'
import { testSurroundings } from '../test-surroundings.ts'

const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

function plain(width: number, height: number, format: 'jpeg' | 'png' | 'webp' | 'tiff' | 'gif' = 'jpeg'): Promise<Uint8Array> {
  const image = sharp({ create: { width, height, channels: 3, background: '#6d7ea1' } })
  return image.toFormat(format).toBuffer()
}

function store() {
  const dataDir = temporaryFolder()
  return { dataDir, media: openMediaStore(dataDir, testSurroundings()) }
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
}

describe('keeping a picture', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('writes the bytes as they came under their own SHA-256 (%s)', async (format) => {
    const { dataDir, media } = store()
    const bytes = await plain(640, 480, format)
    expect(await media.keep(bytes)).toEqual({
      ok: true,
      value: { sha256: sha(bytes), bytes: bytes.byteLength, mediaType: `image/${format}`, width: 640, height: 480 },
    })
    const file = join(dataDir, 'media', sha(bytes).slice(0, 2), sha(bytes))
    expect(sha(readFileSync(file))).toBe(sha(bytes))
    expect(await checkMedia(dataDir, sha(bytes))).toBe('sound')
  })

  it('makes a small copy beside it, upright and never larger than the original', async () => {
    const { dataDir, media } = store()
    const tall = await sharp(await plain(1200, 800))
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const tiny = await plain(40, 30)
    for (const bytes of [tall, tiny]) await media.keep(bytes)
    const thumb = (bytes: Uint8Array) => sharp(join(dataDir, 'thumbs', sha(bytes).slice(0, 2), sha(bytes))).metadata()
    expect(await thumb(tall)).toMatchObject({ format: 'jpeg', width: 240, height: 360 })
    expect(await thumb(tiny)).toMatchObject({ width: 40, height: 30 })
  })

  it('keeps the same picture once, and leaves no temporary file', async () => {
    const { dataDir, media } = store()
    const bytes = await plain(200, 100)
    await media.keep(bytes)
    const file = join(dataDir, 'media', sha(bytes).slice(0, 2), sha(bytes))
    const written = statSync(file).mtimeMs
    await media.keep(bytes)
    expect(statSync(file).mtimeMs).toBe(written)
    expect(filesIn(join(dataDir, 'media'))).toEqual([sha(bytes)])
    expect(filesIn(join(dataDir, 'thumbs'))).toEqual([sha(bytes)])
  })

  it('keeps many at once', async () => {
    const { dataDir, media } = store()
    const pictures = await Promise.all(Array.from({ length: 12 }, (_, at) => plain(100 + at, 80)))
    const kept = await Promise.all([...pictures, ...pictures].map((bytes) => media.keep(bytes)))
    expect(kept.every(({ ok }) => ok)).toBe(true)
    expect(filesIn(join(dataDir, 'media')).toSorted()).toEqual(pictures.map(sha).toSorted())
  })
})

describe('what is no picture', () => {
  it.each<readonly [string, () => Promise<Uint8Array> | Uint8Array]>([
    ['nothing', () => new Uint8Array()],
    ['text', () => Buffer.from('this is a letter')],
    ['a drawing that can carry scripts', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    ['a picture of another kind', () => plain(9, 9, 'tiff')],
    ['an animation', () => plain(9, 9, 'gif')],
    ['the first bytes of a picture', async () => (await plain(900, 900)).subarray(0, 20)],
    ['half a picture', async () => (await plain(900, 900, 'png')).subarray(0, 1500)],
  ])('is refused and not written: %s', async (_, make) => {
    const { dataDir, media } = store()
    expect(await media.keep(await make())).toEqual({ ok: false, error: { type: 'not-a-picture' } })
    expect(existsSync(join(dataDir, 'media'))).toBe(false)
  })

  it('never stops the bench, whatever the bytes', async () => {
    const { media } = store()
    const picture = await plain(64, 64)
    const junk = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc
        .array(fc.record({ at: fc.nat({ max: picture.length - 1 }), value: fc.nat({ max: 255 }) }), { minLength: 1, maxLength: 30 })
        .map((changes) => {
          const broken = Uint8Array.from(picture)
          for (const { at, value } of changes) broken[at] = value
          return broken
        }),
    )
    await fc.assert(
      fc.asyncProperty(junk, async (bytes) => {
        expect(typeof (await media.keep(bytes)).ok).toBe('boolean')
      }),
      { seed: 42, numRuns: 150 },
    )
  })
})

describe('checking a kept picture', () => {
  it('finds one that was changed and one that is gone', async () => {
    const { dataDir, media } = store()
    const bytes = await plain(300, 200)
    await media.keep(bytes)
    const file = join(dataDir, 'media', sha(bytes).slice(0, 2), sha(bytes))
    truncateSync(file, bytes.byteLength - 1)
    expect(await checkMedia(dataDir, sha(bytes))).toBe('changed')
    expect(await checkMedia(dataDir, '0'.repeat(64))).toBe('missing')
  })
})

describe('writing a file', () => {
  it('makes the folders above it, and replaces what was there', async () => {
    const folder = temporaryFolder()
    const file = join(folder, 'a', 'b', 'c.bin')
    await writeDurably(file, Buffer.from('one'), 'x')
    await writeDurably(file, Buffer.from('two'), 'x')
    expect(readFileSync(file, 'utf8')).toBe('two')
    expect(filesIn(folder)).toEqual(['c.bin'])
  })

  it('that fails leaves what was there, and no half file', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'c.bin'))
    await expect(writeDurably(join(folder, 'c.bin'), Buffer.from('two'), 'c')).rejects.toThrow('EISDIR')
    expect(readdirSync(folder)).toEqual(['c.bin'])
  })

  it('goes over what an earlier run left half-written', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, '.c.part'), 'on')
    await writeDurably(join(folder, 'c.bin'), Buffer.from('two'), 'c')
    expect(readdirSync(folder)).toEqual(['c.bin'])
  })
})
