import type { Product } from '../../../shared/catalogue/catalogue.ts'

const SHOWN = 6

/** Products whose name in either language, SKU or any barcode contains every word typed; exact numbers first. */
export function findProducts(products: readonly Product[], text: string): readonly Product[] {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return []
  const hits = products.filter((product) => {
    const all = fieldsOf(product).join('\n').toLowerCase()
    return words.every((word) => all.includes(word))
  })
  return hits.toSorted((a, b) => Number(isExact(b, text)) - Number(isExact(a, text))).slice(0, SHOWN)
}

/** The one product that a number means beyond doubt. */
export function exactProduct(products: readonly Product[], text: string): Product | undefined {
  const [first, second] = products.filter((product) => isExact(product, text))
  return second === undefined ? first : undefined
}

function fieldsOf({ sku, name, asin, fnsku, gtin }: Product): readonly string[] {
  return [sku, name.en, name['zh-CN'], asin, fnsku, gtin].filter((field) => field !== undefined)
}

/** A GTIN is the same number with or without leading zeros. */
function isExact({ sku, asin, fnsku, gtin }: Product, text: string): boolean {
  const code = text.trim().toUpperCase()
  if (code === '') return false
  return [sku, asin, fnsku].some((field) => field?.toUpperCase() === code) || (gtin !== undefined && bare(gtin) === bare(code))
}

function bare(gtin: string): string {
  return gtin.replace(/^0+/, '')
}
