import type { PartMovement } from '../../../shared/contract/parts-screen.ts'
import { formatRma } from '../../../shared/cases/rma.ts'
import { assertNever } from '../../../shared/decider.ts'
import type { Formats } from '../../../shared/i18n/formats.ts'
import type { TextFunction } from '../../i18n/text-function.ts'

/** What happened to a stock, as its history tells it; the case stands beside it. */
export function movementWords({ change, case: of }: PartMovement, t: TextFunction, formats: Pick<Formats, 'nearDay'>): string {
  switch (change.type) {
    case 'stock.counted.v1':
      return t('part.moved.stock.counted.v1', { location: change.location, quantity: change.quantity })
    case 'stock.received.v1':
      return t('part.moved.stock.received.v1', { location: change.location })
    case 'stock.ordered.v1': {
      const { quantity, supplier, expectedOn } = change
      return t('part.moved.stock.ordered.v1', { quantity, supplier, day: formats.nearDay(expectedOn) })
    }
    case 'stock.order-changed.v1':
      return t('part.moved.stock.order-changed.v1', { quantity: change.quantity, day: formats.nearDay(change.expectedOn) })
    case 'stock.order-cancelled.v1':
      return t('part.moved.stock.order-cancelled.v1')
    case 'stock.harvested.v1': {
      const from = 'note' in change.from ? change.from.note : of === undefined ? undefined : formatRma(of.rma)
      const { location } = change
      return from === undefined
        ? t('part.moved.stock.harvested.v1', { location })
        : t('part.moved.stock.harvested.from', { from, location })
    }
    case 'stock.moved.v1':
      return t('part.moved.stock.moved.v1', { quantity: change.quantity, from: change.from, to: change.to })
    case 'used':
      return t('part.moved.used', { location: change.location })
    case 'put-back':
      return t('part.moved.put-back', { location: change.location })
    default:
      return assertNever(change)
  }
}
