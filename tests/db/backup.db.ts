import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { backUp, listBackups, storeBytes } from '../../db/backup.ts'
import { connectReadOnly } from '../../db/connection.ts'
import { dumpViews } from '../../db/project.ts'
import { verifyChain } from '../../db/verify-chain.ts'
import { openCase, seededBytes, writeHistory } from './seeded-history.ts'
import { temporaryFolder, temporaryStore } from './temporary-store.ts'

describe('a backup', () => {
  it('holds the whole store, what is not yet written back included', async () => {
    const { db, folder } = temporaryStore()
    writeHistory(db, 4, 120)
    const { file, at } = await backUp(db, join(folder, 'backups'), '2026-03-02T09:15:30.123Z')
    expect(at).toBe('2026-03-02T09:15:30.123Z')
    expect(readdirSync(join(folder, 'backups'))).toEqual(['mendbench-20260302T091530123Z.sqlite'])
    const copy = connectReadOnly(file)
    expect(dumpViews(copy)).toBe(dumpViews(db))
    expect(verifyChain(copy)).toEqual(verifyChain(db))
    copy.close()
  })

  it('is made while cases are opened, and is sound', async () => {
    const { db, folder } = temporaryStore()
    writeHistory(db, 4, 200)
    const bytes = seededBytes(1)
    const running = backUp(db, join(folder, 'backups'), '2026-03-02T09:15:30.000Z')
    for (let number = 500; number < 520; number += 1) {
      openCase(db, { number, bytes })
      await new Promise((resolve) => {
        setImmediate(resolve)
      })
    }
    const copy = connectReadOnly((await running).file)
    expect(verifyChain(copy).faults).toEqual([])
    copy.close()
  })

  it('that cannot be made leaves nothing half-made', async () => {
    const { db, folder } = temporaryStore()
    const place = join(folder, 'backups')
    writeFileSync(place, 'a file where the folder should be')
    await expect(backUp(db, place, '2026-03-02T09:15:30.000Z')).rejects.toThrow()
    expect(listBackups(place)).toEqual([])
    const other = join(folder, 'other')
    db.close()
    await expect(backUp(db, other, '2026-03-02T09:15:30.000Z')).rejects.toThrow()
    expect(readdirSync(other)).toEqual([])
  })
})

describe('a copy that a killed process left behind', () => {
  it('is dropped by a later backup, unless somebody may still be writing it', async () => {
    const { db, folder } = temporaryStore()
    const place = join(folder, 'backups')
    mkdirSync(place)
    for (const [name, touched] of [
      ['mendbench-20260301T000000000Z.sqlite.part', '2026-03-01T00:00:00Z'],
      ['mendbench-20260301T000000000Z.sqlite.part-journal', '2026-03-01T00:00:00Z'],
      ['mendbench-20260302T090000000Z.sqlite.part', '2026-03-02T09:00:00Z'],
      ['somebody-elses.part', '2026-03-01T00:00:00Z'],
    ] as const) {
      writeFileSync(join(place, name), 'half')
      utimesSync(join(place, name), new Date(touched), new Date(touched))
    }
    await backUp(db, place, '2026-03-02T09:15:30.000Z')
    expect(readdirSync(place).toSorted()).toEqual([
      'mendbench-20260302T090000000Z.sqlite.part',
      'mendbench-20260302T091530000Z.sqlite',
      'somebody-elses.part',
    ])
  })
})

describe('backups in their folder', () => {
  it('are listed newest first, other files passed over', async () => {
    const { db, folder } = temporaryStore()
    const place = join(folder, 'backups')
    expect(listBackups(place)).toEqual([])
    for (const at of ['2026-03-02T09:00:00.000Z', '2026-03-02T09:00:00.500Z', '2026-03-01T23:59:59.000Z']) await backUp(db, place, at)
    for (const name of ['notes.txt', 'mendbench-2026.sqlite', 'mendbench-20260302T090000000Z.sqlite.part'])
      writeFileSync(join(place, name), '')
    expect(listBackups(place).map(({ file }) => file.slice(-27, -7))).toEqual(
      ['20260302T090000500Z', '20260302T090000000Z', '20260301T235959000Z'].map((stamp) => `-${stamp}`),
    )
  })

  it('are kept by two rules: the newest six, and the last of each of the last seven days', async () => {
    const { db, folder } = temporaryStore()
    const place = join(folder, 'backups')
    const days = Array.from({ length: 9 }, (_, day) => `2026-03-0${day + 1}`)
    const times = days.flatMap((day) => [`${day}T08:00:00.000Z`, `${day}T12:00:00.000Z`, `${day}T17:00:00.000Z`])
    for (const at of times) await backUp(db, place, at)
    const kept = listBackups(place).map(({ at }) => at.slice(5, 13))
    expect(kept).toEqual([
      '03-09T17',
      '03-09T12',
      '03-09T08',
      '03-08T17',
      '03-08T12',
      '03-08T08',
      '03-07T17',
      '03-06T17',
      '03-05T17',
      '03-04T17',
      '03-03T17',
    ])
  })
})

it('the size of a store counts its write-ahead log, and nothing where there is none', () => {
  const { db, file } = temporaryStore()
  writeHistory(db, 4, 50)
  expect(storeBytes(file)).toBeGreaterThan(50_000)
  expect(storeBytes(join(temporaryFolder(), 'none'))).toBe(0)
})
