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
/** A tracking number with a right check digit that no parcel of the example center has. */
const NOBODYS = '1Z999AA10123456784'

describe.skipIf(missing.length > 0)(
  `a burst at the dock, its triage, and a decision on many cases${missing.length > 0 ? ` (skipped: no ${missing.join(', ')})` : ''}`,
  () => {
    const dir = mkdtempSync(join(tmpdir(), 'mendbench-dock-'))
    let display: Display
    let workbench: Workbench
    let bench: BenchClient
    let parcels: readonly QueueRow[]
    /** What the example center has received already on the day it is loaded: the later the hour, the more. */
    let early: number

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

    beforeAll(async () => {
      display = await openDisplay()
      workbench = await startWorkbench({ display: display.name, dataDir: join(dir, 'data') })
      bench = await callBench(workbench.address)
      const { page } = workbench
      await page.getByLabel('What is the repair center called?').fill('Harbour Repairs')
      await page.getByLabel('Who works at it?').fill('Li Na')
      await page.getByRole('button', { name: 'Open the bench' }).click()
      await page.getByText('Scan anything').first().waitFor({ timeout: 200_000 })
      const { rows } = await bench.queue.page({ filter: 'expected', offset: 0, limit: 100 })
      const shared = (row: QueueRow) => rows.filter(({ tracking }) => tracking === row.tracking).length > 1
      parcels = rows.filter((row) => row.tracking !== undefined && !shared(row))
    })
    afterAll(async () => {
      bench?.hangUp()
      await workbench?.close()
      display?.close()
      rmSync(dir, { recursive: true, force: true })
    })

    test('F2 leads to the dock, where enough parcels are expected today to try it', async () => {
      display.pressKey('F2')
      await sees('Scan the first parcel')
      const { isDock, expected } = await bench.dock.screen()
      expect(isDock).toBe(true)
      expect(expected.of - expected.in).toBeGreaterThan(10)
      early = expected.in
    })

    test('three parcels typed in a row are received by one scan each; nothing is laid on the bench', async () => {
      const before = (await bench.dock.screen()).expected
      for (const { tracking } of parcels.slice(0, 3)) scan(tracking ?? '')
      await until(async () => ((await bench.dock.screen()).lines === 3 ? true : undefined), 'three lines')
      const { expected, last } = await bench.dock.screen()
      expect(expected).toEqual({ ...before, in: early + 3 })
      expect(last?.line).toMatchObject({ outcome: 'expected', of: { caseId: parcels[2]?.caseId, stage: 'received' } })
      expect((await bench.bench.screen()).open).toBeUndefined()
      await sees(`${early + 3} of ${before.of} expected today`)
    })

    test('the second of them again is seen before, and changes nothing', async () => {
      const events = (await bench.system.status()).events
      scan(parcels[1]?.tracking ?? '')
      await hears('docked-before')
      await sees('1 seen before')
      expect((await bench.system.status()).events).toBe(events)
    })

    test('a parcel nobody announced is kept at once, without a form; scanned again it is not doubled', async () => {
      scan(NOBODYS)
      await hears('parcel-in')
      await sees('1 unexpected')
      scan(NOBODYS)
      await hears('parcel-before')
      expect(await bench.dock.screen()).toMatchObject({ unexpected: 1, waiting: { parcels: 1 }, lines: 6 })
    })

    test('a picture is taken by a command barcode and bound to the last parcel', async () => {
      await until(
        async () => ((await workbench.page.evaluate(() => document.querySelector('video')?.readyState === 4)) ? true : undefined),
        'the live camera',
      )
      scan('MB:SHOT')
      await until(async () => ((await bench.dock.screen()).last?.line.photos === 1 ? true : undefined), 'the picture')
      expect((await bench.dock.screen()).last?.line).toMatchObject({ code: NOBODYS, photos: 1 })
    })

    test('two pictures asked for in a row by another scanner are both taken', async () => {
      await Promise.all([1, 2].map(() => bench.bench.press({ code: 'MB:SHOT' })))
      await until(async () => ((await bench.dock.screen()).last?.line.photos === 3 ? true : undefined), 'the pictures')
    })

    test('the last scan is taken back by a command barcode', async () => {
      scan(parcels[3]?.tracking ?? '')
      await hears('docked')
      scan('MB:UNDO')
      await hears('taken-back')
      expect(await bench.dock.screen()).toMatchObject({ expected: { in: early + 3 }, lines: 6 })
      expect((await bench.cases.get({ caseId: parcels[3]?.caseId ?? '' }))?.state.stage.name).toBe('expected')
    })

    test.each(['en', 'zh-CN'] as const)(
      'the dock has no serious fault for those who use a keyboard or a screen reader (%s)',
      async (language) => {
        await bench.settings.set({ ...(await bench.settings.get()), language })
        await sleep(700)
        expect(await seriousFaults(workbench.page)).toEqual([])
        await bench.settings.set({ ...(await bench.settings.get()), language: 'en' })
      },
    )

    test('triage by a command barcode lays what is due first on the bench', async () => {
      await sees('Start triage')
      scan('MB:TRIAGE')
      await until(async () => ((await bench.bench.screen()).open === undefined ? undefined : true), 'a case on the bench')
      expect((await bench.bench.screen()).isDock).toBe(false)
      await workbench.page.waitForURL(/#\/$/)
    })

    test('the unexpected parcel is taken up from the list and becomes a case that has its picture', async () => {
      scan('MB:DOCK')
      await hears('at-dock')
      await workbench.page.getByRole('button', { name: 'What is it?' }).first().click()
      const { page } = workbench
      await page.getByRole('textbox', { name: /Tracking/ }).waitFor()
      expect(await page.getByRole('textbox', { name: /Tracking/ }).inputValue()).toBe(NOBODYS)
      await page.getByRole('textbox', { name: 'Product' }).fill('QK-17-ST')
      await page.getByRole('textbox', { name: 'What is wrong with it' }).fill('came without a word')
      await page.getByRole('textbox', { name: 'What is wrong with it' }).press('Enter')
      await hears('received')
      const { open } = await bench.bench.screen()
      expect(open?.state.shots.map(({ shot }) => shot)).toEqual(['parcel', 'label', 'label'])
      expect(open?.state.inbound?.tracking).toBe(NOBODYS)
      expect((await bench.dock.screen()).waiting.parcels).toBe(0)
    })

    test('three cases are chosen by keys and held at once, each with its own events', async () => {
      display.pressKey('F3')
      await workbench.page.getByRole('grid').waitFor()
      display.pressKey('1')
      await sleep(700)
      display.pressKey('space')
      for (const _ of [1, 2]) {
        await sleep(200)
        display.pressKey('shift+Down')
      }
      await sees('3 chosen')
      const chosen = (await bench.queue.pick({ filter: 'open', limit: 3 })).map(({ caseId }) => caseId)
      const before = (await bench.system.status()).events
      await sleep(300)
      display.pressKey('h')
      await sees('Hold: wait for buyer: 3 cases')
      await sleep(300)
      display.pressKey('Return')
      await sees('Hold: wait for buyer: 3 done')
      expect((await bench.system.status()).events).toBe(before + 3)
      for (const caseId of chosen) {
        const { state, timeline } = (await bench.cases.get({ caseId })) ?? {}
        expect(state?.stage).toMatchObject({ name: 'on-hold', why: 'hold-buyer' })
        expect(timeline?.at(-1)).toMatchObject({ operatorName: 'Li Na', via: 'batch' })
      }
      expect(await seriousFaults(workbench.page)).toEqual([])
    })

    test('a decision that not every case accepts names each refusal with its case', async () => {
      const received = parcels.slice(0, 2).map(({ caseId }) => caseId)
      const decided = await bench.queue.decide({ caseIds: received, transition: 'open', note: '' })
      expect(decided.done).toEqual([])
      expect(decided.refused.map(({ caseId, refusal }) => [caseId, refusal.type])).toEqual(
        received.map((caseId) => [caseId, 'stage-incomplete']),
      )
    })
  },
)
