import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { backUp } from '../../../../db/backup.ts'
import { connect } from '../../../../db/connection.ts'
import { readLog } from '../../../../db/event-log.ts'
import { readIdentity } from '../../../../db/identity.ts'
import { verifyChain } from '../../../../db/verify-chain.ts'
import { readBenches } from '../../../../db/views/catalogue-view.ts'
import { restoreBackup } from '../../../../electron/bench/store/restore-backup.ts'
import { BENCH, openFile, record, temporaryFolder } from '../../../db/temporary-store.ts'
import { testSurroundings } from '../test-surroundings.ts'
import { aDataFolder, dropTemplate, overwritePages } from './damaged-store.ts'

afterAll(dropTemplate)

const sha = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')

async function aFolderWithBackup() {
  const before = await aDataFolder()
  const backup = join(before.dataDir, 'backups', readdirSync(join(before.dataDir, 'backups'))[0] ?? '')
  return { ...before, backup, restore: (file = backup) => restoreBackup(before.dataDir, file, testSurroundings()) }
}

describe('restoring a backup by hand', () => {
  it('puts it in the store’s place and keeps what was there', async () => {
    const { file, inBackup, bodies, backup, restore } = await aFolderWithBackup()
    const replaced = sha(file)
    const restored = restore()
    expect(restored).toMatchObject({ ok: true, value: { restored: backup, events: inBackup } })
    expect(restored.ok && restored.value.replaced !== undefined && sha(restored.value.replaced)).toBe(replaced)
    const db = openFile(file)
    expect([...readLog(db)].slice(0, inBackup).map(({ body }) => body)).toEqual(bodies.slice(0, inBackup))
    expect(verifyChain(db).faults).toEqual([])
  })

  it('goes on under a new identity, by the old name, where the store had gone further', async () => {
    const { file, restore } = await aFolderWithBackup()
    expect(restore()).toMatchObject({ value: { newIdentity: true } })
    const db = openFile(file)
    const bench = readIdentity(db) ?? ''
    expect(bench).not.toBe(BENCH)
    expect(readBenches(db).find(({ id }) => id === bench)?.name).toBe('Bench 07')
    record(db, 'case:x', [{ type: 'case.note-added.v1', text: 'on it goes' }], { bench })
    expect(verifyChain(db).faults).toEqual([])
  })

  it('keeps its identity where nothing was done since', async () => {
    const { file, restore } = await aFolderWithBackup()
    const db = openFile(file)
    const { file: now } = await backUp(db, temporaryFolder(), '2026-03-04T02:00:00.000Z')
    db.close()
    expect(restore(now)).toMatchObject({ value: { newIdentity: false } })
    expect(readIdentity(openFile(file))).toBe(BENCH)
  })

  it('goes on under a new identity where nobody can know how far the store had gone: it is damaged, or gone', async () => {
    const damaged = await aFolderWithBackup()
    overwritePages(damaged.file, [1])
    expect(damaged.restore()).toMatchObject({ ok: true, value: { newIdentity: true } })
    const gone = await aFolderWithBackup()
    rmSync(gone.file)
    expect(gone.restore()).toMatchObject({ ok: true, value: { newIdentity: true } })
  })

  it.each<readonly [string, (backup: string) => void]>([
    ['is not there', (backup) => rmSync(backup)],
    ['is no store', (backup) => writeFileSync(backup, 'a letter')],
    ['is damaged', (backup) => overwritePages(backup, [2, 3, 4, 5, 6, 7, 8])],
    ['was tampered with', tamper],
  ])('refuses a backup that %s, and changes nothing', async (_, spoil) => {
    const { dataDir, file, backup, restore } = await aFolderWithBackup()
    spoil(backup)
    const before = sha(file)
    expect(restore()).toMatchObject({ ok: false, error: { type: 'not-a-sound-backup' } })
    expect(sha(file)).toBe(before)
    expect(readdirSync(dataDir)).not.toContain('replaced')
  })

  it('refuses a backup of a newer release, and puts the store back', async () => {
    const { file, backup, restore, bodies } = await aFolderWithBackup()
    const newer = connect(backup)
    newer.pragma('user_version = 990')
    newer.close()
    expect(restore()).toMatchObject({ ok: false, error: { type: 'not-opened', detail: 'newer-store' } })
    expect([...readLog(openFile(file))]).toHaveLength(bodies.length)
  })
})

function tamper(backup: string): void {
  const db = connect(backup)
  db.exec(`UPDATE event SET body = replace(body, '"operator":"li-na"', '"operator":"ada"') WHERE seq = 9`)
  db.close()
}
