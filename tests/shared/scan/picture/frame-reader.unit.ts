import { describe, expect, it } from 'vitest'
import { frameReader } from '../../../../shared/scan/picture/frame-reader.ts'
import type { PictureCode, SeenCode } from '../../../../shared/scan/picture/picture-code.ts'
import { SOMEWHERE, seenCode } from './seen-code.ts'

const FRAME = { width: 1280, height: 720, rgba: new Uint8ClampedArray(1280 * 720 * 4) }
const code = (format: string, text: string, reader: PictureCode['reader'] = 'zxing-js') => seenCode(format, text, { reader })

/** Shows `count` frames; zxing-js sees what `js` says for the width that it is shown. */
async function film(count: number, js: (width: number) => readonly SeenCode[], wasm: readonly SeenCode[] = []) {
  const read = frameReader({ wasm: async () => wasm, js: async ({ width }) => js(width) })
  const found: PictureCode[] = []
  for (let frame = 0; frame < count; frame += 1) found.push(...(await read(FRAME)))
  return found.map(({ text }) => text)
}

describe('reading a film', () => {
  it('believes zxing-wasm in every frame', async () => {
    expect(await film(2, () => [], [code('Code128', 'A', 'zxing-wasm')])).toEqual(['A', 'A'])
  })

  it('believes a matrix code of zxing-js, which looks at every fifth frame', async () => {
    expect(await film(4, () => [code('QRCode', 'Q')])).toEqual([])
    expect(await film(5, () => [code('QRCode', 'Q')])).toEqual(['Q'])
  })

  it('believes bars of zxing-js only when it sees them at two sizes', async () => {
    expect(await film(10, () => [code('EAN13', '4006381333931')])).toEqual(['4006381333931'])
    expect(await film(40, (width) => (width > 700 ? [code('EAN8', '95388366')] : []))).toEqual([])
  })
})

describe('a linear code of which few lines were read', () => {
  const weak = seenCode('EAN13', '7034759003930', { reader: 'zxing-wasm', lines: 4 })
  const seenAgain = async (again: readonly SeenCode[]) =>
    frameReader({ wasm: async ({ width }) => (width === FRAME.width ? [weak] : again), js: async () => [] })(FRAME)

  it('is looked at again, and believed when it is there', async () => {
    expect(await seenAgain([weak])).toEqual([{ ...seenCode('EAN13', '7034759003930', { reader: 'zxing-wasm' }), corners: SOMEWHERE }])
  })

  it('is left out when the second look says something else', async () => {
    expect(await seenAgain([{ ...weak, text: '5030159003930' }])).toEqual([])
  })
})
