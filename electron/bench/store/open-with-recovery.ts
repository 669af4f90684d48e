import { copyFileSync, mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Backup, listBackups } from '../../../db/backup.ts'
import type { WritableDb } from '../../../db/handles.ts'
import { keepIdentity } from '../../../db/identity.ts'
import { type OpenRefusal, openStore } from '../../../db/open.ts'
import { salvage } from '../../../db/salvage.ts'
import type { SystemProblem } from '../../../shared/contract/system-status.ts'
import { type Result, ok, refuse } from '../../../shared/result.ts'
import { setAside } from './set-aside.ts'
import { storeFile } from './store-file.ts'
import type { Surroundings } from '../surroundings.ts'

export type OpenedStore = { readonly db: WritableDb; readonly problem?: SystemProblem }

/** `in-use`: another process holds this data folder. */
export type StoreRefusal =
  | { readonly type: 'in-use' }
  | Exclude<OpenRefusal, { type: 'damaged' }>
  | { readonly type: 'damaged-without-backup'; readonly detail: string; readonly keptIn: string }

export function backupFolder(dataDir: string): string {
  return join(dataDir, 'backups')
}

function openBackup(dataDir: string, { file }: Backup): WritableDb | undefined {
  copyFileSync(file, storeFile(dataDir))
  const opened = openStore(storeFile(dataDir))
  if (opened.ok) return opened.value
  setAside(dataDir, 'damaged', `backup ${basename(file)}`)
  return undefined
}

/**
 * Opens the store. A damaged one is set aside, the newest sound backup takes its place, and events written since are read
 * out of the damaged file as far as it goes. Where any may be lost the bench goes on under a new identity: numbers already
 * used must not be used for other events.
 */
export function openWithRecovery(dataDir: string, { now, newId, log }: Surroundings): Result<OpenedStore, StoreRefusal> {
  mkdirSync(dataDir, { recursive: true })
  const opened = openStore(storeFile(dataDir))
  if (opened.ok) return ok({ db: opened.value })
  if (opened.error.type !== 'damaged') return refuse(opened.error)

  const at = new Date(now()).toISOString()
  log.error({ detail: opened.error.detail }, 'the store is damaged; restoring the newest backup')
  const damaged = setAside(dataDir, 'damaged', at)
  for (const backup of listBackups(backupFolder(dataDir))) {
    const db = openBackup(dataDir, backup)
    if (db === undefined) continue
    const { recovered, complete } = salvage(db, damaged)
    if (!complete) keepIdentity(db, `b-${newId(now())}`)
    log.warn({ backup: backup.file, recovered, complete }, 'restored from backup')
    const lost = complete ? {} : { lostAfter: backup.at }
    return ok({ db, problem: { type: 'store-restored', backupAt: backup.at, recovered, ...lost } })
  }
  return refuse({ type: 'damaged-without-backup', detail: opened.error.detail, keptIn: damaged })
}
