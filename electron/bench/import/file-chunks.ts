import { open } from 'node:fs/promises'

const CHUNK = 1024 * 1024

/** A file's bytes in order, a megabyte at a time; each chunk is its own memory. */
export async function* fileChunks(file: string): AsyncGenerator<Uint8Array> {
  const handle = await open(file, 'r')
  try {
    for (;;) {
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(CHUNK), 0, CHUNK)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await handle.close()
  }
}

/** The first bytes of a file, at most `length`. */
export async function fileStart(file: string, length: number): Promise<Uint8Array> {
  const handle = await open(file, 'r')
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
