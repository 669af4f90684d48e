import { type KeyObject, createHash, generateKeyPairSync, randomBytes, randomUUID, sign } from 'node:crypto'
import { zstdCompressSync } from 'node:zlib'
import { writeEventBody } from '../../shared/event-body.ts'
import { nextHlc } from '../../shared/hlc.ts'
import { enrolledText } from '../../shared/protocol/enrol.ts'
import type { SyncError } from '../../shared/protocol/error.ts'
import { rotatedText } from '../../shared/protocol/identity.ts'
import type { PullReply } from '../../shared/protocol/pull.ts'
import type { BuyerKey, PushReply } from '../../shared/protocol/push.ts'
import { type Seal, sealedText } from '../../shared/protocol/seal.ts'
import { SIGNED_HEADERS, STREAMED_BODY, signedText } from '../../shared/protocol/signed-request.ts'
import type { StatusReply, StatusRequest } from '../../shared/protocol/status.ts'

export type Reply<Body = Record<string, unknown>> = {
  readonly status: number
  readonly body: Body
  /** Where it was refused. */
  readonly error: SyncError | undefined
}

export type Key = { readonly publicKey: string; readonly privateKey: KeyObject }

export function newKey(): Key {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  return { publicKey: Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('base64'), privateKey }
}

export function signatureOf(text: string, { privateKey }: Key): string {
  return sign(null, Buffer.from(text, 'utf8'), privateKey).toString('base64')
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

type Writing = { readonly stream?: string; readonly basis?: number; readonly id?: string; readonly hlc?: string }
type Requesting = {
  readonly method?: string
  readonly key?: Key
  readonly bench?: string
  readonly at?: number
  readonly nonce?: string
  readonly encoding?: string
  readonly headers?: Record<string, string>
  /** Sent in place of what was signed. */
  readonly sent?: Buffer
}

/** A bench as the cloud sees it: a chain of texts, a key, and requests signed with it. Written by the protocol's own words, not by the bench's code. */
export class BenchForTests {
  address: string
  id: string
  key: Key = newKey()
  /** The exact texts, number 1 first. */
  readonly texts: string[] = []

  constructor(address: string, id = `b-${randomUUID()}`) {
    this.address = address
    this.id = id
  }

  /** Adds an event to the chain. */
  write(
    event: { readonly type: string },
    { stream = 'case:1', basis = 0, id = randomUUID(), hlc = nextHlc(undefined, Date.now()) }: Writing = {},
  ): string {
    const last = this.texts.at(-1)
    const at = new Date().toISOString()
    const facts = { id, stream, event, operator: 'ada', bench: this.id, benchSeq: this.texts.length + 1, via: 'test', at, hlc, basis }
    return this.add(writeEventBody({ ...facts, prevHash: last === undefined ? '0'.repeat(64) : hashOf(last) }))
  }

  /** Adds a text as it is, event or not. */
  add(text: string): string {
    this.texts.push(text)
    return text
  }

  note(text = 'a note', writing: Writing = {}): string {
    return this.write({ type: 'case.note-added.v1', text } as { type: string }, writing)
  }

  seal(benchSeq: number, key = this.key): Seal {
    const hash = hashOf(this.texts[benchSeq - 1] ?? '')
    return { benchSeq, hash, signature: signatureOf(sealedText(this.id, benchSeq, hash), key) }
  }

  headers(
    path: string,
    body: Buffer | typeof STREAMED_BODY,
    { method = 'POST', key = this.key, bench = this.id, at = Date.now(), nonce = randomBytes(16).toString('hex') }: Requesting = {},
  ) {
    const text = signedText({
      method,
      path,
      bench,
      at,
      nonce,
      bodyHash: body === STREAMED_BODY ? body : createHash('sha256').update(body).digest('hex'),
    })
    return {
      [SIGNED_HEADERS.bench]: bench,
      [SIGNED_HEADERS.at]: String(at),
      [SIGNED_HEADERS.nonce]: nonce,
      [SIGNED_HEADERS.signature]: signatureOf(text, key),
      [SIGNED_HEADERS.release]: '0.1.0',
    }
  }

  async send<Body = Record<string, unknown>>(path: string, body: Buffer, requesting: Requesting = {}): Promise<Reply<Body>> {
    const { method = 'POST', encoding, headers, sent = body } = requesting
    const response = await fetch(`${this.address}${path}`, {
      method,
      body: new Uint8Array(sent),
      headers: {
        ...this.headers(path, body, requesting),
        'accept-encoding': 'gzip',
        ...(encoding && { 'content-encoding': encoding }),
        ...headers,
      },
    })
    const read = (await response.json()) as Body & { readonly error?: SyncError }
    return { status: response.status, body: read, error: read.error }
  }

  ask<Body>(path: string, message: unknown, requesting: Requesting = {}): Promise<Reply<Body>> {
    const json = Buffer.from(JSON.stringify(message), 'utf8')
    return this.send(path, requesting.encoding === 'zstd' ? zstdCompressSync(json) : json, requesting)
  }

  async enrol(code: string): Promise<Reply> {
    const { publicKey } = this.key
    const proof = signatureOf(enrolledText(code, this.id, publicKey), this.key)
    const response = await fetch(`${this.address}/v1/enrol`, {
      method: 'POST',
      body: JSON.stringify({ code, bench: { id: this.id, name: 'Bench 07' }, publicKey, release: '0.1.0', proof }),
    })
    const body = (await response.json()) as Record<string, unknown> & { readonly error?: SyncError }
    return { status: response.status, body, error: body.error }
  }

  /** Pushes its events from one number to another; the last one where none is named. */
  push(
    from = 1,
    to = this.texts.length,
    buyerKeys: readonly BuyerKey[] = [],
    requesting: Requesting = { encoding: 'zstd' },
  ): Promise<Reply<PushReply>> {
    return this.ask('/v1/push', { from, events: this.texts.slice(from - 1, to), seal: this.seal(to), buyerKeys }, requesting)
  }

  pull(after = 0, limit = 2000, epoch?: string): Promise<Reply<PullReply>> {
    return this.ask('/v1/pull', { after, limit, ...(epoch === undefined ? {} : { epoch }) })
  }

  status(asked: Partial<StatusRequest> = {}): Promise<Reply<StatusReply>> {
    return this.ask('/v1/status', { seen: 0, wait: 0, unsent: { events: 0, pictures: 0, bytes: 0 }, ...asked })
  }

  async rotate(next = newKey()): Promise<Reply> {
    const reply = await this.ask('/v1/rotate-key', {
      publicKey: next.publicKey,
      proof: signatureOf(rotatedText(this.id, next.publicKey), next),
    })
    if (reply.status === 200) this.key = next
    return reply as Reply
  }

  /** Asks to go on under another name; the bench of that name. */
  async goOnAs(id = `b-${randomUUID()}`, key = newKey()): Promise<{ readonly reply: Reply; readonly bench: BenchForTests }> {
    const bench = new BenchForTests(this.address, id)
    bench.key = key
    const { publicKey } = key
    const proof = signatureOf(rotatedText(id, publicKey), bench.key)
    const reply = await this.ask<Record<string, unknown>>('/v1/new-identity', {
      bench: { id, name: 'Bench 07' },
      publicKey,
      proof,
      reason: 'fork',
    })
    return { reply, bench }
  }
}
