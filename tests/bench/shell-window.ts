import { spawn } from 'node:child_process'
import { existsSync, lstatSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Devtools, openDevtools, pagesOf } from './devtools.ts'

/** A window without a screen, of the usual size, that lets itself be driven. */
const FLAGS = ['--headless=new', '--remote-debugging-port=0', '--disable-gpu', '--window-size=1366,768', '--hide-scrollbars']
const DEADLINE = 120_000

/** A shell that was started, with the page of the window it opened. */
export type ShellWindow = {
  readonly page: Devtools
  /** Milliseconds since 1970 at which the shell's process was started. */
  readonly startedAt: number
  readonly close: () => Promise<void>
}

async function until<T>(what: string, look: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (const end = performance.now() + DEADLINE; performance.now() < end; ) {
    const found = await look()
    if (found !== undefined) return found
    await sleep(5)
  }
  throw new Error(`waited in vain for ${what}`)
}

/** Whether a browser lives on the profile. Its lock is a link that names host and process; one that was killed leaves it behind. */
function isBrowserThere(dataDir: string): boolean {
  const lock = join(dataDir, 'window-profile', 'SingletonLock')
  if (lstatSync(lock, { throwIfNoEntry: false }) === undefined) return false
  const pid = Number(readlinkSync(lock).split('-').at(-1))
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/**
 * Starts a program that serves a page and opens it in an app window of the installed Chromium: the built browser shell, or the
 * empty shell it is measured against. Takes hold of the page as early as it can be had.
 */
export async function openShell(entry: string, dataDir: string): Promise<ShellWindow> {
  const portFile = join(dataDir, 'window-profile', 'DevToolsActivePort')
  rmSync(portFile, { force: true })
  const startedAt = performance.timeOrigin + performance.now()
  const shell = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', entry], {
    stdio: ['ignore', 'ignore', 'inherit'],
    // A display that is named and never used: without one the shell opens no window.
    env: { ...process.env, DISPLAY: process.env.DISPLAY ?? ':0', MENDBENCH_DATA: dataDir, MENDBENCH_CHROMIUM_FLAGS: FLAGS.join(' ') },
  })
  const ended = new Promise<void>((resolve) => shell.once('exit', () => resolve()))
  async function close(): Promise<void> {
    shell.kill('SIGTERM')
    const late = setTimeout(() => shell.kill('SIGKILL'), 10_000)
    await ended
    clearTimeout(late)
    // The browser outlives the shell by a moment, and a start that finds it there first waits for it to end.
    await until('the browser to end', () => (isBrowserThere(dataDir) ? undefined : true))
  }
  try {
    const port = await until('the debugging port', () => {
      if (shell.exitCode !== null) throw new Error('the shell ended before it opened a window')
      const [line] = existsSync(portFile) ? readFileSync(portFile, 'utf8').split('\n') : []
      return line === undefined || line === '' ? undefined : Number(line)
    })
    const address = await until('the page', async () => {
      const pages = await pagesOf(port).catch(() => [])
      return pages.find(({ url }) => url.startsWith('http://127.0.0.1'))?.webSocketDebuggerUrl
    })
    const page = await openDevtools(address)
    return {
      page,
      startedAt,
      close: async () => {
        page.close()
        await close()
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}
