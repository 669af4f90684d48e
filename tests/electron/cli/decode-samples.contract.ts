import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { decodeFiles } from '../../../electron/cli/decode.ts'
import { loadPicture } from '../../../electron/bench/evidence/load-picture.ts'
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
      .map((file) => ({ file: join(folder, file), text: withoutAddOn(folder, readFileSync(join(folder, textOf(file)), 'utf8')) }))
  })
}

/** The price or issue number printed beside a product code is no part of it, for this bench: 2 or 5 digits after 13. */
function withoutAddOn(file: string, text: string): string {
  return file.includes('-extension-') ? text.slice(0, 13) : text
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
    const wanted = oneOfEach()
    for (const { file, text } of wanted) {
      const loaded = await loadPicture(file)
      count(alone, loaded.ok ? (await first(loaded.value.picture)).flatMap((code) => (code.text === '' ? [] : [code.text])) : [], text)
    }
    let at = 0
    for await (const { file, codes } of decodeFiles(wanted.map((each) => each.file))) {
      const sample = wanted[at++]
      if (sample?.file !== file) throw new Error('the answers are not in the order asked')
      count(
        both,
        codes.map((code) => code.text),
        sample.text,
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
