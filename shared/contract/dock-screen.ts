import type { Rma } from '../cases/rma.ts'
import type { CaseOpened } from '../cases/events.ts'
import type { StageName } from '../cases/workflow.ts'
import type { Step } from '../bench/steps.ts'
import type { Forecast } from '../dock/forecast.ts'
import type { Localised } from '../i18n/localised.ts'
import type { WhyWaiting } from '../parcels/events.ts'
import type { ArrivedParcel } from '../parcels/parcel.ts'
import type { ScanKind } from '../scan/scan-meaning.ts'

/** One scan at the dock, with what its case or parcel has become since. */
export type DockLine = {
  readonly no: number
  /** UTC. */
  readonly at: string
  readonly outcome: 'expected' | 'unexpected' | 'seen-before'
  readonly code: string
  readonly photos: number
  readonly of:
    | {
        readonly type: 'case'
        readonly caseId: string
        readonly rma: Rma
        readonly product: Localised
        readonly stage: StageName
        readonly dueAt?: string
      }
    | {
        readonly type: 'parcel'
        readonly parcelId: string
        readonly takenFor: ScanKind
        readonly why: WhyWaiting
        readonly dueAt: string
        readonly end?: NonNullable<ArrivedParcel['end']>
      }
}

/** What the technician should know about the parcel in the hand before it is put down. */
export type DockSpecial =
  /** Days after the one it was announced for. */
  | { readonly type: 'late'; readonly days: number }
  | { readonly type: 'kind'; readonly kind: Exclude<CaseOpened['kind'], 'return'> }
  /** The same unit was here before. */
  | { readonly type: 'again'; readonly rma: Rma }
  | { readonly type: 'advice'; readonly advice: Localised }
  | { readonly type: 'belongs-to'; readonly rma: Rma; readonly stage: StageName }

/** All the dock shows but its list. */
export type DockScreen = {
  readonly isDock: boolean
  readonly expected: { readonly in: number; readonly of: number; readonly early: number }
  /** Today, at all benches of the center; `seenBefore` at this one. */
  readonly unexpected: number
  readonly seenBefore: number
  /** Lines of today's list. */
  readonly lines: number
  /** What triage finds: cases nobody has opened, parcels nobody has said anything about. */
  readonly waiting: { readonly cases: number; readonly parcels: number }
  readonly last?: { readonly line: DockLine; readonly specials: readonly DockSpecial[]; readonly complaint?: string }
  readonly forecast: Forecast
  readonly steps: readonly Step[]
}

export type DockLines = { readonly lines: readonly DockLine[]; readonly total: number }
