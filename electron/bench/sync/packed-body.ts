import { gunzipSync, gzipSync, zstdCompressSync, zstdDecompressSync } from 'node:zlib'

/** Node has zstd since 22.15; where the shell's Node has not, gzip does. */
const HAS_ZSTD = typeof zstdCompressSync === 'function'

export const ACCEPTED_ENCODINGS = HAS_ZSTD ? 'zstd, gzip' : 'gzip'

/** What an answer may come to when it is unpacked, bytes. */
const LONGEST_UNPACKED = 256 * 1024 * 1024

export function pack(text: string): { readonly body: Uint8Array; readonly encoding: 'zstd' | 'gzip' } {
  const bytes = Buffer.from(text, 'utf8')
  return HAS_ZSTD ? { body: zstdCompressSync(bytes), encoding: 'zstd' } : { body: gzipSync(bytes), encoding: 'gzip' }
}

/** Throws on what is not packed as it says. */
export function unpack(body: Buffer, encoding: string | undefined): string {
  const limit = { maxOutputLength: LONGEST_UNPACKED }
  if (encoding === 'zstd') return zstdDecompressSync(body, limit).toString('utf8')
  if (encoding === 'gzip') return gunzipSync(body, limit).toString('utf8')
  return body.toString('utf8')
}
