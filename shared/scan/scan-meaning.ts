import type { Rma } from '../cases/rma.ts'
import type { CarrierId } from './carrier-formats.ts'
import type { Missing } from './gs1/associations.ts'
import type { Gs1Facts } from './gs1/gs1-facts.ts'

/** What came in: the text as decoded, and the AIM symbology identifier (`]C1`) if the scanner gave one. */
export type ScanText = { readonly text: string; readonly aim?: string; readonly source: ScanSource }

/** The ways in which a window brings a scan; what the bench's own scanners bring is recorded under their names. */
export const WINDOW_SOURCES = ['wedge', 'camera', 'picture', 'typed'] as const

export type ScanSource = 'hid' | (typeof WINDOW_SOURCES)[number]

type Read =
  | { readonly kind: 'rma'; readonly rma: Rma }
  | { readonly kind: 'command'; readonly command: string }
  | { readonly kind: 'operator'; readonly operator: string }
  | { readonly kind: 'part'; readonly part: string }
  | { readonly kind: 'location'; readonly location: string }
  | { readonly kind: 'lpn'; readonly lpn: string }
  | { readonly kind: 'fnsku'; readonly fnsku: string }
  | { readonly kind: 'asin'; readonly asin: string }
  | { readonly kind: 'amazon-order'; readonly orderId: string }
  | { readonly kind: 'gtin'; readonly gtin: string }
  | { readonly kind: 'sscc'; readonly sscc: string }
  | { readonly kind: 'imei'; readonly imei: string }
  | { readonly kind: 'serial'; readonly serial: string }
  | { readonly kind: 'tracking'; readonly tracking: string; readonly courier: CarrierId; readonly service?: string }
  /** `missing`: what must stand in another symbol of the same item. */
  | ({ readonly kind: 'gs1'; readonly missing?: readonly Missing[] } & Gs1Facts)
  | ({ readonly kind: 'digital-link'; readonly url: string } & Gs1Facts)
  | { readonly kind: 'url'; readonly url: string }
  /** A code of the scanner self-test card; it means nothing on a bench. */
  | { readonly kind: 'test-card'; readonly number: number; readonly isWhole: boolean }
  /** `bytes`: the text in UTF-8, in hex. `promised`: what the symbol or its way of writing says it is, and it is not. */
  | { readonly kind: 'unrecognised'; readonly text: string; readonly bytes: string; readonly promised?: 'gs1' }

/** One thing a code can mean. `confidence` is 0–1; `why` says in a few English words what spoke for it. */
export type ScanMeaning = Read & { readonly confidence: number; readonly why: string }

export type ScanKind = ScanMeaning['kind']
