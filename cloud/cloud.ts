import type { Logger } from 'pino'
import type { Pool } from 'pg'
import type { Allowance } from './auth/allowance.ts'
import type { Counted } from './counted.ts'
import type { MediaKept } from './media/media-store.ts'
import type { HeadWatch } from './status/head-watch.ts'

/** What every route works with. Made once, by whoever starts the service. */
export type Cloud = {
  readonly pool: Pool
  readonly heads: HeadWatch
  readonly counted: Counted
  readonly log: Logger
  readonly media: MediaKept
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** How often a bench may ask, and how often an address that is no bench yet may try a code. */
  readonly benches: Allowance
  readonly strangers: Allowance
}
