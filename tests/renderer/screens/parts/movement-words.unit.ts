import { expect, test } from 'vitest'
import { createFormats } from '../../../../shared/i18n/formats.ts'
import { movementWords } from '../../../../renderer/screens/parts/movement-words.ts'
import { formatRma, rmaFromNumber } from '../../../../shared/cases/rma.ts'
import type { PartMovement } from '../../../../shared/contract/parts-screen.ts'
import type { StockChange } from '../../../../shared/parts/events.ts'
import { LANGUAGES, textsOf } from '../words.ts'

const rma = rmaFromNumber(1_234_567)

/** One of every change: one that is missing here does not compile. */
const CHANGES: { readonly [Type in StockChange['type']]: readonly [Extract<StockChange, { type: Type }>, string] } = {
  'stock.counted.v1': [{ type: 'stock.counted.v1', location: 'A-09', quantity: 4 }, 'Counted at A-09: 4'],
  'stock.received.v1': [{ type: 'stock.received.v1', location: 'A-09', quantity: 8, order: 'o-1' }, 'Received at A-09'],
  'stock.ordered.v1': [
    { type: 'stock.ordered.v1', order: 'o-1', quantity: 8, supplier: 'Quillor', expectedOn: '2026-12-03' },
    'Ordered 8 from Quillor, expected Dec 3',
  ],
  'stock.order-changed.v1': [
    { type: 'stock.order-changed.v1', order: 'o-1', quantity: 6, expectedOn: '2026-12-05' },
    'Order changed: 6, expected Dec 5',
  ],
  'stock.order-cancelled.v1': [{ type: 'stock.order-cancelled.v1', order: 'o-1' }, 'Order cancelled'],
  'stock.harvested.v1': [
    { type: 'stock.harvested.v1', location: 'H-1', quantity: 1, from: { caseId: 'case-1' } },
    `Harvested from ${formatRma(rma)}, kept at H-1`,
  ],
  'stock.moved.v1': [{ type: 'stock.moved.v1', from: 'A-09', to: 'BENCH-1', quantity: 2 }, 'Moved 2 from A-09 to BENCH-1'],
  used: [{ type: 'used', caseId: 'case-1', location: 'A-09' }, 'Used, taken from A-09'],
  'put-back': [{ type: 'put-back', caseId: 'case-1', location: 'A-09' }, 'Put back to A-09'],
}

const told = (change: StockChange): PartMovement => ({
  no: 1,
  at: '2026-11-26T08:00:00.000Z',
  change,
  delta: 0,
  onHand: 0,
  isTakenBack: false,
  operatorName: 'Li Na',
  benchName: 'Bench 01',
  case: { caseId: 'case-1', rma },
})

test.each(Object.values(CHANGES))('%j', (change, words) => {
  expect(movementWords(told(change), textsOf('en').t, createFormats('en', 'UTC'))).toBe(words)
  for (const language of LANGUAGES)
    expect(movementWords(told(change), textsOf(language).t, createFormats(language, 'UTC'))).not.toContain('{{')
})

test('what was harvested from a unit without a case names it in words', () => {
  const change: StockChange = { type: 'stock.harvested.v1', location: 'H-1', quantity: 1, from: { note: 'burnt blender' } }
  expect(movementWords(told(change), textsOf('en').t, createFormats('en', 'UTC'))).toBe('Harvested from burnt blender, kept at H-1')
})
