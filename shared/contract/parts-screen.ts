import type { Counted } from '../bench/desk.ts'
import type { Step } from '../bench/steps.ts'
import type { Rma } from '../cases/rma.ts'
import type { StageName } from '../cases/workflow.ts'
import type { KnownPart } from '../catalogue/part.ts'
import type { Localised } from '../i18n/localised.ts'
import type { StockChange } from '../parts/events.ts'
import type { StockFlag, StockLevel } from '../parts/stock-level.ts'
import type { OpenOrder } from '../parts/stock.ts'
import type { DoubledPiece } from './case-screen.ts'

/** A part with how its stock stands. */
export type PartRow = {
  readonly part: KnownPart
  /** Absent: nobody ever counted it. */
  readonly level?: StockLevel
  readonly flags: readonly StockFlag[]
  /** The first of the products it goes into; absent where none of them is known. */
  readonly goesInto?: Localised
}

export const PART_FILTERS = ['all', 'low', 'negative', 'ordered', 'uncounted', 'retired'] as const
export type PartFilter = (typeof PART_FILTERS)[number]

/** Sorted by number. `counts` are of all parts that the typed words fit. */
export type PartsPage = {
  readonly rows: readonly PartRow[]
  readonly total: number
  readonly counts: Readonly<Record<PartFilter, number>>
}

/** One line of a part's history, with the names that were true for the reader. */
export type PartMovement = {
  readonly no: number
  /** UTC. */
  readonly at: string
  readonly change: StockChange
  /** What it changed of all that is here, and what was here then. */
  readonly delta: number
  readonly onHand: number
  readonly isTakenBack: boolean
  readonly operatorName: string
  readonly benchName: string
  /** The case it was for, or from. */
  readonly case?: { readonly caseId: string; readonly rma: Rma }
}

/** A case that speaks for pieces of a part. */
export type PartPlan = {
  readonly caseId: string
  readonly rma: Rma
  readonly product: Localised
  readonly stage: StageName
  readonly pieces: number
}

/** Everything the screen shows of one part. */
export type PartScreen = PartRow & {
  /** What lies where, the fullest place first. */
  readonly places: readonly { readonly location: string; readonly pieces: number }[]
  /** Where it belongs. */
  readonly home: string
  /** Open ones, what should come first on top. */
  readonly orders: readonly OpenOrder[]
  readonly plans: readonly PartPlan[]
  /** Pieces of it that are said to be in two units. */
  readonly doubled: readonly DoubledPiece[]
  readonly alternatives: readonly PartRow[]
  readonly products: readonly { readonly sku: string; readonly name: Localised }[]
  /** Newest first, not all of them. */
  readonly movements: readonly PartMovement[]
  readonly movementCount: number
  /** How many to order now, and from whom as far as is known. */
  readonly toOrder: number
}

/** The count on the shelf as it stands. */
export type CountScreen = {
  readonly isOn: boolean
  readonly location?: string
  readonly now?: Counted
  readonly steps: readonly Step[]
  /** What was counted last, the newest first. */
  readonly recent: readonly RecentCount[]
}

export type RecentCount = {
  readonly no: number
  /** UTC. */
  readonly at: string
  readonly part: string
  readonly name: Localised
  readonly location: string
  readonly quantity: number
  /** What the count changed in the books. */
  readonly delta: number
}

/** A part as a case on the bench sees it. */
export type CasePart = PartRow & {
  /** Pieces this case speaks for. */
  readonly planned: number
  /** Whether it goes into the unit; one that was planned or used all the same is told, too. */
  readonly doesFit: boolean
  /** Parts that do the same and are here, the best first; asked for only where none of this is. */
  readonly instead: readonly PartRow[]
  /** In how many of the repairs of such a unit with this symptom, and this fault if it is known, the part was used. */
  readonly lastTime?: { readonly hits: number; readonly of: number }
}

/** What fixed it last time: the likeliest faults behind the symptom that was found, each with the parts that mended it. */
export type LastTime = {
  /** Id of the answer. */
  readonly symptom: string
  /** Repairs it is told from. */
  readonly repairs: number
  readonly faults: readonly {
    /** Id of the answer. */
    readonly fault: string
    readonly hits: number
    readonly parts: readonly (PartRow & { readonly hits: number })[]
  }[]
}
