import type { Part } from '../catalogue/catalogue.ts'
import { type Stock, nextExpected, onHand, onOrder } from './stock.ts'

/** How a part's stock stands, in numbers. */
export type StockLevel = {
  /** Pieces here by the books; less than nothing where the books are wrong. */
  readonly onHand: number
  /** Pieces that cases on the bench wait for. */
  readonly reserved: number
  readonly onOrder: number
  /** Calendar day on which the first of what is ordered should come. */
  readonly expectedOn?: string
}

/**
 * `negative`: more was used than the books had. `low`: what is here and not spoken for is less than the minimum. `order`: it stays so
 * when all that is ordered has come. `doubled`: one serialised piece is said to be in two units, and the part was not counted since.
 */
export type StockFlag = 'doubled' | 'negative' | 'low' | 'order'

export function levelOf(stock: Stock, reserved: number): StockLevel | undefined {
  if (stock.type === 'not-kept') return undefined
  const expectedOn = nextExpected(stock)
  return { onHand: onHand(stock), reserved, onOrder: onOrder(stock), ...(expectedOn === undefined ? {} : { expectedOn }) }
}

/** Of a part without a minimum one says only that more is wanted than there is. */
export function flagsOf({ minimum = 0 }: Pick<Part, 'minimum'>, level: StockLevel | undefined): readonly StockFlag[] {
  if (level === undefined) return []
  const free = level.onHand - level.reserved
  const flags: StockFlag[] = level.onHand < 0 ? ['negative'] : []
  if (free < minimum) flags.push('low')
  if (free + level.onOrder < minimum) flags.push('order')
  return flags
}

/** How many to order so that the minimum is there and as many again: nothing where enough is on its way. */
export function toOrder({ minimum = 0 }: Pick<Part, 'minimum'>, { onHand: here, reserved, onOrder: coming }: StockLevel): number {
  const free = here - reserved + coming
  return free < minimum ? 2 * Math.max(minimum, 1) - free : 0
}
