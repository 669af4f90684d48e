import { readParts } from '../../../db/views/catalogue-view.ts'
import type { ReadableDb } from '../../../db/handles.ts'
import type { CaseScreen } from '../../../shared/contract/case-screen.ts'
import { CURRENT_POLICY } from '../../../shared/policy/policies.ts'
import { type QuoteProposal, proposeQuote } from '../../../shared/quotes/propose-quote.ts'
import { readSettings } from '../settings.ts'

/** What the next quote of a case begins with, in the language of its buyer, or the bench's own where nobody is known. */
export function quoteProposal(db: ReadableDb, { state, product, buyer }: CaseScreen, today: string): QuoteProposal {
  const language = buyer === undefined || buyer === 'erased' ? readSettings(db).language : buyer.language
  const fitting = readParts(db).filter(({ fits }) => fits.includes(product.sku))
  return proposeQuote({ state, policy: CURRENT_POLICY, fitting, language, today })
}
