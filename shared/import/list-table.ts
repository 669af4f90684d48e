import type { Columns, DateOrder, MappingFault } from './mapping.ts'

/** How a table's columns came to mean what they mean. `proposed`: nobody has confirmed it yet. */
export type MappingFrom = 'fba-report' | 'remembered' | 'chosen' | 'proposed'

/** A list that is a table, as the mapping is decided by. */
export type ListTable = {
  readonly headers: readonly string[]
  /** The first rows, as text. */
  readonly sample: readonly (readonly string[])[]
  readonly columns: Columns
  readonly mappingFrom: MappingFrom
  /** Why no row can be read by this mapping. */
  readonly fault?: MappingFault
  readonly dateOrder?: DateOrder
  /** Dates of this list that can be read in two ways: a person has to say which. */
  readonly ambiguousDates?: readonly string[]
  readonly sheets?: readonly string[]
}
