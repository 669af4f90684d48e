import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { type Page, chromium } from 'playwright-core'
import { build } from 'vite'

/** A page of the project's own code in the installed Chromium. */
export type OpenedPage = { readonly page: Page; readonly close: () => Promise<void> }

type Built = {
  readonly output: readonly (
    | { readonly type: 'chunk'; readonly fileName: string; readonly code: string }
    | { readonly type: 'asset'; readonly fileName: string; readonly source: string | Uint8Array }
  )[]
}

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', wasm: 'application/wasm', css: 'text/css' }

async function bundle(entry: string): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const outputs = [
    await inProduction(() =>
      build({
        configFile: false,
        logLevel: 'error',
        plugins: [react()],
        build: {
          write: false,
          minify: false,
          assetsInlineLimit: 0,
          rollupOptions: { input: entry, output: { entryFileNames: 'page.js' } },
        },
      }),
    ),
  ].flat() as unknown as readonly Built[]
  return new Map(
    outputs.flatMap(({ output }) => output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source] as const)),
  )
}

/** The test runner calls its environment `test`, for which React would be bundled half for development. */
async function inProduction<T>(run: () => Promise<T>): Promise<T> {
  const before = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production'
  try {
    return await run()
  } finally {
    process.env['NODE_ENV'] = before
  }
}

/** Bundles `entry` as the app is bundled, serves it from this machine, and opens it on `display`. */
export async function openPage(entry: string, display: string, flags: readonly string[] = []): Promise<OpenedPage> {
  const files = await bundle(entry)
  const server = createServer((request, response) => {
    const name = (request.url ?? '/').slice(1)
    const file = files.get(name)
    response.setHeader(
      'content-type',
      file === undefined ? 'text/html' : (TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream'),
    )
    response.end(file ?? '<!doctype html><title>page</title><body><script type="module" src="/page.js"></script>')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const profile = mkdtempSync(join(tmpdir(), 'mendbench-page-'))
  // A window without an address bar, which would have the focus of the keyboard.
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: '/usr/bin/chromium',
    headless: false,
    args: [`--app=${address}`, '--no-sandbox', '--test-type', '--disable-gpu', ...flags],
    env: { ...process.env, DISPLAY: display },
  })
  const page = browser.pages()[0] ?? (await browser.waitForEvent('page'))
  await page.goto(address)
  return {
    page,
    close: async () => {
      await browser.close()
      server.closeAllConnections()
      await new Promise<void>((done) => server.close(() => done()))
      rmSync(profile, { recursive: true, force: true })
    },
  }
}
