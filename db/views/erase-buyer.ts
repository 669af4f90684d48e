import type { CaseEvent } from '../../shared/cases/events.ts'
import { caseStream } from '../../shared/event.ts'
import { eraseBuyerKey } from '../buyer-vault.ts'
import { readStream } from '../event-log.ts'
import type { WritableDb } from '../handles.ts'
import { all, run, sql } from '../sql.ts'
import { transaction } from '../transaction.ts'
import { rewriteText } from './case-search.ts'
import { readCase } from './case-view.ts'
import { markBuyer } from './risk-view.ts'

/** Everybody this case ever named as its buyer: one named anew leaves the one before him in the log. */
export function buyersOf(db: WritableDb, caseId: string): readonly string[] {
  const named = readStream<CaseEvent>(db, caseStream(caseId)).map(({ event }) => ('buyer' in event ? event.buyer?.buyerId : undefined))
  return [...new Set(named)].filter((buyerId) => buyerId !== undefined)
}

/** Forgets one buyer in this store: his key, his name wherever a view holds it open, and the labels in the spool that carry his address. */
export function forget(db: WritableDb, buyerId: string): void {
  eraseBuyerKey(db, buyerId)
  for (const { case_id } of all(db, sql.selectFrom('case_view').select('case_id').where('buyer_id', '=', buyerId))) {
    const found = readCase(db, case_id)
    if (found === undefined) continue
    rewriteText(db, found.no, found.case, undefined)
    markBuyer(db, found.no, undefined)
  }
  const cases = sql.selectFrom('case_view').select('case_id').where('buyer_id', '=', buyerId)
  run(db, sql.deleteFrom('print_job').where('case_id', 'in', cases))
  run(db, sql.updateTable('case_view').set({ buyer: null }).where('buyer_id', '=', buyerId))
}

/**
 * Forgets the buyer of a case: his key, his name wherever a view holds it open, and the labels in the spool that carry his address.
 * False when there is nobody to forget. What deleted rows leave in the files goes with `purgeDeleted`.
 */
export function eraseBuyer(db: WritableDb, caseId: string): boolean {
  const buyers = buyersOf(db, caseId)
  transaction(db, () => {
    for (const buyerId of buyers) forget(db, buyerId)
    if (buyers.length > 0) run(db, sql.deleteFrom('print_job').where('case_id', '=', caseId))
  })
  return buyers.length > 0
}
