import type { Shot } from '../cases/shots.ts'
import type { Localised } from '../i18n/localised.ts'

/** How long a promise lasts, counted from delivery to the buyer; its last day still counts. */
export type Term = { readonly months: number } | { readonly days: number }

/** What is promised for some product categories. */
export type WarrantyLine = {
  readonly id: string
  readonly name: Localised
  /** Absent: every category that no line before it names. */
  readonly categories?: readonly string[]
  readonly term: Term
}

/** Something the warranty does not cover, which must be shown and not only said. */
export type Exclusion = {
  readonly id: string
  readonly name: Localised
  /** Answers to the diagnosis question `cause`. */
  readonly causes: readonly string[]
  /** Pictures without which it does not count. */
  readonly proof: readonly Shot[]
}

/** A seller's warranty. A version is never changed once it is published: cases name the one they were judged by. */
export type WarrantyPolicy = {
  readonly id: string
  readonly version: number
  /** The first that covers the category counts. */
  readonly lines: readonly WarrantyLine[]
  /** Answers to `cause` that are a defect the seller stands for. */
  readonly covers: readonly string[]
  readonly exclusions: readonly Exclusion[]
  /** The marketplace's own promise, beside the seller's: days from delivery in which a unit may be sent back for any reason. */
  readonly returnWindows: { readonly days: number; readonly byMarketplace: Readonly<Record<string, number>> }
}
