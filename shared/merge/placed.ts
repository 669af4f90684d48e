import type { AnyEvent } from '../event.ts'
import type { EventDisposition } from '../protocol/disposition.ts'
import type { Recorded } from '../recorded.ts'

/** Where an event stands in the center's log. One that is not in the cloud yet has no place, and comes after all that have. */
export type Place = {
  readonly seq: number
  /** When the cloud took it, ISO 8601 UTC. */
  readonly receivedAt: string
}

/** An event of one stream, in the order that counts. `disposition` is the cloud's; without one it is still to be said. */
export type Placed<Event = AnyEvent> = Pick<Recorded<Event>, 'id' | 'event' | 'bench' | 'basis' | 'hlc'> & {
  readonly place?: Place
  readonly disposition?: EventDisposition
}

/** Whether the bench that wrote `later` had not seen `earlier`, which stands before it. Of its own events it has seen all. */
export function isUnseen(earlier: Placed<unknown>, later: Placed<unknown>): boolean {
  return earlier.bench !== later.bench && (earlier.place === undefined || earlier.place.seq > later.basis)
}
