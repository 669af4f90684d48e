import type { FastifyInstance } from 'fastify'
import { snapshotRequest } from '../../shared/protocol/snapshot.ts'
import { ok } from '../../shared/result.ts'
import type { Cloud } from '../cloud.ts'
import { removeLeftOver } from '../snapshot/remove-left-over.ts'
import { readNewest, wantFrom } from '../snapshot/snapshot-rows.ts'
import { takeOffer } from '../snapshot/take-offer.ts'
import { inCenter } from '../store/in-center.ts'
import { readHead } from '../store/read-head.ts'
import { signedRoute } from '../wire/signed-route.ts'

/** So long nobody else is asked for a snapshot that one bench was told to make, and one that does not come is waited for; milliseconds. */
const PATIENCE = 3_600_000
/** The first snapshot is wanted at a quarter of what calls for another one: below that a new bench has all of the log in a few seconds. */
const FIRST = 1 / 4

/** `POST /v1/snapshot`. */
export function snapshotRoute(app: FastifyInstance, cloud: Cloud): void {
  signedRoute(app, cloud, '/v1/snapshot', snapshotRequest, async (_, { from, message: { canMake, offer } }) => {
    const { center, bench } = from
    const now = cloud.now()
    if (offer !== undefined && from.state !== 'replaced') {
      const newest = await inCenter(cloud.pool, center, (db) => takeOffer(db, center, offer))
      await removeLeftOver(cloud, center, now)
      return ok({ ...(newest === undefined ? {} : { newest }), wanted: false, now })
    }
    await removeLeftOver(cloud, center, now - PATIENCE)
    return inCenter(cloud.pool, center, async (db) => {
      const { head, epoch } = await readHead(db, center)
      const newest = await readNewest(db, center, epoch)
      const every = cloud.media.snapshotEvery
      const isDue = newest === undefined ? head >= every * FIRST : head - newest.head >= every
      const wanted = canMake && isDue && (await wantFrom(db, center, bench, new Date(now - PATIENCE), new Date(now)))
      return ok({ ...(newest === undefined ? {} : { newest }), wanted, now })
    })
  })
}
