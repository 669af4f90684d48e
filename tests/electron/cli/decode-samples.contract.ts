import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { decodeFile } from '../../../electron/cli/decode.ts'
import { loadPicture } from '../../../electron/cli/load-picture.ts'
import { wasmReader } from '../../../shared/scan/picture/wasm-reader.ts'
import { testDataFolder } from '../../shared/scan/recorded.ts'

const samples = join(testDataFolder, 'zxing-cpp', 'samples')
const isThere = existsSync(samples)

type Sample = { readonly file: string; readonly text: string }

/** One picture of each folder, from the middle: all would take minutes. */
function oneOfEach(): readonly Sample[] {
  const folders = readdirSync(samples, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return folders.flatMap(({ name }) => {
    const folder = join(samples, name)
    const pictures = readdirSync(folder).filter((file) => /\.(png|webp|jpg)$/.test(file) && existsSync(join(folder, textOf(file))))
    const [middle] = pictures.slice(Math.floor(pictures.length / 2))
    return [middle]
      .filter((file) => file !== undefined)
      .map((file) => ({ file: join(folder, file), text: readFileSync(join(folder, textOf(file)), 'utf8') }))
  })
}

function textOf(file: string): string {
  return file.replace(/\.\w+$/, '.txt')
}

type Score = { right: number; wrong: number }

function count(score: Score, texts: readonly string[], wanted: string): void {
  if (texts.includes(wanted)) score.right += 1
  else if (texts.length > 0) score.wrong += 1
}

describe.skipIf(!isThere)(`published pictures of barcodes${isThere ? '' : ' (skipped: no test data)'}`, () => {
  const alone: Score = { right: 0, wrong: 0 }
  const both: Score = { right: 0, wrong: 0 }

  beforeAll(async () => {
    const wasm = await readFile(join(import.meta.dirname, '../../../node_modules/zxing-wasm/dist/reader/zxing_reader.wasm'))
    const first = await wasmReader(new Uint8Array(wasm).buffer)
    for (const { file, text } of oneOfEach()) {
      const picture = await loadPicture(file)
      count(alone, picture.ok ? (await first(picture.value)).flatMap((code) => (code.text === '' ? [] : [code.text])) : [], text)
      count(
        both,
        (await decodeFile(file)).codes.map((code) => code.text),
        text,
      )
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
