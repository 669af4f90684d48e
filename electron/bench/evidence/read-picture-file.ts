import { readFile } from 'node:fs/promises'
import { type Result, ok } from '../../../shared/result.ts'
import { moved } from '../../../shared/scan/picture/corners.ts'
import { jsReader } from '../../../shared/scan/picture/js-reader.ts'
import type { PictureCode } from '../../../shared/scan/picture/picture-code.ts'
import { type PictureReaders, readPicture } from '../../../shared/scan/picture/read-picture.ts'
import { wasmReader } from '../../../shared/scan/picture/wasm-reader.ts'
import type { LoadedPicture, PictureRefusal } from './load-picture.ts'

/** What was read in a picture file. Width, height and corners in pixels of the file, upright; `ms` for reading alone, without loading. */
export type FileReading = {
  readonly width: number
  readonly height: number
  readonly codes: readonly PictureCode[]
  readonly ms: number
}

/** `wasmFile`: the first reader's WebAssembly. */
export async function openReaders(wasmFile: string): Promise<PictureReaders> {
  const wasm = await readFile(wasmFile)
  const readers = { wasm: await wasmReader(new Uint8Array(wasm).buffer), js: jsReader() }
  // The first call compiles: let it be one that nobody waits for and no figure counts.
  await readers.wasm({ width: 1, height: 1, rgba: new Uint8ClampedArray(4) })
  return readers
}

export async function readLoaded(
  loaded: Result<LoadedPicture, PictureRefusal>,
  readers: PictureReaders,
): Promise<Result<FileReading, PictureRefusal>> {
  if (!loaded.ok) return loaded
  const { picture, scale } = loaded.value
  const start = performance.now()
  const read = await readPicture(picture, readers)
  const ms = Math.round((performance.now() - start) * 100) / 100
  const codes = read.map((code) => (scale === 1 ? code : { ...code, corners: moved(code.corners, { x: 0, y: 0 }, 1 / scale) }))
  return ok({ width: Math.round(picture.width / scale), height: Math.round(picture.height / scale), codes, ms })
}
