import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import type { Bench } from '../../../electron/bench/bench.ts'
import { createRouter } from '../../../electron/bench/serve/router.ts'
import { type BrowserServer, serveBrowser } from '../../../electron/browser/serve.ts'
import { temporaryFolder } from '../../db/temporary-store.ts'
import type { Client, Connected } from '../bench/serve/contract-suite.ts'

export type Served = BrowserServer & { readonly origin: string; readonly host: string; readonly page: string }

/** A bench behind its address, with a page of two files. */
export async function served(bench: Bench): Promise<Served> {
  const page = temporaryFolder()
  writeFileSync(join(page, 'index.html'), '<!doctype html><title>Mendbench</title>')
  mkdirSync(join(page, 'assets'))
  writeFileSync(join(page, 'assets', 'page.js'), 'void 0')
  const { random, log } = bench.surroundings
  const server = await serveBrowser({ router: createRouter(bench), roots: { page, data: bench.dataDir }, random, log })
  onTestFinished(() => server.close())
  const { origin, host } = new URL(server.address)
  return { ...server, origin, host, page }
}

/** Enters by an address as a browser does; the cookie it is given. */
export async function enter(address: string): Promise<string> {
  const entered = await fetch(address, { redirect: 'manual' })
  return (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}

/** Opens the line to the bench with just these headers; how it was answered when it was not opened. */
export async function dial(
  host: string,
  headers: Readonly<Record<string, string>>,
  path = '/rpc',
): Promise<WebSocket | { readonly status: number }> {
  const socket = new WebSocket(`ws://${host}${path}`, { headers })
  onTestFinished(() => socket.terminate())
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve(socket))
    socket.once('unexpected-response', (_, response) => resolve({ status: response.statusCode ?? 0 }))
    socket.once('error', reject)
  })
}

/** A second window without a page. */
export async function window(bench: Bench): Promise<Connected> {
  const { address, host, origin } = await served(bench)
  const socket = await dial(host, { cookie: await enter(address), origin })
  if (!(socket instanceof WebSocket)) throw new Error(`refused: ${socket.status}`)
  const client: Client = createORPCClient(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }))
  return { line: { client }, hangUp: () => socket.terminate() }
}
