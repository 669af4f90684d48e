import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { lastBenchSeq } from '../../../db/event-log.ts'
import { readIdentity } from '../../../db/identity.ts'
import { connectReadOnly } from '../../../db/connection.ts'
import { integrityFault } from '../../../db/integrity.ts'
import { openStore } from '../../../db/open.ts'
import { verifyChain } from '../../../db/verify-chain.ts'
import { type Result, ok, refuse } from '../../../shared/result.ts'
import type { Surroundings } from '../surroundings.ts'
import { becomeAnotherBench } from './become-another-bench.ts'
import { setAside } from './set-aside.ts'
import { storeFile } from './store-file.ts'

type RestoreRefusal = { readonly type: 'not-a-sound-backup' | 'not-opened'; readonly detail: string }

export type Restored = { readonly restored: string; readonly events: number; readonly replaced?: string; readonly newIdentity: boolean }

function soundness(file: string): { readonly events: number } | { readonly detail: string } {
  if (!existsSync(file)) return { detail: `there is no file ${file}` }
  try {
    const db = connectReadOnly(file)
    try {
      const fault = integrityFault(db)
      if (fault !== undefined) return { detail: fault }
      const { events, faults } = verifyChain(db)
      return faults.length === 0 ? { events } : { detail: `the hash chain breaks at event ${faults[0]?.seq}` }
    } finally {
      db.close()
    }
  } catch (error) {
    return { detail: error instanceof Error ? error.message : String(error) }
  }
}

/** How far a bench had numbered its events in the store that is replaced; nothing when that can't be read. */
function reached(file: string, bench: string | undefined): number | undefined {
  if (bench === undefined) return undefined
  try {
    const db = connectReadOnly(file)
    try {
      return lastBenchSeq(db, bench)
    } finally {
      db.close()
    }
  } catch {
    return undefined
  }
}

/**
 * Puts a checked backup in the store's place; the replaced store is kept aside. Where it had gone further than the backup, or
 * nobody can know because it is gone or cannot be read, the bench goes on under a new identity: numbers already used must not be used for other events.
 */
export function restoreBackup(
  dataDir: string,
  file: string,
  surroundings: Pick<Surroundings, 'now' | 'newId'>,
): Result<Restored, RestoreRefusal> {
  const checked = soundness(file)
  if ('detail' in checked) return refuse({ type: 'not-a-sound-backup', detail: checked.detail })
  const store = storeFile(dataDir)
  const replaced = existsSync(store) ? setAside(dataDir, 'replaced', new Date(surroundings.now()).toISOString()) : undefined
  copyFileSync(file, store)
  const opened = openStore(store)
  if (!opened.ok) {
    rmSync(store, { force: true })
    if (replaced !== undefined) copyFileSync(replaced, store)
    return refuse({ type: 'not-opened', detail: opened.error.type })
  }
  const db = opened.value
  const bench = readIdentity(db)
  const before = replaced === undefined ? undefined : reached(replaced, bench)
  const newIdentity = before === undefined || (bench !== undefined && before > lastBenchSeq(db, bench))
  if (newIdentity) becomeAnotherBench(db, surroundings)
  db.close()
  return ok({ restored: file, events: checked.events, newIdentity, ...(replaced === undefined ? {} : { replaced }) })
}
