import { createHash, randomBytes } from 'node:crypto'
import { type ClientRequest, request as httpRequest } from 'node:http'
import { STREAMED_BODY } from '../../../shared/protocol/signed-request.ts'
import { syncError } from '../../../shared/protocol/error.ts'
import type { BenchForTests } from '../bench-for-tests.ts'

type Answer = {
  readonly status: number
  readonly headers: Headers
  readonly bytes: Buffer
  readonly kind: string | undefined
}

/** So many bytes that are like no others. */
export function someMedia(bytes: number): Buffer {
  const piece = randomBytes(Math.min(bytes, 1 << 20))
  const media = Buffer.alloc(bytes)
  for (let at = 0; at < bytes; at += piece.length) {
    piece.copy(media, at)
    media.writeUInt32LE(at, Math.min(at, bytes - 4))
  }
  return media
}

export function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

async function answerOf(response: Response): Promise<Answer> {
  const bytes = Buffer.from(await response.arrayBuffer())
  const read = response.status >= 400 && bytes.length > 0 ? syncError.safeParse(JSON.parse(bytes.toString())) : undefined
  return { status: response.status, headers: response.headers, bytes, kind: read?.data?.error.kind }
}

/** One signed request for or with media, in the words of the protocol. */
export async function askMedia(
  bench: BenchForTests,
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: Buffer,
): Promise<Answer> {
  return answerOf(
    await fetch(`${bench.address}${path}`, {
      method,
      headers: { 'tus-resumable': '1.0.0', ...bench.headers(path, STREAMED_BODY, { method }), ...headers },
      ...(body === undefined ? {} : { body: new Uint8Array(body) }),
    }),
  )
}

export function begin(bench: BenchForTests, { sha256, bytes, type = 'image/jpeg' }: { sha256: string; bytes: number; type?: string }) {
  const base64 = (text: string) => Buffer.from(text).toString('base64')
  return askMedia(bench, 'POST', '/v1/media', {
    'upload-length': String(bytes),
    'upload-metadata': `sha256 ${base64(sha256)},type ${base64(type)}`,
  })
}

export function sendPart(bench: BenchForTests, path: string, offset: number, part: Buffer) {
  const headers = { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' }
  return askMedia(bench, 'PATCH', path, headers, part)
}

/** Begins an upload and sends all of it at once. */
export async function sendMedia(bench: BenchForTests, media: Buffer, sha256 = sha256Of(media)) {
  const begun = await begin(bench, { sha256, bytes: media.length })
  return sendPart(bench, begun.headers.get('location') ?? '', 0, media)
}

/** Sends from an offset on, over a line that may be cut. Resolves to the status, or to nothing where it was cut. */
export function sendOverLine(
  bench: BenchForTests,
  address: string,
  path: string,
  offset: number,
  media: Buffer,
): Promise<number | undefined> {
  return new Promise((resolve) => {
    const sent: ClientRequest = httpRequest(
      `${address}${path}`,
      {
        method: 'PATCH',
        agent: false,
        headers: {
          ...bench.headers(path, STREAMED_BODY, { method: 'PATCH' }),
          'tus-resumable': '1.0.0',
          'upload-offset': String(offset),
          'content-type': 'application/offset+octet-stream',
          'content-length': String(media.length - offset),
        },
      },
      (response) => {
        response.resume()
        response.on('close', () => resolve(response.statusCode))
      },
    )
    sent.on('error', () => resolve(undefined))
    sent.end(media.subarray(offset))
  })
}
