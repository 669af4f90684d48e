import type { EventDisposition } from './protocol/disposition.ts'

/** How an action reached the bench: a scanner by name, a key or button, a program. Every event names it. */
export type Via = string

/** Where an event stands in the center's log, as the cloud keeps it. */
export type Place = {
  readonly seq: number
  /** When the cloud took it, ISO 8601 UTC. */
  readonly receivedAt: string
}

/**
 * An event as it stands in the log. `payload` is what happened; the rest says who, where, when and in which order.
 * `at` is UTC in ISO 8601 with milliseconds; `hlc` orders events of several benches for display; `basis` is the last cloud
 * sequence of this stream that the writer had seen (0: none). `hash` is SHA-256, hex, of the stored body, which contains
 * `prevHash`, the hash of the bench's event before it.
 */
export type Recorded<Event> = {
  readonly seq: number
  readonly id: string
  readonly stream: string
  readonly event: Event
  readonly operator: string
  readonly bench: string
  readonly benchSeq: number
  readonly via: Via
  readonly at: string
  readonly hlc: string
  readonly basis: number
  readonly hash: string
  /** Absent until the cloud has it and this bench has heard so. */
  readonly place?: Place
  /** What became of it beside what others did meanwhile: the cloud's word where it has a place, else this bench's guess. Absent: accepted. */
  readonly disposition?: EventDisposition
}
