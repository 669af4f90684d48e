import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toBuffer } from 'bwip-js/node'
import sharp from 'sharp'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { openMediaStore } from '../../../../electron/bench/evidence/media-store.ts'
import { createPhotoCodes } from '../../../../electron/bench/evidence/photo-codes.ts'
import { type PictureFileReader, createPictureReader } from '../../../../electron/bench/evidence/picture-reader.ts'
import type { PhotoReading } from '../../../../shared/cases/photo-reading.ts'
import { testSurroundings } from '../test-surroundings.ts'

const root = join(import.meta.dirname, '../../../..')
const dataDir = mkdtempSync(join(tmpdir(), 'mendbench-codes-'))
const workerFile = join(root, 'electron/bench/evidence/picture-worker.ts')
const wasmFile = join(root, 'node_modules/zxing-wasm/dist/reader/zxing_reader.wasm')
const surroundings = testSurroundings()
const media = openMediaStore(dataDir, surroundings)
const readers: PictureFileReader[] = []

function readerOf(worker = workerFile): PictureFileReader {
  const reader = createPictureReader({ workerFile: worker, wasmFile })
  readers.push(reader)
  return reader
}

afterEach(async () => {
  for (const reader of readers.splice(0)) await reader.close()
})
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

/** A label lying on a bench, photographed. */
async function photographOf(...texts: readonly string[]): Promise<Buffer> {
  const codes = await Promise.all(
    texts.map((text) => toBuffer({ bcid: 'code128', text, scale: 2, padding: 10, backgroundcolor: 'FFFFFF' })),
  )
  return sharp({ create: { width: 1280, height: 720, channels: 3, background: '#b0a898' } })
    .composite(codes.map((input, at) => ({ input, left: 300, top: 100 + at * 300 })))
    .jpeg()
    .toBuffer()
}

async function kept(bytes: Uint8Array): Promise<string> {
  const photo = await media.keep(bytes)
  if (!photo.ok) throw new Error('the picture was refused')
  return photo.value.sha256
}

describe('the codes of a kept photo', () => {
  it('become part of its case, with the places where they were found', async () => {
    const sha256 = await kept(await photographOf('AK17-0093812', '1Z12345E6605272234'))
    const told: [caseId: string, reading: PhotoReading][] = []
    const codesRead = (...each: (typeof told)[number]) => told.push(each) > 0
    const photoCodes = createPhotoCodes({ dataDir, reader: readerOf(), desk: { codesRead }, surroundings })

    expect(await photoCodes.read('case-1', sha256)).toBe('codes')
    const [first] = told
    expect(first).toMatchObject(['case-1', { photo: sha256, width: 1280, height: 720 }])
    expect(first?.[1].codes.map(({ text }) => text).toSorted()).toEqual(['1Z12345E6605272234', 'AK17-0093812'])
    for (const { corners } of first?.[1].codes ?? []) {
      for (const { x, y } of corners) expect(x > 290 && x < 1000 && y > 90 && y < 620).toBe(true)
    }
  })

  it('lie where they are seen when the camera was held on its side', async () => {
    const turned = await sharp(await photographOf('AK17-0093812'))
      .rotate(90)
      .withMetadata({ orientation: 8 })
      .jpeg()
      .toBuffer()
    const read = await readerOf().read(await fileOf(turned))
    expect(read).toMatchObject({ ok: true, value: { width: 1280, height: 720, codes: [{ text: 'AK17-0093812' }] } })
  })

  it('are nobody’s news where there are none, or no photo', async () => {
    const codesRead = () => expect.unreachable('there is nothing to tell')
    const photoCodes = createPhotoCodes({ dataDir, reader: readerOf(), desk: { codesRead }, surroundings })
    const blank = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#777' } })
      .jpeg()
      .toBuffer()
    expect(await photoCodes.read('case-1', await kept(blank))).toBe('nothing')
    expect(await photoCodes.read('case-1', 'ab'.repeat(32))).toBe('missing')
  })

  async function fileOf(bytes: Buffer): Promise<string> {
    const sha256 = await kept(bytes)
    return join(dataDir, 'media', sha256.slice(0, 2), sha256)
  }
})

describe('the thread that reads pictures', () => {
  it('answers each of many as it was asked', async () => {
    const texts = ['FIRST-1', 'SECOND-2', 'THIRD-3']
    const files = await Promise.all(texts.map(async (text) => join(dataDir, 'media', ...placeOf(await kept(await photographOf(text))))))
    const reader = readerOf()
    const read = await Promise.all(files.map((file) => reader.read(file)))
    expect(read.map((each) => (each.ok ? each.value.codes[0]?.text : ''))).toEqual(texts)
  })

  it('that ends refuses what it was reading, and goes on being asked', async () => {
    const broken = readerOf(join(dataDir, 'no-such-worker.js'))
    const read = await Promise.all([broken.read('a.png'), broken.read('b.png')])
    expect(read).toMatchObject([{ ok: false }, { ok: false }])
  })

  it('refuses what is waiting when the bench closes', async () => {
    const reader = readerOf()
    const reading = reader.read('a.png')
    await new Promise((resolve) => setImmediate(resolve))
    await reader.close()
    expect(await reading).toMatchObject({ ok: false })
  })

  function placeOf(sha256: string): readonly [string, string] {
    return [sha256.slice(0, 2), sha256]
  }
})
