import { createHash } from 'node:crypto'
import { type ClientRequest, type IncomingMessage, request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { PeerCertificate, TLSSocket } from 'node:tls'
import { type Result, ok, refuse } from '../../../shared/result.ts'

export type Exchange = {
  readonly url: URL
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PATCH'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: Uint8Array
  /** Milliseconds without any byte coming. */
  readonly patience: number
  /** SHA-256 of the certificate the cloud must show, hex; without one the system's authorities decide. */
  readonly pin?: string
  readonly signal?: AbortSignal
  /** Takes the body of an answer 2xx as it comes, where it may be too long to be held in memory. What it took before the line was cut stays taken. */
  readonly take?: (answer: Head, pieces: AsyncIterable<Buffer>) => Promise<void>
}

type Head = { readonly status: number; readonly headers: IncomingMessage['headers'] }

/** `body` is empty where it was taken as it came. */
export type Answered = Head & { readonly body: Buffer }

/** `unreachable`: no answer came. `untrusted`: whoever answers cannot prove to be the cloud. */
export type NoAnswer = { readonly type: 'unreachable' | 'untrusted'; readonly detail: string }

/** No answer is longer than this, bytes: a page of the log unpacked is far below. */
const LONGEST_ANSWER = 64 * 1024 * 1024

const TRUST_ERRORS = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|PINNED/

function shows(certificate: PeerCertificate, pin: string): boolean {
  return createHash('sha256').update(certificate.raw).digest('hex') === pin.toLowerCase().replaceAll(':', '')
}

/** Breaks the connection off before a byte is sent where the other side shows another certificate than the pinned one. */
function holdToPin(request: ClientRequest, pin: string): void {
  request.on('socket', (socket) => {
    const secure = socket as TLSSocket
    const check = () => {
      if (!shows(secure.getPeerCertificate(), pin))
        request.destroy(Object.assign(new Error('the certificate is not the pinned one'), { code: 'PINNED' }))
    }
    if (secure.getPeerCertificate !== undefined && !secure.connecting && secure.getProtocol() !== null) check()
    else secure.once('secureConnect', check)
  })
}

async function readAll(message: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = []
  let bytes = 0
  for await (const piece of message as AsyncIterable<Buffer>) {
    bytes += piece.length
    if (bytes > LONGEST_ANSWER) throw new Error('the answer is too long')
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

/** One request over HTTP or HTTPS. Whatever the cloud answers is an answer; only its silence is a refusal. */
export async function exchange({ url, method, headers, body, patience, pin, signal, take }: Exchange): Promise<Result<Answered, NoAnswer>> {
  const isSecure = url.protocol === 'https:'
  const options = {
    method,
    headers: { ...headers, 'content-length': String(body?.length ?? 0) },
    timeout: patience,
    ...(signal === undefined ? {} : { signal }),
    // A pinned certificate may be one the center made itself: the pin then says more than any authority.
    ...(isSecure && pin !== undefined ? { rejectUnauthorized: false, agent: false } : {}),
  }
  try {
    const message = await new Promise<IncomingMessage>((resolve, reject) => {
      const sent = isSecure ? httpsRequest(url, options, resolve) : httpRequest(url, options, resolve)
      sent.on('timeout', () => sent.destroy(new Error('no answer in time')))
      sent.on('error', reject)
      if (isSecure && pin !== undefined) holdToPin(sent, pin)
      sent.end(body)
    })
    const head: Head = { status: message.statusCode ?? 0, headers: message.headers }
    if (take === undefined || head.status < 200 || head.status > 299) return ok({ ...head, body: await readAll(message) })
    await take(head, message as AsyncIterable<Buffer>)
    return ok({ ...head, body: Buffer.alloc(0) })
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    return refuse({ type: TRUST_ERRORS.test(code) ? 'untrusted' : 'unreachable', detail: `${code} ${message}`.trim() })
  }
}
