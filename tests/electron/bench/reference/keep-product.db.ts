import { expect, it } from 'vitest'
import { lastEvent } from '../../../../db/counts.ts'
import { dumpViews, rebuildViews } from '../../../../db/project.ts'
import { readProduct } from '../../../../db/views/catalogue-view.ts'
import { keepProduct } from '../../../../electron/bench/reference/keep-products.ts'
import { defineOperator } from '../../../../electron/bench/operators/manage-operators.ts'
import type { Product } from '../../../../shared/catalogue/catalogue.ts'
import { benchAtWork } from '../running-bench.ts'

const LAMP: Product = { sku: 'LAMP-1', name: { en: 'Lamp', 'zh-CN': '灯' }, category: 'lamps', fnsku: 'x000lamp09' }

it('given a new product, then the bench knows it by its codes; the same again is no event', async () => {
  const bench = await benchAtWork()
  expect(keepProduct(bench, { product: LAMP, isNew: true })).toEqual({ product: LAMP })
  bench.desk.scan({ text: 'X000LAMP09', source: 'wedge' }, 'wedge')
  expect(bench.desk.read().desk.asking).toMatchObject({ type: 'new-case', product: { sku: 'LAMP-1' } })
  const before = lastEvent(bench.db)
  expect(keepProduct(bench, { product: LAMP, isNew: false })).toEqual({ product: LAMP })
  expect(lastEvent(bench.db)).toBe(before)
})

it('given another category, then that counts; the views fold anew to the same rows', async () => {
  const bench = await benchAtWork()
  keepProduct(bench, { product: LAMP, isNew: true })
  keepProduct(bench, { product: { ...LAMP, category: 'night lamps' }, isNew: false })
  expect(readProduct(bench.db, 'LAMP-1')?.category).toBe('night lamps')
  const before = dumpViews(bench.db)
  rebuildViews(bench.db)
  expect(dumpViews(bench.db)).toBe(before)
})

it('given a technician, then nothing is kept', async () => {
  const bench = await benchAtWork()
  const { id } = defineOperator(bench.writer, { name: 'Wang Lei', role: 'technician' }, { operator: '', via: 'test' })
  bench.desk.switchOperator(id)
  expect(keepProduct(bench, { product: LAMP, isNew: true })).toEqual({ refused: { type: 'not-allowed' } })
  expect(readProduct(bench.db, 'LAMP-1')).toBeUndefined()
})
