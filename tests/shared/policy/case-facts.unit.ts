import { expect, it } from 'vitest'
import type { Product } from '../../../shared/catalogue/catalogue.ts'
import { NO_MEANS } from '../../../shared/policy/case-means.ts'
import { caseFacts } from '../../../shared/policy/case-facts.ts'
import { doneWith, openedCase } from '../cases/case-story.ts'

const story = openedCase(doneWith('diagnosing'))
const kettle: Product = { sku: 'AUR-K17', name: { en: 'Kettle', 'zh-CN': '水壶' }, category: 'Kitchen appliances' }

it('what a case is judged by are its order, its diagnosis and its pictures', () => {
  const order = { orderId: '305-1', marketplace: 'amazon.de', deliveredOn: '2026-01-15', price: { minor: 4999, currency: 'EUR' } }
  expect(caseFacts({ ...story, order }, kettle, '2026-11-02T09:00:00.000Z', 'Europe/Berlin', NO_MEANS)).toMatchObject({
    category: 'Kitchen appliances',
    sku: 'AUR-K17',
    price: { minor: 4999, currency: 'EUR' },
    marketplace: 'amazon.de',
    deliveredOn: '2026-01-15',
    claimedOn: '2026-11-02',
    reported: 'stops',
    symptom: 'stops',
    fault: 'f05-heater',
    cause: 'function',
    shots: ['parcel', 'label', 'opened', 'serial', 'damage'],
    unitAt: 'center',
  })
})

it('a unit that has not come yet, or has left, is with the buyer', () => {
  const at = (name: 'expected' | 'shipped') =>
    caseFacts({ ...story, stage: { name } }, kettle, '2026-11-02T09:00:00.000Z', 'UTC', NO_MEANS).unitAt
  expect([at('expected'), at('shipped')]).toEqual(['buyer', 'buyer'])
})

it('a shot that was left out proves nothing', () => {
  const waived = { ...story, shots: [{ shot: 'damage', waived: 'nothing broken' } as const] }
  expect(caseFacts(waived, kettle, '2026-11-02T09:00:00.000Z', 'UTC', NO_MEANS).shots).toEqual([])
})

it('the day is that of the wall clock where the center stands', () => {
  expect(caseFacts(story, kettle, '2026-11-02T17:30:00.000Z', 'Asia/Shanghai', NO_MEANS).claimedOn).toBe('2026-11-03')
})

it('the catalogue says what the order does not, and never that a product is harmless', () => {
  const known: Product = { ...kettle, price: { minor: 4999, currency: 'USD' }, weightGrams: 1600, hazard: false, personalValue: true }
  const facts = caseFacts(story, known, '2026-11-02T09:00:00.000Z', 'UTC', NO_MEANS)
  expect(facts).toMatchObject({ price: { minor: 4999, currency: 'USD' }, weightGrams: 1600, personalValue: true })
  expect(facts).not.toHaveProperty('hazard')
  expect(caseFacts(story, { ...known, hazard: true }, '2026-11-02T09:00:00.000Z', 'UTC', NO_MEANS).hazard).toBe(true)
})
