import type { OpenedCase } from '../../shared/cases/case.ts'
import { countryOfAddress } from '../../shared/catalogue/countries.ts'
import { hasPartnerIn, partnersFor } from '../../shared/catalogue/partner.ts'
import { onHand } from '../../shared/parts/stock.ts'
import { asRulesRead } from '../../shared/diagnosis/words-of-case.ts'
import { caseFacts } from '../../shared/policy/case-facts.ts'
import { caseOptions } from '../../shared/policy/case-options.ts'
import { partsCost } from '../../shared/policy/parts-cost.ts'
import type { CaseMeans } from '../../shared/policy/case-means.ts'
import type { PolicyFacts } from '../../shared/policy/policy-facts.ts'
import type { ReadableDb } from '../handles.ts'
import { readCenter, readProductOrSku } from './catalogue-view.ts'
import { readPart, readParts } from './part-view.ts'
import { guidesOf } from './guides-of-case.ts'
import { readPartners } from './partner-view.ts'
import { countryOfCase } from './partners-of-case.ts'
import { readReserved } from './plan-view.ts'
import { policyFor } from './policy-view.ts'
import { readStock } from './stock-view.ts'

/** Whole units of a product that nobody has spoken for; unknown where none of them is kept as stock. */
function unitsToReplace(db: ReadableDb, sku: string): number | undefined {
  const kept = readParts(db).flatMap(({ number, unitOf }) => {
    const stock = unitOf === sku ? readStock(db, number) : undefined
    return stock?.type === 'kept' ? [onHand(stock) - readReserved(db, number)] : []
  })
  return kept.length === 0
    ? undefined
    : Math.max(
        0,
        kept.reduce((sum, pieces) => sum + pieces, 0),
      )
}

/** Whether a part goes into this product that its buyer can fit himself; unknown where no part of it is known. */
function hasPartToFit(db: ReadableDb, sku: string): boolean | undefined {
  const fitting = readParts(db).filter(({ fits, isRetired }) => isRetired !== true && fits.includes(sku))
  return fitting.length === 0 ? undefined : fitting.some(({ fittedByBuyer }) => fittedByBuyer === true)
}

function meansOf(db: ReadableDb, state: OpenedCase): CaseMeans {
  const { sku } = state.unit
  const country = countryOfCase(db, state)
  const here = countryOfAddress(readCenter(db)?.address ?? [])
  const partner = hasPartnerIn(partnersFor(readPartners(db), readProductOrSku(db, sku), country), country)
  const stock = unitsToReplace(db, sku)
  const partToFit = hasPartToFit(db, sku)
  return {
    guide: guidesOf(db, state).length > 0,
    ...(partner === undefined ? {} : { partner }),
    ...(stock === undefined ? {} : { stock }),
    ...(partToFit === undefined ? {} : { partToFit }),
    ...(country === undefined || here === undefined ? {} : { crossBorder: country !== here }),
  }
}

/** All that a case is judged by as it stands now, with what its parts cost by the catalogue where that is known. */
export function factsOfCase(db: ReadableDb, state: OpenedCase, openedAt: string): PolicyFacts {
  const timeZone = readCenter(db)?.timeZone ?? 'UTC'
  const facts = caseFacts(asRulesRead(state), readProductOrSku(db, state.unit.sku), openedAt, timeZone, meansOf(db, state))
  const { price } = facts
  const parts = price === undefined ? undefined : partsCost(state, (part) => readPart(db, part)?.price, price.currency)
  return parts === undefined ? facts : { ...facts, parts }
}

/** The ways to serve a case that is not decided yet, by the policy in force. */
export function readOptions(db: ReadableDb, state: OpenedCase, openedAt: string): ReturnType<typeof caseOptions> {
  const facts = factsOfCase(db, state, openedAt)
  return caseOptions(state, policyFor(db, facts), facts)
}
