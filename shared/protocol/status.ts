import { z } from 'zod'
import { LONGEST_WAIT } from './limits.ts'
import { pullReply, pullRequest } from './pull.ts'
import { hash } from './seal.ts'

/**
 * `POST /v1/status`: what a bench tells about itself, and what it is told of the others. With `wait` the cloud holds the question until the
 * log has grown past `seen`.
 */
export const statusRequest = z.object({
  seen: z.number().int().nonnegative(),
  /** Seconds. */
  wait: z.number().nonnegative().max(LONGEST_WAIT),
  /** Events and pictures that are not in the cloud yet. */
  unsent: z.object({
    events: z.number().int().nonnegative(),
    pictures: z.number().int().nonnegative(),
    bytes: z.number().int().nonnegative(),
  }),
  /** The case that lies on this bench, so that others see who has it. */
  holding: z.object({ caseId: z.string().max(100), operator: z.string().max(100) }).optional(),
  /** The bench takes what is new with the answer: how it would ask `POST /v1/pull` for what comes after `seen`. */
  page: pullRequest.omit({ after: true }).optional(),
})
export type StatusRequest = z.infer<typeof statusRequest>

export const held = z.object({
  bench: z.string(),
  benchName: z.string(),
  operator: z.string(),
  caseId: z.string(),
  /** When that bench last said so, ISO 8601 UTC. */
  seenAt: z.string(),
})
export type Held = z.infer<typeof held>

export const statusReply = z.object({
  epoch: z.string(),
  head: z.number().int().nonnegative(),
  /** The last event of the asking bench that the cloud has; absent before the first. */
  yours: z.object({ benchSeq: z.number().int().positive(), hash }).optional(),
  /** Cases that lie on other benches. */
  held: z.array(held),
  now: z.number().int(),
  /** What that pull would have been answered, where the log goes on after `seen`. Absent where it would have been refused, and from an older service. */
  page: pullReply.optional(),
})
export type StatusReply = z.infer<typeof statusReply>
