import { transaction } from '../../db/transaction.ts'
import { buyersOf } from '../../db/views/erase-buyer.ts'
import { buyerStream } from '../../shared/cases/buyer-forgotten.ts'
import { type Actor, type Writer, write } from './writer.ts'

/**
 * Forgets the buyer of a case, under every name the case ever had for him: an event, so that every bench of the center forgets him, and so does a store
 * that is put back from a backup and hears of it. False when there is nobody to forget.
 */
export function forgetBuyer(writer: Writer, caseId: string, actor: Actor): boolean {
  return transaction(writer.db, () => {
    const buyers = buyersOf(writer.db, caseId)
    for (const buyer of buyers) write(writer, buyerStream(buyer), [{ type: 'buyer.forgotten.v1', buyerId: buyer }], actor)
    return buyers.length > 0
  })
}
