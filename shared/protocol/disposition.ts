import { z } from 'zod'

/**
 * What became of an event beside those others wrote without having seen it. The cloud stamps it next to the event, outside of what is
 * hashed, and it never changes afterwards.
 * - `accepted`: it counts.
 * - `duplicate`: somebody else had done the same; it changes nothing.
 * - `lost`: another value of the same field was set later; this one is kept and shown beside it.
 * - `superseded`: the case had gone another way, or another version of the policy was in force; somebody has to choose.
 * - `quarantined`: it cannot be read as an event; it is kept as text and folded nowhere.
 */
export const DISPOSITIONS_OF_EVENTS = ['accepted', 'duplicate', 'lost', 'superseded', 'quarantined'] as const

export const eventDisposition = z.enum(DISPOSITIONS_OF_EVENTS)
export type EventDisposition = z.infer<typeof eventDisposition>
