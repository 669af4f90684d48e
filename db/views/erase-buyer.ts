import { eraseBuyerKey } from '../buyer-vault.ts'
import type { WritableDb } from '../handles.ts'
import { all, run, sql } from '../sql.ts'
import { transaction } from '../transaction.ts'
import { rewriteText } from './case-search.ts'
import { readCase } from './case-view.ts'

/** Forgets the buyer of a case: his key, and his name wherever a view holds it open. False when there is nobody to forget. */
export function eraseBuyer(db: WritableDb, caseId: string): boolean {
  const buyerId = readCase(db, caseId)?.case.buyer?.buyerId
  if (buyerId === undefined) return false
  transaction(db, () => {
    eraseBuyerKey(db, buyerId)
    for (const row of all(db, sql.selectFrom('case_view').select(['no', 'case_id']).where('buyer_id', '=', buyerId))) {
      const found = readCase(db, row.case_id)
      if (found !== undefined) rewriteText(db, found.no, found.case, undefined)
    }
    run(db, sql.updateTable('case_view').set({ buyer: null }).where('buyer_id', '=', buyerId))
  })
  return true
}
