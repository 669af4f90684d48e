import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import type { PictureReader, Threshold } from './picture-code.ts'

const BINARIZERS = { local: 'LocalAverage', global: 'GlobalHistogram', fixed: 'FixedThreshold' } as const satisfies Record<
  Threshold,
  string
>

/**
 * The first reader: zxing-cpp compiled to WebAssembly. `wasm` is the content of `zxing_reader.wasm`; without it the
 * library would fetch the file from a public server.
 */
export async function wasmReader(wasm: ArrayBuffer): Promise<PictureReader> {
  await prepareZXingModule({ overrides: { wasmBinary: wasm }, fireImmediately: true })
  return async ({ width, height, rgba }, threshold = 'local') => {
    // Plain: data as a scanner sends them, group separators included, not dressed up for reading.
    const options = { textMode: 'Plain', binarizer: BINARIZERS[threshold] } as const
    const results = await readBarcodes({ width, height, data: rgba, colorSpace: 'srgb' }, options)
    return results.flatMap(({ isValid, text, format, symbologyIdentifier, position, lineCount }) => {
      if (!isValid) return []
      const { topLeft, topRight, bottomRight, bottomLeft } = position
      return [
        {
          text,
          format,
          aim: symbologyIdentifier === '' ? undefined : symbologyIdentifier,
          reader: 'zxing-wasm',
          corners: [topLeft, topRight, bottomRight, bottomLeft],
          ...(lineCount > 0 ? { lines: lineCount } : {}),
        },
      ]
    })
  }
}
