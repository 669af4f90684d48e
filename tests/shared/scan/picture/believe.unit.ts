import { describe, expect, it } from 'vitest'
import { type Look, believe } from '../../../../shared/scan/picture/believe.ts'
import type { SeenCode } from '../../../../shared/scan/picture/picture-code.ts'
import { boxAround } from '../../../../shared/scan/picture/corners.ts'
import { seenCode } from './seen-code.ts'

const code = (format: string, text: string) => seenCode(format, text)
const look = (reader: Look['reader'], size: number, ...codes: readonly SeenCode[]): Look => ({
  reader,
  size,
  way: 'plain',
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

  it('is not believed when both readers see it in the same pixels: what misleads one misleads the other', () => {
    const weak = { ...code('EAN13', '9074932437075'), lines: 2 }
    expect(texts(look('zxing-wasm', 1, weak), look('zxing-js', 1, weak))).toEqual([])
    expect(texts(look('zxing-wasm', 1, weak), { ...look('zxing-wasm', 1, weak), way: 'sharp', first: false })).toEqual(['9074932437075'])
  })

  it('is not believed at the first look when few lines across it agree, unless another look sees it', () => {
    const weak = { ...code('EAN13', '4006381333931'), lines: 3 }
    expect(texts(look('zxing-wasm', 1, weak))).toEqual([])
    expect(texts(look('zxing-wasm', 1, weak), look('zxing-wasm', 2, weak))).toEqual(['4006381333931'])
    expect(texts(look('zxing-wasm', 1, { ...weak, lines: 40 }))).toEqual(['4006381333931'])
  })

  it('gives way to another at its place that more looks saw', () => {
    const [often, seldom] = [code('EAN13', '4006381333931'), code('EAN13', '4006381333924')]
    const looks = [look('zxing-js', 1, often, seldom), look('zxing-js', 2, often, seldom), look('zxing-wasm', 3, often)]
    expect(texts(...looks)).toEqual(['4006381333931'])
    const elsewhere = {
      ...seldom,
      corners: boxAround([
        { x: 200, y: 200 },
        { x: 260, y: 240 },
      ]),
    }
    expect(texts(look('zxing-js', 1, often, elsewhere), look('zxing-js', 2, often, elsewhere), look('zxing-wasm', 3, often))).toHaveLength(
      2,
    )
  })
})
