import type { FastifyReply } from 'fastify'
import type { SyncError } from '../../shared/protocol/error.ts'
import { pack } from './packing.ts'
import { statusOf } from './refusal.ts'

const JSON_TYPE = 'application/json; charset=utf-8'

export async function sendReply(reply: FastifyReply, value: unknown, accepted: string | undefined): Promise<FastifyReply> {
  const { body, encoding } = await pack(Buffer.from(JSON.stringify(value), 'utf8'), accepted)
  if (encoding !== undefined) reply.header('content-encoding', encoding)
  return reply.type(JSON_TYPE).header('vary', 'accept-encoding').header('cache-control', 'no-store').send(body)
}

export function sendError(reply: FastifyReply, error: SyncError): FastifyReply {
  if (error.retryAfter !== undefined) reply.header('retry-after', String(Math.ceil(error.retryAfter)))
  return reply.code(statusOf(error.kind)).type(JSON_TYPE).header('cache-control', 'no-store').send(JSON.stringify({ error }))
}
