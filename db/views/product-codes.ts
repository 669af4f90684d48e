import type { Product } from '../../shared/catalogue/catalogue.ts'
import type { ReadableDb } from '../handles.ts'
import { prepared } from '../prepared.ts'
import { sql } from '../sql.ts'

/** Numbers of a product that others give it, as they are looked up: a GTIN is the same with or without leading zeros. */
export function productCodes({ fnsku, gtin, asin }: Product): Readonly<Record<ProductCode, string | null>> {
  return { fnsku: fnsku?.toUpperCase() ?? null, gtin: gtin?.padStart(14, '0') ?? null, asin: asin?.toUpperCase() ?? null }
}

export type ProductCode = 'fnsku' | 'gtin' | 'asin'

const productsWith = (column: ProductCode) =>
  prepared<{ code: string }, { product: string }>((p) =>
    sql.selectFrom('product_view').select('product').where(column, '=', p('code')).limit(2),
  )
const BY_CODE = { fnsku: productsWith('fnsku'), gtin: productsWith('gtin'), asin: productsWith('asin') } as const

/** The product that a number means. Nothing where two share it: a person has to say which. */
export function findProduct(db: ReadableDb, column: ProductCode, code: string): Product | undefined {
  const [first, second] = BY_CODE[column].all(db, { code: column === 'gtin' ? code.padStart(14, '0') : code.toUpperCase() })
  return first === undefined || second !== undefined ? undefined : (JSON.parse(first.product) as Product)
}
