import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadPicture } from '../../../electron/bench/evidence/load-picture.ts'
import { decodeFiles } from '../../../electron/cli/decode.ts'
import { wasmReader } from '../../../shared/scan/picture/wasm-reader.ts'
import { type PublishedPicture, type Score, arePublishedPicturesThere, count, publishedPictures } from './published-pictures.ts'

/** One picture of each kind, from the middle: all would take minutes. */
function oneOfEach(): readonly (PublishedPicture & { readonly text: string })[] {
  const byKind = Map.groupBy(publishedPictures(), ({ kind }) => kind)
  return [...byKind.values()].flatMap((pictures) => {
    const told = pictures.flatMap((picture) => (picture.text === undefined ? [] : [{ ...picture, text: picture.text }]))
    return told.slice(Math.floor(told.length / 2)).slice(0, 1)
  })
}

const why = arePublishedPicturesThere ? '' : ' (skipped: no test data)'

describe.skipIf(!arePublishedPicturesThere)(`published pictures of barcodes${why}`, () => {
  const alone: Score = { right: 0, wrong: 0, nothing: 0 }
  const both: Score = { right: 0, wrong: 0, nothing: 0 }

  beforeAll(async () => {
    const wasm = await readFile(join(import.meta.dirname, '../../../node_modules/zxing-wasm/dist/reader/zxing_reader.wasm'))
    const first = await wasmReader(new Uint8Array(wasm).buffer)
    const wanted = oneOfEach()
    for (const { file, text } of wanted) {
      const loaded = await loadPicture(file)
      count(alone, loaded.ok ? await first(loaded.value.picture) : [], text)
    }
    let at = 0
    for await (const { file, codes } of decodeFiles(wanted.map((each) => each.file))) {
      const picture = wanted[at]
      at += 1
      if (picture?.file !== file) throw new Error('the answers are not in the order asked')
      count(both, codes, picture.text)
    }
  }, 120_000)

  it('are read at least as often as by zxing-wasm alone', () => {
    expect(alone.right).toBeGreaterThan(40)
    expect(both.right).toBeGreaterThanOrEqual(alone.right)
  })

  it('are not misread more often', () => {
    expect(both.wrong).toBeLessThanOrEqual(alone.wrong)
  })
})
