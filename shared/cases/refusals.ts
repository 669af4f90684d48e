import type { ClaimStage } from '../claims/claim.ts'
import type { Needed } from '../catalogue/permissions.ts'
import type { Localised } from '../i18n/localised.ts'
import type { Money } from '../money.ts'
import type { QuoteRefusal } from '../quotes/quote-refusal.ts'
import type { EndHindrance } from './merged-case.ts'
import type { Rma } from './rma.ts'
import type { Shot } from './shots.ts'
import type { LabelName, StageName, TransitionName } from './workflow.ts'

/** One thing a stage still lacks. */
export type Missing =
  | { readonly type: 'shot'; readonly shot: Shot }
  | { readonly type: 'serial' }
  | { readonly type: 'question'; readonly question: string }
  /** `own`: what the item is called, where it is one of the center's own. */
  | { readonly type: 'tick'; readonly item: string; readonly own?: Localised }
  | { readonly type: 'part' }
  | { readonly type: 'replacement' }
  | { readonly type: 'refund' }
  | { readonly type: 'quote' }
  | { readonly type: 'label'; readonly label: LabelName; readonly step: 'print' | 'scan-back' }

/** Why a case said no. The screen turns it into words in its own language. */
export type CaseRefusal =
  | { readonly type: 'case-unknown' }
  | { readonly type: 'case-exists' }
  | { readonly type: 'already-received' }
  /** `belongs`: the stages in which it would be done. */
  | { readonly type: 'not-now'; readonly stage: StageName; readonly transition?: TransitionName; readonly belongs?: readonly StageName[] }
  /** From a state of the center's own it goes on, or back to the stage it is in. */
  | { readonly type: 'in-added-state'; readonly state: Localised }
  | { readonly type: 'stage-incomplete'; readonly missing: readonly Missing[] }
  | { readonly type: 'reason-needed' }
  | { readonly type: 'text-needed' }
  | { readonly type: 'unknown-question'; readonly question: string }
  | { readonly type: 'unknown-answer'; readonly question: string; readonly answer: string }
  | { readonly type: 'unknown-item'; readonly item: string }
  | { readonly type: 'part-not-used'; readonly part: string }
  | { readonly type: 'part-not-planned'; readonly part: string }
  /** The number is that of another piece of this case. */
  | { readonly type: 'same-serial'; readonly part: string; readonly serial: string }
  | { readonly type: 'nothing-to-take-back' }
  | { readonly type: 'nothing-to-answer' }
  /** A newer release wrote about the case what this one cannot read. */
  | { readonly type: 'newer-release' }
  /** There is nothing to choose about, any more or ever. */
  | { readonly type: 'no-conflict' }
  /** Two benches went different ways: one of them is chosen before the unit leaves. */
  | { readonly type: 'conflict-open' }
  /** It ended, since the case of that number is about the same unit: work goes on there. */
  | { readonly type: 'merged'; readonly rma: Rma }
  /** It cannot end yet: something outside waits for it, or went out by it. */
  | { readonly type: 'cannot-end'; readonly by: EndHindrance }
  /** Nothing says any more that the two are about one unit, or one of them is over. */
  | { readonly type: 'not-one-unit' }
  | { readonly type: 'claim-unknown' }
  /** That cannot happen to a claim in this state. */
  | { readonly type: 'claim-not-so'; readonly stage: ClaimStage }
  /** It was ruled, appealed or answered before it had been opened. */
  | { readonly type: 'too-early'; readonly after: string }
  /** Nobody has said which partner it goes to. */
  | { readonly type: 'partner-needed' }
  /** Nothing is sent to him any more, or nobody defined him. */
  | { readonly type: 'partner-unknown' }
  /** The serial number of the unit that came back is not one of a new unit. */
  | { readonly type: 'same-unit'; readonly serial: string }
  /** More than nothing, in the currency of the order, and of it all at most. */
  | { readonly type: 'amount-out-of-range'; readonly most?: Money }
  /** A unit that is dangerous is neither given back nor sold again: it is scrapped. */
  | { readonly type: 'hazard-stays-here' }
  /** It was graded unsellable. */
  | { readonly type: 'not-for-sale' }
  | { readonly type: 'not-allowed'; readonly needs: Needed }
  | QuoteRefusal
  | { readonly type: 'label-mismatch'; readonly expected: readonly string[]; readonly scanned: string }
