import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Manifest } from './manifest.ts'

/** Writes a file of one JSON text a line; on the disk when it returns. */
export async function writeLines(
  folder: string,
  name: string,
  lines: AsyncIterable<unknown> | Iterable<unknown>,
): Promise<Manifest['files'][number]> {
  const hash = createHash('sha256')
  let bytes = 0
  const file = await open(join(folder, name), 'wx')
  try {
    for await (const line of lines) {
      const text = Buffer.from(`${JSON.stringify(line)}\n`, 'utf8')
      hash.update(text)
      bytes += text.length
      await file.appendFile(text)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { name, bytes, sha256: hash.digest('hex') }
}
