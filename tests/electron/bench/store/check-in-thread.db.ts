import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { backUp, listBackups } from '../../../../db/backup.ts'
import { checkInThread } from '../../../../electron/bench/store/check-in-thread.ts'
import { writeHistory } from '../../../db/seeded-history.ts'
import { temporaryFolder, temporaryStore } from '../../../db/temporary-store.ts'
import { overwritePages, pagesOf } from './damaged-store.ts'

const check = checkInThread(join(import.meta.dirname, '../../../../electron/bench/store/check-worker.ts'))

function aCopy(): string {
  const { db, file } = temporaryStore()
  writeHistory(db, 9, 60)
  db.close()
  const copy = join(temporaryFolder(), 'copy.sqlite')
  copyFileSync(file, copy)
  return copy
}

describe('checking a copied store in a thread of its own', () => {
  it('finds nothing in a sound one', async () => {
    expect(await check(aCopy())).toBeUndefined()
  })

  it.each(['event', 'case_view_due', 'case_text_data', 'sqlite_autoindex_event_1'])(
    'finds a page of %s that was overwritten',
    async (name) => {
      const copy = aCopy()
      overwritePages(copy, pagesOf(copy, name).slice(0, 1))
      expect(await check(copy)).toMatch(/\S/)
    },
  )

  it('finds that a file is no store, and rejects one that is not there', async () => {
    const file = join(temporaryFolder(), 'x')
    writeFileSync(file, 'not a store '.repeat(400))
    expect(await check(file)).toContain('not a database')
    await expect(check(join(temporaryFolder(), 'none'))).rejects.toThrow()
  })

  it('is done without the thread where that cannot be had', async () => {
    expect(await checkInThread('/no/such/worker.js')(aCopy())).toBeUndefined()
  })

  it('keeps an unsound copy from becoming a backup', async () => {
    const { db, folder } = temporaryStore()
    writeHistory(db, 9, 40)
    const place = join(folder, 'backups')
    await expect(backUp(db, place, '2026-03-04T02:00:00.000Z', async () => 'row 7 missing from index')).rejects.toThrow(/row 7 missing/)
    expect(listBackups(place)).toEqual([])
  })
})
