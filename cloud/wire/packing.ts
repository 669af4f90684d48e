import { promisify } from 'node:util'
import { constants, gunzip, gzip, zstdCompress, zstdDecompress } from 'node:zlib'
import type { SyncError } from '../../shared/protocol/error.ts'
import { MOST_UNPACKED_BYTES } from '../../shared/protocol/limits.ts'
import { type Result, ok } from '../../shared/result.ts'
import { refuseBench } from './refusal.ts'

const unpackers = { zstd: promisify(zstdDecompress), gzip: promisify(gunzip) }
const packers = {
  zstd: (bytes: Buffer) => promisify(zstdCompress)(bytes, { params: { [constants.ZSTD_c_compressionLevel]: 3 } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, { level: 3 }),
}

/** Smaller than this it is not worth packing. */
const WORTH_PACKING = 1024

/** Unpacks a body, and stops where it becomes larger than any honest one. */
export async function unpack(body: Buffer, encoding: string | undefined): Promise<Result<Buffer, SyncError>> {
  if (encoding === undefined || encoding === 'identity') return ok(body)
  if (encoding !== 'zstd' && encoding !== 'gzip') return refuseBench('malformed', 'Content-Encoding must be zstd, gzip or identity')
  try {
    return ok(await unpackers[encoding](body, { maxOutputLength: MOST_UNPACKED_BYTES }))
  } catch (error) {
    const isTooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    if (isTooLarge) return refuseBench('too-large', `unpacked it is more than ${MOST_UNPACKED_BYTES} bytes`)
    return refuseBench('malformed', `the body cannot be unpacked as ${encoding}`)
  }
}

/** Packs a reply as the asker can read it. */
export async function pack(
  reply: Buffer,
  accepted: string | undefined,
): Promise<{ readonly body: Buffer; readonly encoding?: 'zstd' | 'gzip' }> {
  const names = (accepted ?? '').split(',').map((each) => each.trim())
  const encoding = (['zstd', 'gzip'] as const).find((name) => names.some((each) => each === name || each.startsWith(`${name};`)))
  if (encoding === undefined || reply.length < WORTH_PACKING) return { body: reply }
  return { body: await packers[encoding](reply), encoding }
}
