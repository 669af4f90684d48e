import type { ClaimKind, ClaimMove } from '../claims/claim.ts'
import type { AskedAbout } from '../clocks/asked-about.ts'
import type { Money } from '../money.ts'
import type { Reading } from '../policy/reading.ts'
import type { CaseCommand } from '../cases/commands.ts'
import type { MarkCompared } from '../cases/identity.ts'
import type { PieceOf } from '../cases/part-serials.ts'
import type { CaseRefusal } from '../cases/refusals.ts'
import type { Rma } from '../cases/rma.ts'
import type { PartCommand, PartRefusal } from '../catalogue/decide-part.ts'
import type { ParcelCommand, ParcelRefusal } from '../parcels/decide-parcel.ts'
import type { WhyWaiting } from '../parcels/events.ts'
import type { Shot } from '../cases/shots.ts'
import type { LabelName, StageName, TransitionName } from '../cases/workflow.ts'
import type { Localised } from '../i18n/localised.ts'
import type { StockCommand, StockRefusal } from '../parts/decide-stock.ts'
import type { Counted, Desk } from './desk.ts'

/** What the bench says to a scan, a key or a press. The screen turns it into one line in its language. */
export type Say =
  | { readonly type: 'received'; readonly rma: Rma; readonly product: Localised }
  | { readonly type: 'opened'; readonly rma: Rma; readonly stage: StageName; readonly aside?: Rma }
  | { readonly type: 'seen-before'; readonly rma: Rma; readonly stage: StageName }
  | { readonly type: 'already-open'; readonly rma: Rma }
  | { readonly type: 'which-case'; readonly count: number }
  | { readonly type: 'which-meaning'; readonly count: number }
  | { readonly type: 'which-partner'; readonly count: number }
  /** Nobody has said in the settings who repairs anything elsewhere. */
  | { readonly type: 'no-partner' }
  | { readonly type: 'which-guide'; readonly count: number }
  | { readonly type: 'guide-tried'; readonly title: Localised; readonly outcome: 'helped' | 'in-vain' }
  | { readonly type: 'registered'; readonly is: boolean }
  | { readonly type: 'partner-chosen'; readonly name: string }
  | { readonly type: 'unknown-code'; readonly code: string }
  | { readonly type: 'unknown-command'; readonly code: string }
  | { readonly type: 'unknown-operator'; readonly operator: string }
  | { readonly type: 'unknown-part'; readonly part: string }
  /** `belongs`: the stages in which it would be done. */
  | { readonly type: 'no-case-open'; readonly belongs?: readonly StageName[] }
  | { readonly type: 'wrong-label'; readonly expected: readonly string[]; readonly scanned: string }
  | { readonly type: 'operator'; readonly name: string }
  | { readonly type: 'operator-left'; readonly name: string }
  | { readonly type: 'badge-replaced'; readonly name: string }
  | { readonly type: 'pin-asked'; readonly name: string }
  | { readonly type: 'pin-wrong'; readonly left: number }
  /** `until` is UTC. */
  | { readonly type: 'pin-wait'; readonly until: string }
  | { readonly type: 'pin-not-asked' }
  | { readonly type: 'take-photo'; readonly shot: Shot }
  | { readonly type: 'photo-kept'; readonly shot: Shot }
  | { readonly type: 'shot-waived'; readonly shot: Shot }
  | { readonly type: 'serial'; readonly serial: string; readonly sold?: string }
  | { readonly type: 'buyer-wrote'; readonly about: AskedAbout }
  | { readonly type: 'buyer-answered' }
  | { readonly type: 'claim-opened'; readonly kind: ClaimKind }
  | { readonly type: 'claim-moved'; readonly kind: ClaimKind; readonly move: ClaimMove }
  | { readonly type: 'replacement'; readonly serial: string }
  | { readonly type: 'refunded'; readonly amount: Money }
  | { readonly type: 'quote-sent'; readonly revision: number }
  | { readonly type: 'quote-answered'; readonly answer: 'accepted' | 'declined' }
  | { readonly type: 'warranty-overridden'; readonly answer: 'covered' | 'not-covered' }
  | { readonly type: 'mark-compared'; readonly compared: MarkCompared }
  | { readonly type: 'mark-differs'; readonly compared: MarkCompared }
  /** What a picture showed, said some moments after it was taken. `differs`: it shows another than `expected`. */
  | {
      readonly type: 'picture-read'
      readonly field: 'serial' | 'tracking'
      readonly how: 'as-expected' | 'taken' | 'offered' | 'differs'
      readonly text: string
      readonly expected?: string
    }
  | { readonly type: 'nothing-to-take' }
  | { readonly type: 'answered'; readonly question: string; readonly answer: string }
  /** `left`: pieces here by the books after it. `misfit`: the product of the unit, where the part is not made for it. */
  | {
      readonly type: 'part-used'
      readonly part: string
      readonly name: Localised
      readonly left?: number
      readonly misfit?: Localised
      /** It is in the catalogue no more; what lies there is used up. */
      readonly isRetired?: true
    }
  /** A part, scanned where there is no unit to put it in. */
  | { readonly type: 'part-known'; readonly part: string; readonly name: Localised; readonly onHand?: number }
  /** Without `serial`: none could be read. */
  | { readonly type: 'part-serial'; readonly part: string; readonly of: PieceOf; readonly serial?: string }
  | { readonly type: 'part-planned'; readonly part: string; readonly name: Localised }
  | { readonly type: 'part-unplanned'; readonly part: string; readonly name: Localised }
  | { readonly type: 'part-removed'; readonly part: string }
  | { readonly type: 'reading-taken'; readonly reading: Reading }
  | { readonly type: 'ticked'; readonly item: string }
  | { readonly type: 'noted' }
  | { readonly type: 'buyer-named'; readonly name: string }
  | { readonly type: 'return-booked'; readonly tracking: string }
  | { readonly type: 'label-queued'; readonly label: LabelName }
  | { readonly type: 'label-not-possible'; readonly label: LabelName; readonly why: LabelHindrance }
  | { readonly type: 'label-confirmed'; readonly label: LabelName }
  | { readonly type: 'moved'; readonly transition: TransitionName; readonly to: StageName }
  /** Into a state of the center's own, and out of it, back to the stage it is in. */
  | { readonly type: 'added-state'; readonly state: Localised }
  | { readonly type: 'back-in-stage'; readonly state: Localised; readonly stage: StageName }
  /** `to`: where the case stands by that. */
  | { readonly type: 'conflict-resolved'; readonly keeps: 'standing' | 'other'; readonly to: StageName }
  /** `other` ended, and `rma` goes on. */
  | { readonly type: 'merged'; readonly rma: Rma; readonly other: Rma }
  /** They are two units. */
  | { readonly type: 'kept-apart'; readonly rma: Rma; readonly other: Rma }
  /** What another bench had set counts again. */
  | { readonly type: 'value-taken' }
  | { readonly type: 'put-aside'; readonly rma: Rma }
  /** `isBack`: what was asked before that is asked again. */
  | { readonly type: 'dismissed'; readonly isBack?: true }
  /** `printed`: a label of the step is on paper already and belongs in the bin. */
  | { readonly type: 'taken-back'; readonly step?: Say; readonly printed?: boolean }
  | { readonly type: 'new-case' }
  | { readonly type: 'refused'; readonly refusal: CaseRefusal | ParcelRefusal | PartRefusal | StockRefusal }
  | { readonly type: 'case-opened'; readonly rma: Rma }
  | { readonly type: 'printer-proved' }
  /** The code that lets a bench into a center. */
  | { readonly type: 'enrolment-read'; readonly url: string; readonly code: string; readonly pin?: string }
  | { readonly type: 'test-code'; readonly number: number; readonly isWhole: boolean }
  | { readonly type: 'scan-lost'; readonly scanner: string }
  /** `atMost` where the system counts what it has dropped. */
  | { readonly type: 'scans-missing'; readonly scanner: string; readonly atMost?: number }
  | { readonly type: 'not-a-picture' }
  | { readonly type: 'store-full' }
  | { readonly type: 'at-dock' }
  | { readonly type: 'at-bench' }
  | { readonly type: 'docked'; readonly rma: Rma; readonly product: Localised }
  | { readonly type: 'docked-before'; readonly rma: Rma; readonly stage: StageName }
  | { readonly type: 'parcel-in'; readonly code: string; readonly why: WhyWaiting }
  | { readonly type: 'parcel-before'; readonly code: string }
  | { readonly type: 'parcel-dismissed'; readonly code: string }
  | { readonly type: 'not-a-parcel'; readonly code: string }
  | { readonly type: 'not-at-dock'; readonly code: string }
  | { readonly type: 'no-parcel-yet' }
  | { readonly type: 'nothing-waits' }
  | { readonly type: 'at-shelf' }
  | { readonly type: 'count-place'; readonly location: string; readonly done?: Counted }
  /** `done`: the part before it, whose count is kept with this. */
  | { readonly type: 'counting'; readonly counted: Counted; readonly done?: Counted }
  | { readonly type: 'counted'; readonly counted: Counted }
  | { readonly type: 'count-dropped'; readonly part: string }
  | { readonly type: 'count-over' }
  | { readonly type: 'nothing-counted' }
  | { readonly type: 'not-a-part'; readonly code: string }
  | { readonly type: 'not-at-shelf'; readonly code: string }
  /** What was written to a part's stock by hand. */
  | { readonly type: 'stock-kept'; readonly part: string; readonly name: Localised; readonly command: StockCommand }
  /** What the catalogue says of a part from here on. */
  | {
      readonly type: 'part-kept'
      readonly part: string
      readonly name: Localised
      readonly did: 'added' | 'changed' | 'retired' | 'taken-up'
    }

/** Why a label cannot even be queued. */
export type LabelHindrance = 'no-printer' | 'no-shipment' | 'no-recipient' | 'no-partner'

/** What is heard, seen at the edge and read as one word; each sounds different from the others. */
export type Tone = 'accepted' | 'refused' | 'attention' | 'seen-before' | 'unexpected'

/** What is to be done because of it, in order. */
export type BenchAction =
  | { readonly type: 'case'; readonly caseId: string; readonly command: CaseCommand }
  | { readonly type: 'print'; readonly caseId: string; readonly label: LabelName }
  | { readonly type: 'switch-operator'; readonly operator: string }
  /** The last step, if it is young enough: its events by an event, the desk and the operator as they were. */
  | { readonly type: 'take-back' }
  | { readonly type: 'parcel'; readonly parcelId: string; readonly command: Exclude<ParcelCommand, { type: 'arrive' }> }
  /** A parcel without a case is here: it gets an id, its event and its line in one go. */
  | { readonly type: 'arrive'; readonly arrived: Extract<ParcelCommand, { type: 'arrive' }>['arrived'] }
  | { readonly type: 'stock'; readonly part: string; readonly command: StockCommand }
  | { readonly type: 'part'; readonly command: PartCommand }
  /** A line on the dock's list for a scan that was of something known. */
  | { readonly type: 'dock-line'; readonly line: DockScan }

export type DockScan = { readonly code: string; readonly outcome: 'expected' | 'seen-before' } & DockSubject

/** What a scan at the dock was of. */
export type DockSubject = { readonly caseId: string } | { readonly parcelId: string }

/** What only the window can do: take a picture, show a form. */
export type WindowEffect =
  | { readonly type: 'capture'; readonly caseId: string; readonly shot: Shot }
  /** A picture of a parcel at the dock, bound to what was scanned last. */
  | { readonly type: 'capture-parcel'; readonly shot: Shot; readonly of: DockSubject }
  | { readonly type: 'ask-reason'; readonly shot: Shot }
  | { readonly type: 'new-case-form'; readonly code?: string }

export type BenchAnswer = {
  readonly tone: Tone
  readonly say: Say
  readonly desk: Desk
  readonly actions: readonly BenchAction[]
  readonly effect?: WindowEffect
  /** A PIN was asked for and this was done instead: under the name of who worked here before. */
  readonly withoutPin?: true
}
