import { describe, expect, it } from 'vitest'
import { type Look, believe } from '../../../../shared/scan/picture/believe.ts'
import type { PictureCode } from '../../../../shared/scan/picture/picture-code.ts'

const code = (format: string, text: string): PictureCode => ({ format, text, aim: undefined, reader: 'zxing-js' })
const look = (reader: Look['reader'], size: number, ...codes: readonly PictureCode[]): Look => ({
  reader,
  size,
  first: reader === 'zxing-wasm' && size === 1,
  codes,
})
const texts = (...looks: readonly Look[]) => believe(looks).map(({ text }) => text)

describe('a code seen in a picture', () => {
  it('is believed when zxing-wasm reads it in the picture as it is', () => {
    expect(texts(look('zxing-wasm', 1, code('Code128', 'A'), code('EAN8', '96385074')))).toEqual(['A', '96385074'])
  })

  it('is believed from any look when error correction vouches for it', () => {
    expect(texts(look('zxing-wasm', 1), look('zxing-js', 1, code('QRCode', 'Q')))).toEqual(['Q'])
  })

  it('is not believed when zxing-js alone sees bars, though the check digit be right', () => {
    expect(texts(look('zxing-wasm', 1), look('zxing-js', 1, code('EAN8', '96385074')))).toEqual([])
    expect(texts(look('zxing-wasm', 1), look('zxing-js', 1, code('PDF417', 'P')))).toEqual([])
  })

  it('is not believed when the same reader sees it again at the same size', () => {
    expect(texts(look('zxing-js', 1, code('EAN8', '96385074')), look('zxing-js', 1, code('EAN8', '96385074')))).toEqual([])
  })

  it('is believed, once, when another size or another reader agrees', () => {
    const seen = code('EAN13', '4006381333931')
    expect(texts(look('zxing-js', 1, seen), look('zxing-js', 0.5, seen))).toEqual(['4006381333931'])
    expect(texts(look('zxing-js', 1, seen), look('zxing-wasm', 2, seen))).toEqual(['4006381333931'])
  })

  it('is not believed when the looks disagree', () => {
    expect(texts(look('zxing-js', 1, code('EAN13', '4006381333931')), look('zxing-wasm', 2, code('EAN13', '4006381333924')))).toEqual([])
  })
})
