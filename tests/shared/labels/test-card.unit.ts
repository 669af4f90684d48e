import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { type LinearCode, code128, gs1Code128 } from '../../../shared/labels/barcode.ts'
import { GROUP_SEPARATOR } from '../../../shared/scan/key-text.ts'
import { TEST_CODES } from '../../../shared/scan/test-card.ts'

const wasm = join(import.meta.dirname, '..', '..', '..', 'node_modules', 'zxing-wasm', 'dist', 'reader', 'zxing_reader.wasm')

/** The bars as a scanner sees them: three pixels a module, white around. */
function pictureOf({ runs, modules }: LinearCode): ImageData {
  const [scale, quiet, height] = [3, 30, 60]
  const width = modules * scale + 2 * quiet
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  let left = quiet
  for (const [at, run] of runs.entries()) {
    if (at % 2 === 0) {
      for (let y = 10; y < height - 10; y += 1)
        for (let x = left; x < left + run * scale; x += 1) data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3)
    }
    left += run * scale
  }
  return { data, width, height, colorSpace: 'srgb' }
}

describe('the codes of the self-test card', () => {
  it.each(TEST_CODES.map((code) => [code.printed, code] as const))('%s is read off its bars as what it says', async (_, code) => {
    prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(wasm)).buffer } })
    const drawn = code.symbology === 'gs1-128' ? gs1Code128(code.text, GROUP_SEPARATOR) : code128(code.text)
    if (!drawn.ok) throw new Error(drawn.error.type)
    const [read] = await readBarcodes(pictureOf(drawn.value), { textMode: 'Plain' })
    expect([read?.text, read?.symbologyIdentifier]).toEqual([code.text, code.symbology === 'gs1-128' ? ']C1' : ']C0'])
  })

  it('fit an A4 sheet at three eighths of a millimetre a module, quiet zones included', () => {
    for (const code of TEST_CODES) {
      const drawn = code.symbology === 'gs1-128' ? gs1Code128(code.text, GROUP_SEPARATOR) : code128(code.text)
      expect(drawn.ok && (drawn.value.modules + 20) * 0.375).toBeLessThan(166)
    }
  })

  it('hold nothing that a GS1 code cannot', () => {
    expect(gs1Code128('91A^B', GROUP_SEPARATOR)).toEqual({ ok: false, error: { type: 'barcode-unencodable', text: '91A^B' } })
  })
})
