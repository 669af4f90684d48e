import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rmaBarcode } from '../../shared/cases/rma.ts'
import { type BenchClient, callBench } from './bench-client.ts'
import { type Display, hasCommand, openDisplay } from './display.ts'
import { seriousFaults } from './serious-faults.ts'
import { startWorkbench, type Workbench } from './workbench.ts'

const NEEDED = ['Xvfb', 'openbox', 'xdotool', 'chromium', 'pdftotext']
const missing = NEEDED.filter((name) => !hasCommand(name))

describe.skipIf(missing.length > 0)(
  `what becomes of a unit that is not repaired here${missing.length > 0 ? ` (skipped: no ${missing.join(', ')})` : ''}`,
  () => {
    const dir = mkdtempSync(join(tmpdir(), 'mendbench-becomes-'))
    const dataDir = join(dir, 'data')
    let display: Display
    let workbench: Workbench
    let bench: BenchClient

    const openNow = async () => (await bench.bench.screen()).open
    const caseId = async () => (await openNow())?.caseId ?? ''
    const heading = (name: string | RegExp) => workbench.page.getByRole('heading', { name }).waitFor({ timeout: 15_000 })
    const text = (words: string | RegExp) => workbench.page.getByText(words).first().waitFor({ timeout: 15_000 })
    const says = (type: string) =>
      expect.poll(async () => (await bench.bench.screen()).replies.at(-1)?.say.type, { timeout: 15_000 }).toBe(type)
    const stageIs = (stage: string) => expect.poll(async () => (await openNow())?.state.stage.name, { timeout: 15_000 }).toBe(stage)
    const press = async (code: string) => expect([code, (await bench.bench.press({ code })).tone]).toEqual([code, 'accepted'])
    const leaveOut = async (
      ...shots: readonly ('parcel' | 'label' | 'opened' | 'serial' | 'damage' | 'packed' | 'unit' | 'contents')[]
    ) => {
      for (const shot of shots) await bench.bench.waiveShot({ caseId: await caseId(), shot, reason: 'not for this test' })
    }
    const labels = () =>
      readdirSync(join(dataDir, 'labels'))
        .filter((name) => name.endsWith('.pdf'))
        .toSorted()
    const wordsOn = (label: string) =>
      execFileSync('pdftotext', ['-layout', join(dataDir, 'labels', label), '-'], { encoding: 'utf8' }).replaceAll(/\s+/gu, ' ')
    /** What is written on the label that this prints. */
    const printedBy = async (print: () => Promise<void>) => {
      const before = new Set(labels())
      const fresh = () => labels().filter((name) => !before.has(name))
      await print()
      await expect.poll(fresh, { timeout: 60_000 }).toHaveLength(1)
      return wordsOn(fresh()[0] ?? '')
    }
    const inBothLanguages = async (where: string, name: string) => {
      for (const language of ['zh-CN', 'en'] as const) {
        await bench.settings.set({ ...(await bench.settings.get()), language })
        await expect.poll(() => workbench.page.evaluate(() => document.documentElement.lang), { timeout: 15_000 }).toBe(language)
        expect([`${where} in ${language}`, ...(await seriousFaults(workbench.page))]).toEqual([`${where} in ${language}`])
        const picture = process.env['MENDBENCH_PICTURES']
        if (picture !== undefined) await workbench.page.screenshot({ path: join(picture, `${name}-${language}.png`) })
      }
    }

    async function opened(serial: string, received: boolean): Promise<void> {
      await bench.bench.newCase({
        sku: 'AUR-K17',
        complaint: 'Heizt nicht mehr',
        kind: 'return',
        received,
        serial,
        order: { orderId: '302-9519948-2344047', marketplace: 'amazon.de', price: { minor: 4999, currency: 'EUR' } },
        buyer: { name: 'Svenja Platzhalter', address: ['Platzhalterallee 101', '11111 Irgendwo', 'Deutschland'], language: 'de' },
      })
    }

    async function due(serial: string, ...diagnosis: readonly string[]): Promise<void> {
      await opened(serial, true)
      await leaveOut('parcel', 'label')
      await press('MB:GO:OPEN')
      await leaveOut('opened', 'serial', 'damage')
      await bench.bench.recordSerial({ caseId: await caseId(), serial })
      for (const answer of ['OUTER-BOX:INTACT', 'INNER-FIXING:ORIGINAL', 'SEAL:WHOLE', 'ACCESSORIES:ALL']) await press(`MB:ANS:${answer}`)
      await press('MB:GO:DIAGNOSE')
      for (const answer of diagnosis) await press(`MB:ANS:${answer}`)
      await press('MB:GO:DECIDE')
      await stageIs('deciding')
    }

    beforeAll(async () => {
      display = await openDisplay()
      workbench = await startWorkbench({ display: display.name, dataDir })
      bench = await callBench(workbench.address)
      await bench.setup.finish({
        center: 'Harbour Repairs',
        bench: 'B',
        operator: 'Dana',
        language: 'en',
        timeZone: 'Europe/Berlin',
        example: false,
      })
      await workbench.page.reload()
    })
    afterAll(async () => {
      bench?.hangUp()
      await workbench?.close()
      display?.close()
      rmSync(dir, { recursive: true, force: true })
    })

    test('a partner is added in the settings, his country read from the last line of his address', async () => {
      const { page } = workbench
      await page.evaluate(() => (window.location.hash = '#/settings'))
      await page.getByRole('button', { name: 'Partners' }).click()
      await page.getByRole('button', { name: 'Add a partner' }).click()
      await page.getByLabel('Name', { exact: true }).fill('Werkstatt Muster')
      await page.getByLabel('Address, as printed').fill('Annahme\nMusterweg 12\n00000 Musterstadt\nDeutschland')
      await expect.poll(() => page.getByLabel('Country').inputValue()).toBe('DE')
      await page.getByLabel('Who to ask for').fill('Frau Beispiel')
      await page.getByRole('button', { name: 'Add a partner' }).last().click()
      await expect
        .poll(async () => (await bench.catalogue.partners()).map(({ name, country }) => [name, country]))
        .toEqual([['Werkstatt Muster', 'DE']])
      const elsewhere = { name: 'High Street Mends', address: ['Exampleton', 'United Kingdom'], country: 'GB' as const }
      await bench.catalogue.keepPartner({ partner: { ...elsewhere, categories: [], skus: [], contact: '' } })
      await text('High Street Mends')
      await inBothLanguages('the partners', 'partners')
      await page.evaluate(() => (window.location.hash = '#/'))
    })

    test('a unit that is sent to a partner asks which one, and its label goes to his address', async () => {
      await due('AK17-0093812', 'SYMPTOM-REPORTED:DEAD', 'SYMPTOM-FOUND:DEAD', 'FAULT:F05-HEATER', 'CAUSE:FUNCTION')
      await heading('Decide what is done with it')
      display.typeScan('MB:GO:SEND-PARTNER', 5)
      await heading('Say which partner gets it')
      await text('In the buyer’s country')
      await inBothLanguages('which partner', 'which-partner')
      display.pressKey('1')
      await says('partner-chosen')
      await stageIs('packing')
      await leaveOut('packed')
      for (const item of ['UNIT', 'ACCESSORIES', 'CARE-CARD', 'FIXING']) await press(`MB:TICK:${item}`)
      await bench.bench.bookReturn({ caseId: await caseId(), carrier: 'UPS', tracking: '1Z12345E0205271688' })
      const words = await printedBy(() => press('MB:PRINT:RETURN'))
      for (const each of ['Werkstatt Muster', 'Musterweg 12', '00000 Musterstadt', 'Deutschland']) expect(words).toContain(each)
      expect(words).not.toContain('Platzhalter')
      await expect.poll(async () => (await openNow())?.state.labels.return, { timeout: 30_000 }).toBe('handed-over')
      display.typeScan('1Z12345E0205271688', 5)
      await says('label-confirmed')
      for (const code of ['MB:GO:PACK', 'MB:GO:SHIP', 'MB:GO:CLOSE']) await press(code)
      await stageIs('sent-to-partner')
      const { page } = workbench
      await page.evaluate((id) => (window.location.hash = `#/case/${id}`), await caseId())
      await text('Partner chosen')
      await text('Frau Beispiel')
      await inBothLanguages('the case with its partner', 'partner-case')
      await page.evaluate(() => (window.location.hash = '#/'))
    })

    test('a return without a reason is graded by the policy’s questions, and its label shows the grade', async () => {
      await due('AK17-0099999', 'SYMPTOM-REPORTED:NONE', 'SYMPTOM-FOUND:NONE', 'FAULT:F00-NONE', 'CAUSE:NO-FAULT')
      await press('MB:GO:REFUND')
      await bench.bench.recordRefund({ caseId: await caseId(), amount: { minor: 4999, currency: 'EUR' } })
      await press('MB:GO:RESELL')
      await leaveOut('unit', 'contents')
      await heading('How far does its state spoil the resale?')
      await inBothLanguages('the grading', 'grading')
      display.pressKey('4')
      await heading('How much is its appearance damaged?')
      display.typeScan('MB:ANS:APPEARANCE:SLIGHT', 5)
      await says('answered')
      await expect.poll(async () => (await openNow())?.state.graded?.grade, { timeout: 15_000 }).toBe('good')
      const words = await printedBy(() => press('MB:PRINT:UNIT'))
      expect(words).toContain('Grade: Good')
      const rma = (await openNow())?.state.rma
      if (rma === undefined) throw new Error('no case lies on the bench')
      await expect.poll(async () => (await openNow())?.state.labels.unit, { timeout: 30_000 }).toBe('handed-over')
      display.typeScan(rmaBarcode(rma), 5)
      await says('label-confirmed')
      await press('MB:GO:STOCK')
      await stageIs('resold')
    })

    test('a buyer who keeps the unit is helped by a guide: tried in vain is kept, and which one helped', async () => {
      await bench.catalogue.keepGuide({
        guide: {
          kind: 'video',
          title: { en: 'Descale it', 'zh-CN': '除垢' },
          url: 'https://help.example.com/descale',
          categories: [],
          skus: ['AUR-K17'],
          symptoms: ['stops'],
          steps: [{ en: 'Boil it with vinegar', 'zh-CN': '加白醋煮开' }],
        },
      })
      await opened('AK17-0066666', false)
      const [row] = (await bench.search.find({ text: 'AK17-0066666' })).rows
      await bench.bench.lay({ caseId: row?.caseId ?? '' })
      await stageIs('expected')
      const { page } = workbench
      await page.getByRole('tab', { name: /Facts/ }).click()
      await page.getByRole('img', { name: 'Opens on a telephone: Descale it' }).scrollIntoViewIfNeeded()
      await inBothLanguages('the guides', 'guides')
      await page.getByRole('button', { name: 'Tried, did not help' }).click()
      await says('guide-tried')
      await text(/^Tried in vain$/)
      display.typeScan('MB:GO:GUIDE', 5)
      await heading('Say with which guide the buyer was helped')
      await inBothLanguages('which guide', 'which-guide')
      display.pressKey('1')
      await stageIs('guided')
      expect((await openNow())?.state.guidesTried?.map(({ outcome }) => outcome)).toEqual(['in-vain', 'helped'])
    })

    test('a refund without return ends with its amount, and nothing is graded or sent', async () => {
      await opened('AK17-0077777', false)
      const [row] = (await bench.search.find({ text: 'AK17-0077777' })).rows
      await bench.bench.lay({ caseId: row?.caseId ?? '' })
      await stageIs('expected')
      display.typeScan('MB:GO:REFUND', 5)
      await stageIs('refunding')
      await bench.bench.recordRefund({ caseId: row?.caseId ?? '', amount: { minor: 4999, currency: 'EUR' } })
      const offered = (await bench.bench.screen()).steps.map(({ code }) => code)
      expect(offered).toContain('MB:GO:SETTLE')
      for (const way of ['RESELL', 'SCRAP', 'RETURN-AS-IS']) expect(offered).not.toContain(`MB:GO:${way}`)
      display.typeScan('MB:GO:SETTLE', 5)
      await stageIs('refunded')
    })
  },
)
