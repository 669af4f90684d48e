import { readProduct, readProducts } from '../../../db/views/catalogue-view.ts'
import { type ProductDraft, type ProductRefusal, decideProduct } from '../../../shared/catalogue/decide-product.ts'
import type { ProductOutcome } from '../../../shared/contract/product-form.ts'
import { type Place, changeReference } from './change-reference.ts'

/** A new product, or one that is known as it is now: an event where something of it changed. Its number stays. */
export function keepProduct(place: Place, draft: ProductDraft): ProductOutcome {
  const { db } = place.writer
  const changed = changeReference<ProductRefusal>(place, () => {
    const decided = decideProduct(draft, readProducts(db))
    if (!decided.ok) return { refused: decided.error }
    const product = decided.value
    const told = (each: object) => JSON.stringify(Object.entries(each).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    const known = readProduct(db, product.sku)
    const isSame = known !== undefined && told(known) === told(product)
    return isSame ? { is: product.sku } : { is: product.sku, event: { type: 'product.defined.v1', product } }
  })
  if (!('is' in changed)) return changed
  const product = readProduct(db, changed.is)
  if (product === undefined) throw new Error(`product ${changed.is} was written and is not there`)
  return { product }
}
