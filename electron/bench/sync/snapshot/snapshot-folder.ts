import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** Where snapshots are made and put together. Nothing in it is needed by anything else. */
export function snapshotFolder(dataDir: string): string {
  return join(dataDir, 'snapshot')
}

export function emptySnapshotFolder(dataDir: string): string {
  const folder = snapshotFolder(dataDir)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  return folder
}

export function removeSnapshotFolder(dataDir: string): void {
  rmSync(snapshotFolder(dataDir), { recursive: true, force: true })
}
