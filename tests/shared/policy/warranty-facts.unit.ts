import { expect, it } from 'vitest'
import { warrantyFacts } from '../../../shared/policy/warranty-facts.ts'
import { doneWith, openedCase } from '../cases/case-story.ts'

const story = openedCase(doneWith('diagnosing'))

it('what a case is judged by are its order, its diagnosed cause and its pictures', () => {
  const order = { orderId: '305-1', marketplace: 'amazon.de', deliveredOn: '2026-01-15' }
  expect(warrantyFacts({ ...story, order }, 'Kitchen appliances', '2026-11-02T09:00:00.000Z', 'Europe/Berlin')).toEqual({
    category: 'Kitchen appliances',
    marketplace: 'amazon.de',
    deliveredOn: '2026-01-15',
    claimedOn: '2026-11-02',
    cause: 'function',
    shots: ['parcel', 'label', 'opened', 'serial', 'damage'],
  })
})

it('a shot that was left out proves nothing', () => {
  const waived = { ...story, shots: [{ shot: 'damage', waived: 'nothing broken' } as const] }
  expect(warrantyFacts(waived, '', '2026-11-02T09:00:00.000Z', 'UTC').shots).toEqual([])
})

it('the day is that of the wall clock where the center stands', () => {
  expect(warrantyFacts(story, '', '2026-11-02T17:30:00.000Z', 'Asia/Shanghai').claimedOn).toBe('2026-11-03')
})
