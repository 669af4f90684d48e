import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Browser, type Page, chromium } from 'playwright-core'

export const root = resolve(import.meta.dirname, '..', '..')

/** The workbench as `npm start` opens it, with its window in our hands. */
export type Workbench = {
  readonly page: Page
  readonly address: string
  /** Process id of the bench process. */
  readonly pid: number
  readonly output: () => string
  /** Ends it as a user does who closes the window. */
  readonly close: () => Promise<void>
}

export type WorkbenchOptions = { readonly display: string; readonly dataDir: string; readonly flags?: readonly string[] }

const FLAGS = ['--remote-debugging-port=0', '--disable-gpu', '--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream']

async function until<T>(what: string, look: () => T | undefined, deadline = 90_000): Promise<T> {
  const end = Date.now() + deadline
  for (;;) {
    const found = look()
    if (found !== undefined) return found
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`)
    await sleep(100)
  }
}

function childrenOf(pid: number): readonly number[] {
  try {
    const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()
    return text === '' ? [] : text.split(' ').map(Number)
  } catch {
    return []
  }
}

/** The process below `pid` that runs the browser shell. */
function findShell(pid: number): number | undefined {
  for (const child of childrenOf(pid)) {
    const command = existsSync(`/proc/${child}/cmdline`) ? readFileSync(`/proc/${child}/cmdline`, 'utf8') : ''
    if (command.includes('browser-shell.js')) return child
    const below = findShell(child)
    if (below !== undefined) return below
  }
  return undefined
}

/** A Chromium that is still opening may take the call and not answer it: it is called again. */
async function takeHold(url: string): Promise<Browser> {
  for (let left = 4; ; left -= 1) {
    try {
      return await chromium.connectOverCDP(url, { timeout: 20_000 })
    } catch (error) {
      if (left === 0) throw error
    }
  }
}

/** Runs `npm start` on a display and takes hold of the Chromium that it opened itself. */
export async function startWorkbench({ display, dataDir, flags = [] }: WorkbenchOptions): Promise<Workbench> {
  // What a killed window wrote there is not this one's.
  rmSync(join(dataDir, 'window-profile', 'DevToolsActivePort'), { force: true })
  let output = ''
  const env = {
    ...process.env,
    DISPLAY: display,
    MENDBENCH_DATA: dataDir,
    MENDBENCH_SHELL: 'browser',
    MENDBENCH_CHROMIUM_FLAGS: [...FLAGS, ...flags].join(' '),
  }
  const npm: ChildProcess = spawn('npm', ['start'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  npm.stdout?.on('data', (chunk) => (output += String(chunk)))
  npm.stderr?.on('data', (chunk) => (output += String(chunk)))
  let hasEnded = false
  const ended = new Promise<void>((done) => {
    npm.once('exit', () => {
      hasEnded = true
      done()
    })
  })
  let browser: Browser | undefined
  try {
    const address = await until('the address on standard output', () => {
      if (hasEnded) throw new Error('npm start ended')
      return /http:\/\/127\.0\.0\.1:\S+/.exec(output)?.[0]
    })
    const pid = await until('the bench process', () => findShell(npm.pid ?? 0))
    const port = await until('the debugging port', () => {
      const file = join(dataDir, 'window-profile', 'DevToolsActivePort')
      return existsSync(file) ? readFileSync(file, 'utf8').split('\n')[0] : undefined
    })
    browser = await takeHold(`http://127.0.0.1:${port}`)
    const context = browser.contexts()[0]
    const page = await until('the window', () => context?.pages().find((each) => each.url().startsWith('http://127.0.0.1')))
    const held = browser
    return {
      page,
      address,
      pid,
      output: () => output,
      close: async () => {
        process.kill(pid, 'SIGTERM')
        await ended
        await held.close().catch(() => undefined)
      },
    }
  } catch (error) {
    const pid = findShell(npm.pid ?? 0)
    if (pid !== undefined) process.kill(pid, 'SIGKILL')
    npm.kill('SIGKILL')
    throw new Error(`the workbench did not open. It said:\n${output}`, { cause: error })
  }
}
