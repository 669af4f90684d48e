import type { FastifyInstance } from 'fastify'
import { pushRequest } from '../../shared/protocol/push.ts'
import { ok } from '../../shared/result.ts'
import type { Cloud } from '../cloud.ts'
import { readBatch } from '../push/read-batch.ts'
import { storeBatch } from '../push/store-batch.ts'
import { inCenter } from '../store/in-center.ts'
import { refuseBench } from '../wire/refusal.ts'
import { signedRoute } from '../wire/signed-route.ts'

/** `POST /v1/push`. What is read and checked without the database is done before a transaction begins. */
export function pushRoute(app: FastifyInstance, cloud: Cloud): void {
  signedRoute(app, cloud, '/v1/push', pushRequest, async (_, { from, message }) => {
    if (from.state === 'replaced') return refuseBench('fork', 'this bench goes on under another identity')
    const batch = readBatch(from, message)
    if (!batch.ok) return batch
    const stored = await inCenter(cloud.pool, from.center, (db) => storeBatch(db, from, batch.value, cloud.now()))
    if (!stored.ok) return stored
    const { reply, disposed } = stored.value
    for (const { disposition } of disposed) cloud.counted.pushed.inc({ disposition })
    cloud.heads.moved(from.center, reply.head)
    return ok(reply)
  })
}
