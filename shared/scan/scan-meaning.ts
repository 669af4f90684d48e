import type { Rma } from '../cases/rma.ts'

/** What came in: the text as decoded, and the AIM symbology identifier (`]C1`) if the scanner gave one. */
export type ScanText = { readonly text: string; readonly aim?: string; readonly source: ScanSource }

export type ScanSource = 'hid' | 'wedge' | 'camera' | 'picture' | 'typed'

type Read =
  | { readonly kind: 'rma'; readonly rma: Rma }
  | { readonly kind: 'command'; readonly command: string }
  | { readonly kind: 'operator'; readonly operator: string }
  | { readonly kind: 'part'; readonly part: string }
  | { readonly kind: 'lpn'; readonly lpn: string }
  | { readonly kind: 'fnsku'; readonly fnsku: string }
  | { readonly kind: 'asin'; readonly asin: string }
  | { readonly kind: 'amazon-order'; readonly orderId: string }
  | { readonly kind: 'gtin'; readonly gtin: string }
  | { readonly kind: 'sscc'; readonly sscc: string }
  | { readonly kind: 'imei'; readonly imei: string }
  | { readonly kind: 'serial'; readonly serial: string }
  | { readonly kind: 'tracking'; readonly tracking: string; readonly courier: string; readonly service?: string }
  | { readonly kind: 'unrecognised'; readonly text: string }

/** One thing a code can mean. `confidence` is 0–1; `why` says in a few English words what spoke for it. */
export type ScanMeaning = Read & { readonly confidence: number; readonly why: string }

export type ScanKind = ScanMeaning['kind']
