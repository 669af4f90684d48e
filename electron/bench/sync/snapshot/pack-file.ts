import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createZstdCompress, createZstdDecompress } from 'node:zlib'

/** Node has zstd since 22.15; where the shell's Node has not, snapshots are neither made nor taken. */
export const CAN_PACK = typeof createZstdCompress === 'function'

/** Hashes what passes, without holding it. */
function hashing(hash: ReturnType<typeof createHash>) {
  return async function* (pieces: AsyncIterable<Buffer>) {
    for await (const piece of pieces) {
      hash.update(piece)
      yield piece
    }
  }
}

/** Packs a file by zstd. Returns SHA-256 of the packed one, hex. */
export async function packFile(file: string, packed: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), createZstdCompress(), hashing(hash), createWriteStream(packed))
  return hash.digest('hex')
}

/** Unpacks a file. Returns SHA-256 of the packed one, hex. Rejects where it is not packed so, or the disk is full. */
export async function unpackFile(packed: string, file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(packed), hashing(hash), createZstdDecompress(), createWriteStream(file))
  return hash.digest('hex')
}
