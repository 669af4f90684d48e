import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { WebSocketRoute } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Display, hasCommand, openDisplay } from '../../e2e/display.ts'
import { type Workbench, startWorkbench } from '../../e2e/workbench.ts'

const isPossible = ['Xvfb', 'openbox', 'chromium'].every(hasCommand)

/** Stands between the window and the bench, and can cut the line. */
async function takeHoldOfLine({ page }: Workbench) {
  const lines = new Set<WebSocketRoute>()
  let isCut = false
  await page.routeWebSocket(/\/rpc$/, (line) => {
    if (isCut) return void line.close()
    const bench = line.connectToServer()
    line.onClose(() => void bench.close())
    return void lines.add(line)
  })
  await page.reload()
  return {
    cut: async () => {
      isCut = true
      await Promise.all([...lines].map((line) => line.close()))
    },
    mend: () => {
      isCut = false
    },
  }
}

/** What the preload script of the desktop shell does, with a WebSocket behind the port instead of a process. */
function bridgeByPort() {
  let cut = () => undefined as void
  window.addEventListener('message', (event) => {
    const [port] = event.ports
    if (event.data === 'bench-port' && port !== undefined)
      Object.assign(window, { cutPort: () => (cut(), port.dispatchEvent(new Event('close'))) })
  })
  Object.defineProperty(window, 'mendbench', {
    value: {
      connect: () => {
        const { port1, port2 } = new MessageChannel()
        const socket = new WebSocket(`ws://${window.location.host}/rpc`)
        const early: string[] = []
        socket.binaryType = 'arraybuffer'
        socket.addEventListener('open', () => early.splice(0).forEach((message) => socket.send(message)))
        socket.addEventListener('message', ({ data }) => port2.postMessage(data))
        port2.addEventListener('message', ({ data }) => (socket.readyState === WebSocket.OPEN ? socket.send(data) : early.push(data)))
        port2.start()
        cut = () => socket.close()
        window.postMessage('bench-port', '/', [port1])
      },
    },
  })
}

describe.skipIf(!isPossible)('the window and a bench process that goes away', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'mendbench-line-'))
  let display: Display
  let workbench: Workbench

  beforeAll(async () => {
    display = await openDisplay()
    workbench = await startWorkbench({ display: display.name, dataDir })
    const { page } = workbench
    await page.getByLabel('Who works at it?').fill('Li Na')
    await page.getByRole('switch').click()
    await page.getByRole('button', { name: 'Open the bench' }).click()
    await page.getByText('Scan anything').first().waitFor()
  })
  afterAll(async () => {
    await workbench?.close()
    display?.close()
    rmSync(dataDir, { recursive: true, force: true })
  })

  test('given the line is cut, when codes are scanned, then the window says what waits, and sends it in order once the line is back', async () => {
    const { page } = workbench
    const line = await takeHoldOfLine(workbench)
    await page.getByText('Scan anything').first().waitFor()
    await line.cut()
    await page.getByText('Nothing is lost').waitFor()
    display.typeScan('1Z999AA10123456784', 2)
    display.typeScan('SECOND-CODE', 2)
    await page.getByText('2 scans wait').waitFor()
    line.mend()
    await page.getByRole('heading', { level: 1, name: 'SECOND-CODE' }).waitFor()
    expect(await page.getByText('Nothing is lost').count()).toBe(0)
  })

  test('given the desktop shell, when the bench process ends, then the window asks for a new port and goes on with it', async () => {
    const { page } = workbench
    await page.unrouteAll()
    await page.addInitScript(bridgeByPort)
    await page.reload()
    await page.getByText('Nobody announced this one').waitFor()
    await page.evaluate(() => (window as unknown as { cutPort: () => void }).cutPort())
    await page.waitForTimeout(300)
    display.typeScan('THIRD-CODE', 2)
    await page.getByRole('heading', { level: 1, name: 'THIRD-CODE' }).waitFor()
    expect(await page.getByText('Nothing is lost').count()).toBe(0)
  })
})
