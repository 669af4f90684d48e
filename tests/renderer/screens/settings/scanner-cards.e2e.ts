import { describe, expect, it } from 'vitest'
import { seriousFaults } from '../../../e2e/serious-faults.ts'
import { honeywellScan } from '../../../shared/scan/posted-report.ts'
import { chromiumPath, scannerWindow } from './scanner-window.ts'

const MODEL = 'Honeywell Voyager 1470g'

describe.skipIf(chromiumPath === undefined)(
  `scanners in the settings${chromiumPath === undefined ? ' (skipped: no chromium)' : ''}`,
  () => {
    it('have a card each as soon as they are plugged in, with their bench and what they read last, and are given names', async () => {
      const { plug, send, page, card } = await scannerWindow()
      plug({ path: '/dev/hidraw1' })
      plug({ path: '/dev/hidraw2', serialNumber: 'S2' })
      await card(`${MODEL} 2`).getByText('HID POS').waitFor()
      await card(MODEL).getByText('Bench 07').waitFor()
      send('/dev/hidraw2', honeywellScan('LPNHE123456789'))
      await card(`${MODEL} 2`).getByText('LPNHE123456789').waitFor()
      await card(MODEL).getByText('none since the start').waitFor()

      await card(`${MODEL} 2`).getByRole('button', { name: 'Rename' }).click()
      await page.keyboard.insertText(MODEL)
      await page.keyboard.press('Enter')
      await page.getByText('Another one has this name').waitFor()
      await page.getByLabel('Name', { exact: true }).fill('Right hand')
      await page.keyboard.press('Enter')
      await card('Right hand').getByText(MODEL).waitFor()
      send('/dev/hidraw2', honeywellScan('B0CHX1W1XY'))
      await page.getByRole('region', { name: 'Scan test' }).getByText('Right hand').waitFor()
      expect(await seriousFaults(page)).toEqual([])
    })

    it('are told to beep, to scan and to send directly, and say when that does not reach them', async () => {
      const { plug, plugKeyboard, beDeaf, card, told, page } = await scannerWindow()
      plug({ path: '/dev/hidraw1', serialNumber: 'S2', product: 'Granit' })
      plugKeyboard('/dev/hidraw2')
      await card('Honeywell Granit').getByRole('button', { name: 'Beep' }).click()
      await card('Honeywell Granit').getByText('It was told to beep').waitFor()
      beDeaf(true)
      await card('Honeywell Granit').getByRole('button', { name: 'Start a scan' }).click()
      await card('Honeywell Granit').getByText('It did not take the command: Broken pipe').waitFor()

      await card(MODEL).getByText('Keyboard, types its scans').waitFor()
      const direct = card(MODEL).getByRole('switch')
      await direct.press('Space')
      await card(MODEL).getByText('It did not take the switch').waitFor()
      await direct.press('Space')
      beDeaf(false)
      await card(MODEL).getByText('It types its scans like a keyboard').waitFor()
      await direct.press('Space')
      await card(MODEL).getByText('Keyboard mode, sends directly').waitFor()
      expect(await direct.isChecked()).toBe(true)
      expect(await page.getByRole('switch').count()).toBe(1)
      expect(told()).toEqual([
        ['/dev/hidraw1', 0xfd, 3],
        ['/dev/hidraw2', 0xfe, 1],
      ])
      expect(await seriousFaults(page)).toEqual([])
    })

    it('say that scans may be missing, and keep their cards when they are unplugged', async () => {
      const { plug, unplug, send, card, page } = await scannerWindow()
      plug({ path: '/dev/hidraw1' })
      await card(MODEL).waitFor()
      send('/dev/hidraw1', Array.from({ length: 63 }, (_, index) => honeywellScan(`FLOOD-${index}`)).flat(), 0.05)
      await card(MODEL)
        .getByText(/1 loss noticed/)
        .waitFor()
      await page.getByText(`Count your parcels: scans from ${MODEL} may be missing`).first().waitFor()
      unplug('/dev/hidraw1')
      await card(MODEL).getByText('unplugged').waitFor()
      expect(await card(MODEL).getByRole('button').allInnerTexts()).toEqual(['Rename'])
      expect(await seriousFaults(page)).toEqual([])
    })
  },
)
