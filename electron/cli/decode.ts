import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { type PictureFileReader, createPictureReader } from '../bench/evidence/picture-reader.ts'
import type { PictureCode } from '../../shared/scan/picture/picture-code.ts'

/** A code with the milliseconds that reading took, loading the picture not counted. Corners in pixels, the picture upright. */
export type DecodedCode = PictureCode & { readonly ms: number }
export type DecodedFile =
  | { readonly file: string; readonly codes: readonly DecodedCode[] }
  | { readonly file: string; readonly codes: readonly []; readonly error: string }

/** Beside the built program, or where the sources have it when they run as they are. */
const WASM_FILES = [
  '../../resources/zxing_reader.wasm',
  '../resources/zxing_reader.wasm',
  '../../node_modules/zxing-wasm/dist/reader/zxing_reader.wasm',
]
const WORKER_FILES = ['./picture-worker.js', '../picture-worker.js', '../bench/evidence/picture-worker.ts']

function find(paths: readonly string[]): string {
  const file = paths.map((path) => join(import.meta.dirname, path)).find((path) => existsSync(path))
  if (file === undefined) throw new Error(`${paths[0]} is missing: the installation is damaged`)
  return file
}

/** One core is left for loading and for what else runs here: a reader that shares its core is slower than its figures should say. */
function threadsFor(files: number): number {
  return Math.max(1, Math.min(files, availableParallelism() - 1, 8))
}

/** A thread reads one picture while it loads the next: so many are in memory, however many files there are. */
const AHEAD = 2

/** Reads the codes in picture files on all cores but one; answers in the order asked, an empty list where nothing was read. */
export async function* decodeFiles(files: readonly string[]): AsyncGenerator<DecodedFile> {
  const places = { workerFile: find(WORKER_FILES), wasmFile: find(WASM_FILES) }
  const threads = Array.from({ length: threadsFor(files.length) }, () => createPictureReader(places))
  const window = threads.length * AHEAD
  try {
    const read = (at: number) => decodeIn(threads[at % threads.length] ?? createPictureReader(places), files[at] ?? '')
    const underWay = files.slice(0, window).map((_, at) => read(at))
    for (let at = 0; at < files.length; at += 1) {
      const decoded = await underWay.shift()
      if (at + window < files.length) underWay.push(read(at + window))
      if (decoded !== undefined) yield decoded
    }
  } finally {
    await Promise.all(threads.map((thread) => thread.close()))
  }
}

/** One picture, in a thread of its own. */
export async function decodeFile(file: string): Promise<DecodedFile> {
  for await (const read of decodeFiles([file])) return read
  throw new Error('a picture was not answered')
}

async function decodeIn(thread: PictureFileReader, file: string): Promise<DecodedFile> {
  const read = await thread.read(file)
  if (!read.ok) return { file, codes: [], error: read.error.detail }
  const { codes, ms } = read.value
  return { file, codes: codes.map((code) => ({ ...code, ms })) }
}
