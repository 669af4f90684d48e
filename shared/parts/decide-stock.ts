import { assertNever } from '../decider.ts'
import { type Result, ok, refuse } from '../result.ts'
import type { HarvestedFrom, StockEvent } from './events.ts'
import { MOST_PIECES } from './quantity.ts'
import type { OpenOrder, Stock } from './stock.ts'

/** What can be asked of a part's stock. */
export type StockCommand =
  | { readonly type: 'count'; readonly location: string; readonly quantity: number }
  | { readonly type: 'receive'; readonly location: string; readonly quantity: number; readonly order?: string }
  | {
      readonly type: 'order'
      readonly order: string
      readonly quantity: number
      readonly supplier: string
      readonly expectedOn: string
    }
  | { readonly type: 'change-order'; readonly order: string; readonly quantity: number; readonly expectedOn: string }
  | { readonly type: 'cancel-order'; readonly order: string }
  | { readonly type: 'harvest'; readonly location: string; readonly quantity: number; readonly from: HarvestedFrom }
  | { readonly type: 'move'; readonly from: string; readonly to: string; readonly quantity: number }

/** Why a stock said no. */
export type StockRefusal =
  | { readonly type: 'quantity-wrong'; readonly most: number }
  | { readonly type: 'place-needed' }
  | { readonly type: 'same-place' }
  | { readonly type: 'supplier-needed' }
  | { readonly type: 'source-needed' }
  | { readonly type: 'day-wrong'; readonly day: string }
  | { readonly type: 'order-exists' }
  | { readonly type: 'order-unknown' }
  | { readonly type: 'stock-settled' }

type Decision = Result<readonly StockEvent[], StockRefusal>

function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text
}

/** What is wrong with what was typed, whatever the stock is. */
function faultOf(command: StockCommand): StockRefusal | undefined {
  const least = command.type === 'count' ? 0 : 1
  if ('quantity' in command && !(Number.isInteger(command.quantity) && command.quantity >= least && command.quantity <= MOST_PIECES))
    return { type: 'quantity-wrong', most: MOST_PIECES }
  if ('location' in command && command.location.trim() === '') return { type: 'place-needed' }
  if ('expectedOn' in command && !isDay(command.expectedOn)) return { type: 'day-wrong', day: command.expectedOn }
  return undefined
}

function openOrder(stock: Stock, order: string): OpenOrder | undefined {
  return stock.type === 'kept' ? stock.orders.find((each) => each.order === order) : undefined
}

/**
 * Decides on a part's stock. What lies on the shelf is a fact and is taken as it is told: nothing is refused because the books
 * say otherwise, and they may fall below nothing.
 */
export function decideStock(command: StockCommand, stock: Stock): Decision {
  const fault = faultOf(command)
  if (fault !== undefined) return refuse(fault)
  switch (command.type) {
    case 'count':
      return ok([{ type: 'stock.counted.v1', location: command.location.trim(), quantity: command.quantity }])
    case 'receive': {
      const { order, quantity } = command
      if (order !== undefined && openOrder(stock, order) === undefined) return refuse({ type: 'order-unknown' })
      const location = command.location.trim()
      return ok([{ type: 'stock.received.v1', location, quantity, ...(order === undefined ? {} : { order }) }])
    }
    case 'order': {
      const { order, quantity, expectedOn } = command
      const supplier = command.supplier.trim()
      if (supplier === '') return refuse({ type: 'supplier-needed' })
      if (openOrder(stock, order) !== undefined) return refuse({ type: 'order-exists' })
      return ok([{ type: 'stock.ordered.v1', order, quantity, supplier, expectedOn }])
    }
    case 'change-order': {
      const { order, quantity, expectedOn } = command
      const known = openOrder(stock, order)
      if (known === undefined) return refuse({ type: 'order-unknown' })
      const isNews = known.quantity !== quantity || known.expectedOn !== expectedOn
      return ok(isNews ? [{ type: 'stock.order-changed.v1', order, quantity, expectedOn }] : [])
    }
    case 'cancel-order':
      return openOrder(stock, command.order) === undefined
        ? refuse({ type: 'order-unknown' })
        : ok([{ type: 'stock.order-cancelled.v1', order: command.order }])
    case 'harvest': {
      const { quantity, from } = command
      if ('note' in from && from.note.trim() === '') return refuse({ type: 'source-needed' })
      const source = 'note' in from ? { note: from.note.trim() } : from
      return ok([{ type: 'stock.harvested.v1', location: command.location.trim(), quantity, from: source }])
    }
    case 'move': {
      const [from, to] = [command.from.trim(), command.to.trim()]
      if (from === '' || to === '') return refuse({ type: 'place-needed' })
      if (from === to) return refuse({ type: 'same-place' })
      return ok([{ type: 'stock.moved.v1', from, to, quantity: command.quantity }])
    }
    default:
      return assertNever(command)
  }
}
