import { expect, it } from 'vitest'
import { catalogueStream } from '../../../shared/catalogue/streams.ts'
import { caseOfStream, caseStream } from '../../../shared/event.ts'

it('each product, part, operator and bench has a stream of its own, the center one', () => {
  const name = { en: 'x', 'zh-CN': 'x' }
  expect(catalogueStream({ type: 'product.defined.v1', product: { sku: 'A:1', name, category: '' } })).toBe('product:A:1')
  expect(catalogueStream({ type: 'part.defined.v1', part: { number: 'T-9', name, fits: [] } })).toBe('part:T-9')
  expect(catalogueStream({ type: 'operator.defined.v1', operator: { id: 'li', name: '李娜', role: 'lead' } })).toBe('operator:li')
  expect(catalogueStream({ type: 'center.defined.v1', center: { name: 'c', timeZone: 'UTC', address: [] } })).toBe('center')
  expect(catalogueStream({ type: 'bench.defined.v1', bench: { id: 'b-1', name: 'one' } })).toBe('bench:b-1')
})

it('the stream of a case names the case, and no other stream does', () => {
  expect(caseOfStream(caseStream('0198:x'))).toBe('0198:x')
  expect(caseOfStream('product:case:1')).toBeUndefined()
})
