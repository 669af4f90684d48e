import type { Picture } from './picture-code.ts'

/** Brightness, a byte a pixel, row by row. */
export type GreyPicture = { readonly width: number; readonly height: number; readonly grey: Uint8ClampedArray<ArrayBuffer> }

/** Brightness of a picture (ITU-R BT.601 weights); what is transparent is white paper. */
export function toGrey({ width, height, rgba }: Picture): GreyPicture {
  const grey = new Uint8ClampedArray(width * height)
  for (let at = 0, from = 0; at < grey.length; at += 1, from += 4) {
    const alpha = rgba[from + 3] ?? 255
    const bright = ((rgba[from] ?? 0) * 306 + (rgba[from + 1] ?? 0) * 601 + (rgba[from + 2] ?? 0) * 117) >> 10
    grey[at] = alpha === 255 ? bright : (bright * alpha + 255 * (255 - alpha)) / 255
  }
  return { width, height, grey }
}

export function fromGrey({ width, height, grey }: GreyPicture): Picture {
  const rgba = new Uint8ClampedArray(grey.length * 4)
  const pixels = new Uint32Array(rgba.buffer)
  for (let at = 0; at < grey.length; at += 1) pixels[at] = 0xff00_0000 | ((grey[at] ?? 0) * 0x01_0101)
  return { width, height, rgba }
}
