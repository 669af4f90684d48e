import { createHash } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { type FileRefusal, LARGEST_FILE } from '../../../shared/import/file-refusal.ts'
import { type Result, ok, refuse } from '../../../shared/result.ts'
import { syncFolder } from '../durable-file.ts'

/** Room that must be left beside a list for what importing it writes: about ten times its size, and some for everything else. */
const ROOM = { timesItsSize: 10, besides: 64 * 1024 * 1024 }

/** A list on its way to this bench, a part at a time. */
export type ArrivingList = {
  readonly received: () => number
  /** Takes the next part; true when it was the last. False answers to a part that is not the next. */
  readonly take: (at: number, part: Uint8Array) => Promise<boolean>
  /** All is here: durable under its hash when this resolves. */
  readonly keep: () => Promise<{ readonly sha256: string; readonly file: string }>
  readonly drop: () => Promise<void>
}

export function listFolder(dataDir: string): string {
  return join(dataDir, 'imports')
}

/** Where a list with this hash lies while it is imported. */
export function listFile(dataDir: string, sha256: string): string {
  return join(listFolder(dataDir), sha256)
}

async function hasRoom(folder: string, bytes: number): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize > bytes * ROOM.timesItsSize + ROOM.besides
}

/** Begins to take in a list of `bytes` bytes. Refused up front where it is too large or the disk too full. */
export async function receiveList(dataDir: string, bytes: number, temporaryName: string): Promise<Result<ArrivingList, FileRefusal>> {
  if (bytes === 0) return refuse({ type: 'empty' })
  if (bytes > LARGEST_FILE) return refuse({ type: 'too-large', most: LARGEST_FILE })
  const folder = listFolder(dataDir)
  await mkdir(folder, { recursive: true })
  if (!(await hasRoom(folder, bytes))) return refuse({ type: 'disk-full' })
  const temporary = join(folder, `.${temporaryName}.part`)
  const handle = await open(temporary, 'w')
  const hash = createHash('sha256')
  let received = 0
  return ok({
    received: () => received,
    take: async (at, part) => {
      if (at !== received || received + part.byteLength > bytes) return false
      received += part.byteLength
      hash.update(part)
      await handle.write(part)
      return received === bytes
    },
    keep: async () => {
      await handle.sync()
      await handle.close()
      const sha256 = hash.digest('hex')
      await rename(temporary, listFile(dataDir, sha256))
      await syncFolder(folder)
      return { sha256, file: listFile(dataDir, sha256) }
    },
    drop: async () => {
      await handle.close().catch(() => undefined)
      await rm(temporary, { force: true })
    },
  })
}

/** Lists may hold what buyers wrote: none stays longer than an import that needs it. */
export async function dropLists(dataDir: string, needed: ReadonlySet<string>, isArriving: boolean): Promise<void> {
  const names = await readdir(listFolder(dataDir)).catch(() => [])
  for (const name of names) {
    if (needed.has(name) || (isArriving && name.endsWith('.part'))) continue
    await rm(join(listFolder(dataDir), name), { force: true })
  }
}
