import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { QueueRow } from '../../shared/contract/queue-row.ts'
import { type BenchClient, callBench } from './bench-client.ts'
import { makeCameraFilm } from './camera-film.ts'
import { type Display, hasCommand, openDisplay } from './display.ts'
import { type LabelSink, openLabelSink } from './label-sink.ts'
import { codesOnLabel } from './read-label.ts'
import { seriousFaults } from './serious-faults.ts'
import { root, startWorkbench, type Workbench } from './workbench.ts'

const NEEDED = ['Xvfb', 'openbox', 'xdotool', 'chromium', 'ffmpeg', 'convert', 'zint']
const missing = NEEDED.filter((name) => !hasCommand(name))

/** Gaps between keys, ms: scanners in the field are between these. */
const SPEEDS = [1, 5, 12] as const

describe.skipIf(missing.length > 0)(
  `one case from the scanner to the shipped parcel${missing.length > 0 ? ` (skipped: no ${missing.join(', ')})` : ''}`,
  () => {
    const dir = mkdtempSync(join(tmpdir(), 'mendbench-e2e-'))
    let display: Display
    let workbench: Workbench
    let bench: BenchClient
    let sink: LabelSink
    let parcel: QueueRow
    let scans = 0

    /** A scan as the technician makes it, at the next of the three speeds. */
    function scan(code: string): void {
      display.typeScan(code, SPEEDS[scans++ % SPEEDS.length] ?? 1)
    }
    async function sees(text: string | RegExp): Promise<void> {
      await workbench.page.getByText(text).first().waitFor({ timeout: 15_000 })
    }
    /** The one instruction, large on the screen: keys mean what it asks. */
    async function asks(instruction: string): Promise<void> {
      await workbench.page.getByRole('heading', { name: instruction }).first().waitFor({ timeout: 15_000 })
    }
    async function until<T>(look: () => Promise<T | undefined>, what: string): Promise<T> {
      for (let tries = 0; tries < 150; tries += 1) {
        const found = await look()
        if (found !== undefined) return found
        await sleep(100)
      }
      throw new Error(`waited in vain for ${what}`)
    }
    async function stageIs(stage: string): Promise<void> {
      await until(async () => ((await bench.bench.screen()).open?.state.stage.name === stage ? true : undefined), `stage ${stage}`)
    }
    async function photograph(instruction: string, how: 'space' | 'code'): Promise<void> {
      await sees(instruction)
      const before = (await bench.bench.screen()).open?.state.shots.length ?? 0
      await workbench.page.locator('video').first().waitFor()
      await until(
        async () => ((await workbench.page.evaluate(() => document.querySelector('video')?.readyState === 4)) ? true : undefined),
        'the live camera',
      )
      if (how === 'space') display.pressKey('space')
      else scan('MB:SHOT')
      await until(
        async () => (((await bench.bench.screen()).open?.state.shots.length ?? 0) > before ? true : undefined),
        `the photo: ${instruction}`,
      )
    }

    beforeAll(async () => {
      sink = await openLabelSink()
      display = await openDisplay()
      const film = makeCameraFilm(dir)
      const dataDir = join(dir, 'data')
      workbench = await startWorkbench({ display: display.name, dataDir, flags: [`--use-file-for-fake-video-capture=${film}`] })
      bench = await callBench(workbench.address)
    })
    afterAll(async () => {
      bench?.hangUp()
      await workbench?.close()
      await sink?.close()
      display?.close()
      rmSync(dir, { recursive: true, force: true })
    })

    test('the first-run page sets the bench up and loads the example center', async () => {
      const { page } = workbench
      await page.getByLabel('What is the repair center called?').fill('Harbour Repairs')
      await page.getByLabel('Who works at it?').fill('Li Na')
      await page.getByRole('button', { name: 'Open the bench' }).click()
      await page.getByText('Scan anything').first().waitFor({ timeout: 200_000 })
      await bench.devices.savePrinter({
        id: 'zpl',
        name: 'Label printer',
        address: { transport: 'tcp', host: '127.0.0.1', port: sink.port, language: 'zpl', dpi: 203, encoding: 'z64' },
        prints: ['unit', 'return'],
      })
      const expected = await bench.queue.page({ filter: 'expected', offset: 0, limit: 50 })
      const found = expected.rows.find(({ tracking, serial }) => tracking !== undefined && serial !== undefined)
      if (found === undefined) throw new Error('the example center expects no parcel')
      parcel = found
      expect((await bench.queue.page({ filter: 'open', offset: 0, limit: 1 })).total).toBeGreaterThan(30)
    })

    test('scanning the tracking number receives the parcel and prints the unit label by itself', async () => {
      scan(parcel.tracking ?? '')
      await sees('Photograph the sealed parcel')
      expect((await bench.bench.screen()).open?.caseId).toBe(parcel.caseId)
      await until(async () => (sink.labels().length > 0 ? true : undefined), 'the unit label')
      expect(await codesOnLabel(sink.labels()[0] ?? Buffer.alloc(0), 'unit')).toContain(`RMA${parcel.rma}`)
    })

    test('the steps stand below the work, and nothing reaches past the edge of the window', async () => {
      const { page } = workbench
      const work = await page.getByRole('heading', { name: 'Photograph the sealed parcel' }).boundingBox()
      const steps = await page.getByRole('button', { name: 'Take picture' }).boundingBox()
      expect(steps?.y).toBeGreaterThan(work?.y ?? Number.POSITIVE_INFINITY)
      const past = await page.evaluate(() => {
        const { innerWidth, innerHeight } = window
        return Array.from(document.querySelectorAll('header *, main section, main aside, main button')).flatMap((element) => {
          const { right, bottom } = element.getBoundingClientRect()
          return right > innerWidth + 1 || bottom > innerHeight + 1 ? [element.outerHTML.slice(0, 80)] : []
        })
      })
      expect(past).toEqual([])
    })

    test('the same parcel again is no second case: the bench says it is the one that is open', async () => {
      scan(parcel.tracking ?? '')
      await until(async () => ((await bench.bench.screen()).replies.at(-1)?.say.type === 'already-open' ? true : undefined), 'already-open')
    })

    test('photos are taken by one press or one command barcode and bind to the case by themselves', async () => {
      await photograph('Photograph the sealed parcel', 'space')
      await photograph('Photograph the shipping label', 'code')
      scan('MB:GO:OPEN')
      await stageIs('inspecting')
    })

    test('the unit is inspected: photos, serial number, packaging', async () => {
      await photograph('Photograph the opened box', 'code')
      await photograph('Photograph the serial number', 'space')
      await sees('Scan the serial number')
      scan(parcel.serial ?? '')
      await until(
        async () => ((await bench.bench.screen()).open?.state.serialFound === parcel.serial ? true : undefined),
        'the serial number',
      )
      await photograph('Photograph the damage', 'code')
      for (const code of ['MB:ANS:OUTER-BOX:DENTED', 'MB:ANS:INNER-FIXING:ORIGINAL', 'MB:ANS:SEAL:WHOLE', 'MB:ANS:ACCESSORIES:ALL']) {
        scan(code)
        await sleep(150)
      }
      scan('MB:GO:DIAGNOSE')
      await stageIs('diagnosing')
    })

    test('nothing illegal is accepted: a repair before the decision is refused and nothing changes', async () => {
      scan('MB:GO:REPAIR')
      await until(async () => ((await bench.bench.screen()).replies.at(-1)?.tone === 'refused' ? true : undefined), 'the refusal')
      await stageIs('diagnosing')
    })

    test('symptoms, fault and cause are answered by number keys; each legal next step is on the screen as a barcode', async () => {
      for (const question of ['What did the buyer report?', 'What do you find?', 'Which fault is it?', 'What caused it?']) {
        await asks(question)
        display.pressKey('2')
      }
      await until(
        async () => (Object.keys((await bench.bench.screen()).open?.state.answers ?? {}).length === 8 ? true : undefined),
        'the answers',
      )
      const { steps } = await bench.bench.screen()
      expect(steps.map(({ code }) => code)).toContain('MB:GO:DECIDE')
      scan('MB:GO:DECIDE')
      await stageIs('deciding')
      await workbench.page.getByText('Recommended').waitFor()
      expect(await workbench.page.locator('ol > li[data-recommended="true"]').count()).toBe(1)
      await workbench.page.getByText('are not possible: why').click()
      expect(await seriousFaults(workbench.page)).toEqual([])
      scan('MB:GO:REPAIR')
      await stageIs('repairing')
    })

    test('a part is scanned in, the unit tested and packed with its checklist', async () => {
      const parts = await bench.catalogue.parts()
      const part = parts.find(({ fits }) => fits.includes(parcel.sku)) ?? parts[0]
      if (part === undefined) throw new Error('the example center has no parts')
      scan(`MB:PART:${part.number}`)
      await until(async () => ((await bench.bench.screen()).open?.state.parts.length === 1 ? true : undefined), 'the part')
      scan('MB:GO:TEST')
      await stageIs('testing')
      await photograph('Photograph the test with power on', 'space')
      const photos = async () => (await bench.bench.screen()).open?.state.shots.length ?? 0
      const before = await photos()
      // As a second scanner would: both are answered before the window looks at the screen again.
      await Promise.all(['MB:SHOT:DAMAGE', 'MB:SHOT:OTHER'].map((code) => bench.bench.press({ code })))
      await until(async () => ((await photos()) === before + 2 ? true : undefined), 'the two pictures')
      scan('MB:GO:PASS')
      await stageIs('packing')
      await photograph('Photograph the packed parcel', 'space')
      for (const item of ['Unit, clean and dry', 'All accessories that came with it', 'Care card', 'Inner fixing, nothing moves']) {
        await asks(`Put in: ${item}`)
        display.pressKey('1')
      }
      await until(async () => ((await bench.bench.screen()).open?.state.ticked.length === 4 ? true : undefined), 'the ticks')
    })

    test('the return label prints without a dialog; scanning a wrong label is refused, the right one confirms', async () => {
      if ((await bench.bench.screen()).open?.state.outbound === undefined) {
        await bench.bench.bookReturn({ caseId: parcel.caseId, carrier: 'UPS', tracking: '1Z12345E0205271688' })
      }
      const printed = sink.labels().length
      scan('MB:PRINT:RETURN')
      await until(async () => (sink.labels().length > printed ? true : undefined), 'the return label')
      const tracking = (await bench.bench.screen()).open?.state.outbound?.tracking ?? ''
      const codes = await codesOnLabel(sink.labels().at(-1) ?? Buffer.alloc(0), 'return')
      expect(codes).toContain(tracking)
      expect(codes).toContain(`RMA${parcel.rma}`)
      await sees('Stick the return label on and scan it')
      scan(`RMA${parcel.rma}`)
      await until(
        async () => ((await bench.bench.screen()).replies.at(-1)?.say.type === 'wrong-label' ? true : undefined),
        'the refusal of a wrong label',
      )
      scan(tracking)
      await until(
        async () => ((await bench.bench.screen()).open?.state.labels.return === 'confirmed' ? true : undefined),
        'the confirmation',
      )
    })

    test('the parcel is shipped and the case closed; its timeline tells who did what, with the photos in place', async () => {
      for (const [code, stage] of [
        ['MB:GO:PACK', 'ready'],
        ['MB:GO:SHIP', 'shipped'],
        ['MB:GO:CLOSE', 'closed'],
      ] as const) {
        scan(code)
        await stageIs(stage)
      }
      const found = await bench.cases.get({ caseId: parcel.caseId })
      const photos = found?.timeline.filter(({ event }) => event.type === 'case.photo-taken.v1') ?? []
      expect(photos).toHaveLength(9)
      expect(new Set(found?.timeline.filter(({ via }) => via !== 'example').map(({ operatorName }) => operatorName))).toEqual(
        new Set(['Li Na']),
      )
      expect(found?.chainWhole).toBe(true)
    })

    test('a case is found by a fragment of its serial number', async () => {
      const fragment = (parcel.serial ?? '').slice(-6)
      const { rows } = await bench.search.find({ text: fragment })
      expect(rows.map(({ caseId }) => caseId)).toContain(parcel.caseId)
    })

    test('a scan typed into a focused text field goes to the bench and leaves the field as it was', async () => {
      const { page } = workbench
      await page.keyboard.press('Control+k')
      const field = page.getByRole('textbox').or(page.getByRole('combobox')).first()
      await field.fill('kettle')
      scan(`RMA${parcel.rma}`)
      await until(
        async () => ((await bench.bench.screen()).replies.at(-1)?.scanned?.text === `RMA${parcel.rma}` ? true : undefined),
        'the scan',
      )
      await sleep(400)
      expect(await field.inputValue()).toBe('kettle')
      await page.keyboard.press('Escape')
    })

    test.each(['en', 'zh-CN'] as const)(
      'no screen has a serious fault for those who use a keyboard or a screen reader (%s)',
      async (language) => {
        const { page } = workbench
        await bench.settings.set({ ...(await bench.settings.get()), language })
        await sleep(500)
        const found: string[] = []
        for (const [name, key] of [
          ['bench', 'F1'],
          ['queue', 'F3'],
          ['settings', 'F4'],
          ['search', 'Control+k'],
        ] as const) {
          await page.keyboard.press(key)
          await sleep(700)
          found.push(...(await seriousFaults(page)).map((fault) => `${name}: ${fault}`))
          if (name === 'queue') {
            await page.keyboard.press('ArrowDown')
            await page.keyboard.press('Enter')
            await sleep(700)
            found.push(...(await seriousFaults(page)).map((fault) => `case beside the queue: ${fault}`))
          }
          await page.keyboard.press('Escape')
        }
        await bench.settings.set({ ...(await bench.settings.get()), language: 'en' })
        expect(found).toEqual([])
      },
    )

    test('everything is still there after the process is killed', async () => {
      const before = await bench.cases.get({ caseId: parcel.caseId })
      bench.hangUp()
      process.kill(workbench.pid, 'SIGKILL')
      await sleep(1500)
      const env = { ...process.env, MENDBENCH_DATA: join(dir, 'data') }
      const said = execFileSync('npm', ['run', '--silent', 'cli', '--', 'check'], { cwd: root, env, encoding: 'utf8' })
      expect(JSON.parse(said)).toMatchObject({ ok: true, chain: [], integrity: 'ok', views: 'ok' })
      workbench = await startWorkbench({ display: display.name, dataDir: join(dir, 'data') })
      bench = await callBench(workbench.address)
      expect((await bench.cases.get({ caseId: parcel.caseId }))?.timeline).toEqual(before?.timeline)
    })
  },
)
