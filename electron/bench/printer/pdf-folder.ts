import { join } from 'node:path'
import type { FolderRefusal } from '../../../shared/labels/print-refusal.ts'
import { type Result, ok, refuse } from '../../../shared/result.ts'
import { writeDurably } from '../durable-file.ts'

/** Writes a label as a file, whole under its name or not there at all. Writing it again under the same name replaces it. */
export async function writeIntoFolder(folder: string, name: string, bytes: Uint8Array): Promise<Result<string, FolderRefusal>> {
  const file = join(folder, name)
  try {
    await writeDurably(file, bytes, name)
    return ok(file)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === undefined) throw error
    return refuse({ type: 'folder-unwritable', folder, code })
  }
}
