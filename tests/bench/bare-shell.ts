import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { findChromium, openChromium } from '../../electron/browser/open-chromium.ts'

/** The least that could open a window: a program, started by itself, that serves one empty page and opens the same browser on it. */
const PAGE = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Empty</title><h2>Empty</h2></html>'

const server = createServer((request, response) => {
  const isPage = request.url === '/'
  response.writeHead(isPage ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' })
  response.end(isPage ? PAGE : '')
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const browser = findChromium(process.env)
if (browser === undefined) throw new Error('there is no Chromium')
const { port } = server.address() as AddressInfo
const window = await openChromium(browser, `http://127.0.0.1:${port}/`, process.env['MENDBENCH_DATA'] ?? '', process.env)
process.on('SIGTERM', () => {
  window.kill()
  process.exit(0)
})
