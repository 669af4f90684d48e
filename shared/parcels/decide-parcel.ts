import type { Photo, Shot } from '../cases/shots.ts'
import { assertNever } from '../decider.ts'
import { type Result, ok, refuse } from '../result.ts'
import type { ParcelArrived, ParcelEvent } from './events.ts'
import type { Parcel } from './parcel.ts'

export type ParcelCommand =
  | { readonly type: 'arrive'; readonly arrived: Omit<ParcelArrived, 'type'> }
  | { readonly type: 'keep-photo'; readonly shot: Shot; readonly photo: Photo }
  /** It is the parcel of this case. */
  | { readonly type: 'assign'; readonly caseId: string }
  /** It is nobody's case: sent back, a second code of a parcel that is in already, not ours. */
  | { readonly type: 'dismiss'; readonly reason: string }

/** Why a parcel said no. */
export type ParcelRefusal =
  | { readonly type: 'parcel-unknown' }
  | { readonly type: 'parcel-exists' }
  | { readonly type: 'parcel-settled' }
  | { readonly type: 'reason-needed' }

/** A parcel without a case waits until somebody says what it is; after that nothing more happens to it. */
export function decideParcel(command: ParcelCommand, state: Parcel): Result<readonly ParcelEvent[], ParcelRefusal> {
  if (command.type === 'arrive')
    return state.type === 'none' ? ok([{ type: 'parcel.arrived.v1', ...command.arrived }]) : refuse({ type: 'parcel-exists' })
  if (state.type === 'none') return refuse({ type: 'parcel-unknown' })
  if (state.end !== undefined) return refuse({ type: 'parcel-settled' })
  switch (command.type) {
    case 'keep-photo':
      return ok([{ type: 'parcel.photo-taken.v1', shot: command.shot, photo: command.photo }])
    case 'assign':
      return ok([{ type: 'parcel.assigned.v1', caseId: command.caseId }])
    case 'dismiss':
      return command.reason.trim() === ''
        ? refuse({ type: 'reason-needed' })
        : ok([{ type: 'parcel.dismissed.v1', reason: command.reason.trim() }])
    default:
      return assertNever(command)
  }
}
