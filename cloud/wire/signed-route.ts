import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { type Admitted, admit } from '../auth/admit.ts'
import { type Signature, readSignature } from '../auth/read-signature.ts'
import type { Cloud } from '../cloud.ts'
import type { SyncError } from '../../shared/protocol/error.ts'
import { type Result, ok } from '../../shared/result.ts'
import { refuseBench } from './refusal.ts'
import { sendError, sendReply } from './send.ts'
import { unpack } from './packing.ts'

/** A request whose bench is known and whose message is read. `ended` is aborted when nobody waits for the answer any more. */
export type Asked<Message> = { readonly from: Admitted; readonly message: Message; readonly ended: AbortSignal }

type Answer<Message, Reply> = (cloud: Cloud, asked: Asked<Message>) => Promise<Result<Reply, SyncError>>

/** Reads a body by its schema; what is wrong is said by place, never by value. */
export async function readMessage<Message>(
  schema: z.ZodType<Message>,
  body: unknown,
  encoding: string | undefined,
): Promise<Result<Message, SyncError>> {
  if (!Buffer.isBuffer(body)) return refuseBench('malformed', 'there is no body')
  const unpacked = await unpack(body, encoding)
  if (!unpacked.ok) return unpacked
  const parsed = parse(unpacked.value)
  if (parsed === undefined) return refuseBench('malformed', 'the body is not JSON')
  const read = schema.safeParse(parsed)
  if (read.success) return ok(read.data)
  const places = read.error.issues.slice(0, 5).map(({ path, code }) => `${path.join('.')} (${code})`)
  return refuseBench('malformed', `not such a message: ${places.join(', ')}`)
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}

/** A POST that only an enrolled bench may make: counted, its signature checked, its message read, its answer packed. */
export function signedRoute<Message, Reply>(
  app: FastifyInstance,
  cloud: Cloud,
  path: string,
  schema: z.ZodType<Message>,
  answer: Answer<Message, Reply>,
): void {
  const signatures = new WeakMap<FastifyRequest, Signature>()

  async function beforeBody(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
    const signature = readSignature(request.headers)
    if (!signature.ok) return sendError(reply, signature.error)
    const wait = cloud.benches.take(signature.value.bench, cloud.now())
    if (wait !== undefined) return sendError(reply, tooMany(wait))
    signatures.set(request, signature.value)
    return undefined
  }

  async function handle(request: FastifyRequest, reply: FastifyReply): Promise<Result<Reply, SyncError>> {
    const signature = signatures.get(request)
    if (signature === undefined) throw new Error('a request without its signature')
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    const admitted = await admit(cloud.pool, cloud.now(), { method: request.method, path: request.raw.url ?? path, body, signature })
    if (!admitted.ok) return admitted
    const message = await readMessage(schema, request.body, request.headers['content-encoding'])
    if (!message.ok) return message
    return answer(cloud, { from: admitted.value, message: message.value, ended: endOf(reply) })
  }

  app.post(path, { onRequest: beforeBody }, async (request, reply) => {
    const result = await handle(request, reply)
    return result.ok ? sendReply(reply, result.value, request.headers['accept-encoding']) : sendError(reply, result.error)
  })
}

export function tooMany(wait: number): SyncError {
  return { kind: 'too-many', origin: 'bench', reason: 'asked too often', retryAfter: wait }
}

function endOf({ raw }: FastifyReply): AbortSignal {
  const ended = new AbortController()
  raw.once('close', () => ended.abort())
  return ended.signal
}
