import { readParts } from '../../../db/views/part-view.ts'
import { policyFor } from '../../../db/views/policy-view.ts'
import type { ReadableDb } from '../../../db/handles.ts'
import type { OpenedCase } from '../../../shared/cases/case.ts'
import type { CaseScreen } from '../../../shared/contract/case-screen.ts'
import { asRulesRead } from '../../../shared/diagnosis/words-of-case.ts'
import { partsFor } from '../../../shared/insights/fix-history.ts'
import { type QuoteProposal, proposeQuote } from '../../../shared/quotes/propose-quote.ts'
import { fixesFor } from '../parts/last-time.ts'
import { readSettings } from '../settings.ts'

/** The parts that went into every other unit of this product, or more, that was mended of this symptom and fault. */
function likelyParts(db: ReadableDb, state: OpenedCase): readonly string[] {
  const { fault } = state.answers
  if (fault === undefined) return []
  const fixes = fixesFor(db, state)
  const repairs = fixes.filter((fix) => fix.fault === fault).length
  return partsFor(fixes, fault)
    .filter(({ hits }) => 2 * hits >= repairs)
    .map(({ part }) => part)
}

/** What the next quote of a case begins with, in the language of its buyer, or the bench's own where nobody is known. */
export function quoteProposal(db: ReadableDb, { state, product, buyer }: CaseScreen, today: string): QuoteProposal {
  const language = buyer === undefined || buyer === 'erased' ? readSettings(db).language : buyer.language
  const fitting = readParts(db).filter(({ fits, isRetired }) => isRetired !== true && fits.includes(product.sku))
  const policy = policyFor(db, product)
  return proposeQuote({ state: asRulesRead(state), product, policy, fitting, likely: likelyParts(db, state), language, today })
}
