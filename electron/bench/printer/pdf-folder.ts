import { mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { FolderRefusal } from '../../../shared/labels/print-refusal.ts'
import { type Result, ok, refuse } from '../../../shared/result.ts'

/**
 * Writes a file so that it is either whole under its name or not there at all, also after a power cut: a temporary name, fsync,
 * rename, and fsync of the folder. Writing it again under the same name replaces it.
 */
export async function writeIntoFolder(folder: string, name: string, bytes: Uint8Array): Promise<Result<string, FolderRefusal>> {
  const file = join(folder, name)
  const temporary = join(folder, `.${name}.part`)
  try {
    await mkdir(folder, { recursive: true })
    await writeDurably(temporary, bytes)
    await rename(temporary, file)
    await flushFolder(folder)
    return ok(file)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === undefined) throw error
    await rm(temporary, { force: true }).catch(() => {})
    return refuse({ type: 'folder-unwritable', folder, code })
  }
}

async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'w')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Windows cannot open a folder to flush it; NTFS journals the rename itself. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
