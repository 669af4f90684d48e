import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import type { Pool } from 'pg'
import { createAllowance } from './auth/allowance.ts'
import type { Cloud } from './cloud.ts'
import { createCounted } from './counted.ts'
import type { MediaKept } from './media/media-store.ts'
import { type Front, createServer } from './server.ts'
import { createHeadWatch } from './status/head-watch.ts'
import { roleFault } from './store/app-role.ts'
import { inCenter } from './store/in-center.ts'
import { schemaFault } from './store/migrate.ts'
import { readHead } from './store/read-head.ts'

/** A bench asks a few times a minute; one that catches up asks as fast as it is answered. */
const BENCHES = { burst: 120, perSecond: 20 }
/** A code has 60 bits: this is against noise. */
const STRANGERS = { burst: 20, perSecond: 0.2 }

/** The service over a database whose schema is there. Refuses to serve as a role that row-level security does not bind. */
export async function startCloud(
  pool: Pool,
  log: Logger,
  media: MediaKept,
  front: Front = {},
  now: () => number = Date.now,
): Promise<FastifyInstance> {
  const fault = (await schemaFault(pool)) ?? (await roleFault(pool))
  if (fault !== undefined) throw new Error(fault)
  const heads = createHeadWatch(async (center) => (await inCenter(pool, center, (db) => readHead(db, center))).head)
  const cloud: Cloud = {
    pool,
    heads,
    counted: createCounted(),
    log,
    media,
    now,
    benches: createAllowance(BENCHES),
    strangers: createAllowance(STRANGERS),
  }
  return createServer(cloud, front)
}
