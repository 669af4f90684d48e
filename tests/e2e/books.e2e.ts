import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type HeadlessWindow, openHeadlessWindow } from './headless-window.ts'
import { seriousFaults } from './serious-faults.ts'

const PICTURES = process.env['BOOKS_PICTURES']
const PRODUCTS = [
  { sku: 'SV-H5-BK', name: { en: 'Wireless headphones, black', 'zh-CN': '无线头戴耳机 黑色' }, category: 'Headphones' },
  { sku: 'QK-17-ST', name: { en: 'Steel kettle 1.7 l', 'zh-CN': '不锈钢电热水壶 1.7 升' }, category: 'Kettles', fnsku: 'X0004EXQ17' },
]
const BATTERY = { number: 'SV-BAT-03', name: { en: 'Battery 600 mAh', 'zh-CN': '电池 600mAh' }, fits: ['SV-H5-BK'] }

/** As a person types: slowly enough that no scanner is meant. */
const TYPING = { delay: 150 }
const PATIENT = { timeout: 20_000 }

const dir = mkdtempSync(join(tmpdir(), 'mendbench-books-'))
let window: HeadlessWindow

const press = async (...keys: readonly string[]) => {
  for (const key of keys) await window.page.keyboard.press(key)
}
const type = (text: string) => window.page.keyboard.type(text, TYPING)
const heading = (name: string | RegExp) => window.page.getByRole('heading', { name }).first().waitFor(PATIENT)
const sees = (words: string | RegExp) => window.page.getByText(words).first().waitFor(PATIENT)

/** Tab by Tab to what has this name, as somebody goes there who has no mouse. */
async function tabTo(name: RegExp): Promise<void> {
  for (let tabs = 0; tabs < 120; tabs += 1) {
    await press('Tab')
    const at = await window.page.evaluate(() => {
      const focused = document.activeElement
      const label = focused instanceof HTMLInputElement || focused instanceof HTMLSelectElement ? focused.labels?.[0]?.textContent : null
      return label ?? focused?.textContent ?? ''
    })
    if (name.test(at)) return
  }
  throw new Error(`no Tab leads to ${name.source}`)
}

/** A kettle on the bench, its work up to the diagnosis done below the window. */
async function diagnosing(): Promise<void> {
  const { bench } = window
  await bench.bench.newCase({ sku: 'QK-17-ST', complaint: 'the lid does not close', kind: 'return', received: true })
  const caseId = (await bench.bench.screen()).open?.caseId ?? ''
  const leaveOut = async (...shots: readonly ('parcel' | 'label' | 'opened' | 'serial' | 'damage')[]) => {
    for (const shot of shots) await bench.bench.waiveShot({ caseId, shot, reason: 'not for this test' })
  }
  const does = async (...codes: readonly string[]) => {
    for (const code of codes) expect([code, (await bench.bench.press({ code })).tone]).toEqual([code, 'accepted'])
  }
  await leaveOut('parcel', 'label')
  await does('MB:GO:OPEN')
  await leaveOut('opened', 'serial', 'damage')
  await bench.bench.recordSerial({ caseId, serial: 'QK17-0001' })
  await does(...['OUTER-BOX:INTACT', 'INNER-FIXING:ORIGINAL', 'SEAL:WHOLE', 'ACCESSORIES:ALL'].map((answer) => `MB:ANS:${answer}`))
  await does('MB:GO:DIAGNOSE')
}

/** What axe finds, in both languages and both themes; with a folder given, a picture of each. */
async function noFaults(where: string): Promise<void> {
  const { page, bench } = window
  for (const language of ['en', 'zh-CN'] as const)
    for (const theme of ['light', 'dark'] as const) {
      await bench.settings.set({ ...(await bench.settings.get()), language, theme })
      await expect.poll(() => page.evaluate(() => document.documentElement.lang), PATIENT).toBe(language)
      await page.waitForTimeout(400)
      expect([where, language, theme, ...(await seriousFaults(page))]).toEqual([where, language, theme])
      if (PICTURES !== undefined) await page.screenshot({ path: join(PICTURES, `${where}-${language}-${theme}.png`) })
    }
  await bench.settings.set({ ...(await bench.settings.get()), language: 'en', theme: 'light' })
  await expect.poll(() => page.evaluate(() => document.documentElement.lang), PATIENT).toBe('en')
}

beforeAll(async () => {
  window = await openHeadlessWindow(join(dir, 'data'))
  const { bench, page } = window
  await bench.setup.finish({ center: 'Harbour', bench: 'B', operator: 'Lin', language: 'en', timeZone: 'UTC', example: false })
  for (const product of PRODUCTS) await bench.catalogue.keepProduct({ product, isNew: true })
  await bench.parts.keep({ part: BATTERY, isNew: true })
  await page.reload()
  await page.getByText('Scan anything').first().waitFor({ timeout: 60_000 })
})

afterAll(async () => {
  await window?.close()
  rmSync(dir, { recursive: true, force: true })
})

describe('what the center keeps about its parts, by keys alone', () => {
  it('given a lead, when he types a new part, then it is in the list; changed, taken back, and retired once none is left', async () => {
    const { bench, page } = window
    await press('F5')
    await page.getByRole('grid').waitFor(PATIENT)
    await press('+')
    await heading('A new part')
    await type('SV-BAT-03')
    await press('Tab')
    await type('Ear hook')
    await press('Tab')
    await page.keyboard.insertText('耳挂')
    await press('Enter')
    await sees('SV-BAT-03 is another part already')
    await tabTo(/^Fits these products/)
    await type('SV')
    await page.locator('[role="option"]').first().waitFor(PATIENT)
    await press('ArrowDown', 'Enter', 'Escape')
    await heading('A new part')
    await noFaults('new-part')
    await press('Shift+Tab', 'Shift+Tab', 'Shift+Tab')
    await press('End', 'Backspace', 'Backspace', 'Backspace', 'Backspace', 'Backspace', 'Backspace')
    await type('HOOK-1')
    await tabTo(/^Price/)
    await type('4.50')
    await press('Tab')
    await type('usd')
    await tabTo(/^Minimum/)
    await type('3')
    await tabTo(/^The buyer can fit it/)
    await press('Space', 'Enter')
    await heading('SV-HOOK-1')
    expect((await bench.parts.get({ part: 'SV-HOOK-1' }))?.part).toMatchObject({
      name: { en: 'Ear hook', 'zh-CN': '耳挂' },
      price: { minor: 450, currency: 'USD' },
      minimum: 3,
      fittedByBuyer: true,
    })
    await noFaults('part')
    await press('e')
    await heading('What is known of this part')
    await press('End')
    await type(', left')
    await press('Enter')
    await sees('Kept: SV-HOOK-1 Ear hook, left')
    await press('u')
    await expect.poll(async () => (await bench.parts.get({ part: 'SV-HOOK-1' }))?.part.name.en, PATIENT).toBe('Ear hook')
    await bench.parts.stock({ part: 'SV-HOOK-1', command: { type: 'count', location: 'A-01', quantity: 2 } })
    await press('e')
    await heading('What is known of this part')
    await tabTo(/^Retire/)
    await press('Enter')
    await sees('The books have 2 × SV-HOOK-1')
    await bench.parts.stock({ part: 'SV-HOOK-1', command: { type: 'count', location: 'A-01', quantity: 0 } })
    await press('Enter')
    await sees('SV-HOOK-1 Ear hook is retired')
    expect((await bench.parts.page({ text: 'SV-HOOK-1', filter: 'all', offset: 0, limit: 1 })).total).toBe(0)
    await press('Escape', '6')
    await page.getByRole('row', { name: /Ear hook/ }).waitFor(PATIENT)
    await noFaults('retired-parts')
  })
})

describe('the diagnosis of the center, by keys alone', () => {
  it('given a lead, when he adds a fault and retires one, then the bench asks so, on the screen and on paper', async () => {
    const { bench, page } = window
    await press('F4')
    await heading('Settings')
    await press('0')
    await heading('Symptoms')
    await sees('Battery swelling')
    await tabTo(/^Add a fault/)
    await press('Enter')
    await heading('Add a fault')
    await type('Lid cracked')
    await press('Enter')
    await sees('Give it a name in both languages')
    await press('Tab')
    await page.keyboard.insertText('盖裂')
    await press('Tab', 'End')
    await noFaults('new-fault')
    await press('Shift+Tab', 'Enter')
    await sees('our own')
    await expect.poll(async () => (await bench.setup.diagnosis()).version, PATIENT).toBe(1)
    await noFaults('diagnosis')
    const id = (await bench.setup.diagnosis()).records[0]?.entry.id ?? ''
    await diagnosing()
    for (const answer of ['SYMPTOM-REPORTED:SWELLING', 'SYMPTOM-FOUND:BROKEN']) await bench.bench.press({ code: `MB:ANS:${answer}` })
    await press('F1')
    await page.getByRole('button', { name: /Lid cracked/ }).waitFor(PATIENT)
    await noFaults('bench')
    expect(await bench.bench.press({ code: `MB:ANS:FAULT:${id.toUpperCase()}` })).toMatchObject({ tone: 'accepted' })
    await page.goto(`${page.url().split('#')[0]}#/sheets/answers`)
    await sees('Lid cracked')
  })
})

describe('what the center keeps about its products, by keys alone', () => {
  it('given a lead, when he writes what to know at check-in, then the bench shows it; a code of another product is refused', async () => {
    const { bench } = window
    await press('F4')
    await heading('Settings')
    await press('-')
    await sees('What the bench knows of each product')
    await tabTo(/^Add a product/)
    await press('Enter')
    await window.page.getByLabel('SKU', { exact: true }).waitFor(PATIENT)
    await type('LAMP-9')
    await press('Tab')
    await type('Night lamp')
    await press('Tab')
    await window.page.keyboard.insertText('小夜灯')
    await press('Tab')
    await type('LED lamps')
    await press('Tab')
    await type('Hot glass')
    await press('Tab')
    await window.page.keyboard.insertText('玻璃烫手')
    await press('Tab', 'Tab')
    await type('X0004EXQ17')
    await press('Enter')
    await sees('A scan of X0004EXQ17 means QK-17-ST already')
    await noFaults('new-product')
    await press('ControlOrMeta+a')
    await type('X000LAMP09')
    await press('Enter')
    await expect
      .poll(async () => (await bench.catalogue.products()).find(({ sku }) => sku === 'LAMP-9')?.advice?.['zh-CN'], PATIENT)
      .toBe('玻璃烫手')
    await noFaults('products')
  })
})
