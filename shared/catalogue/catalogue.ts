import type { ExtensionEvent } from '../cases/extension.ts'
import type { WorkingTimes } from '../clocks/working-calendar.ts'
import type { DiagnosisEvent } from '../diagnosis/entry.ts'
import type { Localised } from '../i18n/localised.ts'
import type { Money } from '../money.ts'
import type { GuideEvent } from './guide.ts'
import type { OperatorEvent } from './operator-record.ts'
import type { PartEvent } from './part.ts'
import type { PartnerEvent } from './partner.ts'

/** A product as the center knows it. `sku` is the seller's own number. */
export type Product = {
  readonly sku: string
  readonly name: Localised
  readonly category: string
  readonly asin?: string
  readonly fnsku?: string
  /** GTIN-8, 12, 13 or 14, digits only. */
  readonly gtin?: string
  /** What to know before opening one: wear parts, special tools, a known weakness. */
  readonly advice?: Localised
  /** What it is sold for; counts where no order says otherwise. */
  readonly price?: Money
  /** As it is sent, in grams: freight is reckoned by it. */
  readonly weightGrams?: number
  /** Whatever is wrong with it is a serious safety hazard: a recalled model. */
  readonly hazard?: boolean
  /** Custom-made, or dear to its owner beyond its price. */
  readonly personalValue?: boolean
}

export type Part = {
  readonly number: string
  readonly name: Localised
  /** SKUs of the products it goes into. */
  readonly fits: readonly string[]
  readonly price?: Money
  /** Numbers of other parts that do the same, the best first. */
  readonly alternatives?: readonly string[]
  /** Each piece has a serial number of its own: those of the new and of the removed piece are asked for. */
  readonly isTracked?: true
  /** With fewer pieces than this here and not spoken for, it is time to order. */
  readonly minimum?: number
  readonly supplier?: string
  /** It is a whole unit of this product (SKU), sent in place of one that came back. */
  readonly unitOf?: string
  /** The buyer can fit it himself: it may be sent instead of a repair. */
  readonly fittedByBuyer?: true
}

/** Where the benches stand. `timeZone` is an IANA name; times are stored in UTC and shown in it. */
export type Center = {
  readonly name: string
  readonly timeZone: string
  /** Lines as printed on a return label, the last one the country. */
  readonly address: readonly string[]
}

export type Bench = { readonly id: string; readonly name: string }

/** Reference data is events too, each on a stream of its own: the last definition counts. */
export type CatalogueEvent =
  | { readonly type: 'product.defined.v1'; readonly product: Product }
  | PartEvent
  | OperatorEvent
  | PartnerEvent
  | GuideEvent
  | { readonly type: 'center.defined.v1'; readonly center: Center }
  /** When the center works, on the clock of its zone; said anew as a whole. */
  | { readonly type: 'center.calendar-defined.v1'; readonly times: WorkingTimes }
  | { readonly type: 'bench.defined.v1'; readonly bench: Bench }
  | ExtensionEvent
  | DiagnosisEvent
