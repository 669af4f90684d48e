import type { AnyEvent } from '../event.ts'
import type { EventDisposition } from '../protocol/disposition.ts'
import type { Recorded } from '../recorded.ts'

/** An event of one stream, in the order that counts: those without a place come after all that have one. */
export type Placed<Event = AnyEvent> = Pick<Recorded<Event>, 'id' | 'event' | 'bench' | 'basis' | 'hlc' | 'place' | 'disposition'>

/** Whether the bench that wrote `later` had not seen `earlier`, which stands before it. Of its own events it has seen all. */
export function isUnseen(earlier: Placed<unknown>, later: Placed<unknown>): boolean {
  return earlier.bench !== later.bench && (earlier.place === undefined || earlier.place.seq > later.basis)
}

/** What the cloud said of an event: nothing yet of one that it is just placing, and of one without a place, whatever a bench guessed. */
export function told({ place, disposition }: Placed<unknown>): EventDisposition | undefined {
  return place === undefined ? undefined : disposition
}
