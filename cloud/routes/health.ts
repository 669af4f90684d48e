import type { FastifyInstance } from 'fastify'
import type { Cloud } from '../cloud.ts'

/** `GET /health`: the process answers. `GET /ready`: so does its database, and it may be sent requests. For balancers. */
export function healthRoutes(app: FastifyInstance, cloud: Cloud, isEnding: () => boolean): void {
  app.get('/health', async () => ({ ok: true }))
  app.get('/ready', async (_, reply) => {
    if (isEnding()) return reply.code(503).send({ ok: false, reason: 'ending' })
    try {
      await cloud.pool.query('SELECT 1')
      return { ok: true }
    } catch {
      return reply.code(503).send({ ok: false, reason: 'no database' })
    }
  })
}
