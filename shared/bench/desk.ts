import type { Localised } from '../i18n/localised.ts'
import type { UnitFacts } from '../cases/events.ts'
import type { MarkCompared } from '../cases/identity.ts'
import type { StageName } from '../cases/workflow.ts'
import type { GuideChoice } from '../catalogue/guide.ts'
import type { PartnerChoice } from '../catalogue/partner.ts'
import type { Rma } from '../cases/rma.ts'
import type { ScanMeaning } from '../scan/scan-meaning.ts'

/** A case as far as a scan needs to know it, and as what the case knows the scanned code. */
export type KnownCase = {
  readonly caseId: string
  readonly rma: Rma
  readonly stage: StageName
  readonly product: Localised
  /** `parcel`: the code is that of a parcel which came without a case and was given to this one. */
  readonly foundBy: 'rma' | 'tracking' | 'serial' | 'lpn' | 'order' | 'return' | 'parcel'
}

/** One meaning of a scan, with what this bench's store knows of it. */
export type Sighting = {
  readonly meaning: ScanMeaning
  readonly cases: readonly KnownCase[]
  /** A parcel of that code which is here and waits for somebody to say what it is. */
  readonly parcel?: string
  readonly operator?: SightedOperator
  readonly part?: SightedPart
  /** Whose number was read. */
  readonly product?: KnownProduct
}

/** A part, and what this store knows of it: the products it goes into, and what lies where by the books, if anybody ever counted. */
export type SightedPart = {
  readonly number: string
  readonly name: Localised
  readonly fits?: readonly string[]
  readonly isTracked?: boolean
  readonly isRetired?: true
  readonly stock?: { readonly onHand: number; readonly home: string; readonly places: Readonly<Record<string, number>> }
}

export type KnownProduct = { readonly sku: string; readonly name: Localised }

/** Somebody who wants to work under his name, and what this bench's store knows of him. */
export type SightedOperator = {
  readonly id: string
  readonly name: string
  readonly isActive: boolean
  readonly hasPin: boolean
  /** He works here already. */
  readonly isNow: boolean
  /** `replaced`: he was given another badge since. */
  readonly badge: 'valid' | 'replaced'
}

/** A guide as it is asked about. */
export type GuideAsked = Pick<GuideChoice, 'id' | 'title' | 'kind' | 'isForSymptom'>

/** What the bench waits to be told; `parcel` is the waiting parcel that the answer is about. */
export type Asking =
  /** `unit`: one that was here before, whose facts the form begins with. */
  | {
      readonly type: 'new-case'
      readonly code: string
      readonly meaning: ScanMeaning
      readonly unit?: UnitFacts
      readonly product?: KnownProduct
      readonly parcel?: string
    }
  /** A mark that is not what was sold with the open case: is it on this unit, or on another parcel? */
  | { readonly type: 'whose-mark'; readonly code: string; readonly meaning: ScanMeaning; readonly compared: MarkCompared }
  | { readonly type: 'which-case'; readonly code: string; readonly choices: readonly KnownCase[]; readonly parcel?: string }
  /** With which guide the buyer was helped: the first of those for the unit. */
  | { readonly type: 'which-guide'; readonly choices: readonly GuideAsked[] }
  /** Who repairs it elsewhere: the first of those that fit best. `isSent`: the unit is sent there by the same answer. */
  | { readonly type: 'which-partner'; readonly choices: readonly PartnerChoice[]; readonly isSent: boolean }
  /** `before`: the new case that was being described when the code came, which is gone on with afterwards. */
  | {
      readonly type: 'which-meaning'
      readonly code: string
      readonly choices: readonly Sighting[]
      readonly before?: Extract<Asking, { readonly type: 'new-case' }>
    }
  /** Whoever wants to work under this name must show that it is his. `before`: what was asked when he came. */
  | {
      readonly type: 'pin'
      readonly operator: { readonly id: string; readonly name: string }
      readonly before?: Exclude<Asking, { readonly type: 'pin' }>
    }

/** Parts counted on the shelf. Kept like the rest of the desk: a count that was interrupted is gone on with. */
export type Counting = {
  /** Whether scans are counts now; else the count waits as it was left. */
  readonly isOn: boolean
  /** The place whose label was scanned; until one is, each part is counted where it belongs. */
  readonly location?: string
  /** The part in the hand. It is kept when another is scanned, or it is said to be all. */
  readonly now?: Counted
}

export type Counted = {
  readonly part: string
  readonly name: Localised
  readonly location: string
  readonly quantity: number
  /** Pieces there by the books; absent where nobody ever counted the part. */
  readonly book?: number
}

/** What lies on the bench: one case open, others put aside, perhaps a question. Kept in the store: it survives a restart. */
export type Desk = {
  readonly open?: string
  readonly aside: readonly string[]
  readonly asking?: Asking
  /** At the dock every scan takes a parcel in, and nothing is laid on the bench. */
  readonly dock?: true
  readonly count?: Counting
}

export const EMPTY_DESK: Desk = { aside: [] }
