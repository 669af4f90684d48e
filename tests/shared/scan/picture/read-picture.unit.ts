import { describe, expect, it } from 'vitest'
import type { Picture, PictureCode, PictureReader } from '../../../../shared/scan/picture/picture-code.ts'
import { readPicture } from '../../../../shared/scan/picture/read-picture.ts'
import { SOMEWHERE, seenCode } from './seen-code.ts'

const picture = (width: number, height: number): Picture => ({ width, height, rgba: new Uint8ClampedArray(width * height * 4).fill(255) })

/** A reader that sees codes in pictures of some widths, and notes which widths it was shown. */
function reader(
  name: PictureCode['reader'],
  seen: Readonly<Record<number, readonly [format: string, text: string]>>,
  shown: string[],
): PictureReader {
  return async ({ width }) => {
    shown.push(`${name} ${width}`)
    const found = seen[width]
    return found === undefined ? [] : [seenCode(found[0], found[1], { reader: name })]
  }
}

function readers(wasm: Parameters<typeof reader>[1], js: Parameters<typeof reader>[1]) {
  const shown: string[] = []
  return { shown, wasm: reader('zxing-wasm', wasm, shown), js: reader('zxing-js', js, shown) }
}

describe('reading a still picture', () => {
  it('asks zxing-wasm alone where it sees a code', async () => {
    const both = readers({ 100: ['Code128', 'A'] }, {})
    expect(await readPicture(picture(100, 50), both)).toMatchObject([{ text: 'A', reader: 'zxing-wasm' }])
    expect(both.shown).toEqual(['zxing-wasm 100'])
  })

  it('looks closer at a small picture, and believes what error correction vouches for', async () => {
    const both = readers({ 200: ['DataMatrix', 'D'] }, {})
    expect(await readPicture(picture(100, 50), both)).toMatchObject([{ text: 'D' }])
    expect(both.shown).toEqual(['zxing-wasm 100', 'zxing-wasm 200'])
  })

  it('tells where a code lies in the picture as it is, whatever the size at which it was seen', async () => {
    const [code] = await readPicture(picture(100, 50), readers({ 200: ['DataMatrix', 'D'] }, {}))
    expect(code?.corners[0]).toEqual({ x: SOMEWHERE[0].x / 2, y: SOMEWHERE[0].y / 2 })
  })

  it('looks again where few lines of a linear code were read', async () => {
    const weak = seenCode('EAN13', '7034759003930', { reader: 'zxing-wasm', lines: 2 })
    const shown: number[] = []
    const wasm: PictureReader = async ({ width }) => {
      shown.push(width)
      return width === 100 ? [weak] : width === 150 ? [{ ...weak, lines: 9 }] : []
    }
    expect(await readPicture(picture(100, 50), { wasm, js: async () => [] })).toMatchObject([{ text: '7034759003930' }])
    expect(shown).toEqual([100, 200, 150])
  })

  it('has bars confirmed by a further look', async () => {
    const both = readers({}, { 100: ['Code39', 'C'], 200: ['Code39', 'C'] })
    expect(await readPicture(picture(100, 50), both)).toMatchObject([{ text: 'C', reader: 'zxing-js' }])
  })

  it('leaves bars out that nobody confirms', async () => {
    expect(await readPicture(picture(100, 50), readers({ 50: ['EAN8', '96385074'] }, { 100: ['EAN8', '95388366'] }))).toEqual([])
  })

  it('shows zxing-js no more than half a million pixels, and enlarges nothing large', async () => {
    const both = readers({}, {})
    await readPicture(picture(4000, 3000), both)
    expect(both.shown).toEqual(['zxing-wasm 4000', 'zxing-wasm 2000', 'zxing-wasm 1000', 'zxing-wasm 1000', 'zxing-js 816'])
  })

  it('looks no further after a symbol that holds no text', async () => {
    const both = readers({ 100: ['Aztec', ''] }, {})
    expect(await readPicture(picture(100, 50), both)).toEqual([])
    expect(both.shown).toEqual(['zxing-wasm 100'])
  })
})
