import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decodeFiles } from '../../electron/cli/decode.ts'
import { answerSheet, commandSheet } from '../../shared/bench/command-sheet.ts'
import { COMMAND_PREFIX, commandCode, readCommand } from '../../shared/bench/command-word.ts'
import { badgeCode } from '../../shared/catalogue/badge.ts'
import { CURRENT_WORKFLOW } from '../../shared/cases/workflows.ts'
import type { KnownOperator } from '../../shared/catalogue/operator-record.ts'
import { everyGradingQuestion } from '../../shared/policy/grading-questions.ts'
import { RELEASED_POLICY } from '../../shared/policy/policies.ts'
import { classify } from '../../shared/scan/classify.ts'
import { hasCommand } from './display.ts'
import { type HeadlessWindow, openHeadlessWindow } from './headless-window.ts'
import { scanInto } from './scan-into.ts'
import { seriousFaults } from './serious-faults.ts'

const missing = ['chromium', 'pdftoppm'].filter((name) => !hasCommand(name))
const PIN = '73519284'
const TRACKING = '1Z12345E6605272234'
const NAMES = ['Wang Lei', 'Maximilian Featherstonehaugh', '王磊', '李娜', 'Dana Whitlock', 'Jonas Brandt', 'Eva Olsson', 'Tom Becker']

describe.skipIf(missing.length > 0)(
  `operators, badges and sheets${missing.length > 0 ? ` (skipped: no ${missing.join(', ')})` : ''}`,
  () => {
    const dir = mkdtempSync(join(tmpdir(), 'mendbench-operators-'))
    const dataDir = join(dir, 'data')
    let window: HeadlessWindow
    let mei: KnownOperator

    const press = (key: string) => window.page.keyboard.press(key)
    /** As a person types: slowly enough that no scanner is meant. */
    const type = (text: string) => window.page.keyboard.type(text, { delay: 160 })
    const nowName = async () => (await window.bench.bench.screen()).operator.name
    const says = async (type: string) =>
      expect.poll(async () => (await window.bench.bench.screen()).replies.at(-1)?.say.type, { timeout: 15_000 }).toBe(type)
    const asksForPin = () => window.page.getByRole('heading', { name: 'Mei, type your PIN' }).waitFor()
    const speak = async (language: 'en' | 'zh-CN') => {
      await window.bench.settings.set({ ...(await window.bench.settings.get()), language })
      await expect.poll(() => window.page.evaluate(() => document.documentElement.lang), { timeout: 15_000 }).toBe(language)
    }

    beforeAll(async () => {
      window = await openHeadlessWindow(dataDir)
      const { bench, page } = window
      await bench.setup.finish({ center: 'C', bench: 'B', operator: 'Lin', language: 'en', timeZone: 'Asia/Shanghai', example: false })
      const added = await bench.catalogue.addOperator({ name: 'Mei', role: 'lead' })
      if (!('operator' in added)) throw new Error('not added')
      mei = added.operator
      expect(await bench.catalogue.setPin({ operator: mei.id, pin: PIN })).toHaveProperty('operator')
      for (const name of NAMES) await bench.catalogue.addOperator({ name, role: 'technician' })
      await bench.bench.newCase({ sku: 'K17', complaint: 'stops', kind: 'return', received: true })
      await bench.bench.newCase({ sku: 'K17', complaint: 'leaks', kind: 'return', received: false, tracking: TRACKING, carrier: 'ups' })
      await page.reload()
      await page.getByRole('heading', { name: 'Photograph the sealed parcel' }).waitFor()
      // The label of the parcel is printed beside all this: events are counted once it has told its case.
      for (let tries = 0; tries < 300 && (await bench.devices.jobs()).some(({ state }) => state !== 'handed-over'); tries += 1)
        await sleep(200)
    })
    afterAll(async () => {
      await window?.close()
      rmSync(dir, { recursive: true, force: true })
    })

    test('the first operator of a bench is its administrator, and stands in the header', async () => {
      expect((await window.bench.bench.screen()).operator).toMatchObject({ name: 'Lin', role: 'admin' })
      expect(await window.page.getByRole('button', { name: /^Lin Administrator/ }).innerText()).toContain('Administrator')
    })

    test('a badge with a PIN asks for it; digits are typed unseen and are no steps', async () => {
      const { page, bench } = window
      await bench.bench.scan({ text: badgeCode(mei.badge), source: 'wedge' })
      await asksForPin()
      const events = (await bench.system.status()).events
      await type('1234567')
      expect(await page.locator('input[data-pin]').inputValue()).toBe('1234567')
      expect(await page.locator('body').innerText()).not.toContain('1234567')
      expect((await bench.system.status()).events).toBe(events)
      await press('Backspace')
      await press('Enter')
      await says('pin-wrong')
      expect(await nowName()).toBe('Lin')
      expect(await page.locator('input[data-pin]').inputValue()).toBe('')
      await type(PIN)
      await press('Enter')
      await says('operator')
      expect(await nowName()).toBe('Mei')
      await page.getByRole('heading', { name: 'Photograph the sealed parcel' }).waitFor()
    })

    test('on the large pad, with a glove', async () => {
      const { page, bench } = window
      await bench.catalogue.switchOperator({ operator: (await bench.catalogue.operators()).find(({ name }) => name === 'Lin')?.id ?? '' })
      await bench.catalogue.switchOperator({ operator: mei.id })
      await asksForPin()
      for (const digit of PIN) await page.getByRole('button', { name: digit, exact: true }).click()
      await page.getByRole('button', { name: 'Enter PIN' }).click()
      await says('operator')
      expect(await nowName()).toBe('Mei')
    })

    test('Esc goes on without switching, from the screen where the badge was scanned', async () => {
      const { page, bench } = window
      await bench.catalogue.switchOperator({ operator: (await bench.catalogue.operators()).find(({ name }) => name === 'Lin')?.id ?? '' })
      await press('F3')
      await page.waitForURL(/#\/queue/)
      await bench.bench.scan({ text: badgeCode(mei.badge), source: 'wedge' })
      await asksForPin()
      await press('Escape')
      await page.waitForURL(/#\/queue/)
      expect(await nowName()).toBe('Lin')
      await press('F1')
    })

    test('a parcel scanned with a PIN half typed is received under the name of before; nothing of it stays in the field', async () => {
      const { page, bench } = window
      await bench.bench.scan({ text: badgeCode(mei.badge), source: 'wedge' })
      await asksForPin()
      await type('73')
      await scanInto(page, TRACKING)
      await says('received')
      expect((await bench.bench.screen()).replies.at(-1)).toMatchObject({ stillWorks: 'Lin' })
      await page.getByText('No PIN was typed: still recorded as Lin').waitFor()
      expect(await nowName()).toBe('Lin')
    })

    test('five wrong PINs show a countdown that a restart does not end', async () => {
      const { page, bench } = window
      await bench.bench.scan({ text: badgeCode(mei.badge), source: 'wedge' })
      await asksForPin()
      for (let time = 0; time < 5; time += 1) await bench.bench.enterPin({ pin: '0000' })
      await page.getByRole('timer').waitFor()
      expect(await page.getByRole('timer').innerText()).toMatch(/^(?:1:00|0:[0-5]\d)$/)
      await window.close()
      window = await openHeadlessWindow(dataDir)
      await window.page.getByRole('timer').waitFor()
      expect(await window.page.getByRole('button', { name: '1', exact: true }).isDisabled()).toBe(true)
      await press('Escape')
      await says('dismissed')
    })

    test('the PIN stands in no file of the bench', () => {
      for (const name of readdirSync(dataDir)) {
        const file = join(dataDir, name)
        if (statSync(file).isFile()) expect(readFileSync(file).includes(PIN)).toBe(false)
      }
    })

    test.each(['en', 'zh-CN'] as const)('no serious fault for those who use a keyboard or a screen reader (%s)', async (language) => {
      const { page, bench } = window
      await speak(language)
      const found: string[] = []
      const look = async (name: string) => {
        await page.waitForTimeout(700)
        found.push(...(await seriousFaults(page)).map((fault) => `${name}: ${fault}`))
      }
      await press('F1')
      await bench.bench.scan({ text: badgeCode(mei.badge), source: 'wedge' })
      await page.locator('input[data-pin]').waitFor()
      await look('PIN')
      await bench.bench.press({ code: 'MB:NO' })
      await press('F4')
      await page.locator('nav button', { has: page.locator('kbd', { hasText: '2' }) }).click()
      await look('operators')
      for (const sheet of ['commands', 'badges']) {
        await page.evaluate((name) => void (location.hash = `#/sheets/${name}`), sheet)
        await look(sheet)
      }
      await press('F1')
      expect(found).toEqual([])
    })

    test('Ctrl K finds the command sheet', async () => {
      const { page } = window
      await speak('en')
      await press('Control+k')
      await type('command sheet')
      await press('Enter')
      await page.waitForURL(/#\/sheets\/commands/)
    })

    /** The sheet as a browser prints it, and every code that this project's own reader finds on its pages. */
    async function printed(
      sheet: string,
      paper: 'a4' | 'letter',
    ): Promise<{ readonly codes: readonly string[]; readonly size: string; readonly pages: number }> {
      const { page, bench } = window
      await bench.settings.set({ ...(await bench.settings.get()), paper })
      await page.evaluate((name) => void (location.hash = `#/sheets/${name}`), sheet)
      await page.locator(`[data-paper="${paper}"] [data-sheet="${sheet}"]`).first().waitFor()
      await expect.poll(() => page.locator('[data-sheet] [role="img"]:empty').count(), { timeout: 15_000 }).toBe(0)
      const cut = await page
        .locator('[data-paper]')
        .evaluateAll((pages) => pages.filter((each) => each.scrollHeight > each.clientHeight).length)
      expect(cut).toBe(0)
      const file = join(dir, `${sheet}-${paper}.pdf`)
      writeFileSync(file, await page.pdf({ preferCSSPageSize: true, printBackground: true }))
      const about = execFileSync('pdfinfo', [file], { encoding: 'utf8' })
      execFileSync('pdftoppm', ['-r', '200', '-gray', '-png', file, file])
      const pictures = readdirSync(dir).filter((name) => name.startsWith(`${sheet}-${paper}.pdf-`))
      const codes: string[] = []
      for await (const decoded of decodeFiles(pictures.map((picture) => join(dir, picture))))
        codes.push(...decoded.codes.map(({ text }) => text))
      for (const picture of pictures) rmSync(join(dir, picture))
      return { codes, size: /Page size:.*\((\w+)\)/.exec(about)?.[1] ?? about, pages: Number(/Pages:\s+(\d+)/.exec(about)?.[1]) }
    }

    const COMMANDS = commandSheet(CURRENT_WORKFLOW).flatMap(({ commands }) => commands.map(commandCode))
    const ANSWERS = answerSheet(everyGradingQuestion(RELEASED_POLICY, CURRENT_WORKFLOW)).flatMap(({ commands }) =>
      commands.map(commandCode),
    )

    describe.each([
      ['en', 'a4'],
      ['en', 'letter'],
      ['zh-CN', 'a4'],
      ['zh-CN', 'letter'],
    ] as const)('on paper (%s, %s)', (language, paper) => {
      test.each([
        ['commands', COMMANDS],
        ['answers', ANSWERS],
      ] as const)('the sheet of %s is two pages, and every code on it is read back as exactly a known command', async (sheet, expected) => {
        await speak(language)
        const { codes, size, pages } = await printed(sheet, paper)
        expect([size.toLowerCase(), pages]).toEqual([paper, 2])
        expect(codes.toSorted()).toEqual([...expected].toSorted())
        for (const code of codes) {
          expect(classify({ text: code, source: 'camera' })).toMatchObject([{ kind: 'command' }])
          expect(readCommand(code.slice(COMMAND_PREFIX.length))).toBeDefined()
        }
      })

      test('the badges are read back, each as who carries it', async () => {
        await speak(language)
        const operators = await window.bench.catalogue.operators()
        const { codes, size, pages } = await printed('badges', paper)
        expect([size.toLowerCase(), pages]).toEqual([paper, paper === 'a4' ? 1 : 2])
        expect(codes.toSorted()).toEqual(operators.map(({ badge }) => badgeCode(badge)).toSorted())
        for (const code of codes) expect(classify({ text: code, source: 'camera' })).toMatchObject([{ kind: 'operator' }])
      })
    })

    test('a name that left is struck out, keeps its place in the past, and prints no badge', async () => {
      const { bench } = window
      const tom = (await bench.catalogue.operators()).find(({ name }) => name === 'Tom Becker')
      await bench.catalogue.setActive({ operator: tom?.id ?? '', isActive: false })
      expect((await printed('badges', 'a4')).codes).not.toContain(badgeCode(tom?.badge ?? ''))
    })
  },
)
