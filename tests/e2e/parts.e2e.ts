import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { QueueRow } from '../../shared/contract/queue-row.ts'
import { type BenchClient, callBench } from './bench-client.ts'
import { type Display, hasCommand, openDisplay } from './display.ts'
import { seriousFaults } from './serious-faults.ts'
import { startWorkbench, type Workbench } from './workbench.ts'

const NEEDED = ['Xvfb', 'openbox', 'xdotool', 'chromium']
const missing = NEEDED.filter((name) => !hasCommand(name))

/** Milliseconds between the keys of a scan. */
const PACE = 5
/** A part of the headphones, of which the example center has a repair under way and a history. */
const PART = 'SV-BAT-03'

describe.skipIf(missing.length > 0)(
  `parts: counted by scans, used to nothing and below, and what fixed it last time${missing.length > 0 ? ` (skipped: no ${missing.join(', ')})` : ''}`,
  () => {
    const dir = mkdtempSync(join(tmpdir(), 'mendbench-parts-'))
    let display: Display
    let workbench: Workbench
    let bench: BenchClient

    const scan = (code: string) => display.typeScan(code, PACE)
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
    async function hears(type: string): Promise<void> {
      await until(async () => ((await bench.bench.screen()).replies.at(-1)?.say.type === type ? true : undefined), type)
    }
    const here = async (part = PART) => (await bench.parts.get({ part }))?.level?.onHand
    /** The first case of a stage with a product. */
    async function caseIn(stage: QueueRow['stage'], sku: string): Promise<string> {
      const { rows } = await bench.queue.page({ filter: 'open', offset: 0, limit: 200 })
      const found = rows.find((row) => row.stage === stage && row.sku === sku)
      if (found === undefined) throw new Error(`the example center has no ${sku} ${stage}`)
      return found.caseId
    }
    async function noFaults(): Promise<void> {
      for (const language of ['en', 'zh-CN'] as const) {
        await bench.settings.set({ ...(await bench.settings.get()), language })
        await sleep(700)
        expect(await seriousFaults(workbench.page)).toEqual([])
        const { scrollWidth, clientWidth } = await workbench.page.evaluate(() => ({
          scrollWidth: document.querySelector('header')?.scrollWidth ?? 0,
          clientWidth: document.querySelector('header')?.clientWidth ?? 0,
        }))
        expect(scrollWidth).toBeLessThanOrEqual(clientWidth)
      }
      await bench.settings.set({ ...(await bench.settings.get()), language: 'en' })
    }

    beforeAll(async () => {
      display = await openDisplay()
      workbench = await startWorkbench({ display: display.name, dataDir: join(dir, 'data') })
      bench = await callBench(workbench.address)
      const { page } = workbench
      await page.getByLabel('What is the repair center called?').fill('Harbour Repairs')
      await page.getByLabel('Who works at it?').fill('Li Na')
      await page.getByRole('button', { name: 'Open the bench' }).click()
      await page.getByText('Scan anything').first().waitFor({ timeout: 200_000 })
    })
    afterAll(async () => {
      bench?.hangUp()
      await workbench?.close()
      display?.close()
      rmSync(dir, { recursive: true, force: true })
    })

    test('F5 leads to the parts, of which the example center has some that are low and one below zero', async () => {
      display.pressKey('F5')
      await workbench.page.getByRole('grid').waitFor()
      const { counts } = await bench.parts.page({ text: '', filter: 'all', offset: 0, limit: 1 })
      expect(counts.all).toBeGreaterThan(40)
      expect(counts.low).toBeGreaterThan(5)
      expect(counts.negative).toBe(1)
      expect(counts.uncounted).toBeGreaterThan(0)
      await noFaults()
    })

    test('typing leaves the parts it fits; Enter shows one with its history, Escape brings all back', async () => {
      for (const key of ['e', 'a', 'r', 'space', 'p', 'a', 'd']) {
        display.pressKey(key)
        await sleep(180)
      }
      await workbench.page.getByRole('row', { name: /Ear pads, pair/ }).waitFor()
      expect(await workbench.page.getByRole('row').count()).toBe(2)
      display.pressKey('Return')
      await workbench.page.getByRole('heading', { name: 'SV-PAD-01' }).waitFor()
      await sees('Counted at E-01: 10')
      expect(await seriousFaults(workbench.page)).toEqual([])
      display.pressKey('Escape')
      await sleep(300)
      display.pressKey('Escape')
      await until(async () => ((await workbench.page.getByRole('row').count()) > 5 ? true : undefined), 'all parts')
    })

    test('a part is counted by its scans: three in a row are three, and the next part keeps them', async () => {
      display.pressKey('space')
      await sees('Scan a part')
      for (let times = 0; times < 3; times += 1) scan(`MB:PART:${PART}`)
      await until(async () => ((await bench.parts.count()).now?.quantity === 3 ? true : undefined), 'three counted')
      await noFaults()
      scan('MB:PART:SV-PAD-01')
      await until(async () => ((await here()) === 3 ? true : undefined), 'the count kept')
    })

    test('a number typed is the quantity, Enter keeps it, and the count before it can be taken back', async () => {
      const before = await here('SV-PAD-01')
      for (const key of ['1', '2']) {
        display.pressKey(key)
        await sleep(250)
      }
      await sees('Enter sets 12')
      display.pressKey('Return')
      await until(async () => ((await bench.parts.count()).now?.quantity === 12 ? true : undefined), 'twelve')
      await sleep(300)
      display.pressKey('Return')
      await until(async () => ((await here('SV-PAD-01')) === 12 ? true : undefined), 'twelve kept')
      scan('MB:UNDO')
      await hears('taken-back')
      expect(await here('SV-PAD-01')).toBe(before)
      expect((await bench.parts.count()).now).toMatchObject({ part: 'SV-PAD-01', quantity: 12 })
    })

    test('the quantity is scanned, too; a parcel scanned meanwhile is no part, and F1 leaves the count waiting', async () => {
      const before = await here('SV-PAD-01')
      scan('MB:QTY:20')
      await until(async () => ((await bench.parts.count()).now?.quantity === 20 ? true : undefined), 'twenty')
      scan('1Z999AA10123456784')
      await hears('not-a-part')
      display.pressKey('F1')
      await hears('at-bench')
      expect(await bench.parts.count()).toMatchObject({ isOn: false, now: { quantity: 20 } })
      await sees('Scan anything')
      display.pressKey('F5')
      await sees('A count waits: 20 × SV-PAD-01')
      await bench.bench.press({ code: 'MB:COUNT' })
      await bench.bench.press({ code: 'MB:NO' })
      await bench.bench.press({ code: 'MB:NO' })
      expect(await here('SV-PAD-01')).toBe(before)
    })

    test('at the bench each scan of the part takes one, to zero and below; nothing is refused, and it is said', async () => {
      await bench.bench.lay({ caseId: await caseIn('repairing', 'SV-H5-BK') })
      await sees('Repair it and scan the parts you use')
      await sees('3 here')
      for (let left = 2; left >= 0; left -= 1) {
        scan(`MB:PART:${PART}`)
        await until(async () => ((await here()) === left ? true : undefined), `${left} left`)
      }
      scan(`MB:PART:${PART}`)
      await until(async () => ((await here()) === -1 ? true : undefined), 'one below zero')
      await sees('The books had none left')
      await sees('1 below zero: count it')
      expect((await bench.bench.screen()).open?.state.parts.filter(({ part }) => part === PART)).toHaveLength(4)
      expect(await seriousFaults(workbench.page)).toEqual([])
      const { flags = [], movements = [] } = (await bench.parts.get({ part: PART })) ?? {}
      expect(flags).toContain('negative')
      expect(movements.slice(0, 4).map(({ delta, onHand }) => [delta, onHand])).toEqual([
        [-1, -1],
        [-1, 0],
        [-1, 1],
        [-1, 2],
      ])
    })

    test('a part that does not fit is recorded with a warning', async () => {
      scan('MB:PART:QK-JUG-22')
      await sees('Recorded, but QK-JUG-22 is not made for')
      expect((await bench.bench.screen()).open?.state.parts.at(-1)?.part).toBe('QK-JUG-22')
    })

    test('of a tracked part both serial numbers are asked for and kept', async () => {
      scan('MB:PART:PD-BAT-02')
      await sees('Scan the serial number of the new part')
      scan('PB-2451-000931')
      await sees('Scan the serial number of the part you took out')
      scan('PB-2338-004410')
      await sees('Repair it and scan the parts you use')
      expect((await bench.bench.screen()).open?.state.parts.at(-1)).toMatchObject({
        part: 'PD-BAT-02',
        serial: 'PB-2451-000931',
        removedSerial: 'PB-2338-004410',
      })
    })

    test('a case held for a part says that it is ordered, and when it should come', async () => {
      await bench.bench.lay({ caseId: await caseIn('on-hold', 'QK-ES15') })
      await sees(/QK-THB-13 Thermoblock 1300 W: part ordered, expected in \d days?/)
      expect(await seriousFaults(workbench.page)).toEqual([])
    })

    test('asked for the fault, the bench says what fixed it last time, and the space key accepts it', async () => {
      const caseId = await caseIn('diagnosing', 'VC-P48-14')
      await bench.bench.lay({ caseId })
      await sees('What fixed it last time (9 repairs)')
      await sees(/VC-BMS-01 BMS 13S 30 A: 6 of 6/)
      expect(await bench.parts.lastTime({ caseId })).toMatchObject({ repairs: 9, faults: [{ fault: 'f02-control', hits: 6 }, {}, {}] })
      await noFaults()
      display.pressKey('space')
      await until(
        async () => ((await bench.cases.get({ caseId }))?.state.answers['fault'] === 'f02-control' ? true : undefined),
        'the fault',
      )
    })
  },
)
