import type { ParcelEvent } from '../parcels/events.ts'
import type { EventDisposition } from '../protocol/disposition.ts'
import { type Placed, isUnseen, told } from './placed.ts'

type Each = Placed<ParcelEvent>

function isEnd({ event }: Each): boolean {
  return event.type === 'parcel.assigned.v1' || event.type === 'parcel.dismissed.v1'
}

/** A parcel ends once: two who did not know of each other said what it is, and the first one counts. */
export function disposeParcel(events: readonly Each[]): readonly EventDisposition[] {
  const accepted: Each[] = []
  return events.map((each) => {
    const other = isEnd(each) ? accepted.find((earlier) => isEnd(earlier) && isUnseen(earlier, each)) : undefined
    const disposition = told(each) ?? (other === undefined ? 'accepted' : saysTheSame(other, each) ? 'duplicate' : 'superseded')
    if (disposition === 'accepted') accepted.push(each)
    return disposition
  })
}

function saysTheSame({ event: one }: Each, { event: other }: Each): boolean {
  if (one.type === 'parcel.assigned.v1') return other.type === 'parcel.assigned.v1' && other.caseId === one.caseId
  return one.type === other.type
}
