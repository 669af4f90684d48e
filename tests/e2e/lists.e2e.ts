import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { encoded, fbaReport, fbaRow } from '../electron/bench/import/list-files.ts'
import { type BenchClient, callBench } from './bench-client.ts'
import { type Display, hasCommand, openDisplay } from './display.ts'
import { seriousFaults } from './serious-faults.ts'
import { startWorkbench, type Workbench } from './workbench.ts'

const NEEDED = ['Xvfb', 'openbox', 'xdotool', 'chromium']
const missing = NEEDED.filter((name) => !hasCommand(name))

const JAPANESE = [
  '返品日',
  '注文番号',
  '出品者SKU',
  'ASIN',
  'FNSKU',
  '商品名',
  '数量',
  'フルフィルメントセンターID',
  '商品の状態',
  '返品理由',
  'ステータス',
  'ライセンスプレート番号',
  '購入者のコメント',
]

describe.skipIf(missing.length > 0)(
  `lists of expected parcels in the window${missing.length > 0 ? ` (skipped: no ${missing.join(', ')})` : ''}`,
  () => {
    const dir = mkdtempSync(join(tmpdir(), 'mendbench-lists-'))
    let display: Display
    let workbench: Workbench
    let bench: BenchClient

    const file = (name: string, bytes: Uint8Array | string) => {
      const path = join(dir, name)
      writeFileSync(path, bytes)
      return path
    }
    async function sees(text: string | RegExp): Promise<void> {
      await workbench.page.getByText(text).first().waitFor({ timeout: 30_000 })
    }
    async function choose(path: string): Promise<void> {
      await workbench.page.setInputFiles('input[type=file]', path)
    }

    beforeAll(async () => {
      display = await openDisplay()
      workbench = await startWorkbench({ display: display.name, dataDir: join(dir, 'data') })
      bench = await callBench(workbench.address)
      const { page } = workbench
      await page.getByLabel('What is the repair center called?').fill('Harbour Repairs')
      await page.getByLabel('Who works at it?').fill('Li Na')
      await page.getByRole('switch', { name: 'Load the example center' }).click()
      await page.getByRole('button', { name: 'Open the bench' }).click()
      await page.getByRole('link', { name: 'Queue' }).waitFor({ timeout: 60_000 })
    })
    afterAll(async () => {
      bench?.hangUp()
      await workbench?.close()
      display?.close()
      rmSync(dir, { recursive: true, force: true })
    })

    test('are reached from what is expected, by key', async () => {
      display.pressKey('F3')
      await sees('No open cases')
      display.pressKey('4')
      await sees('No parcels are expected')
      display.pressKey('i')
      await sees('Drop a list here')
      expect(await seriousFaults(workbench.page)).toEqual([])
    })

    test('a Japanese returns report is understood without asking, and says row by row what it would do', async () => {
      const rows = [
        fbaRow(1, { 'product-name': 'オーロラ 電気ケトル', 'customer-comments': '二分で止まります。交換してください' }),
        fbaRow(2, { 'product-name': 'オーロラ 電気ケトル', 'customer-comments': 'においがします' }),
        fbaRow(3, { 'order-id': '1.23E+11' }),
      ]
      await choose(file('返品.txt', encoded(fbaReport(rows, JAPANESE), 'shift_jis')))
      await sees('Import 2 units')
      await sees('FBA customer returns report')
      await sees('DEFECTIVE · 二分で止まります。交換してください')
      expect(await workbench.page.getByLabel('Encoding').inputValue()).toBe('shift_jis')
      expect(await seriousFaults(workbench.page)).toEqual([])

      display.pressKey('5')
      await sees('Order reads “1.23E+11”: a spreadsheet changed it and its digits are lost.')
      expect(await seriousFaults(workbench.page)).toEqual([])
    })

    test('what is rejected can be saved with the reason', async () => {
      const [download] = await Promise.all([
        workbench.page.waitForEvent('download'),
        workbench.page.getByRole('button', { name: 'Save rejected rows' }).click(),
      ])
      const path = join(dir, 'saved.csv')
      await download.saveAs(path)
      expect(download.suggestedFilename()).toBe('返品 – rejected.csv')
      expect(readFileSync(path, 'utf8')).toContain('1.23E+11')
      expect(readFileSync(path, 'utf8').split('\r\n')[0]).toMatch(/購入者のコメント,Reason$/)
    })

    test('once imported, its parcels are received by a scan', async () => {
      display.pressKey('i')
      await sees('2 parcels are expected now')
      expect(await seriousFaults(workbench.page)).toEqual([])
      display.typeScan('LPNRR0000001', 5)
      await workbench.page.getByRole('heading', { name: 'Photograph the sealed parcel' }).first().waitFor({ timeout: 15_000 })
      expect((await bench.bench.screen()).open?.state.unit.lpn).toBe('LPNRR0000001')
    })

    test('a CSV is read by the columns somebody chose, and by them again the next time', async () => {
      const { page } = workbench
      const csv = (order: string) => `Teil;Auftrag;Was fehlt;Wann\nAK17;${order};"tot; ""kein Licht""";03/04/2026\n`
      display.pressKey('F3')
      display.pressKey('i')
      await sees('Drop a list here')
      await choose(file('mai.csv', csv('4711')))
      await sees('What do the columns mean?')
      expect(await seriousFaults(page)).toEqual([])
      const mean = async (header: string, field: string) => page.getByLabel(`Meaning of ${header}`).selectOption(field)
      await mean('Teil', 'sku')
      await mean('Auftrag', 'order')
      await mean('Was fehlt', 'comments')
      await mean('Wann', 'expected-on')
      await page.getByRole('button', { name: 'Read it like this' }).click()
      await sees('How are its dates written?')
      await page.getByRole('button', { name: 'Day first: 03/04/2026 is Apr 3, 2026' }).click()
      await page.getByRole('button', { name: 'Read it like this' }).click()
      await sees('Import 1 unit')
      await sees('tot; "kein Licht"')
      await page.getByRole('button', { name: 'Another list' }).click()

      await choose(file('juni.csv', csv('4712')))
      await sees('Columns as last time')
      await page.getByRole('button', { name: 'Import 1 unit' }).click()
      await sees('1 parcel is expected now')
      expect((await bench.search.find({ text: '4712' })).rows).toMatchObject([{ complaint: 'tot; "kein Licht"', expectedOn: '2026-04-03' }])
    })

    test('an import can be undone', async () => {
      const { page } = workbench
      await page.getByRole('button', { name: 'Undo' }).click()
      await page.getByRole('button', { name: 'Undo the import' }).click()
      await sees('juni.csv was taken back')
      expect((await bench.search.find({ text: '4712' })).rows).toMatchObject([{ stage: 'cancelled' }])
    })

    test('a list dropped anywhere on the screen is taken; what is none is refused in words', async () => {
      const { page } = workbench
      await page.evaluate(() => {
        const held = new DataTransfer()
        held.items.add(new File(['Dear Sir or Madam'], 'letter.txt'))
        window.dispatchEvent(new DragEvent('drop', { dataTransfer: held, cancelable: true }))
      })
      await sees('letter.txt was not read')
      await sees('Nothing was changed.')
      expect(await seriousFaults(page)).toEqual([])
      display.pressKey('Escape')
      await sees('Drop a list here')
    })
  },
)
