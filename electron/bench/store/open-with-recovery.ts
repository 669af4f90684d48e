import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { listBackups } from '../../../db/backup.ts'
import type { WritableDb } from '../../../db/handles.ts'
import { type OpenRefusal, isDiskFull, openStore } from '../../../db/open.ts'
import type { SystemProblem } from '../../../shared/contract/system-status.ts'
import { type Result, ok, refuse } from '../../../shared/result.ts'
import type { Surroundings } from '../surroundings.ts'
import { finishRestore, restoreNewestBackup } from './restore-newest-backup.ts'
import { setAside } from './set-aside.ts'
import { storeFile } from './store-file.ts'

export type OpenedStore = { readonly db: WritableDb; readonly problem?: SystemProblem }

/** `in-use`: another process holds this data folder. */
export type StoreRefusal =
  | { readonly type: 'in-use' }
  | Exclude<OpenRefusal, { type: 'damaged' }>
  | { readonly type: 'damaged-without-backup'; readonly detail: string; readonly keptIn: string }

export function backupFolder(dataDir: string): string {
  return join(dataDir, 'backups')
}

function bytesOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}

/** A store without a byte is a new one, unless there are backups of it or a log of what was written to it. */
function hasLostItsStore(dataDir: string): boolean {
  const file = storeFile(dataDir)
  return bytesOf(file) === 0 && (listBackups(backupFolder(dataDir)).length > 0 || bytesOf(`${file}-wal`) > 0)
}

function open(dataDir: string): Result<WritableDb, OpenRefusal> {
  return hasLostItsStore(dataDir) ? refuse({ type: 'damaged', detail: 'the store is empty or gone' }) : openStore(storeFile(dataDir))
}

/**
 * Opens the store. Instead of one that is damaged or gone, the newest sound backup is taken with everything that can still be read
 * out of the damaged one; that is kept aside. Without a backup it is refused, kept too.
 */
export function openWithRecovery(dataDir: string, surroundings: Surroundings): Result<OpenedStore, StoreRefusal> {
  const { now, log } = surroundings
  mkdirSync(dataDir, { recursive: true })
  const at = new Date(now()).toISOString()
  finishRestore(dataDir, at)
  const opened = open(dataDir)
  if (opened.ok) return ok({ db: opened.value })
  const { error } = opened
  if (error.type !== 'damaged') return refuse(error)

  log.error({ detail: error.detail }, 'the store is damaged; restoring the newest backup')
  try {
    const problem = restoreNewestBackup(dataDir, backupFolder(dataDir), at, surroundings)
    if (problem === undefined)
      return refuse({ type: 'damaged-without-backup', detail: error.detail, keptIn: setAside(dataDir, 'damaged', at) })
    const restored = openStore(storeFile(dataDir))
    if (restored.ok) return ok({ db: restored.value, problem })
    throw new Error(`the restored store cannot be opened: ${restored.error.type}`)
  } catch (error) {
    if (isDiskFull(error)) return refuse({ type: 'not-writable', detail: String(error) })
    throw error
  }
}
