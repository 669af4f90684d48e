import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadPicture } from '../../electron/bench/evidence/load-picture.ts'
import { jsReader } from '../../shared/scan/picture/js-reader.ts'
import { readPicture } from '../../shared/scan/picture/read-picture.ts'
import { wasmReader } from '../../shared/scan/picture/wasm-reader.ts'
import { type Score, arePublishedPicturesThere, count, publishedPictures } from '../electron/cli/published-pictures.ts'
import { builtFolder } from './built-folder.ts'
import type { BenchResult } from './result.ts'
import { median, rounded, spread } from './statistics.ts'

const WARM_UP = 40

type Measured = { readonly score: Score; readonly times: number[] }

const nothingYet = (): Measured => ({ score: { right: 0, wrong: 0, nothing: 0 }, times: [] })

/** Both readers under the agreement rule against zxing-wasm alone, picture by picture, by turns the one or the other first. */
export async function measurePictures(say: (text: string) => void): Promise<readonly BenchResult[]> {
  if (!arePublishedPicturesThere) {
    say('no published pictures of barcodes are here: they are left out')
    return []
  }
  const wasm = await readFile(join(builtFolder, '..', 'resources', 'zxing_reader.wasm'))
  const readers = { wasm: await wasmReader(new Uint8Array(wasm).buffer), js: jsReader() }
  const [alone, both] = [nothingYet(), nothingYet()]
  for (const [at, { file, text }] of publishedPictures().entries()) {
    const loaded = await loadPicture(file)
    if (!loaded.ok) continue
    const { picture } = loaded.value
    const turns = [
      { measured: alone, read: () => readers.wasm(picture) },
      { measured: both, read: () => readPicture(picture, readers) },
    ]
    for (const { measured, read } of at % 2 === 0 ? turns : turns.toReversed()) {
      const begin = performance.now()
      const codes = await read()
      if (at >= WARM_UP) measured.times.push(performance.now() - begin)
      if (text !== undefined) count(measured.score, codes, text)
    }
  }
  const ratio = rounded(median(both.times) / median(alone.times))
  return [
    {
      name: 'pictures',
      bar: 'as many right, no more wrong, median ≤ 1.3×',
      ratio,
      passed: both.score.right >= alone.score.right && both.score.wrong <= alone.score.wrong && ratio <= 1.3,
      detail: { ...spread(both.times), floor: spread(alone.times), read: both.score, wasmAlone: alone.score },
    },
  ]
}
