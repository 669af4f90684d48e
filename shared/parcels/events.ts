import type { Photo, Shot } from '../cases/shots.ts'
import type { ScanKind } from '../scan/scan-meaning.ts'

/** Why a parcel was taken in without a case: nobody announced it, its code belongs to several cases, or to one that had left or was over. */
export type WhyWaiting = 'unannounced' | 'several-cases' | 'came-back'

export type ParcelArrived = {
  readonly type: 'parcel.arrived.v1'
  /** The number read out of the code, by which the parcel is found again. */
  readonly code: string
  /** The code as it was scanned, for whoever reads it again. */
  readonly scanned: string
  readonly aim?: string
  readonly takenFor: ScanKind
  readonly why: WhyWaiting
  /** Cases the code belongs to. */
  readonly of: readonly string[]
}

/** What happens to a parcel that is here and has no case yet. A type is never changed once written: a new shape is a new version. */
export type ParcelEvent =
  | ParcelArrived
  | { readonly type: 'parcel.photo-taken.v1'; readonly shot: Shot; readonly photo: Photo }
  | { readonly type: 'parcel.assigned.v1'; readonly caseId: string }
  | { readonly type: 'parcel.dismissed.v1'; readonly reason: string }
  /** A step was taken back: the events with these ids count no more. */
  | { readonly type: 'parcel.taken-back.v1'; readonly events: readonly string[] }
