import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { KeyReading } from '../../../shared/scan/key-text.ts'
import { KEYBOARD_NAMES, type KeyboardName } from '../../../shared/scan/keyboards.ts'
import { type Display, hasCommand, openDisplay } from '../../e2e/display.ts'
import { ENTER, type Stroke, altStrokes, blockStrokes, pressStrokes, setSystemKeyboard, strokesOf } from '../../e2e/scanner-keys.ts'
import { type OpenedPage, openPage } from './open-page.ts'

const missing = ['Xvfb', 'openbox', 'xdotool', 'setxkbmap', 'chromium'].filter((name) => !hasCommand(name))
const GS1 = ']C1010952123454321310LOT-7\u001d21SN:zZ'
const ALL = '@"#][{}|\\~:;/-_+=\'`^ AaMmQqWwYyZz 0123456789'

describe.skipIf(missing.length > 0)(
  `a scanner and another keyboard${missing.length > 0 ? ` (skipped: no ${missing.join(', ')})` : ''}`,
  () => {
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
      await opened.page.evaluate(() => {
        window.record.scans.length = 0
        window.setScanner({})
      })
    })
    afterEach(() => {
      setSystemKeyboard(display.name, 'us')
    })

    const scan = (strokes: readonly Stroke[]) => pressStrokes(display.name, [...strokes, ENTER], 2)
    const scansBecome = (scans: readonly string[]) =>
      expect.poll(async () => (await opened.page.evaluate(() => window.record)).scans, { timeout: 5000 }).toEqual(scans)
    const setReading = (reading: KeyReading) => opened.page.evaluate((reading) => window.setScanner({ reading }), reading)
    const setSystem = async (keyboard: KeyboardName) => {
      setSystemKeyboard(display.name, keyboard)
      await opened.page.waitForTimeout(150)
    }
    const intoNothing = () => opened.page.evaluate(() => (document.activeElement as HTMLElement).blur())
    const intoNote = () => opened.page.locator('#note').focus()
    const noteIsUntouched = async () => expect(await opened.page.locator('#note').inputValue()).toBe('cracked lens')
    /** Turns a lock on for the work, and off again. */
    const withLock = async (stroke: Stroke, work: () => Promise<void>) => {
      pressStrokes(display.name, [stroke], 2)
      try {
        await work()
      } finally {
        pressStrokes(display.name, [stroke], 2)
      }
    }

    describe.each(KEYBOARD_NAMES)('on a computer set to the %s keyboard', (system) => {
      beforeEach(() => setSystem(system))

      it('as it comes from the factory gives every character, into a text field too, and leaves the field as it was', async () => {
        await intoNothing()
        scan(strokesOf(ALL, 'us'))
        await intoNote()
        scan(strokesOf(ALL, 'us'))
        scan(strokesOf(GS1, 'us'))
        await scansBecome([ALL, ALL, GS1])
        await noteIsUntouched()
      })

      it('gives capitals as capitals with Caps Lock on, and digits of the number block with Num Lock on and off', async () => {
        await intoNote()
        await withLock({ code: 'CapsLock', held: system === 'jp' ? ['ShiftLeft'] : [] }, async () => {
          scan(strokesOf(ALL, 'us'))
          await scansBecome([ALL])
        })
        scan(blockStrokes('4006381333931'))
        await withLock({ code: 'NumLock' }, async () => {
          scan(blockStrokes('5012345678900'))
          await scansBecome([ALL, '4006381333931', '5012345678900'])
        })
        await noteIsUntouched()
      })
    })

    it.each(KEYBOARD_NAMES.filter((name) => name !== 'us'))('set to the %s keyboard is read as that on any computer', async (set) => {
      await setReading(set)
      await intoNote()
      for (const system of ['us', set] as const) {
        await setSystem(system)
        scan(strokesOf(ALL, set))
        scan(strokesOf(GS1, set))
      }
      await scansBecome([ALL, GS1, ALL, GS1])
      await noteIsUntouched()
    })

    it.each(KEYBOARD_NAMES)('set to the %s keyboard as the computer is can be read by its characters', async (set) => {
      await setSystem(set)
      await setReading('characters')
      await intoNothing()
      const known = ALL.replace(/[`^~']/g, '')
      scan(strokesOf(known, set))
      await intoNote()
      scan(strokesOf(known, set))
      await scansBecome([known, known])
    })

    it('that types each character by its number gives them all, the group separator too', async () => {
      await setSystem('de')
      for (const place of [intoNothing, intoNote]) {
        await place()
        scan(altStrokes('RMA-7\u001dAz|'))
      }
      await scansBecome(['RMA-7\u001dAz|', 'RMA-7\u001dAz|'])
      await noteIsUntouched()
    })
  },
)
