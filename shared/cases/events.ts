import type { Money } from '../money.ts'
import type { ClaimMove, ClaimName, ClaimOpened, ClaimStage } from '../claims/claim.ts'
import type { StandingIn } from './added-state.ts'
import type { AskedAbout } from '../clocks/asked-about.ts'
import type { PictureSigns } from '../evidence/picture-signs.ts'
import type { SealedBuyer } from './buyer.ts'
import type { MarkCompared } from './identity.ts'
import type { PieceOf } from './part-serials.ts'
import type { PhotoReading } from './photo-reading.ts'
import type { Grade } from '../policy/grades.ts'
import type { PolicyName } from '../policy/policy-document.ts'
import type { OptionsWeighed } from '../policy/options-weighed.ts'
import type { Reading } from '../policy/reading.ts'
import type { WarrantyOverride } from '../policy/warranty-override.ts'
import type { WarrantyVerdict } from '../policy/warranty-verdict.ts'
import type { WarrantyVerdictV1 } from '../policy/warranty-verdict-v1.ts'
import type { Quote, QuoteAnswer } from '../quotes/quote.ts'
import type { Rma } from './rma.ts'
import type { Photo, Shot } from './shots.ts'
import type { Choice, LabelName, StageName, TransitionName } from './workflow.ts'

export type GuideTried = { readonly guide: string; readonly outcome: 'helped' | 'in-vain' }

/** What a unit is sold as, by the answers and the policy it follows from. */
export type GradedUnit = {
  readonly grade: Grade
  /** Which of the policy's trees of questions. */
  readonly tree: string
  readonly policy: PolicyName
  /** Question id → answer id. */
  readonly condition: Readonly<Record<string, string>>
}

export type OrderFacts = {
  readonly orderId: string
  readonly marketplace: string
  /** Absent where nobody said: a list of expected returns does not. */
  readonly price?: Money
  /** Calendar days, YYYY-MM-DD. */
  readonly orderedOn?: string
  readonly deliveredOn?: string
}

export type UnitFacts = { readonly sku: string; readonly serial?: string; readonly lpn?: string; readonly fnsku?: string }

export type Shipment = { readonly carrier: string; readonly tracking: string }

/** What is known of a unit before it comes. */
export type Announced = {
  readonly unit: UnitFacts
  readonly order?: OrderFacts
  /** The problem in the buyer's words. */
  readonly complaint: string
  readonly inbound?: Shipment
  /** Calendar day the parcel is expected, YYYY-MM-DD. */
  readonly expectedOn?: string
  /** Numbers the seller or the marketplace gave this return; the first is its own, others may be shared by several. */
  readonly returnIds?: readonly string[]
}

/** Another case as an event names it: its id, and the number by which people know it. */
export type OtherCase = { readonly caseId: string; readonly rma: Rma }

/** The case in which the unit was repaired last. */
export type EarlierRepair = OtherCase

export type CaseOpened = {
  readonly type: 'case.opened.v1'
  readonly rma: Rma
  readonly kind: 'return' | 'exchange' | 'refund' | 'resend' | 'complaint'
  readonly workflowVersion: number
  readonly unit: UnitFacts
  readonly order?: OrderFacts
  readonly buyer?: SealedBuyer
  /** The problem in the buyer's words. */
  readonly complaint: string
  readonly inbound?: Shipment
  /** A return shipment booked before the unit is repaired. */
  readonly outbound?: Shipment
  /** Calendar day the parcel is expected, YYYY-MM-DD. */
  readonly expectedOn?: string
  readonly returnIds?: readonly string[]
}

/** Everything that can happen to a case. A type is never changed once written: a new shape is a new version. */
export type CaseEvent =
  | CaseOpened
  /** A later list says otherwise of a unit that has not come yet: from here on this is what is known, and nothing beside it. */
  | { readonly type: 'case.announced-anew.v1'; readonly announced: Announced }
  | { readonly type: 'case.parcel-received.v1'; readonly tracking?: string }
  | { readonly type: 'case.photo-taken.v1'; readonly shot: Shot; readonly photo: Photo }
  /** What the picture's own data say of its making. */
  | ({ readonly type: 'case.picture-signs-found.v1' } & PictureSigns)
  | ({ readonly type: 'case.codes-read.v1' } & PhotoReading)
  | { readonly type: 'case.shot-waived.v1'; readonly shot: Shot; readonly reason: string }
  /** The number on the parcel that came, where it was not announced or is another. */
  | { readonly type: 'case.tracking-recorded.v1'; readonly shipment: Shipment }
  | { readonly type: 'case.serial-recorded.v1'; readonly serial: string }
  /** A mark on the unit was held against what was sold: equal, or another unit came back. */
  | { readonly type: 'case.mark-compared.v1'; readonly compared: MarkCompared }
  | { readonly type: 'case.question-answered.v1'; readonly question: string; readonly answer: string }
  /** Something was measured on the unit. */
  | { readonly type: 'case.reading-taken.v1'; readonly reading: Reading }
  /** `isTracked`: each piece has a serial number of its own, and both that of the new and of the removed one are asked for. */
  | { readonly type: 'case.part-used.v1'; readonly part: string; readonly serial?: string; readonly isTracked?: true }
  | { readonly type: 'case.part-removed.v1'; readonly part: string }
  /** Without `serial` there was none that could be read. */
  | { readonly type: 'case.part-serial-recorded.v1'; readonly part: string; readonly of: PieceOf; readonly serial?: string }
  /** One piece is spoken for until it is used, given up, or the case needs it no longer. */
  | { readonly type: 'case.part-planned.v1'; readonly part: string }
  | { readonly type: 'case.part-unplanned.v1'; readonly part: string }
  | { readonly type: 'case.checklist-ticked.v1'; readonly item: string }
  | { readonly type: 'case.note-added.v1'; readonly text: string }
  | { readonly type: 'case.label-handed-over.v1'; readonly label: LabelName; readonly printer: string }
  | { readonly type: 'case.label-confirmed.v1'; readonly label: LabelName; readonly scanned: string }
  | { readonly type: 'case.buyer-named.v1'; readonly buyer: SealedBuyer }
  | { readonly type: 'case.return-booked.v1'; readonly shipment: Shipment }
  /** The unit was repaired here before, in that case; without one, it turned out that it was not. */
  | { readonly type: 'case.rework-linked.v1'; readonly of?: EarlierRepair }
  /** Who elsewhere repairs the unit; the last one counts. What he is called and where he is stands in the catalogue. */
  | { readonly type: 'case.partner-chosen.v1'; readonly partner: string }
  /** The unit that is sent in place of the one that came back. */
  | { readonly type: 'case.replacement-chosen.v1'; readonly serial: string }
  /** As version 1, with the part under which units are kept as stock where this takes one of them. */
  | { readonly type: 'case.replacement-chosen.v2'; readonly serial: string; readonly part?: string }
  /** What the buyer was given back; the last one counts. */
  | { readonly type: 'case.refund-recorded.v1'; readonly amount: Money }
  | { readonly type: 'case.claim-opened.v1'; readonly claim: ClaimOpened }
  /** `at` is UTC: when it happened at the marketplace; `to` is where it led. */
  | {
      readonly type: 'case.claim-moved.v1'
      readonly claim: ClaimName
      readonly move: ClaimMove
      readonly to: ClaimStage
      readonly at: string
    }
  /** He asked, reported or reviewed something. `at` is UTC: when he did, where that was not when it was recorded. */
  | {
      readonly type: 'case.buyer-wrote.v1'
      readonly about: AskedAbout
      readonly profile: { readonly id: string; readonly version: number }
      readonly marketplace?: string
      readonly at?: string
    }
  /** He has an answer to all he wrote. */
  | { readonly type: 'case.buyer-answered.v1'; readonly at?: string }
  /** What could be chosen from when it was decided, and what was. */
  | ({ readonly type: 'case.options-weighed.v1' } & OptionsWeighed)
  /** By the policy it names and the facts as they were when the decision was due. */
  | { readonly type: 'case.warranty-judged.v1'; readonly verdict: WarrantyVerdictV1 }
  /** As version 1, with goodwill, proof by readings, what is missing and what is offered instead. */
  | { readonly type: 'case.warranty-judged.v2'; readonly verdict: WarrantyVerdict }
  /** A lead decided otherwise than the policy; the last one counts. */
  | ({ readonly type: 'case.warranty-overridden.v1' } & WarrantyOverride)
  /** The buyer registered the product, or did not; the last one counts. */
  | { readonly type: 'case.registration-noted.v1'; readonly isRegistered: boolean }
  /** The buyer was shown a guide. What it is called stands in the catalogue. */
  | ({ readonly type: 'case.guide-tried.v1' } & GuideTried)
  | ({ readonly type: 'case.graded.v1' } & GradedUnit)
  /** What the buyer was offered a repair for, whole. */
  | { readonly type: 'case.quote-sent.v1'; readonly quote: Quote }
  | ({ readonly type: 'case.quote-answered.v1'; readonly revision: number } & QuoteAnswer)
  /**
   * Somebody chose between the way the case went and moves another bench had made without knowing of it. `events`: the ids of those moves; with
   * `keeps` `other` a move to where they led follows.
   */
  | { readonly type: 'case.conflict-resolved.v1'; readonly events: readonly string[]; readonly keeps: 'standing' | 'other' }
  /** It turned out to be about the same unit as another case, and ends: that one goes on. What was done here stays here. */
  | { readonly type: 'case.merged.v1'; readonly into: OtherCase }
  /** It is about another unit than that case, whatever their numbers say. Merged into it before, it is a case of its own again. */
  | { readonly type: 'case.kept-apart.v1'; readonly from: OtherCase }
  /** `events`: the ids of the events of this case that are taken back; they are passed over from here on. */
  | { readonly type: 'case.taken-back.v1'; readonly events: readonly string[] }
  /** What the center had added to the workflow by then holds for this case. */
  | { readonly type: 'case.extension-pinned.v1'; readonly version: number }
  /** How an answer of the center's own was called when it was given, and as what it counts. */
  | { readonly type: 'case.answer-named.v1'; readonly question: string; readonly choice: Choice }
  /** It is on a way of the fixed workflow, in a state of the center's own; the fixed stage is the one it was in. */
  | ({ readonly type: 'case.added-state-entered.v1' } & StandingIn)
  | { readonly type: 'case.added-state-left.v1' }
  | { readonly type: 'case.moved.v1'; readonly transition: TransitionName; readonly from: StageName; readonly to: StageName }
