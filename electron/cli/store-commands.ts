import { existsSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { backUp } from '../../db/backup.ts'
import { readLog, readLogBodies } from '../../db/event-log.ts'
import type { ReadableDb } from '../../db/handles.ts'
import { connectReadOnly } from '../../db/connection.ts'
import { integrityFault } from '../../db/integrity.ts'
import { openStore } from '../../db/open.ts'
import { rebuildViews } from '../../db/project.ts'
import { lockFolder } from '../../db/folder-lock.ts'
import { verifyChain } from '../../db/verify-chain.ts'
import { viewsFault } from '../../db/views-fault.ts'
import { findByCode } from '../../db/views/case-codes.ts'
import { readCaseScreen } from '../../db/views/case-screen.ts'
import { readRma } from '../../shared/cases/rma.ts'
import { uuidV7 } from '../../shared/uuid-v7.ts'
import { checkMedia } from '../bench/evidence/media-store.ts'
import { restoreBackup } from '../bench/store/restore-backup.ts'
import { storeFile } from '../bench/store/store-file.ts'

type Print = (value: unknown) => void

export function complain(text: string): number {
  process.stderr.write(`${text}\n`)
  return 1
}

/** Runs `work` on a connection that can only read, beside a running bench. */
export async function reading(dataDir: string, work: (db: ReadableDb) => number | Promise<number>): Promise<number> {
  const file = storeFile(dataDir)
  if (!existsSync(file)) return complain(`there is no store in ${dataDir}; start Mendbench once, or set MENDBENCH_DATA`)
  const db = connectReadOnly(file)
  try {
    return await work(db)
  } finally {
    db.close()
  }
}

/** Runs `work` while no bench uses the folder. */
export function alone(dataDir: string, work: () => number): number {
  const unlock = lockFolder(dataDir)
  if (unlock === undefined) return complain(`Mendbench is running with the data in ${dataDir}; close it first`)
  try {
    return work()
  } finally {
    unlock()
  }
}

export function caseCommand(dataDir: string, text: string, print: Print): Promise<number> {
  return reading(dataDir, (db) => {
    const rma = readRma(text)
    if (!rma.ok)
      return complain(
        rma.error.type === 'not-an-rma'
          ? `${text} is not an RMA number`
          : `${text} has a wrong check character; it should end in ${rma.error.expected}`,
      )
    const [found] = findByCode(db, rma.value)
    if (found === undefined) return complain(`no case has the RMA number ${text}`)
    print(readCaseScreen(db, found.case_id))
    return 0
  })
}

/** Everything that can be checked: SQLite's structure, every hash and link of the chain, views against the log, every photo against its name. */
export function checkCommand(dataDir: string, print: Print): Promise<number> {
  return reading(dataDir, async (db) => {
    const integrity = integrityFault(db) ?? 'ok'
    const chain = verifyChain(db)
    const views = viewsFault(db) ?? 'ok'
    const photos = { sound: 0, changed: [] as string[], missing: [] as string[] }
    for (const { event } of readLog(db)) {
      if (event.type !== 'case.photo-taken.v1' && event.type !== 'parcel.photo-taken.v1') continue
      const { sha256 } = event.photo
      const state = await checkMedia(dataDir, sha256)
      if (state === 'sound') photos.sound += 1
      else photos[state].push(sha256)
    }
    const isWell =
      integrity === 'ok' && views === 'ok' && chain.faults.length === 0 && photos.changed.length === 0 && photos.missing.length === 0
    print({ ok: isWell, events: chain.events, integrity, chain: chain.faults, views, photos })
    return isWell ? 0 : 1
  })
}

export function backupCommand(dataDir: string, folder: string, print: Print): Promise<number> {
  return reading(dataDir, async (db) => {
    try {
      print(await backUp(db, folder, new Date().toISOString()))
      return 0
    } catch (error) {
      return complain(`the backup was not made: ${error instanceof Error ? error.message : String(error)}`)
    }
  })
}

export function restoreCommand(dataDir: string, file: string, print: Print): number {
  return alone(dataDir, () => {
    const restored = restoreBackup(dataDir, file, { now: () => Date.now(), newId: (now) => uuidV7(now, randomBytes(10)) })
    if (!restored.ok) return complain(`not restored, nothing was changed: ${restored.error.detail}`)
    print(restored.value)
    return 0
  })
}

export function rebuildCommand(dataDir: string, print: Print): number {
  return alone(dataDir, () => {
    const opened = openStore(storeFile(dataDir))
    if (!opened.ok) return complain(`the store cannot be opened: ${opened.error.type}`)
    print({ events: rebuildViews(opened.value) })
    opened.value.close()
    return 0
  })
}

/** Every event as it stands in the log: its text, whose SHA-256 is its hash, and the hash. */
export function exportCommand(dataDir: string, print: Print): Promise<number> {
  return reading(dataDir, (db) => {
    for (const row of readLogBodies(db)) print(row)
    return 0
  })
}
