import type { CaseEvent } from '../cases/events.ts'
import { caseOfStream } from '../event.ts'
import type { ParcelEvent } from '../parcels/events.ts'
import { parcelOfStream } from '../parcels/stream.ts'
import { type PolicyEvent, policyOfStream } from '../policy/policy-events.ts'
import type { EventDisposition } from '../protocol/disposition.ts'
import { disposeCase } from './dispose-case.ts'
import { disposeParcel } from './dispose-parcel.ts'
import { disposePolicy } from './dispose-policy.ts'
import { type Placed, told } from './placed.ts'

/**
 * What became of each event of a stream, given all of them in the order that counts. Bench and cloud ask the same function. In every other stream
 * the last word counts, and an amount of stock is a sum: there all are accepted.
 */
export function disposeStream(stream: string, events: readonly Placed[]): readonly EventDisposition[] {
  if (caseOfStream(stream) !== undefined) return disposeCase(events as readonly Placed<CaseEvent>[])
  if (parcelOfStream(stream) !== undefined) return disposeParcel(events as readonly Placed<ParcelEvent>[])
  if (policyOfStream(stream) !== undefined) return disposePolicy(events as readonly Placed<PolicyEvent>[])
  return events.map((each) => told(each) ?? 'accepted')
}
