import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { type Backup, listBackups } from '../../../db/backup.ts'
import type { WritableDb } from '../../../db/handles.ts'
import { keepLocal } from '../../../db/local-state.ts'
import { openStore } from '../../../db/open.ts'
import { salvage } from '../../../db/salvage.ts'
import type { SystemProblem } from '../../../shared/contract/system-status.ts'
import type { Surroundings } from '../surroundings.ts'
import { becomeAnotherBench } from './become-another-bench.ts'
import { setAside } from './set-aside.ts'
import { storeFile } from './store-file.ts'

/** Where the restored store is put together, and its name once it is whole: a start that was cut off is told by these. */
function places(dataDir: string): { readonly unfinished: string; readonly finished: string } {
  return { unfinished: `${storeFile(dataDir)}.restoring`, finished: `${storeFile(dataDir)}.restored` }
}

function remove(file: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true })
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Puts a whole restored store in its place; what lies there is kept aside. Does nothing where there is none. */
export function finishRestore(dataDir: string, at: string): void {
  const { finished } = places(dataDir)
  if (!existsSync(finished)) return
  setAside(dataDir, 'damaged', at)
  renameSync(finished, storeFile(dataDir))
  syncFolder(dataDir)
}

function fill(db: WritableDb, dataDir: string, backup: Backup, surroundings: Surroundings): SystemProblem {
  const { recovered, complete } = salvage(db, storeFile(dataDir))
  if (!complete) becomeAnotherBench(db, surroundings)
  surroundings.log.warn({ backup: backup.file, recovered, complete }, 'restored from backup')
  const problem: SystemProblem = { type: 'store-restored', backupAt: backup.at, recovered, ...(complete ? {} : { lostAfter: backup.at }) }
  keepLocal(db, 'problems', [problem])
  return problem
}

/**
 * Restores the newest sound backup with what the store still holds beyond it, and says what happened; nothing where no backup is
 * sound. The damaged store stays in its place until the new one is whole, so that this can be cut off at any moment.
 */
export function restoreNewestBackup(dataDir: string, folder: string, at: string, surroundings: Surroundings): SystemProblem | undefined {
  const { unfinished, finished } = places(dataDir)
  for (const backup of listBackups(folder)) {
    try {
      remove(unfinished)
      copyFileSync(backup.file, unfinished)
      const opened = openStore(unfinished)
      if (!opened.ok) {
        surroundings.log.error({ backup: backup.file, reason: opened.error }, 'the backup is not sound either')
        // No longer listed: a start after this one must not stop at it again.
        renameSync(backup.file, `${backup.file}.unsound`)
        continue
      }
      const problem = fill(opened.value, dataDir, backup, surroundings)
      opened.value.close()
      renameSync(unfinished, finished)
      finishRestore(dataDir, at)
      return problem
    } finally {
      remove(unfinished)
    }
  }
  return undefined
}
