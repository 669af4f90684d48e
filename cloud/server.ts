import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { MOST_UNPACKED_BYTES } from '../shared/protocol/limits.ts'
import { PROTOCOL } from '../shared/protocol/version.ts'
import { type AdminFront, adminRoutes } from './admin/routes.ts'
import type { Cloud } from './cloud.ts'
import { ownPin } from './own-pin.ts'
import { enrolRoute } from './routes/enrol.ts'
import { healthRoutes } from './routes/health.ts'
import { mediaRoutes } from './routes/media.ts'
import { metricsRoute } from './routes/metrics.ts'
import { newIdentityRoute } from './routes/new-identity.ts'
import { pullRoute } from './routes/pull.ts'
import { pushRoute } from './routes/push.ts'
import { rotateKeyRoute } from './routes/rotate-key.ts'
import { snapshotRoute } from './routes/snapshot.ts'
import { statusRoute } from './routes/status.ts'
import { databaseError } from './wire/database-error.ts'
import { cloudError, refuseBench } from './wire/refusal.ts'
import { sendError } from './wire/send.ts'

/** How the service stands to what is before it. `trustProxy`: the balancer's addresses, whose `X-Forwarded-For` is believed. */
export type Front = {
  readonly trustProxy?: string
  readonly metricsToken?: string
  /** The admin's page, where the owner of the database is known. */
  readonly admin?: AdminFront
  readonly tls?: { readonly cert: Buffer; readonly key: Buffer }
}

/** Bodies are taken as bytes: what is signed is what went over the wire. */
function takeBytes(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MOST_UNPACKED_BYTES }, (_request, body, done) => done(null, body))
}

function answerFailures(app: FastifyInstance, cloud: Cloud): void {
  app.setErrorHandler((error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
      return sendError(reply, { kind: 'too-large', origin: 'bench', reason: `the body is more than ${MOST_UNPACKED_BYTES} bytes` })
    }
    if (error.statusCode !== undefined && error.statusCode < 500) {
      return sendError(reply, { kind: 'malformed', origin: 'bench', reason: `HTTP: ${error.code}` })
    }
    const passing = databaseError(error)
    cloud.log[passing === undefined ? 'error' : 'warn']({ err: error, route: request.routeOptions.url }, 'not answered')
    return sendError(reply, passing ?? cloudError('down', 'something went wrong here; the log says what', 30))
  })
  app.setNotFoundHandler((request: FastifyRequest, reply: FastifyReply) => {
    const isOther = /^\/v\d+\//.test(request.url) && !request.url.startsWith(`/v${PROTOCOL}/`)
    const refusal = isOther
      ? refuseBench('version', `this cloud speaks version ${PROTOCOL}`)
      : refuseBench('not-found', 'there is no such thing here')
    return sendError(reply, refusal.error)
  })
}

/** The service, not listening yet. Each route is a file of its own; one more is one more line here. */
export function createServer(cloud: Cloud, { trustProxy, metricsToken, tls, admin }: Front): FastifyInstance {
  const app = Fastify({
    bodyLimit: MOST_UNPACKED_BYTES,
    logger: false,
    forceCloseConnections: 'idle',
    // A body that trickles in holds a socket, no more; a status with a wait is answered before.
    requestTimeout: 60_000,
    ...(trustProxy === undefined ? {} : { trustProxy }),
    ...(tls === undefined ? {} : { https: tls }),
  }) as FastifyInstance
  let ending = false
  takeBytes(app)
  answerFailures(app, cloud)
  app.addHook('preClose', (done) => {
    ending = true
    cloud.heads.close()
    done()
  })
  // A connection that is kept for a next request would keep the service from ending.
  app.addHook('onSend', async (_, reply) => {
    if (ending) reply.header('connection', 'close')
  })
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none'
    cloud.counted.requests.observe({ route, status: reply.statusCode }, reply.elapsedTime / 1000)
    if (reply.statusCode >= 400) cloud.log.info({ route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'refused')
    done()
  })
  healthRoutes(app, cloud, () => ending)
  metricsRoute(app, cloud, metricsToken)
  for (const route of [enrolRoute, pushRoute, pullRoute, statusRoute, rotateKeyRoute, newIdentityRoute, mediaRoutes, snapshotRoute])
    route(app, cloud)
  if (admin !== undefined) adminRoutes(app, { ...ownPin(tls, trustProxy), ...admin }, cloud.now)
  return app
}
