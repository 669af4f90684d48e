import type { Corners } from './corners.ts'

/** A picture as the screen has it: red, green, blue and opacity, a byte each, row by row. */
export type Picture = { readonly width: number; readonly height: number; readonly rgba: Uint8ClampedArray<ArrayBuffer> }

export type ReaderName = 'zxing-wasm' | 'zxing-js'

/** A code that a reader saw in a picture. `format` is the reader's name of the symbology, one name for both readers. */
export type PictureCode = {
  readonly text: string
  readonly format: string
  /** AIM identifier (`]C1`); only zxing-wasm knows it. */
  readonly aim: string | undefined
  readonly reader: ReaderName
  /** Where it lies in the picture. */
  readonly corners: Corners
}

/** A code as a reader tells it. `lines`: of a linear code, how many lines across it read the same; zxing-js does not say. */
export type SeenCode = PictureCode & { readonly lines?: number }

/** How grey becomes black and white: by the surroundings of each pixel, by the whole picture, or at the middle of the scale. */
export type Threshold = 'local' | 'global' | 'fixed'

/** One of the two decoders behind the project's own smallest interface. Finds nothing rather than throw. */
export type PictureReader = (picture: Picture, threshold?: Threshold) => Promise<readonly SeenCode[]>
