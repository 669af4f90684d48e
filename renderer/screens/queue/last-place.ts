import type { QueueFilter } from '../../../shared/contract/queue-row.ts'
import type { Selection } from './selection.ts'

export type Place = { readonly filter: QueueFilter; readonly added?: string | undefined; readonly selection: Selection }

let place: Place = { filter: 'open', selection: { index: 0 } }

/** Where the queue was left: going to the bench and back does not lose it. */
export function lastPlace(): Place {
  return place
}

export function rememberPlace(next: Place): void {
  place = next
}
