import { createReadStream } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { Readable } from 'node:stream'
import { byteRange } from './byte-range.ts'
import { SECURITY_HEADERS } from './content-security.ts'
import { mediaContentType, pageContentType, SNIFFED_BYTES } from './content-type.ts'
import { isMediaPath, resolveMedia, resolvePage } from './static-files.ts'

export type FileRoots = { readonly page: string; readonly data: string }

export type FileRequest = {
  readonly method: string
  /** The path of the URL as it was sent: percent-encoded, without query. */
  readonly path: string
  readonly range?: string | null
}

/** Fits `new Response(body, { status, headers })` as well as a Node server response. */
export type FileAnswer = {
  readonly status: 200 | 206 | 404 | 405 | 416
  readonly headers: Readonly<Record<string, string>>
  readonly body: ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer> | null
}

function refusal(status: 404 | 405 | 416, headers: Readonly<Record<string, string>> = {}): FileAnswer {
  return { status, headers: { ...SECURITY_HEADERS, 'cache-control': 'no-store', ...headers }, body: null }
}

/** What the bundler puts into `assets` has a content hash in its name and never changes. The page itself must follow each update. */
async function pageAnswer(file: string): Promise<FileAnswer> {
  const bytes = new Uint8Array(await readFile(file))
  const cacheControl = basename(dirname(file)) === 'assets' ? 'private, max-age=31536000, immutable' : 'no-cache'
  const headers = {
    ...SECURITY_HEADERS,
    'content-type': pageContentType(file),
    'content-length': String(bytes.length),
    'cache-control': cacheControl,
  }
  return { status: 200, headers, body: bytes }
}

/** Evidence is not kept in a browser cache: a second copy on disk would outlive its deletion. */
async function mediaAnswer(file: string, request: FileRequest): Promise<FileAnswer> {
  const handle = await open(file, 'r')
  try {
    const { size } = await handle.stat()
    const { buffer, bytesRead } = await handle.read(new Uint8Array(SNIFFED_BYTES), 0, SNIFFED_BYTES, 0)
    const headers = {
      ...SECURITY_HEADERS,
      'content-type': mediaContentType(buffer.subarray(0, bytesRead)),
      'cache-control': 'no-store',
      'accept-ranges': 'bytes',
    }
    const range = byteRange(request.range, size)
    if (range.type === 'unsatisfiable') return refusal(416, { 'content-range': `bytes */${size}` })
    const { start, end } = range.type === 'part' ? range : { start: 0, end: size - 1 }
    const length = String(end - start + 1)
    const body =
      request.method === 'HEAD' || size === 0
        ? null
        : (Readable.toWeb(createReadStream(file, { start, end })) as ReadableStream<Uint8Array>)
    return range.type === 'part'
      ? { status: 206, headers: { ...headers, 'content-length': length, 'content-range': `bytes ${start}-${end}/${size}` }, body }
      : { status: 200, headers: { ...headers, 'content-length': length }, body }
  } finally {
    await handle.close()
  }
}

/** Answers a request for a part of the page or for a stored picture. What is not there and what is refused look the same: 404. */
export async function answerFile(roots: FileRoots, request: FileRequest): Promise<FileAnswer> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405, { allow: 'GET, HEAD' })
  const isMedia = isMediaPath(request.path)
  const file = isMedia ? resolveMedia(roots.data, request.path) : resolvePage(roots.page, request.path)
  if (file === undefined) return refusal(404)
  try {
    if (isMedia) return await mediaAnswer(file, request)
    const answer = await pageAnswer(file)
    return request.method === 'HEAD' ? { ...answer, body: null } : answer
  } catch (error) {
    if (isAbsent(error)) return refusal(404)
    throw error
  }
}

function isAbsent(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR'
}
