import { isAccepted } from '../merge/is-accepted.ts'
import { fold } from '../decider.ts'
import type { Recorded } from '../recorded.ts'
import { type Result, ok, refuse } from '../result.ts'
import type { ParcelRefusal } from './decide-parcel.ts'
import type { ParcelEvent } from './events.ts'
import { NO_PARCEL, type Parcel, evolveParcel } from './parcel.ts'

type Entry = Pick<Recorded<ParcelEvent>, 'id' | 'event'> & Partial<Pick<Recorded<ParcelEvent>, 'disposition'>>

/** What still stands of a parcel's past: events that were taken back stay in the log and count no more. */
export function standingOfParcel<Each extends Entry>(recorded: readonly Each[]): readonly Each[] {
  const gone = new Set(recorded.flatMap(({ event }) => (event.type === 'parcel.taken-back.v1' ? event.events : [])))
  return gone.size === 0 ? recorded : recorded.filter(({ id }) => !gone.has(id))
}

export function foldParcel(recorded: readonly Entry[]): Parcel {
  const events = standingOfParcel(recorded)
    .filter(isAccepted)
    .map(({ event }) => event)
  return fold<Parcel, ParcelEvent>({ initial: NO_PARCEL, evolve: evolveParcel }, events)
}

/** Takes the last events of a parcel back by an event of its own. Earlier ones stay: what came after was decided in the knowledge of them. */
export function decideParcelTakeBack(recorded: readonly Entry[], ids: readonly string[]): Result<readonly ParcelEvent[], ParcelRefusal> {
  const last = recorded.slice(-ids.length).map(({ id }) => id)
  const areLast = ids.length > 0 && last.length === ids.length && last.every((id) => ids.includes(id))
  return areLast ? ok([{ type: 'parcel.taken-back.v1', events: [...ids] }]) : refuse({ type: 'parcel-settled' })
}
