import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

const wasm = readFileSync(join(process.cwd(), 'node_modules/zxing-wasm/dist/reader/zxing_reader.wasm'))
prepareZXingModule({ overrides: { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) } })

/** Every code a reader of another maker finds in a picture, as `format:text`, sorted. */
export async function readCodes(picture: Uint8Array): Promise<readonly string[]> {
  const grey = await sharp(picture).flatten({ background: '#fff' }).greyscale().png().toBuffer()
  const codes = await readBarcodes(new Uint8Array(grey), { tryHarder: true, formats: ['Code128', 'QRCode'] })
  return codes.map((code) => `${code.format}:${code.text}`).toSorted()
}
