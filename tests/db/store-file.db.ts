import { STORE_VERSION } from '../../db/migrate.ts'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { connect } from '../../db/connection.ts'
import { lockFolder } from '../../db/folder-lock.ts'
import { keepIdentity, readIdentity } from '../../db/identity.ts'
import { keepLocal, readLocal } from '../../db/local-state.ts'
import { openStore } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { openFile, temporaryFolder, temporaryStore } from './temporary-store.ts'

const sha = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')

describe('a new store', () => {
  it('is made from nothing, in one go', () => {
    const { db } = temporaryStore()
    expect(db.pragma('user_version', { simple: true })).toBe(STORE_VERSION)
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(db.pragma('synchronous', { simple: true })).toBe(2)
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(db.pragma('secure_delete', { simple: true })).toBe(1)
  })

  it('has only strict tables', () => {
    const { db } = temporaryStore()
    const tables = db.pragma('table_list') as { schema: string; name: string; type: string; strict: number }[]
    const loose = tables.filter(
      ({ schema, name, type, strict }) => schema === 'main' && type === 'table' && strict === 0 && !name.startsWith('sqlite_'),
    )
    expect(loose).toEqual([])
    expect(tables.filter(({ strict }) => strict === 1).length).toBeGreaterThan(10)
    expect(() => db.prepare('INSERT INTO local (name, value) VALUES (?, ?)').run('x', Buffer.from('y'))).toThrow(/cannot store BLOB/)
  })

  it('is opened again as it was', () => {
    const { db, file } = temporaryStore()
    keepIdentity(db, 'b-1')
    keepIdentity(db, 'b-2')
    keepLocal(db, 'settings', { language: 'zh-CN', theme: 'dark', volume: 0.5, paper: 'a4', dueSoonHours: 4, dueSounds: true })
    db.close()
    const again = openFile(file)
    expect(readIdentity(again)).toBe('b-2')
    expect(readLocal(again, 'settings')).toEqual({
      language: 'zh-CN',
      theme: 'dark',
      volume: 0.5,
      paper: 'a4',
      dueSoonHours: 4,
      dueSounds: true,
    })
  })

  it('that could not be made is left as nothing was: a failing migration leaves no table behind', () => {
    const file = join(temporaryFolder(), 'x.sqlite')
    const db = connect(file)
    db.exec('CREATE TABLE print_job (odd TEXT)')
    db.close()
    expect(() => openStore(file)).toThrow(/print_job already exists/)
    const again = connect(file)
    expect(again.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all()).toEqual(['print_job'])
    expect(again.pragma('user_version', { simple: true })).toBe(0)
    again.close()
  })
})

describe('a store that cannot be opened is refused, and left as it is', () => {
  it('when a newer release wrote it', () => {
    const { db, file } = temporaryStore()
    db.exec('CREATE TABLE from_the_future (x TEXT) STRICT')
    db.pragma('user_version = 990')
    db.pragma('journal_mode = DELETE')
    db.close()
    const before = sha(file)
    expect(openStore(file)).toEqual({ ok: false, error: { type: 'newer-store', found: 990, known: STORE_VERSION } })
    expect(sha(file)).toBe(before)
    expect(existsSync(`${file}-wal`)).toBe(false)
  })

  it('when it is no store at all', () => {
    const file = join(temporaryFolder(), 'x.sqlite')
    writeFileSync(file, 'This is a letter, not a store. '.repeat(200))
    const before = sha(file)
    expect(openStore(file)).toMatchObject({ ok: false, error: { type: 'damaged' } })
    expect(sha(file)).toBe(before)
  })
})

describe('transactions', () => {
  it('join the one around them, and are undone with it', () => {
    const { db } = temporaryStore()
    const work = () =>
      transaction(db, () => {
        transaction(db, () => keepIdentity(db, 'inner'))
        throw new Error('outer fails')
      })
    expect(work).toThrow('outer fails')
    expect(readIdentity(db)).toBeUndefined()
  })

  it('give back what the work gave', () => {
    const { db } = temporaryStore()
    expect(transaction(db, () => transaction(db, () => 7))).toBe(7)
  })
})

describe('the lock of a data folder', () => {
  it('is given to one at a time, and again when it was given back', () => {
    const folder = temporaryFolder()
    const unlock = lockFolder(folder)
    expect(unlock).toBeTypeOf('function')
    expect(lockFolder(folder)).toBeUndefined()
    unlock?.()
    const again = lockFolder(folder)
    expect(again).toBeTypeOf('function')
    again?.()
  })
})
