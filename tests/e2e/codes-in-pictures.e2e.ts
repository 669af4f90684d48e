import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BenchClient, callBench } from './bench-client.ts'
import { makeLabelFilm } from './camera-film.ts'
import { type Display, hasCommand, openDisplay } from './display.ts'
import { seriousFaults } from './serious-faults.ts'
import { startWorkbench, type Workbench } from './workbench.ts'

const NEEDED = ['Xvfb', 'openbox', 'xdotool', 'chromium', 'ffmpeg', 'convert', 'zint']
const missing = NEEDED.filter((name) => !hasCommand(name))

/** On the label in front of the camera. */
const TRACKING = '1Z12345E6605272234'
const SERIAL = 'AK17-0093812'
const GTIN = '4006381333931'
const ANNOUNCED = '1Z410E7W0392751591'

describe.skipIf(missing.length > 0)(
  `codes in the camera and in its pictures${missing.length > 0 ? ` (skipped: no ${missing.join(', ')})` : ''}`,
  () => {
    const dir = mkdtempSync(join(tmpdir(), 'mendbench-e2e-codes-'))
    let display: Display
    let workbench: Workbench
    let bench: BenchClient

    async function until<T>(look: () => Promise<T | undefined>, what: string): Promise<T> {
      for (let tries = 0; tries < 400; tries += 1) {
        const found = await look()
        if (found !== undefined) return found
        await sleep(100)
      }
      throw new Error(`waited in vain for ${what}`)
    }
    const screen = () => bench.bench.screen()
    const says = (wanted: object) =>
      until(async () => {
        const say = (await screen()).replies.at(-1)?.say
        return Object.entries(wanted).every(([name, value]) => (say as Record<string, unknown> | undefined)?.[name] === value)
          ? say
          : undefined
      }, JSON.stringify(wanted))
    const asks = (instruction: string) => workbench.page.getByRole('heading', { name: instruction }).first().waitFor({ timeout: 30_000 })

    async function photograph(instruction: string): Promise<void> {
      await asks(instruction)
      const before = (await screen()).open?.state.shots.length ?? 0
      const isLive = () => workbench.page.evaluate(() => document.querySelector('video')?.readyState === 4)
      await until(async () => ((await isLive()) ? true : undefined), 'the live camera')
      display.pressKey('space')
      await until(async () => (((await screen()).open?.state.shots.length ?? 0) > before ? true : undefined), `the photo: ${instruction}`)
    }

    async function newCase(more: { readonly serial?: string; readonly tracking?: string; readonly received: boolean }) {
      await bench.bench.newCase({ sku: 'AUR-K17', complaint: 'stops heating', kind: 'return', carrier: 'UPS', ...more })
      return (await screen()).open?.caseId ?? ''
    }

    beforeAll(async () => {
      display = await openDisplay()
      const film = makeLabelFilm(dir, [TRACKING, SERIAL], GTIN)
      workbench = await startWorkbench({
        display: display.name,
        dataDir: join(dir, 'data'),
        flags: [`--use-file-for-fake-video-capture=${film}`],
      })
      bench = await callBench(workbench.address)
      const place = { center: 'Harbour Repairs', bench: 'Bench 1', operator: 'Li Na', timeZone: 'Asia/Shanghai' }
      await bench.setup.finish({ ...place, language: 'en', example: false })
      await workbench.page.getByText('Scan anything').first().waitFor({ timeout: 60_000 })
    })
    afterAll(async () => {
      bench?.hangUp()
      await workbench?.close()
      display?.close()
      rmSync(dir, { recursive: true, force: true })
    })

    test('the camera is a scanner on the idle bench: of three codes on the label the tracking number opens its case, once', async () => {
      await newCase({ tracking: TRACKING, serial: SERIAL, received: false })
      display.pressKey('c')
      await until(async () => ((await screen()).open?.state.inbound?.tracking === TRACKING ? true : undefined), 'the case of the label')
      const lastReply = (await screen()).replies.at(-1)
      expect(lastReply).toMatchObject({ say: { type: 'received' }, scanned: { text: TRACKING, scanner: 'camera' } })
      expect((await bench.settings.get()).cameraReads).toBe(true)
      await sleep(2500)
      expect((await screen()).replies.at(-1)?.id).toBe(lastReply?.id)
      await bench.settings.set({ ...(await bench.settings.get()), cameraReads: false })
    })

    test('its label, photographed, shows the number that was announced', async () => {
      await photograph('Photograph the sealed parcel')
      await photograph('Photograph the shipping label')
      await says({ type: 'picture-read', field: 'tracking', how: 'as-expected', text: TRACKING })
      await bench.bench.press({ code: 'MB:ASIDE' })
    })

    test('a label that shows another number than was announced is said to, and its number is taken by one key', async () => {
      await newCase({ tracking: ANNOUNCED, serial: 'AK17-0000001', received: true })
      await photograph('Photograph the sealed parcel')
      await photograph('Photograph the shipping label')
      await says({ type: 'picture-read', field: 'tracking', how: 'differs', text: TRACKING, expected: ANNOUNCED })
      await workbench.page.getByRole('button', { name: `It came as ${TRACKING}` }).waitFor()
      display.pressKey('x')
      await until(async () => ((await screen()).open?.state.inbound?.tracking === TRACKING ? true : undefined), 'the tracking number')
      expect((await screen()).open?.state.announced).toEqual({ carrier: 'UPS', tracking: ANNOUNCED })
    })

    test('a serial number that is not the one sold is offered where it was found, and taken by its barcode', async () => {
      await bench.bench.press({ code: 'MB:GO:OPEN' })
      await photograph('Photograph the opened box')
      await photograph('Photograph the serial number')
      await says({ type: 'picture-read', field: 'serial', how: 'offered', text: SERIAL })
      await asks('Scan the serial number')
      // On the picture itself, and in the bar below: both take it.
      expect(await workbench.page.getByRole('button', { name: SERIAL }).count()).toBe(2)
      expect(await seriousFaults(workbench.page)).toEqual([])
      display.typeScan('MB:TAKE', 5)
      await until(async () => ((await screen()).open?.state.serialFound === SERIAL ? true : undefined), 'the serial number')
    })

    test('the picture, seen large, lists all its codes; the case keeps where each was found', async () => {
      const { page } = workbench
      const caseId = (await screen()).open?.caseId ?? ''
      await page.locator('aside ul button').first().click()
      const codes = page.getByRole('region', { name: 'Codes in this picture' })
      for (const text of [TRACKING, SERIAL, GTIN]) await codes.getByText(text).waitFor()
      expect(await seriousFaults(page)).toEqual([])
      await page.keyboard.press('Escape')
      const found = await bench.cases.get({ caseId })
      const [reading] = found?.state.readings ?? []
      expect(reading?.codes.map(({ text }) => text).toSorted()).toEqual([TRACKING, SERIAL, GTIN].toSorted())
      for (const { corners } of reading?.codes ?? []) {
        for (const { x, y } of corners) expect(x > 320 && x < 960 && y > 30 && y < 690).toBe(true)
      }
      expect(found?.chainWhole).toBe(true)
    })

    test('the serial number that was sold is recorded by the picture alone', async () => {
      const { page } = workbench
      await newCase({ serial: SERIAL, received: true })
      const caseId = (await screen()).open?.caseId ?? ''
      // Open cases of before have this number on their units: it is asked which one goes on, of each.
      while ((await screen()).prompt.type === 'one-unit') await bench.bench.press({ code: 'MB:NO' })
      expect((await screen()).prompt).toEqual({ type: 'photograph', shot: 'parcel' })
      // As from a file: the live picture would have read the number before the photo is taken.
      await page.waitForFunction(() => (document.querySelector('video')?.videoWidth ?? 0) > 0)
      const still = await page.evaluate(async () => {
        const video = document.querySelector('video')
        if (video === null) throw new Error('no live picture')
        const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight)
        canvas.getContext('2d')?.drawImage(video, 0, 0)
        return [...new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })).arrayBuffer())]
      })
      const picture = new File([Uint8Array.from(still)], 'serial.jpeg', { type: 'image/jpeg' })
      await bench.bench.keepPhoto({ caseId, shot: 'serial', picture, width: 1280, height: 720 })
      await says({ type: 'picture-read', field: 'serial', how: 'as-expected', text: SERIAL })
      const found = await bench.cases.get({ caseId })
      expect(found?.timeline.at(-1)).toMatchObject({ event: { type: 'case.serial-recorded.v1', serial: SERIAL }, via: 'scan:picture' })
    })
  },
)
