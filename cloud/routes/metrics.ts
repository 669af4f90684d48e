import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Cloud } from '../cloud.ts'

function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(one), digest(other))
}

/** `GET /metrics` for Prometheus: with the token where there is one, else only to this machine. No names and no centers in it. */
export function metricsRoute(app: FastifyInstance, cloud: Cloud, token: string | undefined): void {
  app.get('/metrics', async (request, reply) => {
    const isLocal = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.raw.socket.remoteAddress ?? '')
    const isAllowed = token === undefined ? isLocal : isSame(request.headers.authorization ?? '', `Bearer ${token}`)
    if (!isAllowed) return reply.code(403).send('')
    cloud.counted.waiting.set(cloud.heads.waiting())
    cloud.counted.connections.set({ state: 'idle' }, cloud.pool.idleCount)
    cloud.counted.connections.set({ state: 'used' }, cloud.pool.totalCount - cloud.pool.idleCount)
    cloud.counted.connections.set({ state: 'awaited' }, cloud.pool.waitingCount)
    return reply.type(cloud.counted.registry.contentType).send(await cloud.counted.registry.metrics())
  })
}
