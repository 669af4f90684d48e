import { describe, expect, it } from 'vitest'
import { connect } from '../../../db/connection.ts'
import { migrate } from '../../../db/migrate.ts'
import { up as eventLogAndViews } from '../../../db/migrations/10-event-log-and-views.ts'
import { rebuildViews, dumpViews } from '../../../db/project.ts'
import { findProduct } from '../../../db/views/product-codes.ts'
import type { WritableDb } from '../../../db/handles.ts'
import type { Product } from '../../../shared/catalogue/catalogue.ts'
import { planOf, statementsOf } from '../statements.ts'
import { record, temporaryFolder, temporaryStore } from '../temporary-store.ts'

const KETTLE: Product = {
  sku: 'AUR-K17',
  name: { en: 'Aurora kettle', 'zh-CN': '极光水壶' },
  category: 'kitchen',
  gtin: '4006381333931',
  fnsku: 'X001ABC9DZ',
  asin: 'B0CHX1W1XY',
}

function define(db: WritableDb, product: Product): void {
  record(db, `product:${product.sku}`, [{ type: 'product.defined.v1', product }])
}

describe('a product', () => {
  it('is found by each number that others give it, its GTIN with any zeros before it', () => {
    const { db } = temporaryStore()
    define(db, KETTLE)
    for (const gtin of ['4006381333931', '04006381333931']) expect(findProduct(db, 'gtin', gtin)?.sku).toBe('AUR-K17')
    expect(findProduct(db, 'fnsku', 'x001abc9dz')?.sku).toBe('AUR-K17')
    expect(findProduct(db, 'asin', 'B0CHX1W1XY')?.sku).toBe('AUR-K17')
    expect(findProduct(db, 'gtin', '4006381333930')).toBeUndefined()
  })

  it('is not found by a number that two have, and by its new number only after a change', () => {
    const { db } = temporaryStore()
    define(db, KETTLE)
    define(db, { ...KETTLE, sku: 'AUR-K17-RENEWED' })
    expect(findProduct(db, 'gtin', '4006381333931')).toBeUndefined()
    define(db, { ...KETTLE, sku: 'AUR-K17-RENEWED', gtin: '036000291452' })
    expect(findProduct(db, 'gtin', '4006381333931')?.sku).toBe('AUR-K17')
    expect(findProduct(db, 'gtin', '00036000291452')?.sku).toBe('AUR-K17-RENEWED')
  })

  it('is looked up by an index, whichever number it is', () => {
    const { db } = temporaryStore()
    define(db, KETTLE)
    for (const column of ['gtin', 'fnsku', 'asin'] as const) {
      const plan = statementsOf(db, () => void findProduct(db, column, 'X001ABC9DZ')).flatMap((text) => planOf(db, text))
      expect(plan).toEqual([expect.stringContaining(`USING INDEX product_view_${column}`)])
    }
  })
})

it('a store of the release before is found by the same numbers, as a rebuild would make it', () => {
  const file = `${temporaryFolder()}/old.sqlite`
  const db = connect(file)
  eventLogAndViews(db)
  db.pragma('user_version = 10')
  db.exec(
    `INSERT INTO product_view (sku, fnsku, gtin, asin, product) VALUES ('AUR-K17', 'x001abc9dz', '4006381333931', NULL, '${JSON.stringify(KETTLE)}')`,
  )
  migrate(db)
  expect(findProduct(db, 'gtin', '04006381333931')?.sku).toBe('AUR-K17')
  expect(findProduct(db, 'fnsku', 'X001ABC9DZ')?.sku).toBe('AUR-K17')
  const migrated = db.prepare('SELECT fnsku, gtin FROM product_view').get()
  define(db, KETTLE)
  expect(db.prepare('SELECT fnsku, gtin FROM product_view').get()).toEqual(migrated)
  const before = dumpViews(db)
  rebuildViews(db)
  expect(dumpViews(db)).toBe(before)
  db.close()
})
