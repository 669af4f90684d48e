import { describe, expect, it } from 'vitest'
import { fitsWords } from '../../../shared/parts/part-search.ts'
import { readQuantity } from '../../../shared/parts/quantity.ts'

const PART = { number: 'QK-CPL-21', name: { en: 'Blade coupling', 'zh-CN': '刀座联轴器' }, fits: ['QK-BL12'], supplier: 'Quillor Spares' }
const PRODUCTS = [{ en: 'Quillor blender 1.2 l', 'zh-CN': 'Quillor 料理机 1.2 升' }]

describe('a part is found', () => {
  it.each(['', 'cpl-21', 'BLADE', 'coup blad', '联轴', '料理机', 'bl12 coupling', 'spares', 'blender'])('by “%s”', (typed) => {
    expect(fitsWords(PART, PRODUCTS, typed)).toBe(true)
  })
  it.each(['kettle', 'blade kettle', 'fits', 'name'])('not by “%s”', (typed) => {
    expect(fitsWords(PART, PRODUCTS, typed)).toBe(false)
  })
})

describe('a quantity', () => {
  it.each([
    ['0', 0],
    [' 12 ', 12],
    ['0040', 40],
    ['9999', 9999],
  ])('“%s” is %i', (text, quantity) => expect(readQuantity(text)).toBe(quantity))
  it.each(['', '-1', '1.5', '10000', '1Z', '4006381333931', 'MB:QTY:1'])('“%s” is none', (text) =>
    expect(readQuantity(text)).toBeUndefined(),
  )
})
