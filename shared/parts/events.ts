/** Where a harvested part comes from: a unit of a case, or something that has none, in words. */
export type HarvestedFrom = { readonly caseId: string } | { readonly note: string }

export type StockOrdered = {
  readonly type: 'stock.ordered.v1'
  /** Id of the order. */
  readonly order: string
  readonly quantity: number
  readonly supplier: string
  /** Calendar day the parts are expected, YYYY-MM-DD. */
  readonly expectedOn: string
}

/**
 * What happens to a part's stock beside its use in cases, which the cases tell themselves. Quantities are whole pieces. A type is never
 * changed once written: a new shape is a new version.
 */
export type StockEvent =
  /** Somebody looked and counted: so many lie at this place, whatever the books said. */
  | { readonly type: 'stock.counted.v1'; readonly location: string; readonly quantity: number }
  /** `order`: the supplier order it belongs to; none where it came by hand. */
  | { readonly type: 'stock.received.v1'; readonly location: string; readonly quantity: number; readonly order?: string }
  | StockOrdered
  /** The supplier says otherwise: from here on this is what is expected in all, what has come already included. */
  | { readonly type: 'stock.order-changed.v1'; readonly order: string; readonly quantity: number; readonly expectedOn: string }
  /** What has not come of it will not come any more. */
  | { readonly type: 'stock.order-cancelled.v1'; readonly order: string }
  /** Taken out of a unit that is scrapped. */
  | { readonly type: 'stock.harvested.v1'; readonly location: string; readonly quantity: number; readonly from: HarvestedFrom }
  | { readonly type: 'stock.moved.v1'; readonly from: string; readonly to: string; readonly quantity: number }
  /** A step was taken back: the events with these ids count no more. */
  | { readonly type: 'stock.taken-back.v1'; readonly events: readonly string[] }

/** A part was put into the unit of a case, or taken out of it again; `location` is the place it was taken from and goes back to. */
export type UseInCase =
  | { readonly type: 'used'; readonly caseId: string; readonly location: string; readonly serial?: string }
  | { readonly type: 'put-back'; readonly caseId: string; readonly location: string }

/** Everything that changes a stock. */
export type StockChange = Exclude<StockEvent, { type: 'stock.taken-back.v1' }> | UseInCase
