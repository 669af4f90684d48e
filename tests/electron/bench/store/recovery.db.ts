import { STORE_VERSION } from '../../../../db/migrate.ts'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import type { WritableDb } from '../../../../db/handles.ts'
import { readLog } from '../../../../db/event-log.ts'
import { readIdentity } from '../../../../db/identity.ts'
import { readLocal } from '../../../../db/local-state.ts'
import { notInCloud } from '../../../../db/counts.ts'
import { dumpViews, rebuildViews } from '../../../../db/project.ts'
import { verifyChain } from '../../../../db/verify-chain.ts'
import { readBenches } from '../../../../db/views/catalogue-view.ts'
import { readCaseScreen } from '../../../../db/views/case-screen.ts'
import { findCases } from '../../../../db/views/queue-view.ts'
import { openWithRecovery } from '../../../../electron/bench/store/open-with-recovery.ts'
import { BENCH, record, temporaryFolder } from '../../../db/temporary-store.ts'
import { testSurroundings } from '../test-surroundings.ts'
import { BACKUP_AT, type BeforeDamage, aDataFolder, dropTemplate, overwritePages, pageCount, pagesOf } from './damaged-store.ts'

afterAll(dropTemplate)

const sha = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')

function recover(dataDir: string) {
  const opened = openWithRecovery(dataDir, testSurroundings())
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  onTestFinished(() => void opened.value.db.close())
  return opened.value
}

/** What must hold after any recovery: a whole chain, views as a rebuild makes them, and no event that never was. */
function expectSound(db: WritableDb, before: BeforeDamage): number {
  expect(verifyChain(db).faults).toEqual([])
  const views = dumpViews(db)
  rebuildViews(db)
  expect(dumpViews(db)).toBe(views)
  const bodies = [...readLog(db)].filter(({ via }) => via !== 'recovery').map(({ body }) => body)
  expect(bodies).toEqual(before.bodies.slice(0, bodies.length))
  expect(bodies.length).toBeGreaterThanOrEqual(before.inBackup)
  return bodies.length
}

function keptAside(dataDir: string): readonly string[] {
  return readdirSync(join(dataDir, 'damaged'), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('mendbench.sqlite'))
}

const DAMAGES: readonly (readonly [string, (file: string) => void])[] = [
  [
    'pages in the middle were overwritten',
    (file) =>
      overwritePages(
        file,
        Array.from({ length: 12 }, (_, at) => Math.floor(pageCount(file) / 2) + at),
      ),
  ],
  ['the header was destroyed', (file) => overwritePages(file, [1])],
  ['the second half was cut off', (file) => truncateSync(file, Math.floor(pageCount(file) / 2) * 4096)],
  // Within a page of the log: the end of a page of the search text may be lost without anything being amiss.
  ['the end was cut off within a page', (file) => truncateSync(file, Math.max(...pagesOf(file, 'event')) * 4096 - 1000)],
  ['nothing is left of it', (file) => truncateSync(file, 0)],
  ['the last pages of the log were overwritten', (file) => overwritePages(file, pagesOf(file, 'event').slice(-3))],
  ['the keys of the buyers were overwritten', (file) => overwritePages(file, pagesOf(file, 'buyer_key'))],
]

describe.each(DAMAGES)('a store of which %s', (_, damage) => {
  it('is restored from the backup with what can still be read, and says what happened', async () => {
    const before = await aDataFolder()
    damage(before.file)
    const damaged = sha(before.file)
    const { db, problem } = recover(before.dataDir)
    const events = expectSound(db, before)
    const isAll = events === before.bodies.length
    expect(problem).toMatchObject({ type: 'store-restored', backupAt: BACKUP_AT, recovered: events - before.inBackup })
    expect(readLocal(db, 'problems')).toEqual([problem])
    if (!isAll) expect(problem).toMatchObject({ lostAfter: BACKUP_AT })
    expect(keptAside(before.dataDir)).toHaveLength(1)
    expect(sha(join(before.dataDir, 'damaged', keptAside(before.dataDir)[0] ?? ''))).toBe(damaged)
  })

  it('goes on: the next event follows, under a new identity where numbers may be lost', async () => {
    const before = await aDataFolder()
    damage(before.file)
    const { db, problem } = recover(before.dataDir)
    const bench = readIdentity(db)
    const mayBeLost = problem?.type === 'store-restored' && problem.lostAfter !== undefined
    expect(bench === BENCH).toBe(!mayBeLost)
    expect(readBenches(db).find(({ id }) => id === bench)?.name).toBe('Bench 07')
    record(db, 'case:new', [{ type: 'case.note-added.v1', text: 'on it goes' }], { bench: bench ?? '' })
    expect(verifyChain(db).faults).toEqual([])
    expect(notInCloud(db)).toBe([...readLog(db)].length)
  })

  it('is opened without a word the next time', async () => {
    const before = await aDataFolder()
    damage(before.file)
    recover(before.dataDir).db.close()
    const again = recover(before.dataDir)
    expect(again.problem).toBeUndefined()
    expectSound(again.db, before)
    expect(keptAside(before.dataDir)).toHaveLength(1)
  })
})

describe('a store of which only a view was damaged', () => {
  it.each(['case_view', 'case_code', 'case_view_due', 'case_text_data'])('(%s) loses nothing at all', async (name) => {
    const before = await aDataFolder()
    overwritePages(before.file, pagesOf(before.file, name).slice(0, 2))
    const { db, problem } = recover(before.dataDir)
    expect(expectSound(db, before)).toBe(before.bodies.length)
    expect(problem).toEqual({ type: 'store-restored', backupAt: BACKUP_AT, recovered: before.bodies.length - before.inBackup })
    expect(readIdentity(db)).toBe(BENCH)
    expect(dumpViews(db)).toBe(before.views)
  })

  it('keeps the buyers named since the backup, and forgets whom it had forgotten since', async () => {
    const before = await aDataFolder()
    overwritePages(before.file, pagesOf(before.file, 'case_view').slice(0, 2))
    const { db } = recover(before.dataDir)
    expect(readCaseScreen(db, 'case-744')?.buyer).toMatchObject({ name: 'Buyer Since 744' })
    expect(findCases(db, 'Since 744', 5)).toHaveLength(1)
    expect(readCaseScreen(db, 'case-700')?.buyer).toBe('erased')
    expect(findCases(db, 'Forgotten Later', 5)).toEqual([])
  })
})

describe('a store that is gone', () => {
  it('is restored from the backup', async () => {
    const before = await aDataFolder()
    rmSync(before.file)
    const { db, problem } = recover(before.dataDir)
    expect(expectSound(db, before)).toBe(before.inBackup)
    expect(problem).toEqual({ type: 'store-restored', backupAt: BACKUP_AT, recovered: 0, lostAfter: BACKUP_AT })
  })

  it('is a new one where there never was a backup', () => {
    const dataDir = temporaryFolder()
    const { db, problem } = recover(dataDir)
    expect(problem).toBeUndefined()
    expect([...readLog(db)]).toEqual([])
  })
})

describe('a damaged store without a backup', () => {
  it('is refused and kept; the next start begins anew, or takes the backup that was put there', async () => {
    const before = await aDataFolder()
    const backup = join(before.dataDir, 'backups', readdirSync(join(before.dataDir, 'backups'))[0] ?? '')
    const elsewhere = join(temporaryFolder(), 'backup')
    copyFileSync(backup, elsewhere)
    rmSync(backup)
    overwritePages(before.file, [1])
    const damaged = sha(before.file)
    const refused = openWithRecovery(before.dataDir, testSurroundings())
    expect(refused).toMatchObject({ ok: false, error: { type: 'damaged-without-backup' } })
    const kept = refused.ok || refused.error.type !== 'damaged-without-backup' ? '' : refused.error.keptIn
    expect(sha(kept)).toBe(damaged)
    expect(existsSync(before.file)).toBe(false)

    copyFileSync(elsewhere, backup)
    const { db, problem } = recover(before.dataDir)
    expect(problem).toMatchObject({ type: 'store-restored', recovered: 0 })
    expect(expectSound(db, before)).toBe(before.inBackup)
    db.close()

    rmSync(backup)
    rmSync(before.file)
    expect([...readLog(recover(before.dataDir).db)]).toEqual([])
  })

  it('is refused too when only its log of late writes is left', async () => {
    const before = await aDataFolder()
    rmSync(join(before.dataDir, 'backups'), { recursive: true })
    writeFileSync(`${before.file}-wal`, 'late writes')
    truncateSync(before.file, 0)
    expect(openWithRecovery(before.dataDir, testSurroundings())).toMatchObject({ ok: false, error: { type: 'damaged-without-backup' } })
    expect(keptAside(before.dataDir)).toHaveLength(1)
  })
})

describe('backups that are not sound either', () => {
  it('are passed over for an older one', async () => {
    const before = await aDataFolder()
    const newer = join(before.dataDir, 'backups', 'mendbench-20260304T013000000Z.sqlite')
    writeFileSync(newer, 'not a store')
    overwritePages(before.file, [1])
    const { db, problem } = recover(before.dataDir)
    expect(problem).toMatchObject({ backupAt: BACKUP_AT })
    expectSound(db, before)
    expect(readdirSync(join(before.dataDir, 'backups')).toSorted()).toEqual([
      'mendbench-20260304T010000000Z.sqlite',
      'mendbench-20260304T013000000Z.sqlite.unsound',
    ])
  })

  it('leave the store refused, and do not stop the start after that', async () => {
    const before = await aDataFolder()
    for (const name of readdirSync(join(before.dataDir, 'backups'))) overwritePages(join(before.dataDir, 'backups', name), [1])
    overwritePages(before.file, [1])
    expect(openWithRecovery(before.dataDir, testSurroundings())).toMatchObject({ ok: false, error: { type: 'damaged-without-backup' } })
    expect([...readLog(recover(before.dataDir).db)]).toEqual([])
  })
})

describe('a recovery that was cut off', () => {
  it('while the new store was put together is begun again', async () => {
    const before = await aDataFolder()
    overwritePages(before.file, pagesOf(before.file, 'case_view').slice(0, 2))
    writeFileSync(`${before.file}.restoring`, readFileSync(before.file).subarray(0, 20_000))
    writeFileSync(`${before.file}.restoring-wal`, 'rest')
    const { db } = recover(before.dataDir)
    expect(expectSound(db, before)).toBe(before.bodies.length)
    expect(readdirSync(before.dataDir).filter((name) => name.includes('.restor'))).toEqual([])
  })

  it('when the new store was whole is finished, and nothing of it lost', async () => {
    const before = await aDataFolder()
    copyFileSync(before.file, `${before.file}.restored`)
    overwritePages(before.file, [1])
    const { db, problem } = recover(before.dataDir)
    expect(problem).toBeUndefined()
    expect(expectSound(db, before)).toBe(before.bodies.length)
    expect(keptAside(before.dataDir)).toHaveLength(1)
    expect(readdirSync(before.dataDir).filter((name) => name.includes('.restor'))).toEqual([])
  })
})

it('a store of a newer release is left alone, backups or not', async () => {
  const before = await aDataFolder()
  const { db } = recover(before.dataDir)
  db.pragma('user_version = 990')
  db.close()
  const untouched = sha(before.file)
  expect(openWithRecovery(before.dataDir, testSurroundings())).toEqual({
    ok: false,
    error: { type: 'newer-store', found: 990, known: STORE_VERSION },
  })
  expect(sha(before.file)).toBe(untouched)
})
