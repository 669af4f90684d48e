import { openBuyer } from '../../../db/buyer-vault.ts'
import type { ReadableDb } from '../../../db/handles.ts'
import { readCase } from '../../../db/views/case-view.ts'
import { publishedPolicy } from '../../../db/views/policy-view.ts'
import { readCenter, readProductOrSku } from '../../../db/views/catalogue-view.ts'
import type { QuotePdfRefusal } from '../../../shared/contract/quote-pdf.ts'
import { type QuotePaper, quotePaper } from '../../../shared/quotes/quote-paper.ts'
import { type Result, ok, refuse } from '../../../shared/result.ts'

/** A revision of a case's quote as it stands on paper; the latest where none is named. Its lines are as they were sent, its addresses as they are now. */
export function quoteOfCase(db: ReadableDb, caseId: string, revision?: number): Result<QuotePaper, QuotePdfRefusal> {
  const state = readCase(db, caseId)?.case
  if (state === undefined) return refuse({ type: 'case-unknown' })
  const quotes = (state.quotes ?? []).map(({ quote }) => quote)
  const quote = revision === undefined ? quotes.at(-1) : quotes.find((each) => each.revision === revision)
  if (quote === undefined) return refuse({ type: 'quote-unknown' })
  const buyer = state.buyer === undefined ? undefined : openBuyer(db, state.buyer)
  const product = readProductOrSku(db, state.unit.sku)
  const center = readCenter(db) ?? { name: '', address: [] }
  const policy = state.warranty === undefined ? undefined : publishedPolicy(db, state.warranty.policy)
  const known = { ...(buyer === undefined ? {} : { buyer }), ...(policy === undefined ? {} : { policy }) }
  return ok(quotePaper({ quote, state, product, center, ...known }))
}
