import { openSync, closeSync, fsyncSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { ReadableDb } from './handles.ts'
import { integrityFaultOf } from './integrity.ts'

const NAME = /^mendbench-(\d{8}T\d{6})\d*Z\.sqlite$/
/** Newest backups kept whatever their age, and days for which the last of each is kept. */
const KEPT_NEWEST = 6
const KEPT_DAYS = 7

export type Backup = { readonly file: string /** UTC, ISO 8601. */; readonly at: string }

function nameFor(at: string): string {
  return `mendbench-${at.replace(/[-:.]/g, '')}.sqlite`
}

function timeOf(name: string): string | undefined {
  const stamp = NAME.exec(name)?.[1]
  if (stamp === undefined) return undefined
  return `${stamp.slice(0, 4)}-${stamp.slice(4, 6)}-${stamp.slice(6, 8)}T${stamp.slice(9, 11)}:${stamp.slice(11, 13)}:${stamp.slice(13, 15)}.000Z`
}

/** The backups in a folder, newest first. */
export function listBackups(folder: string): readonly Backup[] {
  let names: string[] = []
  try {
    names = readdirSync(folder)
  } catch {
    return []
  }
  return names
    .flatMap((name) => {
      const at = timeOf(name)
      return at === undefined ? [] : [{ file: join(folder, name), at }]
    })
    .toSorted((a, b) => b.file.localeCompare(a.file))
}

/** A copy that nobody has gone on with for this long (milliseconds) is of a process that was killed. */
const ABANDONED_AFTER = 3_600_000

function dropAbandoned(folder: string, at: string): void {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name)
    if (!/\.sqlite\.part(-wal|-shm|-journal)?$/.test(name)) continue
    const touched = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
    if (Date.parse(at) - touched > ABANDONED_AFTER) rmSync(file, { force: true })
  }
}

function sync(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Says what is wrong with a copied store, or nothing. Reading a large one takes seconds: a running bench has it done elsewhere. */
export type CheckCopy = (file: string) => Promise<string | undefined>

async function checkHere(file: string): Promise<string | undefined> {
  return integrityFaultOf(file)
}

/**
 * Copies the running store into `folder`, checks the copy and only then gives it its name; then drops backups that are no longer
 * kept. Scans go on meanwhile. Rejects when the disk is full or the copy is not sound; the earlier backups stay.
 */
export async function backUp(db: ReadableDb, folder: string, at: string, check: CheckCopy = checkHere): Promise<Backup> {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, nameFor(at))
  const unfinished = `${file}.part`
  dropAbandoned(folder, at)
  try {
    await db.backup(unfinished)
    const fault = await check(unfinished)
    if (fault !== undefined) throw new Error(`the copy is not sound: ${fault}`)
    sync(unfinished)
    renameSync(unfinished, file)
  } finally {
    for (const ending of ['', '-wal', '-shm']) rmSync(`${unfinished}${ending}`, { force: true })
  }
  if (process.platform !== 'win32') sync(folder)
  prune(folder)
  return { file, at }
}

function prune(folder: string): void {
  const backups = listBackups(folder)
  const lastOfDay = new Map<string, string>()
  for (const { file, at } of backups) if (!lastOfDay.has(at.slice(0, 10))) lastOfDay.set(at.slice(0, 10), file)
  const kept = new Set([...backups.slice(0, KEPT_NEWEST).map(({ file }) => file), ...[...lastOfDay.values()].slice(0, KEPT_DAYS)])
  for (const { file } of backups) if (!kept.has(file)) rmSync(file, { force: true })
}

/** Bytes of a store with its write-ahead log. */
export function storeBytes(file: string): number {
  return [file, `${file}-wal`].reduce((sum, path) => sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0), 0)
}
