import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ElectronApplication, _electron, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const installed = join(root, 'node_modules', 'electron')

/** Electron's package says where its binary is once it has been downloaded. Importing the package would try to download it. */
function electronBinary(): string | undefined {
  const note = join(installed, 'path.txt')
  if (!existsSync(note)) return undefined
  const binary = join(installed, 'dist', readFileSync(note, 'utf8').trim())
  return existsSync(binary) ? binary : undefined
}

function whyNot(): string | undefined {
  if (electronBinary() === undefined) return 'the Electron binary is not installed'
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'there is no display'
  return undefined
}

const reason = whyNot()
const isRoot = process.getuid?.() === 0

describe.skipIf(reason !== undefined)(`the app in real Electron${reason === undefined ? '' : ` (skipped: ${reason})`}`, () => {
  let data: string
  let app: ElectronApplication
  let page: Page

  beforeAll(async () => {
    execFileSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { stdio: ['ignore', 'ignore', 'inherit'] })
    data = mkdtempSync(join(tmpdir(), 'mendbench-electron-'))
    app = await _electron.launch({
      executablePath: electronBinary() ?? '',
      // Chromium refuses its sandbox to root.
      args: [...(isRoot ? ['--no-sandbox'] : []), root],
      env: { ...(process.env as Record<string, string>), MENDBENCH_DATA: data },
    })
    page = await app.firstWindow()
    await page.waitForFunction(() => document.getElementById('root')?.childElementCount !== 0)
  })

  afterAll(async () => {
    await app?.close()
    rmSync(data, { recursive: true, force: true })
  })

  test('the page is ours and has no Node', async () => {
    expect(page.url()).toMatch(/^mendbench:\/\/app\//)
    expect(await page.evaluate(() => ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis))).toEqual([])
    expect(await page.evaluate(() => [window.isSecureContext, typeof window.mendbench?.connect])).toEqual([true, 'function'])
  })

  test('the page gets a line to the bench process', async () => {
    const isPort = await page.evaluate(
      () =>
        new Promise<boolean>((resolve) => {
          window.addEventListener('message', ({ source, data, ports }) => {
            if (source === window && data === 'bench-port') resolve(ports[0] instanceof MessagePort)
          })
          window.mendbench?.connect()
        }),
    )
    expect(isPort).toBe(true)
  })

  test('the policy stops scripts that are not ours, and requests to elsewhere', async () => {
    const outcome = await page.evaluate(async () => {
      const script = document.createElement('script')
      script.textContent = 'globalThis.injected = true'
      document.head.append(script)
      const request = await fetch('https://example.com/').then(
        () => 'answered',
        () => 'refused',
      )
      return ['injected' in globalThis, request]
    })
    expect(outcome).toEqual([false, 'refused'])
  })

  test('the window can be led nowhere else, and opens no other', async () => {
    const opened = await page.evaluate(() => window.open('https://example.com/') === null)
    await page.evaluate(() => {
      window.location.href = 'https://example.com/'
    })
    expect([opened, page.url().startsWith('mendbench://app/'), app.windows().length]).toEqual([true, true, 1])
  })

  test('of all permissions the page has only the camera', async () => {
    const states = await page.evaluate(async () => {
      const asked = ['camera', 'microphone', 'geolocation', 'notifications'] as PermissionName[]
      return Promise.all(asked.map(async (name) => (await navigator.permissions.query({ name })).state))
    })
    expect(states).toEqual(['granted', 'denied', 'denied', 'denied'])
  })

  test('a bench process that is killed is started again', async () => {
    const pidOf = () => app.evaluate(({ app }) => app.getAppMetrics().find(({ name }) => name === 'Mendbench bench')?.pid)
    const pid = await pidOf()
    if (pid === undefined) throw new Error('no bench process')
    process.kill(pid, 'SIGKILL')
    await expect.poll(pidOf, { timeout: 20_000 }).toSatisfy((next: number | undefined) => next !== undefined && next !== pid)
  })
})

test.runIf(reason !== undefined)(`real Electron was not run: ${reason ?? ''}`, ({ skip }) => skip(reason))
