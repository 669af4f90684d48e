import { z } from 'zod'
import type { Product } from '../catalogue/catalogue.ts'
import type { ProductRefusal } from '../catalogue/decide-product.ts'
import { money } from './new-case.ts'

const word = z.string().trim().max(200)
const code = word.min(1).exactOptional()
const localised = z.object({ en: word, 'zh-CN': word })
const told = z.string().trim().max(1000)

/** A product as it is typed in; whether it is sound is said in words, not by this. */
export const productForm = z.object({
  sku: z.string().trim().max(100),
  name: localised,
  category: word,
  asin: code,
  fnsku: code,
  gtin: code,
  advice: z.object({ en: told, 'zh-CN': told }).exactOptional(),
  price: money.exactOptional(),
  weightGrams: z.number().int().min(1).max(1_000_000).exactOptional(),
  hazard: z.literal(true).exactOptional(),
  personalValue: z.literal(true).exactOptional(),
})

/** The product as it is after a change, or why nothing was changed. */
export type ProductOutcome = { readonly product: Product } | { readonly refused: ProductRefusal }
