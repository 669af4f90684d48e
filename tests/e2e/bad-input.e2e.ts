import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BenchClient, callBench } from './bench-client.ts'
import { type Display, hasCommand, openDisplay } from './display.ts'
import { openLabelSink } from './label-sink.ts'
import { startWorkbench, type Workbench } from './workbench.ts'

const missing = ['Xvfb', 'openbox', 'xdotool', 'chromium'].filter((name) => !hasCommand(name))

describe.skipIf(missing.length > 0)(`bad input at the bench${missing.length > 0 ? ` (skipped: no ${missing.join(', ')})` : ''}`, () => {
  const dir = mkdtempSync(join(tmpdir(), 'mendbench-e2e-'))
  const dataDir = join(dir, 'data')
  let display: Display
  let workbench: Workbench
  let bench: BenchClient

  async function until<T>(look: () => Promise<T | undefined>, what: string): Promise<T> {
    for (let tries = 0; tries < 150; tries += 1) {
      const found = await look()
      if (found !== undefined) return found
      await sleep(100)
    }
    throw new Error(`waited in vain for ${what}`)
  }
  async function sees(text: string | RegExp): Promise<void> {
    await workbench.page.getByText(text).first().waitFor({ timeout: 15_000 })
  }
  async function lastSays(type: string): Promise<void> {
    await until(async () => ((await bench.bench.screen()).replies.at(-1)?.say.type === type ? true : undefined), `the answer ${type}`)
  }
  async function speak(language: 'en' | 'zh-CN'): Promise<void> {
    await bench.settings.set({ ...(await bench.settings.get()), language })
  }

  beforeAll(async () => {
    display = await openDisplay()
    // The person at the bench says no when the browser asks for the camera.
    workbench = await startWorkbench({ display: display.name, dataDir, flags: ['--use-fake-ui-for-media-stream=deny'] })
    bench = await callBench(workbench.address)
    await bench.setup.finish({
      center: 'Harbour',
      bench: 'Bench 1',
      operator: 'Li Na',
      language: 'en',
      timeZone: 'Europe/Berlin',
      example: false,
    })
    await sees('Scan anything')
  })
  afterAll(async () => {
    bench?.hangUp()
    await workbench?.close()
    display?.close()
    rmSync(dir, { recursive: true, force: true })
  })

  test('an unknown code offers a new case with the code already filled in', async () => {
    display.typeScan('1Z9AA1019001965161', 5)
    await sees('Nobody announced this one')
    display.pressKey('1')
    const { page } = workbench
    await until(async () => {
      const values = await page.locator('input').evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))
      return values.includes('1Z9AA1019001965161') ? true : undefined
    }, 'the code in the form')
    await page.keyboard.press('Escape')
  })

  test('without a label printer that answers, the label waits and is printed when it is back', async () => {
    const away = await openLabelSink()
    const { port } = away
    await away.close()
    const address = { transport: 'tcp', host: '127.0.0.1', port, language: 'zpl', dpi: 203, encoding: 'z64' } as const
    await bench.devices.savePrinter({ id: 'zpl', name: 'Label printer', address, prints: ['unit', 'return'] })
    await bench.bench.newCase({
      sku: 'KETTLE',
      complaint: 'does not heat',
      kind: 'return',
      serial: 'K-0001',
      tracking: 'TRK-0001',
      received: true,
    })
    const waiting = await until(
      async () => (await bench.devices.jobs()).find(({ state, reason }) => state === 'queued' && reason !== undefined),
      'the waiting label',
    )
    expect(waiting.reason).toBe('unreachable')
    const back = await openLabelSink(port)
    await until(async () => (back.labels().length === 1 ? true : undefined), 'the label')
    await until(async () => ((await bench.devices.jobs())[0]?.state === 'handed-over' ? true : undefined), 'the hand-over')
    await sleep(1500)
    expect(back.labels()).toHaveLength(1)
    await back.close()
  })

  test('a camera that is refused is said in words, and the case goes on: the shot is waived with a reason or taken from a file', async () => {
    await sees('Photograph the sealed parcel')
    await sees('The camera may not be used')
    await speak('zh-CN')
    await sees('没有使用摄像头的权限')
    await speak('en')
  })

  test('the code of another case during a case puts the first aside and says so, in both languages', async () => {
    await bench.bench.newCase({
      sku: 'LAMP',
      complaint: 'flickers',
      kind: 'return',
      serial: 'L-0001',
      tracking: 'TRK-0002',
      received: false,
    })
    display.typeScan('TRK-0002', 5)
    await lastSays('received')
    display.typeScan('TRK-0001', 5)
    await lastSays('opened')
    await sees(/was put aside/)
    await speak('zh-CN')
    await sees(/已放到一旁/)
    await speak('en')
    expect((await bench.bench.screen()).aside).toHaveLength(1)
  })

  test('an illegal command is refused in both languages and changes nothing', async () => {
    const { events } = await bench.system.status()
    display.typeScan('MB:GO:SHIP', 5)
    await lastSays('refused')
    await sees('Refused')
    await speak('zh-CN')
    await sees('已拒绝')
    await speak('en')
    expect((await bench.system.status()).events).toBe(events)
  })

  test('a part nobody knows is refused by its number', async () => {
    display.typeScan('MB:PART:NOPE-1', 5)
    await lastSays('unknown-part')
    await sees(/NOPE-1/)
  })
})
