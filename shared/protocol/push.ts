import { z } from 'zod'
import { MOST_EVENTS } from './limits.ts'
import { base64, hash, seal } from './seal.ts'

/** The key a buyer's data are sealed with: it travels beside the log, so that forgetting him can delete it everywhere. */
export const buyerKey = z.object({ buyer: z.string().min(1).max(100), key: base64 })
export type BuyerKey = z.infer<typeof buyerKey>

/**
 * `POST /v1/push`: the next events of this bench, in its order, exactly as they are stored. Sending them again changes nothing. `Content-Encoding`
 * is `zstd`, `gzip` or none.
 */
export const pushRequest = z.object({
  /** The bench's number of the first event. */
  from: z.number().int().positive(),
  events: z.array(z.string().min(2)).min(1).max(MOST_EVENTS),
  /** For the last of these events. */
  seal,
  buyerKeys: z.array(buyerKey).max(MOST_EVENTS),
})
export type PushRequest = z.infer<typeof pushRequest>

export const pushReply = z.object({
  /** The last event of this bench that is durable in the cloud. */
  ack: z.object({ benchSeq: z.number().int().nonnegative(), hash }),
  epoch: z.string(),
  head: z.number().int().nonnegative(),
  now: z.number().int(),
})
export type PushReply = z.infer<typeof pushReply>
