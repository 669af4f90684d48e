import type { z } from 'zod'
import type { Product } from '../../../shared/catalogue/catalogue.ts'
import type { productForm } from '../../../shared/contract/product-form.ts'
import { readAmount } from '../../../shared/import/read-amount.ts'
import { plainAmount } from '../bench/plain-amount.ts'

/** A product as it stands in the fields of its form. */
export type ProductFields = Readonly<
  Record<'sku' | 'en' | 'zh' | 'category' | 'asin' | 'fnsku' | 'gtin' | 'adviceEn' | 'adviceZh' | 'price' | 'currency' | 'weight', string>
> & { readonly hazard: boolean; readonly personalValue: boolean }

export function fieldsOfProduct(product: Product | undefined): ProductFields {
  const { sku = '', name, category = '', asin = '', fnsku = '', gtin = '', advice, price, weightGrams } = product ?? {}
  return {
    sku,
    en: name?.en ?? '',
    zh: name?.['zh-CN'] ?? '',
    category,
    asin,
    fnsku,
    gtin,
    adviceEn: advice?.en ?? '',
    adviceZh: advice?.['zh-CN'] ?? '',
    price: price === undefined ? '' : plainAmount(price),
    currency: price?.currency ?? '',
    weight: weightGrams === undefined ? '' : String(weightGrams),
    hazard: product?.hazard === true,
    personalValue: product?.personalValue === true,
  }
}

/** What the fields say; nothing while the price is no amount. */
export function productOfFields(fields: ProductFields): z.infer<typeof productForm> | undefined {
  const price = fields.price.trim() === '' ? undefined : readAmount(fields.price, fields.currency)
  if (price !== undefined && price.type !== 'money') return undefined
  const [adviceEn, adviceZh] = [fields.adviceEn.trim(), fields.adviceZh.trim()]
  const weightGrams = Math.round(Number(fields.weight))
  const codes = (['asin', 'fnsku', 'gtin'] as const).map((name) => [name, fields[name].trim()] as const).filter(([, code]) => code !== '')
  return {
    sku: fields.sku.trim(),
    name: { en: fields.en.trim(), 'zh-CN': fields.zh.trim() },
    category: fields.category.trim(),
    ...(Object.fromEntries(codes) as Partial<Record<'asin' | 'fnsku' | 'gtin', string>>),
    ...(adviceEn === '' && adviceZh === '' ? {} : { advice: { en: adviceEn, 'zh-CN': adviceZh } }),
    ...(price === undefined ? {} : { price: price.money }),
    ...(weightGrams > 0 ? { weightGrams } : {}),
    ...(fields.hazard ? { hazard: true } : {}),
    ...(fields.personalValue ? { personalValue: true } : {}),
  }
}
