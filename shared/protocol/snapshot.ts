import { z } from 'zod'
import { hash } from './seal.ts'

/** What a snapshot holds: the center's log up to `head`, counted in `epoch`, as a store of that version with views folded by those rules. */
const snapshotFacts = z.object({
  /** Of the packed file, which goes and comes as media do. */
  sha256: hash,
  head: z.number().int().positive(),
  epoch: z.string(),
  storeVersion: z.number().int().nonnegative(),
  viewsVersion: z.number().int().nonnegative(),
})

/**
 * `POST /v1/snapshot`: which store of this center there is for a new bench to begin from, and whether another one is wanted of the bench that asks. With `offer` that bench
 * has sent one as media of `SNAPSHOT_TYPE`; whether it counts is said by `newest`.
 */
export const snapshotRequest = z.object({
  /** Whether this bench could make one now. */
  canMake: z.boolean(),
  offer: snapshotFacts.optional(),
})
export type SnapshotRequest = z.infer<typeof snapshotRequest>

const newestSnapshot = snapshotFacts.extend({ bytes: z.number().int().positive() })
export type NewestSnapshot = z.infer<typeof newestSnapshot>

export const snapshotReply = z.object({ newest: newestSnapshot.optional(), wanted: z.boolean(), now: z.number().int() })
export type SnapshotReply = z.infer<typeof snapshotReply>

/** The type of media a snapshot is: a store of SQLite packed with zstd. It is no picture, and no export has it. */
export const SNAPSHOT_TYPE = 'application/vnd.mendbench.snapshot'
