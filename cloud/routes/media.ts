import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { MEDIA_PATH } from '../../shared/protocol/media.ts'
import { hash } from '../../shared/protocol/seal.ts'
import type { Admitted } from '../auth/admit.ts'
import type { Cloud } from '../cloud.ts'
import { admitStreamed } from '../media/admit-streamed.ts'
import { beginUpload } from '../media/begin-upload.ts'
import { finishUpload } from '../media/finish-upload.ts'
import { findMedia, findUpload, touchUpload } from '../media/media-rows.ts'
import { readRange } from '../media/read-range.ts'
import { readUpload } from '../media/read-upload.ts'
import { createTus } from '../media/tus.ts'
import { UPLOADS_PATH } from '../media/upload-name.ts'
import { inCenter } from '../store/in-center.ts'
import { refuseBench } from '../wire/refusal.ts'
import { sendError } from '../wire/send.ts'

const uploadPath = z.object({ upload: z.string().regex(/^[0-9a-f]{32}$/) })
const mediaPath = z.object({ sha256: hash })

const notThere = () => refuseBench('not-found', 'there is no such picture here (yet)').error

type Handler = (request: FastifyRequest, reply: FastifyReply, from: Admitted) => Promise<FastifyReply>

/** Media: sent by tus below `/v1/media`, given by `GET /v1/media/<sha256>` to any bench of the center. */
export function mediaRoutes(app: FastifyInstance, cloud: Cloud): void {
  const tus = createTus(cloud.media.store)

  const admitted = (handler: Handler) => async (request: FastifyRequest, reply: FastifyReply) => {
    const from = await admitStreamed(cloud, request)
    return from.ok ? handler(request, reply, from.value) : sendError(reply, from.error)
  }

  const begin: Handler = async (request, reply, from) => {
    if (from.state === 'replaced') return sendError(reply, refuseBench('fork', 'this bench goes on under another identity').error)
    const asked = readUpload(request.headers)
    if (!asked.ok) return sendError(reply, asked.error)
    const begun = await beginUpload(cloud, from, asked.value)
    if (!begun.ok) return sendError(reply, begun.error)
    if (begun.value.type === 'there') {
      // As tus answers to one who sent all of it with the first request.
      const told = { 'tus-resumable': '1.0.0', location: begun.value.path, 'upload-offset': String(asked.value.bytes) }
      return reply.code(201).headers(told).send()
    }
    const { upload } = begun.value
    const row = { upload, ...asked.value, state: 'coming', uploadedBy: from.bench } as const
    reply.hijack()
    await tus.carryOn(request.raw, reply.raw, { upload, finish: () => finishUpload(cloud, from, row) })
    return reply
  }

  const goOn: Handler = async (request, reply, from) => {
    const path = uploadPath.safeParse(request.params)
    const upload = `${from.center}/${path.data?.upload ?? ''}`
    const row = await inCenter(cloud.pool, from.center, (db) => findUpload(db, from.center, upload))
    if (row?.uploadedBy !== from.bench) return sendError(reply, notThere())
    if (row.state === 'coming') await inCenter(cloud.pool, from.center, (db) => touchUpload(db, from.center, upload, new Date(cloud.now())))
    if (row.state === 'coming' && request.method === 'HEAD') {
      // All of it came, but the service ended before it looked at the hash.
      const { offset } = await cloud.media.store.incoming.getUpload(upload)
      const finished = offset === row.bytes ? await finishUpload(cloud, from, row) : undefined
      if (finished?.ok === false) return sendError(reply, finished.error)
    }
    reply.hijack()
    await tus.carryOn(request.raw, reply.raw, { upload, finish: () => finishUpload(cloud, from, row) })
    return reply
  }

  const give: Handler = async (request, reply, { center }) => {
    const path = mediaPath.safeParse(request.params)
    const row = path.success ? await inCenter(cloud.pool, center, (db) => findMedia(db, center, path.data.sha256)) : undefined
    if (row === undefined) return sendError(reply, notThere())
    reply.headers({
      'content-type': row.type,
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
      'content-disposition': 'attachment',
      'cache-control': 'private, no-store',
      etag: `"${row.sha256}"`,
    })
    const range = readRange(request.headers.range, row.bytes)
    if (range === 'unsatisfiable') return reply.code(416).header('content-range', `bytes */${row.bytes}`).send()
    const length = range === undefined ? row.bytes : range.end - range.start + 1
    reply.header('content-length', String(length))
    if (range !== undefined) reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${row.bytes}`)
    return reply.send(request.method === 'HEAD' ? undefined : await cloud.media.store.read(row.upload, range))
  }

  // A body of its own scope: tus reads the stream itself, whatever its type.
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, _body, done) => done(null))
    scope.post(MEDIA_PATH, admitted(begin))
    scope.route({ method: ['HEAD', 'PATCH'], url: `${UPLOADS_PATH}/:upload`, handler: admitted(goOn) })
    scope.route({ method: ['GET', 'HEAD'], url: `${MEDIA_PATH}/:sha256`, handler: admitted(give) })
  })
}
