import { z } from 'zod'
import { eventDisposition } from './disposition.ts'
import { MOST_PULLED } from './limits.ts'
import { buyerKey } from './push.ts'
import { seal } from './seal.ts'

/** `POST /v1/pull`: the center's log after a number, in its order, everybody's events, the asking bench's own too: that is how it learns their place. */
export const pullRequest = z.object({
  after: z.number().int().nonnegative(),
  limit: z.number().int().positive().max(MOST_PULLED),
  /** As last told; another one is answered by the error `epoch`. Absent the first time. */
  epoch: z.string().optional(),
})
export type PullRequest = z.infer<typeof pullRequest>

export const pulledEvent = z.object({
  /** The place in the center's log; it grows, with gaps. */
  seq: z.number().int().positive(),
  bench: z.string(),
  benchSeq: z.number().int().positive(),
  /** The exact text. */
  body: z.string(),
  disposition: eventDisposition,
  /** When the cloud took it, ISO 8601 UTC. */
  receivedAt: z.string(),
})
export type PulledEvent = z.infer<typeof pulledEvent>

export const pullReply = z.object({
  epoch: z.string(),
  events: z.array(pulledEvent),
  /** Keys of the buyers these events may name; of a forgotten one there is none. */
  buyerKeys: z.array(buyerKey),
  /** Ask again after this number: the last one of the page, or where the log ends. */
  next: z.number().int().nonnegative(),
  head: z.number().int().nonnegative(),
  /** The benches' words for these events, as they came with them: with the last one of each push. */
  seals: z.array(seal.extend({ bench: z.string() })),
  now: z.number().int(),
})
export type PullReply = z.infer<typeof pullReply>
