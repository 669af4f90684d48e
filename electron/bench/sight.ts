import type { ReadableDb } from '../../db/handles.ts'
import { findByCode } from '../../db/views/case-codes.ts'
import { productName, readOperator, readPart } from '../../db/views/catalogue-view.ts'
import { findProduct } from '../../db/views/product-codes.ts'
import type { KnownCase, Sighting } from '../../shared/bench/desk.ts'
import { knownCode } from '../../shared/bench/known-code.ts'
import { rankSightings } from '../../shared/bench/rank-sightings.ts'
import type { Rma } from '../../shared/cases/rma.ts'
import type { StageName } from '../../shared/cases/workflow.ts'
import type { Product } from '../../shared/catalogue/catalogue.ts'
import { classify } from '../../shared/scan/classify.ts'
import type { ScanMeaning, ScanText } from '../../shared/scan/scan-meaning.ts'

/** A maker numbers each of his products from one: where the code says the product too, units of others do not count. */
function knownCases(db: ReadableDb, code: string, product: Product | undefined): readonly KnownCase[] {
  const all = findByCode(db, code)
  const ofProduct = all.filter(({ sku }) => sku === product?.sku)
  const found = ofProduct.length > 0 ? ofProduct : all
  return found.map(({ case_id: caseId, rma, stage, sku, kind }) => ({
    caseId,
    rma: rma as Rma,
    stage: stage as StageName,
    product: productName(db, sku),
    foundBy: kind,
  }))
}

function productOf(db: ReadableDb, meaning: ScanMeaning): Product | undefined {
  switch (meaning.kind) {
    case 'gtin':
    case 'gs1':
    case 'digital-link':
      return meaning.gtin === undefined ? undefined : findProduct(db, 'gtin', meaning.gtin)
    case 'fnsku':
      return findProduct(db, 'fnsku', meaning.fnsku)
    case 'asin':
      return findProduct(db, 'asin', meaning.asin)
    default:
      return undefined
  }
}

/** What a code can mean, each meaning with what this store knows of it; meanings the store knows come first. */
export function sight(db: ReadableDb, scanned: ScanText): readonly Sighting[] {
  const sightings = classify(scanned).map((meaning): Sighting => {
    const code = knownCode(meaning)
    const product = productOf(db, meaning)
    const operator = meaning.kind === 'operator' ? readOperator(db, meaning.operator) : undefined
    const isReserved = meaning.kind === 'command' || meaning.kind === 'operator'
    const part = isReserved ? undefined : readPart(db, meaning.kind === 'part' ? meaning.part : scanned.text.trim())
    return {
      meaning,
      cases: code === undefined ? [] : knownCases(db, code, product),
      ...(operator === undefined ? {} : { operator: { id: operator.id, name: operator.name } }),
      ...(part === undefined ? {} : { part: { number: part.number, name: part.name } }),
      ...(product === undefined ? {} : { product: { sku: product.sku, name: product.name } }),
    }
  })
  return rankSightings(sightings)
}
