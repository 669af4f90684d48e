import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { badgeCode } from '../../shared/catalogue/badge.ts'
import type { KnownOperator } from '../../shared/catalogue/operator-record.ts'
import { type BenchClient, callBench } from './bench-client.ts'
import { type Display, hasCommand, openDisplay } from './display.ts'
import { seriousFaults } from './serious-faults.ts'
import { root, startWorkbench, type Workbench } from './workbench.ts'

const NEEDED = ['Xvfb', 'openbox', 'xdotool', 'chromium', 'pdftotext']
const missing = NEEDED.filter((name) => !hasCommand(name))

describe.skipIf(missing.length > 0)(
  `a repair that the warranty does not cover${missing.length > 0 ? ` (skipped: no ${missing.join(', ')})` : ''}`,
  () => {
    const dir = mkdtempSync(join(tmpdir(), 'mendbench-paid-'))
    const dataDir = join(dir, 'data')
    let display: Display
    let workbench: Workbench
    let bench: BenchClient
    let lead: KnownOperator
    let technician: KnownOperator

    const openNow = async () => (await bench.bench.screen()).open
    const caseId = async () => (await openNow())?.caseId ?? ''
    const button = (name: string | RegExp) => workbench.page.getByRole('button', { name })
    const text = (words: string | RegExp) => workbench.page.getByText(words).first().waitFor({ timeout: 15_000 })
    const says = (type: string) =>
      expect.poll(async () => (await bench.bench.screen()).replies.at(-1)?.say.type, { timeout: 15_000 }).toBe(type)
    const stageIs = (stage: string) => expect.poll(async () => (await openNow())?.state.stage.name, { timeout: 15_000 }).toBe(stage)
    const press = async (code: string) => expect((await bench.bench.press({ code })).tone).toBe('accepted')
    const leaveOut = async (...shots: readonly ('parcel' | 'label' | 'opened' | 'serial' | 'damage' | 'tested' | 'packed')[]) => {
      // That takes a lead.
      await bench.catalogue.switchOperator({ operator: lead.id })
      for (const shot of shots) await bench.bench.waiveShot({ caseId: await caseId(), shot, reason: 'not for this test' })
      await bench.catalogue.switchOperator({ operator: technician.id })
    }
    const noFault = async (where: string) => expect([where, ...(await seriousFaults(workbench.page))]).toEqual([where])
    const inBothLanguages = async (where: string, name: string) => {
      for (const language of ['zh-CN', 'en'] as const) {
        await bench.settings.set({ ...(await bench.settings.get()), language })
        await expect.poll(() => workbench.page.evaluate(() => document.documentElement.lang), { timeout: 15_000 }).toBe(language)
        await noFault(`${where} in ${language}`)
        const picture = process.env['MENDBENCH_PICTURES']
        if (picture !== undefined) await workbench.page.screenshot({ path: join(picture, `${name}-${language}.png`) })
      }
    }

    /** A unit two years out of its warranty, inspected and diagnosed: the decision is due. */
    async function due(serial: string): Promise<void> {
      await bench.bench.newCase({
        sku: 'AUR-K17',
        complaint: 'Heizt nicht mehr',
        kind: 'return',
        received: true,
        serial,
        order: {
          orderId: '302-9519948-2344047',
          marketplace: 'amazon.de',
          price: { minor: 4999, currency: 'EUR' },
          deliveredOn: '2020-01-10',
        },
        buyer: { name: 'Svenja Platzhalter', address: ['Platzhalterallee 101', '11111 Irgendwo', 'Deutschland'], language: 'de' },
      })
      await leaveOut('parcel', 'label')
      await press('MB:GO:OPEN')
      await leaveOut('opened', 'serial', 'damage')
      await bench.bench.recordSerial({ caseId: await caseId(), serial })
      for (const answer of ['OUTER-BOX:INTACT', 'INNER-FIXING:ORIGINAL', 'SEAL:WHOLE', 'ACCESSORIES:ALL']) await press(`MB:ANS:${answer}`)
      await press('MB:GO:DIAGNOSE')
      for (const answer of ['SYMPTOM-REPORTED:DEAD', 'SYMPTOM-FOUND:DEAD', 'FAULT:F05-HEATER', 'CAUSE:FUNCTION'])
        await press(`MB:ANS:${answer}`)
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
      await bench.setup.change({
        center: 'Harbour Repairs',
        bench: 'Bench 1',
        timeZone: 'Europe/Berlin',
        address: ['Quay Street 1', '20457 Hamburg', 'Germany'],
      })
      lead = (await bench.bench.screen()).operator
      const added = await bench.catalogue.addOperator({ name: 'Wang Lei', role: 'technician' })
      if (!('operator' in added)) throw new Error('not added')
      technician = added.operator
      await bench.catalogue.switchOperator({ operator: technician.id })
      await workbench.page.reload()
    })
    afterAll(async () => {
      bench?.hangUp()
      await workbench?.close()
      display?.close()
      rmSync(dir, { recursive: true, force: true })
    })

    test('is not offered; its barcode is refused with what can be done instead', async () => {
      await due('AK17-0093812')
      await workbench.page.getByRole('heading', { name: 'Decide what is done with it' }).waitFor()
      await button(/Offer a paid repair/).waitFor()
      expect(await button(/Repair here/).count()).toBe(0)
      display.typeScan('MB:GO:REPAIR', 5)
      await says('refused')
      await text('Not covered by the warranty: offer a paid repair, or let a lead grant goodwill')
      await stageIs('deciding')
      await inBothLanguages('deciding', 'deciding')
    })

    test('is quoted: lines propose themselves, are changed, and Enter sends', async () => {
      const { page } = workbench
      display.typeScan('MB:GO:OFFER', 5)
      await page.getByRole('heading', { name: 'Write the quote' }).waitFor()
      await page.getByLabel('Minutes, line 1').fill('30')
      await page.getByLabel('Price an hour, line 1').fill('40')
      await page.getByLabel('Price, line 2').fill('5,90')
      await button('Add Other').click()
      await page.getByLabel('What the buyer reads, line 3').fill('Entkalkung')
      await page.getByLabel('Price, line 3').fill('8.10')
      await page.getByLabel('Tax, %').fill('19')
      // 20.00 + 5.90 + 8.10 and 6.46 of tax.
      await text('€40.46')
      await inBothLanguages('the quote', 'write-quote')
      await page.getByLabel('Tax, %').press('Enter')
      await says('quote-sent')
      await page.getByRole('heading', { name: 'Record the buyer’s answer' }).waitFor()
      expect((await openNow())?.state.quotes?.[0]?.quote).toMatchObject({
        revision: 1,
        currency: 'EUR',
        taxBasisPoints: 1900,
        language: 'de',
      })
    })

    test('is saved as a PDF in the buyer’s language, and written the same by the command line', async () => {
      const [saved] = await Promise.all([workbench.page.waitForEvent('download'), button(/Save the PDF/).click()])
      const file = join(dir, 'saved.pdf')
      await saved.saveAs(file)
      const open = await openNow()
      expect(saved.suggestedFilename()).toMatch(/^Quote .+-1\.pdf$/)
      const words = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replaceAll(/\s+/gu, ' ')
      for (const each of [
        'Angebot für eine Reparatur',
        'Svenja Platzhalter',
        'Entkalkung',
        'Gesamtbetrag 40,46 €',
        'Quay Street 1',
        'AK17-0093812',
      ])
        expect(words).toContain(each)
      const written = join(dir, 'written.pdf')
      const env = { ...process.env, MENDBENCH_DATA: dataDir }
      execFileSync('npm', ['run', '--silent', 'cli', '--', 'quote', open?.state.rma ?? '', '--out', written], { cwd: root, env })
      expect(execFileSync('pdftotext', ['-layout', written, '-'], { encoding: 'utf8' }).replaceAll(/\s+/gu, ' ')).toBe(words)
    })

    test('is begun once the buyer has accepted what he wants of it', async () => {
      const { page } = workbench
      expect(await button(/Quote accepted: repair/).count()).toBe(0)
      await page.getByRole('checkbox', { name: /Entkalkung/ }).click()
      await page.getByText('Phone', { exact: true }).click()
      // 25.90 and 4.92 of tax.
      await button(/Accepted in part: €30.82/).waitFor()
      await inBothLanguages('the answer', 'answer-quote')
      await page.getByRole('heading', { name: 'Record the buyer’s answer' }).click()
      display.pressKey('a')
      await says('quote-answered')
      expect((await openNow())?.state.quotes?.[0]?.answer).toEqual({ answer: 'accepted', lines: [1, 2], told: 'phone' })
      await button(/Quote accepted: repair/).click()
      await stageIs('repairing')
    })

    test('is tested, packed and shipped as any other; the case tells what was quoted and answered', async () => {
      await press('MB:GO:TEST')
      await leaveOut('tested')
      await press('MB:GO:PASS')
      await leaveOut('packed')
      for (const item of ['UNIT', 'ACCESSORIES', 'CARE-CARD', 'FIXING']) await press(`MB:TICK:${item}`)
      await bench.bench.bookReturn({ caseId: await caseId(), carrier: 'UPS', tracking: '1Z12345E0205271688' })
      await press('MB:PRINT:RETURN')
      await expect.poll(async () => (await openNow())?.state.labels.return, { timeout: 60_000 }).toBe('handed-over')
      display.typeScan('1Z12345E0205271688', 5)
      await says('label-confirmed')
      for (const code of ['MB:GO:PACK', 'MB:GO:SHIP', 'MB:GO:CLOSE']) await press(code)
      await stageIs('closed')
      const { page } = workbench
      await page.evaluate((id) => (window.location.hash = `#/case/${id}`), await caseId())
      await text('Accepted in part')
      await text('Buyer accepted the quote, revision 1')
      await text(/Phone, .*, recorded by Wang Lei/)
      await page.getByText('Accepted in part').first().scrollIntoViewIfNeeded()
      await inBothLanguages('the case', 'case')
    })

    test('is done free of charge where a lead says so, with his reason in the verdict and the timeline', async () => {
      const { page } = workbench
      await due('AK17-0099999')
      display.pressKey('F1')
      await page.getByRole('heading', { name: 'Decide what is done with it' }).waitFor()
      display.pressKey('f')
      await text('A lead may decide otherwise: scan a lead’s badge.')
      display.typeScan(badgeCode(lead.badge), 5)
      await says('operator')
      await button(/Decide otherwise/).waitFor()
      display.pressKey('w')
      await page.getByLabel('Why?').fill('Bought three of them')
      await inBothLanguages('the decision of a lead', 'override')
      await page.getByLabel('Why?').press('Enter')
      await says('warranty-overridden')
      await text('A lead decided: covered')
      await page.getByText('A lead decided: covered').first().scrollIntoViewIfNeeded()
      await text(/^Dana, /)
      await button(/Repair here/).click()
      await stageIs('repairing')
      const told = (await openNow())?.timeline.find(({ event }) => event.type === 'case.warranty-overridden.v1')
      expect(told).toMatchObject({ operatorName: 'Dana', event: { answer: 'covered', reason: 'Bought three of them' } })
      await inBothLanguages('the verdict', 'overridden')
    })
  },
)
