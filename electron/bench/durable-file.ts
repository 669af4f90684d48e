import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Makes a folder's entries durable; where the platform cannot open folders (Windows) the file's own sync has to do. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Writes a whole file or nothing: under a temporary name, synced, then renamed. When this resolves it survives a power cut. */
export async function writeDurably(
  file: string,
  bytes: Uint8Array,
  temporaryName: string,
  { mode = 0o666 }: { readonly mode?: number } = {},
): Promise<void> {
  const folder = dirname(file)
  const made = await mkdir(folder, { recursive: true })
  const temporary = `${folder}/.${temporaryName}.part`
  try {
    const handle = await open(temporary, 'w', mode)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  await syncFolder(folder)
  // A folder made for this file is an entry of the one above it, and is lost with that.
  if (made === undefined) return
  for (let above = dirname(folder); above.length >= dirname(made).length; above = dirname(above)) {
    await syncFolder(above)
    if (above === dirname(above)) return
  }
}
