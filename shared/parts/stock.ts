import type { StockChange, StockOrdered } from './events.ts'

/** What was ordered and has not come whole. */
export type OpenOrder = Omit<StockOrdered, 'type'> & { readonly received: number }

/** Stock that is kept: once anybody counted it, received or ordered some. */
export type KeptStock = {
  readonly type: 'kept'
  /** Place → pieces there. Less than nothing says that the books are wrong, and is never set right but by a count. */
  readonly places: Readonly<Record<string, number>>
  /** Where parts of this number belong: the place that was last counted or filled. */
  readonly home: string
  /** Oldest first. */
  readonly orders: readonly OpenOrder[]
}

/** The stock of one part. Of a part nobody ever counted nothing is known: what cases use of it changes nothing. */
export type Stock = { readonly type: 'not-kept' } | KeptStock

export const NOT_KEPT: Stock = { type: 'not-kept' }

/** Where parts lie that nobody has given a place. */
export const FIRST_PLACE = 'MAIN'

export function onHand(stock: Stock): number {
  return stock.type === 'kept' ? Object.values(stock.places).reduce((sum, pieces) => sum + pieces, 0) : 0
}

export function onOrder(stock: Stock): number {
  return stock.type === 'kept' ? stock.orders.reduce((sum, { quantity, received }) => sum + quantity - received, 0) : 0
}

/** The first day on which some of what is ordered should come. */
export function nextExpected(stock: Stock): string | undefined {
  return stock.type === 'kept' ? stock.orders.map(({ expectedOn }) => expectedOn).toSorted()[0] : undefined
}

export function homeOf(stock: Stock): string {
  return stock.type === 'kept' ? stock.home : FIRST_PLACE
}

/** Where the next piece is taken from: the place that has most of it; where none has any, the one at which it belongs. */
export function takenFrom(stock: KeptStock): string {
  const [best] = Object.entries(stock.places)
    .filter(([, pieces]) => pieces > 0)
    .toSorted(([one, some], [other, more]) => more - some || (one < other ? -1 : 1))
  return best?.[0] ?? stock.home
}

function kept(stock: Stock): KeptStock {
  return stock.type === 'kept' ? stock : { type: 'kept', places: {}, home: FIRST_PLACE, orders: [] }
}

function at(stock: KeptStock, location: string, change: number): KeptStock {
  return { ...stock, places: withPieces(stock.places, location, (stock.places[location] ?? 0) + change) }
}

/** A place where nothing lies is none. */
function withPieces(places: KeptStock['places'], location: string, pieces: number): KeptStock['places'] {
  const { [location]: _, ...others } = places
  return pieces === 0 ? others : { ...others, [location]: pieces }
}

/** An order that has come whole, or of which nothing more will come, is open no longer. */
function withOrders(stock: KeptStock, change: (order: OpenOrder) => OpenOrder | undefined): KeptStock {
  const orders = stock.orders.flatMap((order) => change(order) ?? []).filter(({ quantity, received }) => received < quantity)
  return { ...stock, orders }
}

/** Total over every event version ever written; one from a newer release changes nothing here. */
export function evolveStock(stock: Stock, change: StockChange): Stock {
  switch (change.type) {
    case 'stock.counted.v1': {
      const known = kept(stock)
      return { ...known, places: withPieces(known.places, change.location, change.quantity), home: change.location }
    }
    case 'stock.received.v1': {
      const came = { ...at(kept(stock), change.location, change.quantity), home: change.location }
      return withOrders(came, (order) => (order.order === change.order ? { ...order, received: order.received + change.quantity } : order))
    }
    case 'stock.ordered.v1': {
      const { type: _, ...order } = change
      const known = kept(stock)
      return { ...known, orders: [...known.orders, { ...order, received: 0 }] }
    }
    case 'stock.order-changed.v1': {
      const { quantity, expectedOn } = change
      return withOrders(kept(stock), (order) => (order.order === change.order ? { ...order, quantity, expectedOn } : order))
    }
    case 'stock.order-cancelled.v1':
      return withOrders(kept(stock), (order) => (order.order === change.order ? undefined : order))
    case 'stock.harvested.v1':
      return at(kept(stock), change.location, change.quantity)
    case 'stock.moved.v1':
      return at(at(kept(stock), change.from, -change.quantity), change.to, change.quantity)
    case 'used':
      return stock.type === 'kept' ? at(stock, change.location, -1) : stock
    case 'put-back':
      return stock.type === 'kept' ? at(stock, change.location, 1) : stock
    default:
      return unknownChange(stock, change)
  }
}

/** Compiles only while every known type has its case above; at run time it is where a newer release's event passes by. */
function unknownChange(stock: Stock, _change: never): Stock {
  return stock
}
