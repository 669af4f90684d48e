import { type StandingIn, enteredAdded, withoutAdded } from './added-state.ts'
import type { AskedAbout } from '../clocks/asked-about.ts'
import type { PictureSigns } from '../evidence/picture-signs.ts'
import { announcedOf } from './announced.ts'
import { withoutLabel } from './begun-anew.ts'
import type { SealedBuyer } from './buyer.ts'
import { conflictResolved } from './conflict-resolved.ts'
import type { MarkCompared } from './identity.ts'
import { keptApart } from './merged-case.ts'
import { movedTo } from './moved-to.ts'
import { type UsedPart, withSerial } from './part-serials.ts'
import type { PhotoReading } from './photo-reading.ts'
import { type NamedAnswers, withNamed } from './named-answers.ts'
import { mayNeedParts, withoutOne } from './planned-parts.ts'
import type {
  Announced,
  CaseEvent,
  CaseOpened,
  EarlierRepair,
  GradedUnit,
  GuideTried,
  OrderFacts,
  OtherCase,
  Shipment,
  UnitFacts,
} from './events.ts'
import type { Reading } from '../policy/reading.ts'
import type { WarrantyOverride } from '../policy/warranty-override.ts'
import type { KeptVerdict } from '../policy/warranty-verdict.ts'
import type { Rma } from './rma.ts'
import type { Photo, Shot } from './shots.ts'
import type { Disposition, LabelName, StageName, TransitionName } from './workflow.ts'
import { type Claim, moveClaim, openClaim } from '../claims/claim.ts'
import type { Money } from '../money.ts'
import type { SentQuote } from '../quotes/sent-quote.ts'

/** The stage a case is in. A held case knows where it was held and why; no other stage has those fields. */
export type Stage =
  | { readonly name: Exclude<StageName, 'on-hold'> }
  | { readonly name: 'on-hold'; readonly before: Exclude<StageName, 'on-hold'>; readonly why: TransitionName }

export type TakenShot = { readonly shot: Shot } & ({ readonly photo: Photo } | { readonly waived: string })

/** A case as its events tell it. */
export type OpenedCase = {
  readonly type: 'opened'
  readonly rma: Rma
  readonly kind: CaseOpened['kind']
  readonly workflowVersion: number
  readonly unit: UnitFacts
  readonly order?: OrderFacts
  readonly buyer?: SealedBuyer
  readonly complaint: string
  /** The shipment it came or comes with. */
  readonly inbound?: Shipment
  /** The shipment that was announced, where it came with another. */
  readonly announced?: Shipment
  readonly outbound?: Shipment
  /** Shipments with which the unit left before the case was reopened: still found by their numbers, never used again. */
  readonly sentBefore?: readonly Shipment[]
  readonly expectedOn?: string
  readonly returnIds?: readonly string[]
  readonly stage: Stage
  /** Of the center's additions to the workflow. */
  readonly extensionVersion?: number
  /** The state of the center's own in which it is, on a way that leads on from the stage. */
  readonly added?: StandingIn
  /** It comes back after a repair here. */
  readonly reworkOf?: EarlierRepair
  /** The parcel with the unit has come. */
  readonly received?: true
  /** What was decided about it, until it is taken up again. */
  readonly disposition?: Disposition
  /** Who elsewhere repairs it. */
  readonly partner?: string
  /** Serial number of the unit sent in its place. */
  readonly replacement?: string
  /** The part under which that unit was kept as stock. */
  readonly unitTaken?: string
  readonly refunded?: Money
  readonly serialFound?: string
  /** Marks other than the serial number that were held against what was sold; the last comparison of each counts. */
  readonly marks?: readonly MarkCompared[]
  readonly shots: readonly TakenShot[]
  /** What was read in photos, one reading a photo, in the order of reading. */
  readonly readings?: readonly PhotoReading[]
  /** Question id → answer id; the last answer counts. */
  readonly answers: Readonly<Record<string, string>>
  /** Answers of the center's own, as they were called when they were given. */
  readonly named?: NamedAnswers
  /** What was measured on the unit, in the order of measuring. */
  readonly measured?: readonly Reading[]
  /** As it was judged when the decision was due; not yet, or not any more once the case is reopened, where there is none. */
  readonly warranty?: KeptVerdict
  /** What a lead decided instead; with the verdict it is gone once the case is reopened. */
  readonly warrantyOverride?: WarrantyOverride
  /** By the policy; in workflows of before, the grade itself was an answer. */
  readonly graded?: GradedUnit
  /** Guides the buyer was shown, in their order. */
  readonly guidesTried?: readonly GuideTried[]
  /** Whether the buyer registered the product, where somebody has said so. */
  readonly isRegistered?: boolean
  /** The unit is a serious safety hazard by the policy of today. Never folded: said anew whenever it is decided what becomes of the unit. */
  readonly isDangerous?: true
  /** Every revision of a quote that the buyer got, the latest last. */
  readonly quotes?: readonly SentQuote[]
  /** Disputes about it, in the order in which they were opened. */
  readonly claims?: readonly Claim[]
  /** What pictures say of their own making. */
  readonly signs?: readonly PictureSigns[]
  /** What he wrote first of what he has no answer to. */
  readonly unanswered?: { readonly about: AskedAbout; readonly at?: string }
  readonly parts: readonly UsedPart[]
  /** Parts spoken for and not yet used, one entry a piece. */
  readonly planned?: readonly string[]
  readonly ticked: readonly string[]
  readonly labels: Readonly<Partial<Record<LabelName, 'handed-over' | 'confirmed'>>>
  /** Moves nobody has chosen about yet, the oldest first. */
  readonly conflicts?: readonly SupersededMove[]
  /** It ended, since that case is about the same unit. Where merges lead in a circle one of it goes on all the same: see `shared/merge/survivor`. */
  readonly merged?: OtherCase
  /** Ids of cases that are about other units, though their numbers say otherwise. */
  readonly apart?: readonly string[]
}

/** A move that another bench made without knowing where the case had gone meanwhile. It does not count until somebody says so. */
export type SupersededMove = {
  /** Of the event. */
  readonly id: string
  readonly transition: TransitionName
  readonly from: StageName
  readonly to: StageName
  readonly bench: string
  readonly operator: string
  /** ISO 8601 UTC. */
  readonly at: string
}

export type Case = { readonly type: 'none' } | OpenedCase

export const NO_CASE: Case = { type: 'none' }

function opened(event: CaseOpened): OpenedCase {
  const { type: _, ...facts } = event
  return { ...facts, type: 'opened', stage: { name: 'expected' }, shots: [], answers: {}, parts: [], ticked: [], labels: {} }
}

function announcedAnew(state: OpenedCase, announced: Announced): OpenedCase {
  const { order: _order, inbound: _inbound, expectedOn: _expectedOn, returnIds: _returnIds, ...kept } = state
  return { ...kept, ...announcedOf(announced) }
}

/** A case that plans nothing has no list at all. */
function withPlans(state: OpenedCase, planned: readonly string[]): OpenedCase {
  const { planned: _, ...kept } = state
  return planned.length === 0 ? kept : { ...kept, planned }
}

function withUsed(state: OpenedCase, event: Extract<CaseEvent, { type: 'case.part-used.v1' }>): OpenedCase {
  const { type: _, ...used } = event
  return withPlans({ ...state, parts: [...state.parts, used] }, withoutOne(state.planned ?? [], used.part))
}

function quoteAnswered(state: OpenedCase, event: Extract<CaseEvent, { type: 'case.quote-answered.v1' }>): OpenedCase {
  const { type: _, revision, ...answer } = event
  return { ...state, quotes: (state.quotes ?? []).map((sent) => (sent.quote.revision === revision ? { ...sent, answer } : sent)) }
}

/** Total over every event version ever written; an event from a newer release changes nothing here. */
export function evolve(state: Case, event: CaseEvent): Case {
  if (event.type === 'case.opened.v1') return state.type === 'none' ? opened(event) : state
  if (state.type === 'none') return state
  switch (event.type) {
    case 'case.parcel-received.v1':
      return { ...state, received: true }
    case 'case.note-added.v1':
    case 'case.options-weighed.v1':
    case 'case.taken-back.v1':
      return state
    case 'case.conflict-resolved.v1':
      return conflictResolved(state, event)
    case 'case.announced-anew.v1':
      return announcedAnew(state, event.announced)
    case 'case.photo-taken.v1':
      return { ...state, shots: [...state.shots, { shot: event.shot, photo: event.photo }] }
    case 'case.picture-signs-found.v1': {
      const { photo, signs } = event
      return { ...state, signs: [...(state.signs ?? []).filter((each) => each.photo !== photo), { photo, signs }] }
    }
    case 'case.codes-read.v1': {
      const { type: _, ...reading } = event
      return { ...state, readings: [...(state.readings ?? []).filter(({ photo }) => photo !== reading.photo), reading] }
    }
    case 'case.shot-waived.v1':
      return { ...state, shots: [...state.shots, { shot: event.shot, waived: event.reason }] }
    case 'case.tracking-recorded.v1': {
      const announced = state.announced ?? state.inbound
      return { ...state, inbound: event.shipment, ...(announced === undefined ? {} : { announced }) }
    }
    case 'case.serial-recorded.v1':
      return { ...state, serialFound: event.serial }
    case 'case.mark-compared.v1':
      return { ...state, marks: [...(state.marks ?? []).filter(({ mark }) => mark !== event.compared.mark), event.compared] }
    case 'case.question-answered.v1':
      return { ...state, answers: { ...state.answers, [event.question]: event.answer } }
    case 'case.reading-taken.v1':
      return { ...state, measured: [...(state.measured ?? []), event.reading] }
    case 'case.part-used.v1':
      return withUsed(state, event)
    case 'case.part-serial-recorded.v1':
      return { ...state, parts: withSerial(state.parts, event) }
    case 'case.part-planned.v1':
      return withPlans(state, [...(state.planned ?? []), event.part])
    case 'case.part-unplanned.v1':
      return withPlans(state, withoutOne(state.planned ?? [], event.part))
    case 'case.part-removed.v1': {
      const at = state.parts.findLastIndex(({ part }) => part === event.part)
      return at < 0 ? state : { ...state, parts: state.parts.toSpliced(at, 1) }
    }
    case 'case.checklist-ticked.v1':
      return { ...state, ticked: [...state.ticked, event.item] }
    case 'case.label-handed-over.v1':
      return { ...state, labels: { ...state.labels, [event.label]: 'handed-over' } }
    case 'case.label-confirmed.v1':
      return { ...state, labels: { ...state.labels, [event.label]: 'confirmed' } }
    case 'case.buyer-named.v1':
      return { ...withoutLabel(state, 'return'), buyer: event.buyer }
    case 'case.return-booked.v1':
      return { ...withoutLabel(state, 'return'), outbound: event.shipment }
    case 'case.claim-opened.v1':
      return { ...state, claims: [...(state.claims ?? []), openClaim(event.claim)] }
    case 'case.claim-moved.v1':
      return { ...state, claims: (state.claims ?? []).map((each) => (each.id === event.claim.id ? moveClaim(each, event) : each)) }
    case 'case.buyer-wrote.v1': {
      const { about, at } = event
      return state.unanswered === undefined ? { ...state, unanswered: { about, ...(at === undefined ? {} : { at }) } } : state
    }
    case 'case.buyer-answered.v1': {
      const { unanswered: _, ...answered } = state
      return answered
    }
    case 'case.rework-linked.v1': {
      const { reworkOf: _, ...first } = state
      return event.of === undefined ? first : { ...first, reworkOf: event.of }
    }
    case 'case.partner-chosen.v1':
      return { ...withoutLabel(state, 'return'), partner: event.partner }
    case 'case.replacement-chosen.v1':
      return { ...state, replacement: event.serial }
    case 'case.replacement-chosen.v2':
      return { ...state, replacement: event.serial, ...(event.part === undefined ? {} : { unitTaken: event.part }) }
    case 'case.refund-recorded.v1':
      return { ...state, refunded: event.amount }
    case 'case.warranty-judged.v1':
    case 'case.warranty-judged.v2':
      return { ...state, warranty: event.verdict }
    case 'case.warranty-overridden.v1':
      return { ...state, warrantyOverride: { answer: event.answer, reason: event.reason } }
    case 'case.guide-tried.v1': {
      const { type: _, ...tried } = event
      return { ...state, guidesTried: [...(state.guidesTried ?? []), tried] }
    }
    case 'case.graded.v1': {
      const { type: _, ...graded } = event
      return { ...withoutLabel(state, 'unit'), graded }
    }
    case 'case.registration-noted.v1':
      return { ...state, isRegistered: event.isRegistered }
    case 'case.quote-sent.v1':
      return { ...state, quotes: [...(state.quotes ?? []), { quote: event.quote }] }
    case 'case.quote-answered.v1':
      return quoteAnswered(state, event)
    case 'case.merged.v1':
      return { ...state, merged: event.into }
    case 'case.kept-apart.v1':
      return keptApart(state, event.from.caseId)
    case 'case.answer-named.v1':
      return { ...state, named: withNamed(state.named, event.question, event.choice) }
    case 'case.extension-pinned.v1':
      return { ...state, extensionVersion: event.version }
    case 'case.added-state-entered.v1':
      return enteredAdded(state, { state: event.state, transition: event.transition })
    case 'case.added-state-left.v1':
      return withoutAdded(state)
    case 'case.moved.v1': {
      const there = withoutAdded(state)
      return movedTo(mayNeedParts(event.to) ? there : withPlans(there, []), event)
    }
    default:
      return unknownEvent(state, event)
  }
}

/** Compiles only while every known type has its case above; at run time it is where a newer release's event passes by. */
function unknownEvent(state: Case, _event: never): Case {
  return state
}
