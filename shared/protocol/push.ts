import { z } from 'zod'
import { MOST_EVENTS } from './limits.ts'
import { base64, hash, seal } from './seal.ts'

/** The key a buyer's data are sealed with: it travels beside the log, so that forgetting him can delete it everywhere. */
export const buyerKey = z.object({ buyer: z.string().min(1).max(100), key: base64 })
export type BuyerKey = z.infer<typeof buyerKey>

/**
 * `POST /v1/push`: the next events of a bench, in its order, exactly as they are stored. Sending them again changes nothing. `Content-Encoding`
 * is `zstd`, `gzip` or none.
 */
export const pushRequest = z.object({
  /**
   * Whose events these are, where it is another bench of the center: after the cloud was put back from a backup whoever holds them sends what it lost,
   * since their bench may be gone. `seal` is then that bench's word.
   */
  of: z.string().min(3).max(100).optional(),
  /** Their bench's number of the first event. */
  from: z.number().int().positive(),
  events: z.array(z.string().min(2)).min(1).max(MOST_EVENTS),
  /** For the last of these events. */
  seal,
  buyerKeys: z.array(buyerKey).max(MOST_EVENTS),
})
export type PushRequest = z.infer<typeof pushRequest>

export const pushReply = z.object({
  /** The last event of that bench that is durable in the cloud. */
  ack: z.object({ benchSeq: z.number().int().nonnegative(), hash }),
  epoch: z.string(),
  head: z.number().int().nonnegative(),
  now: z.number().int(),
})
export type PushReply = z.infer<typeof pushReply>
