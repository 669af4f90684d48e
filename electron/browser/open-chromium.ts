import { type ChildProcess, spawn } from 'node:child_process'
import { accessSync, constants, mkdirSync, readlinkSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const NAMES: Readonly<Record<string, readonly string[]>> = {
  linux: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'],
  win32: ['chrome.exe', 'msedge.exe'],
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'],
}

const PLACES: Readonly<Record<string, readonly string[]>> = {
  win32: ['C:\\Program Files\\Google\\Chrome\\Application', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS',
    '/Applications/Chromium.app/Contents/MacOS',
    '/Applications/Microsoft Edge.app/Contents/MacOS',
  ],
}

/** The installed Chromium-family browser, or nothing. */
export function findChromium(env: NodeJS.ProcessEnv): string | undefined {
  if (env.MENDBENCH_CHROMIUM !== undefined) return env.MENDBENCH_CHROMIUM
  // An empty entry of the path means the present folder: what lies there by chance is not to be started.
  const folders = [...(env.PATH ?? '').split(delimiter), ...(PLACES[process.platform] ?? [])].filter((folder) => folder !== '')
  for (const name of NAMES[process.platform] ?? []) {
    for (const folder of folders) {
      try {
        accessSync(join(folder, name), constants.X_OK)
        return join(folder, name)
      } catch {
        // not here
      }
    }
  }
  return undefined
}

/**
 * Ends the window of a bench process that was killed: it still holds the profile, and a new one would hand its address over to it
 * and end at once. Chromium names its process in a link, `host-pid`; the profile is ours alone.
 */
async function endLeftWindow(profile: string): Promise<void> {
  try {
    const pid = Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1))
    if (!Number.isInteger(pid) || pid <= 1) return
    process.kill(pid, 'SIGKILL')
    await sleep(500)
  } catch {
    // no such window
  }
  rmSync(join(profile, 'SingletonLock'), { force: true })
}

/**
 * Opens the address as an app window with a profile of its own. No background traffic: the window talks to the bench alone.
 * `MENDBENCH_CHROMIUM_FLAGS` adds flags (a test's camera, a debugging port).
 */
export async function openChromium(browser: string, address: string, dataDir: string, env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const profile = join(dataDir, 'window-profile')
  mkdirSync(profile, { recursive: true })
  await endLeftWindow(profile)
  rmSync(join(profile, 'DevToolsActivePort'), { force: true })
  const isRoot = process.getuid?.() === 0
  const flags = [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--start-maximized',
    '--autoplay-policy=no-user-gesture-required',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--disable-features=Translate,MediaRouter',
    // Chromium refuses its sandbox to root; --test-type keeps its warning bar off the screen.
    ...(isRoot ? ['--no-sandbox', '--test-type'] : []),
    ...(env.MENDBENCH_CHROMIUM_FLAGS ?? '').split(' ').filter((flag) => flag !== ''),
  ]
  return spawn(browser, flags, { stdio: 'ignore', env })
}
