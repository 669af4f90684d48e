import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { type Page, chromium } from 'playwright-core'
import { findChromium } from '../../electron/browser/open-chromium.ts'
import { type BenchClient, callBench } from './bench-client.ts'
import { root } from './workbench.ts'

/** The built bench behind its address, and a Chromium without a display that shows its page. */
export type HeadlessWindow = { readonly page: Page; readonly bench: BenchClient; readonly close: () => Promise<void> }

export async function openHeadlessWindow(dataDir: string): Promise<HeadlessWindow> {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env
  const shell = spawn(process.execPath, [join(root, 'out', 'main', 'browser-shell.js')], {
    env: { ...env, MENDBENCH_DATA: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((done) => shell.once('exit', done))
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    shell.stdout.on('data', (chunk) => {
      said += String(chunk)
      const found = /http:\/\/127\.0\.0\.1:\S+/.exec(said)?.[0]
      if (found !== undefined) resolve(found)
    })
    shell.once('exit', () => reject(new Error(`the shell ended: ${said}`)))
  })
  const executablePath = findChromium(process.env)
  if (executablePath === undefined) throw new Error('there is no Chromium')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  // What went wrong in the page, beside what the test missed in it.
  page.on('console', (said) => {
    if (said.type() === 'error') console.error(`the window: ${said.text()}`)
  })
  page.on('pageerror', (error) => console.error('the window:', error))
  await page.goto(address)
  const bench = await callBench(address)
  return {
    page,
    bench,
    close: async () => {
      bench.hangUp()
      await browser.close()
      shell.kill('SIGTERM')
      await ended
    },
  }
}
