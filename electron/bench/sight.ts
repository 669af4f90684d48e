import type { ReadableDb } from '../../db/handles.ts'
import { readLocal } from '../../db/local-state.ts'
import { findByCode } from '../../db/views/case-codes.ts'
import { readCase } from '../../db/views/case-view.ts'
import { productName, readOwnerOfBadge } from '../../db/views/catalogue-view.ts'
import { findParcel } from '../../db/views/parcel-view.ts'
import { findProduct } from '../../db/views/product-codes.ts'
import type { KnownCase, SightedOperator, Sighting } from '../../shared/bench/desk.ts'
import { knownCode } from '../../shared/bench/known-code.ts'
import { rankSightings } from '../../shared/bench/rank-sightings.ts'
import type { Rma } from '../../shared/cases/rma.ts'
import type { StageName } from '../../shared/cases/workflow.ts'
import type { Product } from '../../shared/catalogue/catalogue.ts'
import type { KnownOperator } from '../../shared/catalogue/operator-record.ts'
import { classify } from '../../shared/scan/classify.ts'
import type { ScanMeaning, ScanText } from '../../shared/scan/scan-meaning.ts'
import { sightPart } from './parts/sight-part.ts'

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

/** The case to which a parcel of this code was given when it was known what it is. */
function caseOfParcel(db: ReadableDb, caseId: string): KnownCase | undefined {
  const row = readCase(db, caseId)
  if (row === undefined) return undefined
  const { rma, stage, unit } = row.case
  return { caseId, rma, stage: stage.name, product: productName(db, unit.sku), foundBy: 'parcel' }
}

/** What the store knows of a code: the cases it belongs to, and a parcel without a case that came in under it. */
function known(db: ReadableDb, code: string, product: Product | undefined): Pick<Sighting, 'cases' | 'parcel'> {
  const cases = knownCases(db, code, product)
  const parcel = findParcel(db, code)
  if (parcel === undefined || parcel.state === 'dismissed') return { cases }
  if (parcel.case_id === null) return { cases, parcel: parcel.parcel_id }
  const given = caseOfParcel(db, parcel.case_id)
  return { cases: given === undefined ? cases : [given, ...cases.filter(({ caseId }) => caseId !== given.caseId)] }
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

export function sightOperator(db: ReadableDb, { id, name, isActive, hasPin }: KnownOperator, badge: 'valid' | 'replaced'): SightedOperator {
  return { id, name, isActive, hasPin, isNow: readLocal(db, 'operator') === id, badge }
}

/** What a code can mean, each meaning with what this store knows of it; meanings the store knows come first. */
export function sight(db: ReadableDb, scanned: ScanText): readonly Sighting[] {
  const sightings = classify(scanned).map((meaning): Sighting => {
    const code = knownCode(meaning)
    const product = productOf(db, meaning)
    const owner = meaning.kind === 'operator' ? readOwnerOfBadge(db, meaning.operator) : undefined
    const isReserved = meaning.kind === 'command' || meaning.kind === 'operator'
    const part = isReserved ? undefined : sightPart(db, meaning.kind === 'part' ? meaning.part : scanned.text.trim())
    return {
      meaning,
      ...(code === undefined ? { cases: [] } : known(db, code, product)),
      ...(owner === undefined ? {} : { operator: sightOperator(db, owner.operator, owner.badge) }),
      ...(part === undefined ? {} : { part }),
      ...(product === undefined ? {} : { product: { sku: product.sku, name: product.name } }),
    }
  })
  return rankSightings(sightings)
}
