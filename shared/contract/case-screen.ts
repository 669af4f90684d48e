import type { Buyer } from '../cases/buyer.ts'
import type { OpenedCase } from '../cases/case.ts'
import type { CaseEvent, OtherCase } from '../cases/events.ts'
import type { EndHindrance } from '../cases/merged-case.ts'
import type { Extension } from '../cases/extension.ts'
import type { DiagnosisEntry } from '../diagnosis/entry.ts'
import type { Rma } from '../cases/rma.ts'
import type { StageName } from '../cases/workflow.ts'
import type { HiddenBuyer } from '../catalogue/hidden-buyer.ts'
import type { GuideChoice } from '../catalogue/guide.ts'
import type { KnownPartner } from '../catalogue/partner.ts'
import type { Product } from '../catalogue/catalogue.ts'
import type { RiskFlag } from '../claims/risk-flags.ts'
import type { CaseClock } from '../clocks/case-clocks.ts'
import type { Localised } from '../i18n/localised.ts'
import type { Branches } from '../merge/conflict-branches.ts'
import type { HeldBy } from './cloud.ts'
import type { PolicyProblem } from '../policy/assess.ts'
import type { CaseOptions } from '../policy/case-options.ts'
import type { KeptVerdict } from '../policy/warranty-verdict.ts'
import type { Recorded } from '../recorded.ts'
import type { Result } from '../result.ts'

/** One thing that happened, with the names that were true for the reader. */
export type TimelineEntry = Recorded<CaseEvent> & {
  readonly operatorName: string
  readonly benchName: string
  /** It was taken back later on, and counts for nothing. */
  readonly isTakenBack: boolean
  /** Its bench had not seen what others had done before it. */
  readonly isUnaware?: true
  /** Of which case, where that is one that ended for the case shown. */
  readonly ofCase?: Rma
}

/** An earlier or later case of the same serial number. */
export type RelatedCase = {
  readonly caseId: string
  readonly rma: Rma
  readonly stage: StageName
  readonly openedAt: string
  readonly complaint: string
  readonly parts: readonly string[]
}

/** Two ways a case went. `to`: where it stands by each. */
export type CaseConflict = Branches<TimelineEntry> & { readonly to: { readonly standing: StageName; readonly other: StageName } }

/** Another case about the unit, as far as it is shown beside this one. */
export type CaseBeside = OtherCase & {
  readonly state: OpenedCase
  readonly openedAt: string
  readonly openedBy: { readonly operatorName: string; readonly benchName: string }
  readonly product: Product
  readonly buyer?: Buyer | HiddenBuyer | 'erased'
  readonly timeline: readonly TimelineEntry[]
  /** Why it could not end for the other. */
  readonly hindrance?: EndHindrance
  /** Another bench says that it lies there. */
  readonly heldBy?: HeldBy
}

/** A serialised piece that another case says it put in, too. */
export type DoubledPiece = { readonly part: string; readonly serial: string; readonly cases: readonly OtherCase[] }

/** Everything the screen shows of one case. */
export type CaseScreen = {
  readonly caseId: string
  readonly state: OpenedCase
  readonly product: Product
  /** What the center had added to the workflow when the case was opened. */
  readonly extension?: Extension
  /** What the center says of the answers of the diagnosis; absent where that is nothing. */
  readonly diagnosis?: readonly DiagnosisEntry[]
  /** `erased`: the buyer asked to be forgotten. Hidden from who may not see him. */
  readonly buyer?: Buyer | HiddenBuyer | 'erased'
  /** UTC; absent while nothing is due (waiting, shipped, closed). */
  readonly dueAt?: string
  readonly openedAt: string
  /** In the order they began. */
  readonly clocks: readonly CaseClock[]
  readonly timeline: readonly TimelineEntry[]
  /** A newer release wrote about it: it is only looked at here. */
  readonly isReadOnly?: true
  /** Another bench says that it lies there. */
  readonly heldBy?: HeldBy
  /** What is to be chosen about first. */
  readonly conflict?: CaseConflict
  /** As it was judged for the decision; before that, as its facts are now. */
  readonly warranty: KeptVerdict
  readonly isWarrantyKept: boolean
  /** What can be done with it, until that is decided. */
  readonly options?: Result<CaseOptions, PolicyProblem>
  readonly sameUnit: readonly RelatedCase[]
  /** The open case opened first among others about the same unit. */
  readonly twin?: CaseBeside
  /** Why this one could not end for that. */
  readonly hindrance?: EndHindrance
  /** The case for which it ended. */
  readonly mergedInto?: OtherCase
  /** Cases that ended for it: what was done there stays there, and is shown here. */
  readonly absorbed: readonly CaseBeside[]
  readonly doubledPieces: readonly DoubledPiece[]
  readonly risk: readonly RiskFlag[]
  /** Part number → its name, for the parts used and those spoken for. */
  readonly partNames: Readonly<Record<string, Localised>>
  /** What its buyer can be shown, the best first, until it is decided. */
  readonly guides: readonly GuideChoice[]
  /** Id of a guide → its title, for every guide the buyer was shown. */
  readonly guideNames: Readonly<Record<string, Localised>>
  /** Id of a partner → its name, for every partner the case was ever given to. */
  readonly partnerNames: Readonly<Record<string, string>>
  /** Who repairs it elsewhere. */
  readonly partner?: KnownPartner
  /** Events of this case that the cloud does not have yet. */
  readonly notInCloud: number
  readonly chainWhole: boolean
}
