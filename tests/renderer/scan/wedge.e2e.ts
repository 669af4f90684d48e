import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Display, hasCommand, openDisplay } from '../../e2e/display.ts'
import { type OpenedPage, openPage } from './open-page.ts'

const missing = ['Xvfb', 'openbox', 'xdotool', 'chromium'].filter((name) => !hasCommand(name))
const GS1 = ']C1010952123454321310LOT-7'
const LONG = 'https://id.example/01/09521234543213/21/SN:000-123?x=(A_b)'

describe.skipIf(missing.length > 0)(`keys in a real window${missing.length > 0 ? ` (skipped: no ${missing.join(', ')})` : ''}`, () => {
  let display: Display
  let opened: OpenedPage

  beforeAll(async () => {
    display = await openDisplay()
    opened = await openPage(join(import.meta.dirname, 'wedge-page.tsx'), display.name)
  })
  afterAll(async () => {
    await opened?.close()
    display?.close()
  })
  beforeEach(async () => {
    await opened.page.reload()
    await opened.page.locator('#note').waitFor({ timeout: 5000 })
  })

  /** Keys as the X server sends them: `delay` ms apart, end key included. */
  const xdotool = (...args: readonly string[]) => execFileSync('xdotool', args, { env: { ...process.env, DISPLAY: display.name } })
  const type = (text: string, delay: number) => xdotool('type', '--delay', String(delay), '--', text)
  const recorded = () => opened.page.evaluate(() => window.record)
  const scansBecome = (scans: readonly string[]) => expect.poll(async () => (await recorded()).scans, { timeout: 5000 }).toEqual(scans)
  const fieldState = (id: string) =>
    opened.page
      .locator(id)
      .evaluate((field: HTMLInputElement) => [field.value, field.selectionStart, field.selectionEnd, document.activeElement === field])

  describe('a scanner that types', () => {
    it.each([0, 1, 2, 5, 12])('into a text field leaves text, selection and focus as they were (%i ms)', async (delay) => {
      await opened.page.locator('#note').evaluate((field: HTMLInputElement) => {
        field.focus()
        field.setSelectionRange(2, 7)
      })
      type(`${LONG}\n`, delay)
      await scansBecome([LONG])
      expect(await fieldState('#note')).toEqual(['cracked lens', 2, 7, true])
      expect((await recorded()).submits).toEqual([])
    })

    it('does not stop a person from going on typing where the scan came in between', async () => {
      await opened.page.locator('#note').click()
      await opened.page.keyboard.press('End')
      type('1Z5R89390357567127\n', 1)
      await scansBecome(['1Z5R89390357567127'])
      type('es', 150)
      await expect.poll(() => opened.page.locator('#note').inputValue()).toBe('cracked lenses')
    })

    it.each(['#free', '#count'])('into %s leaves it as it was', async (id) => {
      const before = await opened.page.locator(id).inputValue()
      await opened.page.locator(id).focus()
      type(`${GS1}\n`, 2)
      await scansBecome([GS1])
      expect(await opened.page.locator(id).inputValue()).toBe(before)
    })

    it('while a select has the focus chooses nothing', async () => {
      await opened.page.locator('#choice').focus()
      type('scrap-refund-01\n', 2)
      await scansBecome(['scrap-refund-01'])
      expect(await opened.page.locator('#choice').inputValue()).toBe('repair')
    })

    it('over a dialog that keeps its keys to itself is heard', async () => {
      type('MB:OPEN-DIALOG\n', 2)
      await opened.page.locator('#inside').focus()
      type('4006381333931\n', 2)
      await scansBecome(['MB:OPEN-DIALOG', '4006381333931'])
      expect(await opened.page.locator('#inside').inputValue()).toBe('inside')
    })

    it('with a button focused presses nothing, though the code holds a space', async () => {
      await opened.page.locator('#press').focus()
      type('RB 123 456 785 GB\n', 2)
      await scansBecome(['RB 123 456 785 GB'])
      expect((await recorded()).clicks).toBe(0)
    })

    it('group separators as Ctrl and ] keeps them in the text', async () => {
      const keys = ['0', '1', '2', 'ctrl+bracketright', '2', '1', 'A', 'ctrl+bracketright', '9']
      xdotool('key', '--delay', '2', ...keys, 'Return')
      await scansBecome(['012\u001d21A\u001d9'])
    })

    it('without an end key is heard too', async () => {
      type('LPNRRDK1234567', 2)
      await scansBecome(['LPNRRDK1234567'])
    })

    it('twenty times in a row loses none', async () => {
      const codes = Array.from({ length: 20 }, (_, index) => `X00${String(index).padStart(7, '0')}`)
      for (const code of codes) type(`${code}\n`, 1)
      await scansBecome(codes)
    })
  })

  describe('a person who types', () => {
    it('gives single keys as shortcuts', async () => {
      display.pressKey('2')
      await expect.poll(async () => (await recorded()).keys).toEqual(['2'])
      display.pressKey('F3')
      await expect.poll(async () => (await recorded()).keys).toEqual(['2', 'F3'])
    })

    it('presses the focused button with the space bar, once', async () => {
      await opened.page.locator('#press').focus()
      display.pressKey('space')
      await expect.poll(async () => (await recorded()).clicks).toBe(1)
      await opened.page.waitForTimeout(300)
      expect((await recorded()).clicks).toBe(1)
    })

    it('writes into a field and saves with Enter', async () => {
      await opened.page.locator('#note').fill('')
      type('dead pixel', 90)
      display.pressKey('Return')
      await expect.poll(async () => (await recorded()).submits).toEqual(['dead pixel'])
      expect((await recorded()).scans).toEqual([])
    })
  })
})
