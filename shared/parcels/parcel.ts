import type { Photo, Shot } from '../cases/shots.ts'
import type { ParcelArrived, ParcelEvent } from './events.ts'

export type ArrivedParcel = Omit<ParcelArrived, 'type'> & {
  readonly type: 'arrived'
  readonly photos: readonly { readonly shot: Shot; readonly photo: Photo }[]
  /** What became of it; a waiting parcel has none. */
  readonly end?: { readonly type: 'assigned'; readonly caseId: string } | { readonly type: 'dismissed'; readonly reason: string }
}

export type Parcel = { readonly type: 'none' } | ArrivedParcel

export const NO_PARCEL: Parcel = { type: 'none' }

function arrived(event: ParcelArrived): ArrivedParcel {
  const { type: _, ...facts } = event
  return { ...facts, type: 'arrived', photos: [] }
}

/** Total over every event version ever written; an event from a newer release changes nothing here. */
export function evolveParcel(state: Parcel, event: ParcelEvent): Parcel {
  if (event.type === 'parcel.arrived.v1') return state.type === 'none' ? arrived(event) : state
  if (state.type === 'none') return state
  switch (event.type) {
    // What was taken back is left out before the fold.
    case 'parcel.taken-back.v1':
      return state
    case 'parcel.photo-taken.v1':
      return { ...state, photos: [...state.photos, { shot: event.shot, photo: event.photo }] }
    case 'parcel.assigned.v1':
      return { ...state, end: { type: 'assigned', caseId: event.caseId } }
    case 'parcel.dismissed.v1':
      return { ...state, end: { type: 'dismissed', reason: event.reason } }
    default:
      return unknownEvent(state, event)
  }
}

/** Compiles only while every known type has its case above; at run time it is where a newer release's event passes by. */
function unknownEvent(state: Parcel, _event: never): Parcel {
  return state
}
