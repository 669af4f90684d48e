import { type Result, ok, refuse } from '../result.ts'
import { hasGs1CheckDigit } from '../scan/check-digits.ts'
import type { Product } from './catalogue.ts'

/** Why a product stayed as it was. The screen turns it into words. */
export type ProductRefusal =
  | { readonly type: 'product-unknown'; readonly sku: string }
  | { readonly type: 'sku-wrong' }
  | { readonly type: 'sku-taken'; readonly sku: string }
  | { readonly type: 'product-unnamed' }
  | { readonly type: 'category-needed' }
  /** What to know before opening one is said in one language only. */
  | { readonly type: 'advice-half' }
  | { readonly type: 'gtin-wrong'; readonly gtin: string }
  /** A scan of the code would mean two products. */
  | { readonly type: 'code-taken'; readonly code: string; readonly sku: string }
  | { readonly type: 'not-allowed' }
  | { readonly type: 'store-full' }

export type ProductDraft = { readonly product: Product; readonly isNew: boolean }

/** Decides about one product, beside all there are: as it is kept from here on, or why it is not. */
export function decideProduct({ product, isNew }: ProductDraft, products: readonly Product[]): Result<Product, ProductRefusal> {
  const { sku, name, category, advice, gtin } = product
  const before = products.find((each) => each.sku === sku)
  if (!/^\S.{0,99}$/.test(sku)) return refuse({ type: 'sku-wrong' })
  if (isNew && before !== undefined) return refuse({ type: 'sku-taken', sku })
  if (!isNew && before === undefined) return refuse({ type: 'product-unknown', sku })
  if (name.en === '' || name['zh-CN'] === '') return refuse({ type: 'product-unnamed' })
  if (category === '') return refuse({ type: 'category-needed' })
  if (advice !== undefined && (advice.en === '' || advice['zh-CN'] === '')) return refuse({ type: 'advice-half' })
  if (gtin !== undefined && gtin !== before?.gtin && !isGtin(gtin)) return refuse({ type: 'gtin-wrong', gtin })
  for (const read of [asinOf, fnskuOf, gtinOf]) {
    const code = read(product)
    const other = code === undefined ? undefined : products.find((each) => each.sku !== sku && read(each) === code)
    if (code !== undefined && other !== undefined) return refuse({ type: 'code-taken', code, sku: other.sku })
  }
  return ok(product)
}

/** As each is looked up by a scan. */
const asinOf = ({ asin }: Product) => asin?.toUpperCase()
const fnskuOf = ({ fnsku }: Product) => fnsku?.toUpperCase()
const gtinOf = ({ gtin }: Product) => gtin?.padStart(14, '0')

/** GTIN-8, 12, 13 or 14. */
function isGtin(text: string): boolean {
  return /^(\d{8}|\d{12,14})$/.test(text) && hasGs1CheckDigit(text)
}
