import type { BuyerForgotten } from './cases/buyer-forgotten.ts'
import type { CaseEvent } from './cases/events.ts'
import type { CatalogueEvent } from './catalogue/catalogue.ts'
import type { ImportEvent } from './import/events.ts'
import type { ParcelEvent } from './parcels/events.ts'
import type { StockEvent } from './parts/events.ts'

/** Every event of this release. The log may hold others, written by a newer one: they are kept and passed over. */
export type AnyEvent = BuyerForgotten | CaseEvent | CatalogueEvent | ImportEvent | ParcelEvent | StockEvent

/** The stream of a case. */
export function caseStream(caseId: string): string {
  return `case:${caseId}`
}

/** The case of a stream, or nothing when it is another kind of stream. */
export function caseOfStream(stream: string): string | undefined {
  return stream.startsWith('case:') ? stream.slice(5) : undefined
}
