import { STORE_VERSION } from '../../../db/migrate.ts'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { connect } from '../../../db/connection.ts'
import { up as eventLogAndViews } from '../../../db/migrations/10-event-log-and-views.ts'
import { up as productCodes } from '../../../db/migrations/20-product-codes.ts'
import { readImports } from '../../../db/views/import-view.ts'
import { lastCase } from '../../../db/views/known-cases.ts'
import { viewsFault } from '../../../db/views-fault.ts'
import { openFile, temporaryFolder } from '../temporary-store.ts'

describe('a store of before lists could be imported', () => {
  it('is brought up to this release with what it holds', () => {
    const file = join(temporaryFolder(), 'mendbench.sqlite')
    const old = connect(file)
    eventLogAndViews(old)
    productCodes(old)
    old.exec("INSERT INTO local (name, value) VALUES ('operator', '\"lin\"')")
    old.pragma('user_version = 20')
    old.close()

    const db = openFile(file)
    expect(db.pragma('user_version', { simple: true })).toBe(STORE_VERSION)
    expect(db.prepare('SELECT value FROM local WHERE name <> ?').pluck().get('buyerMarkKey')).toBe('"lin"')
    expect(readImports(db, 10)).toEqual([])
    expect(lastCase(db)).toBe(0)
    expect(viewsFault(db)).toBeUndefined()
  })
})
