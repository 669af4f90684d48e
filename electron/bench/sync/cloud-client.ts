import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { type SyncError, syncError } from '../../../shared/protocol/error.ts'
import { type EnrolReply, type EnrolRequest, enrolReply } from '../../../shared/protocol/enrol.ts'
import { newIdentityReply, type NewIdentityRequest, rotateKeyReply, type RotateKeyRequest } from '../../../shared/protocol/identity.ts'
import { type PullRequest, pullReply } from '../../../shared/protocol/pull.ts'
import { type PushRequest, pushReply } from '../../../shared/protocol/push.ts'
import { SIGNED_HEADERS, STREAMED_BODY, signedText } from '../../../shared/protocol/signed-request.ts'
import { type SnapshotRequest, snapshotReply } from '../../../shared/protocol/snapshot.ts'
import { type StatusRequest, statusReply } from '../../../shared/protocol/status.ts'
import { PROTOCOL } from '../../../shared/protocol/version.ts'
import { type Result, ok, refuse } from '../../../shared/result.ts'
import type { Surroundings } from '../surroundings.ts'
import type { BenchKey } from './bench-key.ts'
import { type Answered, type Exchange, type NoAnswer, exchange } from './exchange.ts'
import { ACCEPTED_ENCODINGS, pack, unpack } from './packed-body.ts'

/** Why something was not done: the cloud's word, its silence, or an answer that is none of this protocol. */
export type CloudProblem =
  | { readonly type: 'said'; readonly error: SyncError }
  | NoAnswer
  | { readonly type: 'not-a-cloud'; readonly detail: string }

export type CloudAddress = { readonly url: string; readonly pin?: string }

export type CloudClient = ReturnType<typeof cloudClient>

type Caller = {
  readonly address: CloudAddress
  readonly bench: string
  readonly key: BenchKey
  readonly release: string
  readonly surroundings: Pick<Surroundings, 'now' | 'random'>
}

/** Longest silence before a request is given up, milliseconds. A question that the cloud holds open takes longer. */
const PATIENCE = 20_000

/** The last piece of a film is answered when all of it was read. */
const MEDIA_PATIENCE = 120_000

/** HTTP's word for a piece that begins where the whole ends. */
const PAST_THE_END = 416

const NOT_THERE: CloudProblem = { type: 'said', error: { kind: 'not-found', origin: 'bench', reason: 'it is not there' } }

type MediaRequest = Pick<Exchange, 'method' | 'body' | 'signal' | 'take'> & {
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly again?: boolean
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function understood<Reply>(text: string, status: number, schema: z.ZodType<Reply>): Result<Reply, CloudProblem> {
  try {
    const json: unknown = JSON.parse(text)
    if (status >= 200 && status < 300) return ok(schema.parse(json))
    return refuse({ type: 'said', error: syncError.parse(json).error })
  } catch (error) {
    return refuse({ type: 'not-a-cloud', detail: `${status} ${String(error).slice(0, 200)}` })
  }
}

/** Speaks the protocol for one bench. The clock it signs with follows the cloud's, so that a bench whose own is wrong is let in all the same. */
export function cloudClient({ address, bench, key, release, surroundings }: Caller) {
  let ahead = 0

  const signedHeaders = (method: string, path: string, bodyHash: string): Readonly<Record<string, string>> => {
    const at = surroundings.now() + ahead
    const nonce = surroundings.random(16).toString('hex')
    return {
      [SIGNED_HEADERS.bench]: bench,
      [SIGNED_HEADERS.at]: String(at),
      [SIGNED_HEADERS.nonce]: nonce,
      [SIGNED_HEADERS.release]: release,
      [SIGNED_HEADERS.signature]: key.sign(signedText({ method, path, bench, at, nonce, bodyHash })),
    }
  }

  async function post<Reply>(
    name: string,
    message: object,
    schema: z.ZodType<Reply>,
    { patience = PATIENCE, signal, again = true }: { patience?: number; signal?: AbortSignal | undefined; again?: boolean } = {},
  ): Promise<Result<Reply, CloudProblem>> {
    const url = new URL(`/v${PROTOCOL}/${name}`, address.url)
    const { body, encoding } = pack(JSON.stringify(message))
    const headers = {
      'content-type': 'application/json',
      'content-encoding': encoding,
      'accept-encoding': ACCEPTED_ENCODINGS,
      ...signedHeaders('POST', url.pathname, sha256(body)),
    }
    const answered = await exchange({
      url,
      method: 'POST',
      headers,
      body,
      patience,
      ...(address.pin === undefined ? {} : { pin: address.pin }),
      ...(signal === undefined ? {} : { signal }),
    })
    if (!answered.ok) return answered
    const text = unpackOrEmpty(answered.value.body, answered.value.headers['content-encoding'])
    const reply = understood(text, answered.value.status, schema)
    const isClock = !reply.ok && reply.error.type === 'said' && reply.error.error.kind === 'clock' ? reply.error.error.now : undefined
    if (isClock === undefined || !again) return reply
    ahead = isClock - surroundings.now()
    return post(name, message, schema, { patience, signal, again: false })
  }

  /**
   * A request with or for media: its answer is bytes. What the cloud refuses comes as its word; of `HEAD` only the status says so. That nothing is left of a
   * picture from where it was asked for (416) is an answer.
   */
  async function media({
    method,
    path,
    headers = {},
    body,
    signal,
    take,
    again = true,
  }: MediaRequest): Promise<Result<Answered, CloudProblem>> {
    const url = new URL(path, address.url)
    const answered = await exchange({
      url,
      method,
      headers: { 'tus-resumable': '1.0.0', ...headers, ...signedHeaders(method, url.pathname, STREAMED_BODY) },
      patience: MEDIA_PATIENCE,
      ...(body === undefined ? {} : { body }),
      ...(take === undefined ? {} : { take }),
      ...(address.pin === undefined ? {} : { pin: address.pin }),
      ...(signal === undefined ? {} : { signal }),
    })
    if (!answered.ok || answered.value.status < 300 || answered.value.status === PAST_THE_END) return answered
    const { status, body: said } = answered.value
    if (method === 'HEAD') return refuse(status === 404 ? NOT_THERE : { type: 'not-a-cloud', detail: `HEAD ${status}` })
    const told = understood(said.toString('utf8'), status, syncError)
    if (told.ok) return refuse({ type: 'not-a-cloud', detail: String(status) })
    const now = told.error.type === 'said' && told.error.error.kind === 'clock' ? told.error.error.now : undefined
    if (now === undefined || !again) return told
    ahead = now - surroundings.now()
    return media({
      method,
      path,
      headers,
      again: false,
      ...(body === undefined ? {} : { body }),
      ...(take === undefined ? {} : { take }),
      ...(signal === undefined ? {} : { signal }),
    })
  }

  return {
    signedHeaders,
    media,
    enrol: (request: EnrolRequest): Promise<Result<EnrolReply, CloudProblem>> => post('enrol', request, enrolReply),
    push: (request: PushRequest) => post('push', request, pushReply),
    pull: (request: PullRequest) => post('pull', request, pullReply),
    /** Held open by the cloud for as long as the request says. */
    status: (request: StatusRequest, signal?: AbortSignal) =>
      post('status', request, statusReply, { patience: PATIENCE + request.wait * 1000, signal }),
    snapshot: (request: SnapshotRequest) => post('snapshot', request, snapshotReply),
    rotateKey: (request: RotateKeyRequest) => post('rotate-key', request, rotateKeyReply),
    newIdentity: (request: NewIdentityRequest) => post('new-identity', request, newIdentityReply),
  }
}

function unpackOrEmpty(body: Buffer, encoding: string | undefined): string {
  try {
    return unpack(body, encoding)
  } catch {
    return ''
  }
}
