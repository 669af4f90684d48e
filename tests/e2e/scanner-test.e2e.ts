import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { functionKey } from '../../shared/scan/key-text.ts'
import type { KeyboardName } from '../../shared/scan/keyboards.ts'
import { TEST_CODES } from '../../shared/scan/test-card.ts'
import { type BenchClient, callBench } from './bench-client.ts'
import { type Display, hasCommand, openDisplay } from './display.ts'
import { ENTER, type Stroke, pressStrokes, setSystemKeyboard, strokesOf } from './scanner-keys.ts'
import { seriousFaults } from './serious-faults.ts'
import { type Workbench, startWorkbench } from './workbench.ts'

const missing = ['Xvfb', 'openbox', 'xdotool', 'setxkbmap', 'chromium'].filter((name) => !hasCommand(name))

type Set = { readonly keyboard: KeyboardName; readonly prefix: string; readonly separator: string; readonly end: readonly Stroke[] }
const FACTORY: Set = { keyboard: 'us', prefix: '', separator: '\u001d', end: [ENTER] }

describe.skipIf(missing.length > 0)(
  `the start of a shift with the self-test card${missing.length > 0 ? ` (skipped: no ${missing.join(', ')})` : ''}`,
  () => {
    const dir = mkdtempSync(join(tmpdir(), 'mendbench-card-'))
    let display: Display
    let workbench: Workbench
    let bench: BenchClient

    beforeAll(async () => {
      display = await openDisplay()
      workbench = await startWorkbench({ display: display.name, dataDir: join(dir, 'data') })
      bench = await callBench(workbench.address)
      await bench.setup.finish({ center: 'Harbour', bench: '1', operator: 'Li Na', language: 'en', timeZone: 'UTC', example: true })
      await workbench.page.reload()
      await sees('Scan anything')
    })
    afterAll(async () => {
      bench?.hangUp()
      await workbench?.close()
      display?.close()
      rmSync(dir, { recursive: true, force: true })
    })

    const sees = (text: string) => workbench.page.getByText(text).first().waitFor({ timeout: 30_000 })
    const scanned = () => workbench.page.getByText('arrived', { exact: false })
    /** One code of the card with a scanner that is set so. */
    const scan = (at: number, { keyboard, prefix, separator, end }: Set = FACTORY) => {
      const { text = '', symbology = 'code128' } = TEST_CODES[at] ?? {}
      const added = prefix.startsWith(functionKey(18)) ? [{ code: 'F18' }] : strokesOf(prefix, keyboard)
      const code = (symbology === 'gs1-128' ? ']C1' : ']C0') + text.replace('\u001d', separator)
      pressStrokes(display.name, [...added, ...strokesOf(code, keyboard), ...end], 3)
    }
    const scanCard = async (set: Set) => {
      for (const at of TEST_CODES.keys()) {
        scan(at, set)
        await workbench.page.waitForTimeout(250)
      }
    }

    test('the first code opens the self-test from the bench, over the open search too, and nothing happens on the bench', async () => {
      const before = await bench.system.status()
      await workbench.page.keyboard.press('Control+k')
      await workbench.page.getByRole('combobox').waitFor()
      scan(0)
      await sees('Scan code 2')
      expect(await workbench.page.getByRole('combobox').count()).toBe(0)
      scan(1)
      await sees('Scan code 3')
      scan(2)
      await sees('This scanner is set right')
      const after = await bench.system.status()
      expect(after.events).toBe(before.events)
      expect((await bench.bench.screen()).replies.at(-1)).toBeUndefined()
      expect(await bench.devices.scannerTest()).toMatchObject({ isPassed: true })
      expect(await seriousFaults(workbench.page)).toEqual([])
    })

    test('a scanner of another center’s is set right with one key for each thing that is wrong', async () => {
      setSystemKeyboard(display.name, 'de')
      display.pressKey('n')
      await sees('Scan code 1')
      const french: Set = { keyboard: 'fr', prefix: '#', separator: '<GS>', end: [ENTER] }
      await scanCard(french)
      await sees('The scanner is set to another keyboard: French')
      await sees('The group separator arrives as <GS>')
      await sees('The scanner puts # before every code')
      expect(await bench.devices.scannerTest()).toMatchObject({ isPassed: false })
      for (let left = 3; left > 0; left -= 1) {
        display.pressKey('1')
        await expect.poll(() => workbench.page.locator('[data-grade="wrong"]').count(), { timeout: 10_000 }).toBe(left - 1)
      }
      await sees('This scanner is set right')
      expect((await bench.settings.get()).keyboardScanner).toEqual({
        reading: 'fr',
        pace: 'usual',
        prefix: '#',
        suffix: '',
        groupSeparator: '<GS>',
      })
      expect(await bench.devices.scannerTest()).toMatchObject({ isPassed: true })
    })

    test('and its codes then mean on the bench what they say', async () => {
      display.pressKey('F1')
      await sees('Scan anything')
      const parcel = (await bench.queue.page({ filter: 'expected', offset: 0, limit: 1 })).rows[0]
      pressStrokes(display.name, [...strokesOf(`#${parcel?.tracking}`, 'fr'), ENTER], 3)
      await expect.poll(async () => (await bench.bench.screen()).open?.state.rma, { timeout: 15_000 }).toBe(parcel?.rma)
    })

    test('the settings show what was found and when the card passed', async () => {
      setSystemKeyboard(display.name, 'us')
      display.pressKey('F4')
      await sees('self-test passed')
      expect(await workbench.page.getByLabel('Before each code').inputValue()).toBe('#')
      expect(await seriousFaults(workbench.page)).toEqual([])
      expect(await scanned().count()).toBe(0)
    })
  },
)
