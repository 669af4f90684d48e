import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { zplToBase64Async } from '../electron/bench/printer/zpl-reader.ts'
import { root } from './workbench.ts'

/** What a scanner would read on a printed label: the ZPL rendered by a foreign renderer, every code in the picture decoded. */
export async function codesOnLabel(zpl: Buffer, label: 'unit' | 'return'): Promise<readonly string[]> {
  const wasmBinary = new Uint8Array(readFileSync(join(root, 'node_modules', 'zxing-wasm', 'dist', 'reader', 'zxing_reader.wasm')))
  prepareZXingModule({ overrides: { wasmBinary: wasmBinary.buffer } })
  const [width, height] = label === 'unit' ? [50, 30] : [101.5, 152.375]
  const png = await zplToBase64Async(zpl.toString('latin1'), width, height, 8)
  const codes = await readBarcodes(new Blob([Buffer.from(png, 'base64')], { type: 'image/png' }), { tryHarder: true })
  return codes.map(({ text }) => text)
}
