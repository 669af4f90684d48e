import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { basename, join } from 'node:path'
import { storeFile } from './store-file.ts'

/** Moves the store aside with its log files, into a folder named by why and when: nothing of it is deleted, someone may still read it. */
export function setAside(dataDir: string, why: 'damaged' | 'replaced', at: string): string {
  const folder = join(dataDir, why, at.replace(/[-:.]/g, ''))
  mkdirSync(folder, { recursive: true })
  const file = storeFile(dataDir)
  for (const ending of ['', '-wal', '-shm']) if (existsSync(file + ending)) renameSync(file + ending, join(folder, basename(file) + ending))
  return join(folder, basename(file))
}
