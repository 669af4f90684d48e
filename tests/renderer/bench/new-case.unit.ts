import { describe, expect, test } from 'vitest'
import { exactProduct, findProducts } from '../../../renderer/screens/bench/find-products.ts'
import { EMPTY_FORM, fillFromCode, newCaseOf } from '../../../renderer/screens/bench/new-case-fields.ts'
import type { Product } from '../../../shared/catalogue/catalogue.ts'
import { newCase } from '../../../shared/contract/new-case.ts'
import { classify } from '../../../shared/scan/classify.ts'
import { unrecognised } from '../../../shared/scan/unrecognised.ts'

const PRODUCTS: readonly Product[] = [
  { sku: 'AUR-K17', name: { en: 'Aurora kettle 1.7 l', 'zh-CN': '极光电热水壶 1.7 升' }, category: 'kitchen', gtin: '4006381333931' },
  { sku: 'AUR-K10', name: { en: 'Aurora kettle 1.0 l', 'zh-CN': '极光电热水壶 1.0 升' }, category: 'kitchen' },
  { sku: 'VAC-9', name: { en: 'Vacuum cleaner', 'zh-CN': '吸尘器' }, category: 'home', asin: 'B0ABCDEFGH' },
]
const skus = (products: readonly Product[]) => products.map(({ sku }) => sku)

describe('finding the product', () => {
  test('words may be typed in any order, in either language', () => {
    expect(skus(findProducts(PRODUCTS, '1.7 kettle'))).toEqual(['AUR-K17'])
    expect(skus(findProducts(PRODUCTS, '水壶'))).toEqual(['AUR-K17', 'AUR-K10'])
  })

  test('given nothing typed, then nothing is offered', () => {
    expect(findProducts(PRODUCTS, '  ')).toEqual([])
  })

  test('given a product barcode, with a leading zero or without, then the product is beyond doubt', () => {
    expect(exactProduct(PRODUCTS, '4006381333931')?.sku).toBe('AUR-K17')
    expect(exactProduct(PRODUCTS, '04006381333931')?.sku).toBe('AUR-K17')
    expect(exactProduct(PRODUCTS, 'b0abcdefgh')?.sku).toBe('VAC-9')
  })

  test('given part of a number, then nothing is beyond doubt', () => {
    expect(exactProduct(PRODUCTS, 'AUR')).toBeUndefined()
    expect(exactProduct(PRODUCTS, '')).toBeUndefined()
  })
})

describe('the form for a parcel nobody announced', () => {
  const scanned = (text: string) => {
    const [meaning] = classify({ text, source: 'typed' })
    if (meaning === undefined) throw new Error('no meaning')
    return meaning
  }

  test('each scan fills in what it is and leaves the rest: parcel, then product', () => {
    const parcel = fillFromCode(EMPTY_FORM, scanned('1Z999AA10123456784'))
    const product = fillFromCode(parcel, scanned('4006381333931'))
    expect(product).toMatchObject({ tracking: '1Z999AA10123456784', productText: '4006381333931' })
  })

  test('a code nobody recognises is taken for the serial number, unless one is there', () => {
    const meaning = unrecognised('??', '')
    expect(fillFromCode(EMPTY_FORM, meaning).serial).toBe('??')
    expect(fillFromCode({ ...EMPTY_FORM, serial: 'S1' }, meaning).serial).toBe('S1')
  })

  test('given another product is scanned, then the one chosen before is no longer meant', () => {
    expect(fillFromCode({ ...EMPTY_FORM, sku: 'VAC-9' }, scanned('4006381333931')).sku).toBeUndefined()
  })

  test('given no product or only blanks as the problem, then nothing can be sent', () => {
    expect(newCaseOf({ ...EMPTY_FORM, complaint: 'broken' })).toBeUndefined()
    expect(newCaseOf({ ...EMPTY_FORM, sku: 'VAC-9', complaint: '   ' })).toBeUndefined()
  })

  test('what is sent passes the contract, without the fields left empty', () => {
    const sent = newCaseOf({ ...EMPTY_FORM, sku: 'VAC-9', complaint: ' broken ', tracking: '1Z999AA10123456784', courier: 'UPS' })
    expect(newCase.parse(sent)).toEqual({
      sku: 'VAC-9',
      complaint: 'broken',
      kind: 'return',
      tracking: '1Z999AA10123456784',
      carrier: 'UPS',
      received: true,
    })
  })
})
