import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { type Backup, listBackups } from '../../../db/backup.ts'
import { append } from '../../../db/event-log.ts'
import type { WritableDb } from '../../../db/handles.ts'
import { keepIdentity, readIdentity } from '../../../db/identity.ts'
import { keepLocal, readLocal } from '../../../db/local-state.ts'
import { openStore } from '../../../db/open.ts'
import { project } from '../../../db/project.ts'
import { salvage } from '../../../db/salvage.ts'
import { transaction } from '../../../db/transaction.ts'
import { readBenches } from '../../../db/views/catalogue-view.ts'
import type { CatalogueEvent } from '../../../shared/catalogue/catalogue.ts'
import { catalogueStream } from '../../../shared/catalogue/streams.ts'
import type { SystemProblem } from '../../../shared/contract/system-status.ts'
import type { Surroundings } from '../surroundings.ts'
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

/** Numbers given out may be lost with their events, and must not be given to others: the bench goes on under a new identity, by its old name. */
function becomeAnother(db: WritableDb, { now, newId }: Surroundings): void {
  const before = readIdentity(db)
  const name = readBenches(db).find(({ id }) => id === before)?.name
  const bench = `b-${newId(now())}`
  transaction(db, () => {
    keepIdentity(db, bench)
    if (name === undefined) return
    const event: CatalogueEvent = { type: 'bench.defined.v1', bench: { id: bench, name } }
    const writing = { operator: readLocal(db, 'operator') ?? 'nobody', via: 'recovery', now: now(), newId }
    for (const recorded of append(db, bench, catalogueStream(event), [event], writing)) project(db, recorded)
  })
}

function fill(db: WritableDb, dataDir: string, backup: Backup, surroundings: Surroundings): SystemProblem {
  const { recovered, complete } = salvage(db, storeFile(dataDir))
  if (!complete) becomeAnother(db, surroundings)
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
