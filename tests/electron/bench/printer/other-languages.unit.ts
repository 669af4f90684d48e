import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { escposLabel } from '../../../../electron/bench/printer/escpos.ts'
import { pngLabel } from '../../../../electron/bench/printer/png.ts'
import { tsplLabel } from '../../../../electron/bench/printer/tspl.ts'

/** Twelve dots by two: a black row, then a single black dot; four padding bits a row. */
const picture = { width: 12, height: 2, bytesPerRow: 2, bits: new Uint8Array([0xff, 0xf0, 0x00, 0x10]) }

describe('a TSPL label', () => {
  it('has 0 for black and white padding, between a head in mm and one print', () => {
    const bytes = Buffer.from(tsplLabel(picture, { dpmm: 8, wDots: 12, hDots: 2 }))
    const head = 'SIZE 1.5 mm,0.3 mm\r\nDIRECTION 0,0\r\nREFERENCE 0,0\r\nCLS\r\nBITMAP 0,0,2,2,0,'
    expect(bytes.subarray(0, head.length).toString('latin1')).toBe(head)
    expect([...bytes.subarray(head.length, head.length + 4)]).toEqual([0x00, 0x0f, 0xff, 0xef])
    expect(bytes.subarray(head.length + 4).toString('latin1')).toBe('\r\nPRINT 1,1\r\n')
  })
})

describe('an ESC/POS slip', () => {
  it('resets, draws the raster with 1 for black, feeds and cuts', () => {
    const slip = escposLabel({ ...picture, height: 2 })
    expect(slip.ok && [...slip.value]).toEqual([
      0x1b, 0x40, 0x1d, 0x76, 0x30, 0x00, 0x02, 0x00, 0x02, 0x00, 0xff, 0xf0, 0x00, 0x10, 0x1d, 0x56, 0x42, 0x00,
    ])
  })

  it('says its height in two bytes, low one first', () => {
    const slip = escposLabel({ width: 8, height: 300, bytesPerRow: 1, bits: new Uint8Array(300) })
    expect(slip.ok && [...slip.value.subarray(6, 10)]).toEqual([1, 0, 44, 1])
  })

  it('is refused where the head is too narrow for it', () => {
    expect(escposLabel({ width: 812, height: 1, bytesPerRow: 102, bits: new Uint8Array(102) })).toEqual({
      ok: false,
      error: { type: 'too-wide-for-printer', dots: 812, most: 576 },
    })
  })
})

describe('a PNG', () => {
  it('is read by another reader dot for dot, with its size on paper', async () => {
    const image = sharp(pngLabel(picture, 8))
    expect(await image.metadata()).toMatchObject({ format: 'png', width: 12, height: 2, density: 203 })
    const grey = await image.greyscale().raw().toBuffer()
    expect([...grey]).toEqual([...Array(12).fill(0), ...Array(11).fill(255), 0])
  })
})
