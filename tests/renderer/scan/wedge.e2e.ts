import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type KeyboardScanner, FACTORY_SCANNER } from '../../../shared/scan/keyboard-scanner.ts'
import { type Display, ahead, hasCommand, openDisplay } from '../../e2e/display.ts'
import { ENTER, type Stroke, pressStrokes, strokesOf } from '../../e2e/scanner-keys.ts'
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
  const xdotool = (...args: readonly string[]) => {
    const [command, ...rest] = [...ahead(), 'xdotool', ...args]
    execFileSync(command ?? '', rest, { env: { ...process.env, DISPLAY: display.name } })
  }
  const type = (text: string, delay: number) => xdotool('type', '--delay', String(delay), '--', text)
  const strokes = (keys: readonly Stroke[], delay: number) => pressStrokes(display.name, keys, delay)
  const setScanner = (change: Partial<KeyboardScanner>) =>
    opened.page.evaluate((scanner) => window.setScanner(scanner), { ...FACTORY_SCANNER, ...change })
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

    it('leaves what a person wrote before to be undone, and nothing of its own', async () => {
      await opened.page.locator('#note').click()
      await opened.page.keyboard.press('End')
      type('es', 120)
      await opened.page.waitForTimeout(600)
      type('1Z5R89390357567127\n', 2)
      await scansBecome(['1Z5R89390357567127'])
      expect(await opened.page.locator('#note').inputValue()).toBe('cracked lenses')
      // Chromium may keep each letter as a step of its own.
      for (let step = 0; step < 2; step += 1) display.pressKey('ctrl+z')
      await expect.poll(() => opened.page.locator('#note').inputValue()).toBe('cracked lens')
    })

    it('into a text with bold words leaves the words, the bold and the caret', async () => {
      await opened.page.locator('#rich').click()
      await opened.page.keyboard.press('End')
      type(`${GS1}\n`, 2)
      await scansBecome([GS1])
      await expect.poll(() => opened.page.locator('#rich').innerHTML()).toBe('back <b>left</b> corner')
      type('s', 150)
      await expect.poll(() => opened.page.locator('#rich').innerHTML()).toBe('back <b>left</b> corners')
    })

    it('while its field is put in another’s place leaves the new one as the old one was', async () => {
      await opened.page.locator('#replaced').focus()
      type('4006381333931-A\n', 2)
      await scansBecome(['4006381333931-A'])
      await expect.poll(() => opened.page.locator('#replaced').inputValue()).toBe('box wet')
      await expect.poll(() => fieldState('#replaced').then((state) => state[3])).toBe(true)
    })

    it('under an input method is read all the same, and what the method made of it is gone', async () => {
      const method = await opened.page.context().newCDPSession(opened.page)
      await opened.page.locator('#note').focus()
      await opened.page.locator('#note').evaluate((field: HTMLInputElement) => field.setSelectionRange(7, 7))
      let made = ''
      for (const letter of 'RMA7K39QF2M') {
        const code = /\d/.test(letter) ? `Digit${letter}` : `Key${letter}`
        made += letter.toLowerCase()
        await method.send('Input.dispatchKeyEvent', {
          type: 'rawKeyDown',
          key: 'Process',
          code,
          windowsVirtualKeyCode: 229,
          modifiers: /\d/.test(letter) ? 0 : 8,
        })
        await method.send('Input.imeSetComposition', { text: made, selectionStart: made.length, selectionEnd: made.length })
      }
      display.pressKey('Return')
      await scansBecome(['RMA7K39QF2M'])
      await method.send('Input.insertText', { text: '染发膏' })
      await expect.poll(() => fieldState('#note')).toEqual(['cracked lens', 7, 7, true])
      expect((await recorded()).submits).toEqual([])
    })

    it.each(['#free', '#count', '#empty-count', '#mail', '#day'])('into %s leaves it as it was', async (id) => {
      const before = await opened.page.locator(id).inputValue()
      await opened.page.locator(id).focus()
      type(`${GS1}\n`, 2)
      await scansBecome([GS1])
      const state = opened.page.locator(id).evaluate((field: HTMLInputElement) => [field.value, field.validity.badInput])
      expect(await state).toEqual([before, false])
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

    it('over a modal that traps the focus is heard, and the modal stays open', async () => {
      type('MB:MODAL-1\n', 2)
      await opened.page.locator('#trapped').focus()
      type('4006381333931\n', 2)
      await scansBecome(['MB:MODAL-1', '4006381333931'])
      expect(await opened.page.locator('#trapped').inputValue()).toBe('trapped')
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

    it('group separators as F8, or as the word that is set, reads them as such', async () => {
      strokes([...strokesOf('0109', 'us'), { code: 'F8' }, ...strokesOf('21A', 'us'), ENTER], 2)
      await setScanner({ groupSeparator: '<GS>' })
      type('0109<GS>21A\n', 2)
      await scansBecome(['0109\u001d21A', '0109\u001d21A'])
    })

    it.each([
      ['{F18}', '{F19}', 70],
      ['{STX}', '{ETX}', 70],
      ['{F18}', '', 5],
    ])('with %s before and %s after its codes types nothing into a field, at any pace', async (prefix, suffix, delay) => {
      await setScanner({ prefix, suffix })
      await opened.page.locator('#note').focus()
      const added: Readonly<Record<string, readonly Stroke[]>> = {
        '{F18}': [{ code: 'F18' }],
        '{F19}': [{ code: 'F19' }],
        '{STX}': strokesOf('\u0002', 'us'),
        '{ETX}': strokesOf('\u0003', 'us'),
        '': [ENTER],
      }
      const watched = opened.page.locator('#note').evaluate(
        (field) =>
          new Promise<boolean>((resolve) => {
            field.addEventListener('input', () => resolve(false))
            setTimeout(() => resolve(true), 2500)
          }),
      )
      strokes([...(added[prefix] ?? []), ...strokesOf('RMA7K39QF2M', 'us'), ...(added[suffix] ?? [])], delay)
      await scansBecome(['RMA7K39QF2M'])
      expect(await watched).toBe(true)
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

    it('twenty times, three a second, into a field: all are there, in order, and the field is as it was', async () => {
      const codes = Array.from({ length: 20 }, (_, index) => `LPNRRDK${String(index).padStart(7, '0')}`)
      await opened.page.locator('#note').focus()
      for (const [index, code] of codes.entries()) {
        const next = performance.now() + 333
        type(`${code}\n`, index % 13)
        await opened.page.waitForTimeout(Math.max(0, next - performance.now()))
      }
      await scansBecome(codes)
      expect(await opened.page.locator('#note').inputValue()).toBe('cracked lens')
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

    it('chooses in a list by a letter', async () => {
      await opened.page.locator('#choice').focus()
      display.pressKey('s')
      await expect.poll(() => opened.page.locator('#choice').inputValue()).toBe('scrap')
      display.pressKey('r')
      await expect.poll(() => opened.page.locator('#choice').inputValue()).toBe('repair')
    })

    it('is heard by what has the focus before anybody else', async () => {
      await opened.page.locator('#press').focus()
      display.pressKey('x')
      await expect.poll(async () => (await recorded()).pageKeys).toEqual(['x'])
      expect((await recorded()).keys).toEqual(['x'])
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
