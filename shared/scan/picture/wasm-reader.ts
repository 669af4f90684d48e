import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import type { PictureReader } from './picture-code.ts'

/**
 * The first reader: zxing-cpp compiled to WebAssembly. `wasm` is the content of `zxing_reader.wasm`; without it the
 * library would fetch the file from a public server.
 */
export async function wasmReader(wasm: ArrayBuffer): Promise<PictureReader> {
  await prepareZXingModule({ overrides: { wasmBinary: wasm }, fireImmediately: true })
  return async ({ width, height, rgba }) => {
    // Plain: data as a scanner sends them, group separators included, not dressed up for reading.
    const results = await readBarcodes({ width, height, data: rgba, colorSpace: 'srgb' }, { textMode: 'Plain' })
    return results.flatMap(({ isValid, text, format, symbologyIdentifier }) =>
      isValid ? [{ text, format, aim: symbologyIdentifier === '' ? undefined : symbologyIdentifier, reader: 'zxing-wasm' }] : [],
    )
  }
}
