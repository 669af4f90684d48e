import { Resvg } from '@resvg/resvg-js'
import type { LabelGrid } from '../../../shared/labels/paper.ts'
import type { Bitmap } from './bitmap.ts'

/** Red, green, blue summed; black ink covering half a dot or more makes the dot black. */
const HALF_INK = 3 * 128

/** A drawing in mm as one bit a dot. Its words must be outlines: no font is opened here. */
export function rasterise(svg: string, grid: LabelGrid): Bitmap {
  const { wDots: width, hDots: height } = grid
  const image = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    background: '#fff',
    font: { loadSystemFonts: false },
    logLevel: 'off',
  }).render()
  if (image.width !== width || image.height !== height) {
    throw new Error(`The label came out ${image.width} × ${image.height} dots instead of ${width} × ${height}`)
  }
  return oneBit(image.pixels, width, height)
}

function oneBit(rgba: Uint8Array, width: number, height: number): Bitmap {
  const bytesPerRow = Math.ceil(width / 8)
  const bits = new Uint8Array(bytesPerRow * height)
  let pixel = 0
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const light = (rgba[pixel] ?? 255) + (rgba[pixel + 1] ?? 255) + (rgba[pixel + 2] ?? 255)
      if (light < HALF_INK) {
        const at = y * bytesPerRow + (x >> 3)
        bits[at] = (bits[at] ?? 0) | (0x80 >> (x & 7))
      }
      pixel += 4
    }
  }
  return { width, height, bytesPerRow, bits }
}
