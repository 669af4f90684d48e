import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import { RPCHandler } from '@orpc/server/ws'
import type { Logger } from 'pino'
import { WebSocketServer } from 'ws'
import type { BenchRouter } from '../bench/serve/router.ts'
import { SECURITY_HEADERS } from '../window/content-security.ts'
import { answerFile, type FileRoots } from '../window/file-answer.ts'
import { createGate, type Gate } from './gate.ts'

/** The largest message of the window: a photo of 40 MB, encoded. */
const LARGEST_MESSAGE = 64 * 1024 * 1024

export type BrowserServer = { readonly address: string; readonly windowAddress: string; readonly close: () => Promise<void> }

export type BrowserServing = {
  readonly router: BenchRouter
  readonly roots: FileRoots
  readonly random: (length: number) => Buffer
  readonly log: Logger
}

function refuse(response: ServerResponse, status: 401 | 421 | 500, text: string): void {
  response.writeHead(status, { ...SECURITY_HEADERS, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
  response.end(`${text}\n`)
}

async function answer(request: IncomingMessage, response: ServerResponse, gate: Gate, roots: FileRoots): Promise<void> {
  const path = (request.url ?? '/').split('?')[0] ?? '/'
  const reason = gate.rejects(request)
  if (reason === 'host') return refuse(response, 421, 'Mendbench answers to its own address only.')
  if (path.startsWith('/enter/') && gate.enter(path)) {
    response.writeHead(303, { ...SECURITY_HEADERS, location: '/', 'set-cookie': gate.cookie, 'cache-control': 'no-store' })
    response.end()
    return
  }
  if (reason === 'cookie') return refuse(response, 401, 'Open Mendbench by the address it printed at its start.')
  const { status, headers, body } = await answerFile(roots, { method: request.method ?? 'GET', path, range: request.headers.range ?? null })
  response.writeHead(status, headers)
  if (body === null) response.end()
  else if (body instanceof Uint8Array) response.end(body)
  else await pipeline(Readable.fromWeb(body as NodeStream<Uint8Array>), response)
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  return (server.address() as AddressInfo).port
}

/** Serves the window's page, its pictures and its line to the bench on a free port of this machine, and to nobody else. */
export async function serveBrowser({ router, roots, random, log }: BrowserServing): Promise<BrowserServer> {
  const server = createServer()
  const port = await listen(server)
  const gate = createGate(port, random)
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE })
  const rpc = new RPCHandler(router)

  server.on('request', (request, response) => {
    answer(request, response, gate, roots).catch((error: unknown) => {
      log.error({ error, url: request.url }, 'request failed')
      if (response.headersSent) response.destroy()
      else refuse(response, 500, 'Something went wrong here. The log says what.')
    })
  })
  server.on('upgrade', (request, socket, head) => {
    const reason = request.url === '/rpc' ? gate.rejectsSocket(request) : 'host'
    if (reason !== undefined) {
      log.warn({ reason }, 'a connection was refused')
      socket.end('HTTP/1.1 401 Unauthorized\r\nConnection: close\r\n\r\n')
      return
    }
    sockets.handleUpgrade(request, socket, head, (opened) => {
      opened.on('error', (error) => log.warn({ error }, 'window connection'))
      void rpc.upgrade(opened, { context: {} })
    })
  })
  return {
    address: `http://127.0.0.1:${port}${gate.printedPath}`,
    windowAddress: `http://127.0.0.1:${port}${gate.windowPath}`,
    close: async () => {
      for (const client of sockets.clients) client.terminate()
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
