import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeCameraFilm } from '../../e2e/camera-film.ts'
import { type Display, hasCommand, openDisplay } from '../../e2e/display.ts'
import { type OpenedPage, openPage } from '../scan/open-page.ts'

const missing = ['Xvfb', 'openbox', 'chromium', 'ffmpeg', 'zint', 'convert'].filter((name) => !hasCommand(name))
const entry = join(import.meta.dirname, 'camera-page.tsx')

describe.skipIf(missing.length > 0)(`the bench camera${missing.length > 0 ? ` (skipped: no ${missing.join(', ')})` : ''}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'mendbench-camera-'))
  let display: Display
  let opened: OpenedPage

  beforeAll(async () => {
    display = await openDisplay()
    const film = makeCameraFilm(folder)
    opened = await openPage(entry, display.name, [
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ])
  })
  afterAll(async () => {
    await opened?.close()
    display?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const state = () => opened.page.locator('#state').textContent()

  it('shows its picture and says how many there are', async () => {
    await expect.poll(state, { timeout: 10_000 }).toBe('live')
    expect(Number(await opened.page.locator('#cameras').textContent())).toBeGreaterThan(0)
  })

  it('reads a barcode in view, in a thread of its own', async () => {
    await expect
      .poll(() => opened.page.evaluate(() => window.cameraRecord.codes[0]), { timeout: 20_000 })
      .toEqual({ text: 'CAMERA-0001', format: 'Code128', reader: 'zxing-wasm', aim: ']C0' })
    expect(opened.page.workers().map((worker) => worker.url())).toEqual([expect.stringContaining('decode-worker')])
  })

  it('says where in the picture the barcode lies', async () => {
    await expect.poll(() => opened.page.locator('#outlined').textContent(), { timeout: 20_000 }).toMatch(/^\d+,\d+ \d+,\d+ /)
    const outlined = (await opened.page.locator('#outlined').textContent()) ?? ''
    const xs = [...outlined.matchAll(/(\d+),\d+/g)].map(([, x]) => Number(x))
    // The film shows it in the middle of 1280 pixels.
    expect(Math.abs((Math.min(...xs) + Math.max(...xs)) / 2 - 640)).toBeLessThan(25)
  })

  it('takes stills as JPEG at full resolution', async () => {
    const still = await opened.page.evaluate(() => window.takeStill())
    expect(still).toMatchObject({ type: 'image/jpeg', width: 1280, height: 720 })
  })

  it('is let go when nobody shows it', async () => {
    await opened.page.getByText('switch').click()
    await expect.poll(() => opened.page.locator('video').count()).toBe(0)
    await opened.page.getByText('switch').click()
    await expect.poll(state, { timeout: 10_000 }).toBe('live')
  })
})

describe.skipIf(missing.length > 0)(
  `a camera that cannot be had${missing.length > 0 ? ` (skipped: no ${missing.join(', ')})` : ''}`,
  () => {
    let display: Display
    beforeAll(async () => {
      display = await openDisplay()
    })
    afterAll(() => display?.close())

    async function stateWith(...flags: readonly string[]): Promise<string | null> {
      const { page, close } = await openPage(entry, display.name, flags)
      try {
        const state = page.locator('#state')
        await expect.poll(() => state.textContent(), { timeout: 10_000 }).not.toBe('starting')
        expect(await page.evaluate(() => window.takeStill())).toBe(await state.textContent())
        return await state.textContent()
      } finally {
        await close()
      }
    }

    it('because there is none, says so', async () => {
      expect(await stateWith('--use-fake-ui-for-media-stream')).toBe('none')
    })

    it('because the page may not, says so', async () => {
      expect(await stateWith('--use-fake-device-for-media-stream', '--deny-permission-prompts')).toBe('refused')
    })
  },
)
