import { z } from 'zod'

/**
 * What the cloud says when it does not do what was asked.
 * - `malformed`: this request can never succeed as it is. `origin` `bench`.
 * - `unsigned`: signature missing or wrong. `clock`: the signature's time is too far off; `now` says what time it is.
 * - `unknown-bench`, `revoked`: this bench has no access (any more).
 * - `unknown-code`, `used-code`, `expired-code`, `other-center`: enrolling.
 * - `gap`: push from `expected` on. `fork`: the cloud has another event under this number: this bench must go on under a new identity.
 * - `epoch`: the cloud was restored from a backup: push again from its head, pull again from the beginning.
 * - `too-large`, `too-many`: smaller pieces. `busy`, `down`: later; `retryAfter` says when.
 * - `not-found`: such a picture is not there (yet); no bench of the center has the name an event was sent for.
 * - `version`: the cloud speaks another version of the protocol.
 */
export const SYNC_ERRORS = [
  'malformed',
  'unsigned',
  'clock',
  'unknown-bench',
  'revoked',
  'unknown-code',
  'used-code',
  'expired-code',
  'other-center',
  'gap',
  'fork',
  'epoch',
  'too-large',
  'too-many',
  'busy',
  'down',
  'not-found',
  'version',
] as const

export const syncError = z.object({
  error: z.object({
    kind: z.enum(SYNC_ERRORS),
    /** Whose it is to mend. */
    origin: z.enum(['bench', 'cloud', 'network']),
    /** For the log and the admin, in English, without buyers' data. */
    reason: z.string().max(500),
    /** Seconds. */
    retryAfter: z.number().nonnegative().optional(),
    /** With `gap`: the number of the first event the cloud does not have. */
    expected: z.number().int().positive().optional(),
    /** With `clock`: milliseconds since 1970. */
    now: z.number().int().optional(),
  }),
})
export type SyncError = z.infer<typeof syncError>['error']
