import { readFileSync } from 'node:fs'
import { type IncomingMessage, type ServerResponse, createServer, request } from 'node:http'
import { join } from 'node:path'
import { gunzipSync, zstdDecompressSync } from 'node:zlib'
import { z } from 'zod'

type Schema = { readonly properties?: Readonly<Record<string, Schema>>; readonly items?: Schema }
type Messages = Readonly<Record<string, Schema & z.core.JSONSchema.JSONSchema>>

/** What each path asks and answers, by the names under which a release kept the shapes of its messages. */
const PATHS: Readonly<Record<string, string>> = {
  '/v1/enrol': 'enrol',
  '/v1/push': 'push',
  '/v1/pull': 'pull',
  '/v1/status': 'status',
  '/v1/rotate-key': 'rotateKey',
  '/v1/new-identity': 'newIdentity',
}

export type EarlierService = {
  readonly address: string
  /** What a bench asked that the earlier service would not have understood, or was answered that an earlier bench would not. */
  readonly misunderstood: readonly string[]
  /** Paths that were asked for, in their order. */
  readonly asked: readonly string[]
  readonly close: () => void
}

/** A message as a service that knows no more would send it: without the fields it does not know. */
function asKnown(value: unknown, schema: Schema | undefined): unknown {
  if (Array.isArray(value)) return value.map((each) => asKnown(each, schema?.items))
  if (schema?.properties === undefined || typeof value !== 'object' || value === null) return value
  const known = Object.entries(value).filter(([name]) => Object.hasOwn(schema.properties ?? {}, name))
  return Object.fromEntries(known.map(([name, each]) => [name, asKnown(each, schema.properties?.[name])]))
}

async function bytesOf(message: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of message as AsyncIterable<Buffer>) pieces.push(piece)
  return Buffer.concat(pieces)
}

function textOf(bytes: Buffer, encoding: string | undefined): string {
  if (encoding === 'zstd') return zstdDecompressSync(bytes).toString('utf8')
  return (encoding === 'gzip' ? gunzipSync(bytes) : bytes).toString('utf8')
}

/**
 * This release's service as it would be by the shapes of an earlier one's messages: what is asked must fit them, fields they do not have are taken out of
 * what is answered, and what that release had no path for is not there. `tests/fixtures/release-…/protocol.json.gz` has the shapes, kept as they were.
 */
export async function earlierService(release: string, cloud: string): Promise<EarlierService> {
  const file = join(import.meta.dirname, '..', 'fixtures', release, 'protocol.json.gz')
  const messages = JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as Messages
  const misunderstood: string[] = []
  const asked: string[] = []

  function check(name: string, value: unknown): void {
    const read = z.fromJSONSchema(messages[name] as z.core.JSONSchema.JSONSchema).safeParse(value)
    if (!read.success) misunderstood.push(`${name}: ${z.prettifyError(read.error)}`)
  }
  function forward(path: string, incoming: IncomingMessage, body: Buffer): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const sent = request(new URL(path, cloud), { method: incoming.method, headers: incoming.headers }, resolve)
      incoming.socket.once('close', () => sent.destroy())
      sent.once('error', reject)
      sent.end(body)
    })
  }
  async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const path = incoming.url ?? ''
    asked.push(path)
    const body = await bytesOf(incoming)
    const name = PATHS[path]
    if (name === undefined && !path.startsWith('/v1/media')) {
      const error = { kind: 'not-found', origin: 'bench', reason: 'there is no such thing here' }
      outgoing.writeHead(404, { 'content-type': 'application/json' }).end(JSON.stringify({ error }))
      return
    }
    if (name !== undefined) check(`${name}Request`, JSON.parse(textOf(body, incoming.headers['content-encoding'])))
    const answered = await forward(path, incoming, body)
    const { 'content-encoding': encoding, 'content-length': _, ...headers } = answered.headers
    const bytes = await bytesOf(answered)
    const status = answered.statusCode ?? 500
    if (name === undefined) {
      outgoing.writeHead(status, answered.headers).end(bytes)
      return
    }
    const reply: unknown = JSON.parse(textOf(bytes, encoding))
    const shape = status < 300 ? `${name}Reply` : 'syncError'
    check(shape, reply)
    outgoing.writeHead(status, headers).end(JSON.stringify(asKnown(reply, messages[shape])))
  }

  const server = createServer((incoming, outgoing) => {
    answer(incoming, outgoing).catch(() => outgoing.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const place = server.address()
  if (place === null || typeof place === 'string') throw new Error('no port')
  return {
    address: `http://127.0.0.1:${place.port}`,
    misunderstood,
    asked,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
