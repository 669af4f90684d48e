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

const listeners = new Set<(filter: QueueFilter) => void>()

/** Leads the queue to a filter, whether it is on the screen or comes next. */
export function leadTo(filter: QueueFilter): void {
  place = { filter, selection: { index: 0 } }
  for (const listener of listeners) listener(filter)
}

/** Calls back when the queue is led somewhere, until the returned function is called. */
export function onLed(listener: (filter: QueueFilter) => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
