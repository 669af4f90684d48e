import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { jsReader } from '../../shared/scan/picture/js-reader.ts'
import type { PictureCode } from '../../shared/scan/picture/picture-code.ts'
import { type PictureReaders, readPicture } from '../../shared/scan/picture/read-picture.ts'
import { wasmReader } from '../../shared/scan/picture/wasm-reader.ts'
import { loadPicture } from './load-picture.ts'

/** A code with the milliseconds that reading took, loading the picture not counted. */
export type DecodedCode = PictureCode & { readonly ms: number }
export type DecodedFile =
  | { readonly file: string; readonly codes: readonly DecodedCode[] }
  | { readonly file: string; readonly codes: readonly []; readonly error: string }

/** The decoder's WebAssembly: beside the built program, or in the package it comes from when the sources run as they are. */
const WASM_FILES = [
  '../../resources/zxing_reader.wasm',
  '../resources/zxing_reader.wasm',
  '../../node_modules/zxing-wasm/dist/reader/zxing_reader.wasm',
]

async function openReaders(): Promise<PictureReaders> {
  const file = WASM_FILES.map((path) => join(import.meta.dirname, path)).find((path) => existsSync(path))
  if (file === undefined) throw new Error('zxing_reader.wasm is missing: the installation is damaged')
  const wasm = await readFile(file)
  const readers = { wasm: await wasmReader(new Uint8Array(wasm).buffer), js: jsReader() }
  // The first call compiles: let it be one that nobody waits for and no figure counts.
  await readers.wasm({ width: 1, height: 1, rgba: new Uint8ClampedArray(4) })
  return readers
}

let opened: Promise<PictureReaders> | undefined

/** Reads the codes in a picture file; an empty list where nothing was read. */
export async function decodeFile(file: string): Promise<DecodedFile> {
  const readers = await (opened ??= openReaders())
  const picture = await loadPicture(file)
  if (!picture.ok) return { file, codes: [], error: picture.error.detail }
  const start = performance.now()
  const codes = await readPicture(picture.value, readers)
  const ms = Math.round((performance.now() - start) * 100) / 100
  return { file, codes: codes.map((code) => ({ ...code, ms })) }
}
