import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { backUp } from '../../../../db/backup.ts'
import { connectReadOnly } from '../../../../db/connection.ts'
import { readLog } from '../../../../db/event-log.ts'
import { keepIdentity } from '../../../../db/identity.ts'
import { dumpViews } from '../../../../db/project.ts'
import { openStore } from '../../../../db/open.ts'
import { eraseBuyer } from '../../../../db/views/erase-buyer.ts'
import { command, openCase, seeded, seededBytes, writeHistory } from '../../../db/seeded-history.ts'
import { BENCH, temporaryFolder } from '../../../db/temporary-store.ts'

export const BACKUP_AT = '2026-03-04T01:00:00.000Z'

export type BeforeDamage = {
  readonly dataDir: string
  readonly file: string
  /** The texts of all events, in order; the first `inBackup` of them are in the backup. */
  readonly bodies: readonly string[]
  readonly inBackup: number
  readonly views: string
}

let template: BeforeDamage | undefined

/** A data folder as it is after weeks: a store, a backup, and work done since: cases, new buyers, one buyer forgotten. */
async function makeTemplate(folder: string): Promise<BeforeDamage> {
  const file = join(folder, 'mendbench.sqlite')
  const opened = openStore(file)
  if (!opened.ok) throw new Error(opened.error.type)
  const db = opened.value
  keepIdentity(db, BENCH)
  writeHistory(db, 2026, 200)
  const bytes = seededBytes(77)
  openCase(db, { number: 700, buyer: { name: 'Forgotten Later', address: [], language: 'en' }, bytes })
  await backUp(db, join(folder, 'backups'), BACKUP_AT)
  const inBackup = [...readLog(db)].length
  eraseBuyer(db, 'case-700')
  for (let number = 701; number < 745; number += 1) {
    openCase(db, { number, buyer: { name: `Buyer Since ${number}`, address: [], language: 'en' }, bytes })
    command(db, `case-${number}`, { type: 'receive' }, Date.parse('2026-03-04T01:30:00.000Z'))
  }
  const before = { dataDir: folder, file, inBackup, bodies: [...readLog(db)].map(({ body }) => body), views: dumpViews(db) }
  db.close()
  return before
}

/** A copy of that folder for one test to damage. */
export async function aDataFolder(): Promise<BeforeDamage> {
  template ??= await makeTemplate(mkdtempSync(join(tmpdir(), 'mendbench-template-')))
  const dataDir = temporaryFolder()
  cpSync(template.dataDir, dataDir, { recursive: true })
  return { ...template, dataDir, file: join(dataDir, 'mendbench.sqlite') }
}

/** To be called when the last test is over. */
export function dropTemplate(): void {
  if (template !== undefined) rmSync(template.dataDir, { recursive: true, force: true })
}

/** The numbers of the pages of a table or index, in the order of the file. */
export function pagesOf(file: string, name: string): readonly number[] {
  const db = connectReadOnly(file)
  const pages = db.prepare("SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY pageno").pluck().all(name) as number[]
  db.close()
  return pages
}

const PAGE = 4096

/** Writes junk over whole pages, as a dying disk does. */
export function overwritePages(file: string, pages: readonly number[], seed = 5): void {
  const bytes = readFileSync(file)
  const random = seeded(seed)
  for (const page of pages) for (let at = 0; at < PAGE; at += 1) bytes[(page - 1) * PAGE + at] = Math.floor(random() * 256)
  writeFileSync(file, bytes)
}

export function pageCount(file: string): number {
  return statSync(file).size / PAGE
}
