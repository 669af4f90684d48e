import type { Announced, CaseOpened } from '../cases/events.ts'

/** One unit of a list: what its case is to know, and what the catalogue may learn. */
export type AnnouncedUnit = {
  readonly row: number
  readonly kind: CaseOpened['kind']
  readonly facts: Announced
  readonly product?: { readonly name?: string; readonly asin?: string }
}
