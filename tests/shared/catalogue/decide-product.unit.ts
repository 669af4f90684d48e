import { describe, expect, it } from 'vitest'
import type { Product } from '../../../shared/catalogue/catalogue.ts'
import { decideProduct } from '../../../shared/catalogue/decide-product.ts'

const KETTLE: Product = { sku: 'AUR-K17', name: { en: 'Kettle', 'zh-CN': '水壶' }, category: 'kitchen', gtin: '2901700017016' }
const LAMP: Product = { sku: 'LAMP-1', name: { en: 'Lamp', 'zh-CN': '灯' }, category: 'lamps' }

const added = (more: Partial<Product>) => decideProduct({ product: { ...LAMP, ...more }, isNew: true }, [KETTLE])

describe('what is kept about a product', () => {
  it('given nobody has its number, then it is kept', () => {
    expect(added({ gtin: '4006381333931', advice: { en: 'Hot', 'zh-CN': '烫' } })).toMatchObject({ ok: true })
  })

  it.each<readonly [string, Partial<Product>, object]>([
    ['its number is taken', { sku: 'AUR-K17' }, { type: 'sku-taken', sku: 'AUR-K17' }],
    ['it has no number', { sku: '' }, { type: 'sku-wrong' }],
    ['it has no Chinese name', { name: { en: 'Lamp', 'zh-CN': '' } }, { type: 'product-unnamed' }],
    ['it has no category', { category: '' }, { type: 'category-needed' }],
    ['its advice is in one language', { advice: { en: 'Hot', 'zh-CN': '' } }, { type: 'advice-half' }],
    ['its GTIN has a wrong check digit', { gtin: '4006381333932' }, { type: 'gtin-wrong', gtin: '4006381333932' }],
    ['its GTIN is that of another, written longer', { gtin: '02901700017016' }, { type: 'code-taken', sku: 'AUR-K17' }],
  ])('given %s, then it is refused, and why', (_, more, error) => {
    expect(added(more)).toMatchObject({ ok: false, error })
  })

  it('given it is known, then it is changed under its number; one that is not known is refused', () => {
    expect(decideProduct({ product: { ...KETTLE, category: 'tea' }, isNew: false }, [KETTLE]).ok).toBe(true)
    expect(decideProduct({ product: LAMP, isNew: false }, [KETTLE])).toMatchObject({ error: { type: 'product-unknown' } })
  })

  it('given an old GTIN that no check digit bears out, then it may stay as it is', () => {
    const old = { ...KETTLE, gtin: '123' }
    expect(decideProduct({ product: { ...old, category: 'tea' }, isNew: false }, [old]).ok).toBe(true)
  })
})
