/** What a column of a list can mean. */
export const FIELDS = [
  'sku',
  'product-name',
  'asin',
  'fnsku',
  'serial',
  'lpn',
  'quantity',
  'order',
  'return-id',
  'marketplace',
  'price',
  'currency',
  'ordered-on',
  'delivered-on',
  'expected-on',
  'reason',
  'comments',
  'carrier',
  'tracking',
] as const

export type Field = (typeof FIELDS)[number]

export function isField(text: string): text is Field {
  return (FIELDS as readonly string[]).includes(text)
}

/** Fields that hold a calendar day. */
export const DAY_FIELDS: readonly Field[] = ['ordered-on', 'delivered-on', 'expected-on']

/** By one of these a parcel is recognised when it comes, and its row when the list comes again. */
export const KEY_FIELDS: readonly Field[] = ['lpn', 'return-id', 'order', 'tracking', 'serial']
