import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formatRma, rmaBarcode } from '../../shared/cases/rma.ts'
import type { Shot } from '../../shared/cases/shots.ts'
import type { CaseScreen } from '../../shared/contract/case-screen.ts'
import { hasCommand } from './display.ts'
import { type HeadlessWindow, openHeadlessWindow } from './headless-window.ts'
import { scanInto } from './scan-into.ts'
import { seriousFaults } from './serious-faults.ts'

const SERIAL = 'AK17-0093812'
const COLOURS: Readonly<Partial<Record<Shot, string>>> = {
  parcel: '#a98467',
  label: '#e8e4da',
  opened: '#7d8597',
  serial: '#adb5bd',
  damage: '#c9184a',
}
const missing = ['chromium'].filter((name) => !hasCommand(name))

describe.skipIf(missing.length > 0)(
  `one unit with two open cases${missing.length > 0 ? ` (skipped: no ${missing.join(', ')})` : ''}`,
  () => {
    const dir = mkdtempSync(join(tmpdir(), 'mendbench-one-unit-'))
    let window: HeadlessWindow
    /** The case that was worked on, and the one that was opened for its unit once more. */
    let worked: CaseScreen
    let again: CaseScreen

    const patient = { timeout: 15_000 }
    const open = async () => {
      const screen = (await window.bench.bench.screen()).open
      if (screen === undefined) throw new Error('no case lies on the bench')
      return screen
    }
    const says = (type: string) => expect.poll(async () => (await window.bench.bench.screen()).replies.at(-1)?.say.type, patient).toBe(type)
    const asks = () => window.page.getByRole('heading', { name: /One unit, two cases|同一台机器有两张工单/ }).waitFor(patient)
    const show = (path: string) => window.page.evaluate((to) => (globalThis.location.hash = to), `#${path}`)
    const sees = (words: string | RegExp) => window.page.getByText(words).first().waitFor(patient)
    /** In both languages, light and dark: nothing that who cannot see or point could not use. */
    const noFault = async (where: string) => {
      const before = await window.bench.settings.get()
      for (const language of ['zh-CN', 'en'] as const)
        for (const colours of ['dark', 'light'] as const) {
          await window.bench.settings.set({ ...before, language, theme: colours })
          await expect.poll(() => window.page.evaluate(() => document.documentElement.lang), patient).toBe(language)
          await expect
            .poll(() => window.page.evaluate(() => document.documentElement.getAttribute('data-mantine-color-scheme')), patient)
            .toBe(colours)
          expect([where, ...(await seriousFaults(window.page))].join('\n')).toBe(where)
          const picture = process.env['MENDBENCH_PICTURES']
          if (picture !== undefined) await window.page.screenshot({ path: join(picture, `${where}-${language}-${colours}.png`) })
        }
    }

    async function receivedOnceMore(): Promise<CaseScreen> {
      const { state } = worked
      const serial = state.serialFound ?? state.unit.serial ?? ''
      await window.bench.bench.newCase({ sku: state.unit.sku, complaint: 'came without a word', kind: 'return', received: true, serial })
      return open()
    }

    /** A unit that was photographed and inspected. */
    async function inspected(): Promise<CaseScreen> {
      const { bench } = window
      const order = { orderId: '114-7700112-0000001', marketplace: 'amazon.com', price: { minor: 4999, currency: 'USD' } }
      await bench.bench.newCase({
        sku: 'AUR-K17',
        complaint: 'stops heating after two minutes',
        kind: 'return',
        received: true,
        serial: SERIAL,
        order,
      })
      const { caseId } = await open()
      const photograph = async (...shots: readonly Shot[]) => {
        for (const shot of shots) {
          const file = await sharp({ create: { width: 640, height: 480, channels: 3, background: COLOURS[shot] ?? '#888' } })
            .jpeg()
            .toBuffer()
          const picture = new File([new Uint8Array(file)], `${shot}.jpg`, { type: 'image/jpeg' })
          expect((await bench.bench.keepPhoto({ caseId, shot, picture, width: 640, height: 480 })).tone).toBe('accepted')
        }
      }
      await photograph('parcel', 'label')
      await bench.bench.press({ code: 'MB:GO:OPEN' })
      await photograph('opened', 'serial', 'damage')
      await bench.bench.recordSerial({ caseId, serial: SERIAL })
      await bench.bench.note({ caseId, text: 'the lid is bent' })
      return open()
    }

    beforeAll(async () => {
      window = await openHeadlessWindow(join(dir, 'data'))
      const { bench, page } = window
      await bench.setup.finish({ center: 'Harbour', bench: 'Bench 1', operator: 'Dana', language: 'en', timeZone: 'UTC', example: false })
      worked = await inspected()
      again = await receivedOnceMore()
      await page.reload()
    })
    afterAll(async () => {
      await window?.close()
      rmSync(dir, { recursive: true, force: true })
    })

    test('the second one on the bench asks which goes on, both side by side', async () => {
      await asks()
      await sees(formatRma(worked.state.rma))
      await sees('came without a word')
      await noFault('one-unit-bench')
    })

    test('the queue flags both, and shows them by a chip of their own', async () => {
      await show('/queue')
      await window.page.getByRole('button', { name: /Doubles/ }).click()
      await window.page
        .getByLabel(`Same unit as ${formatRma(worked.state.rma)}`)
        .first()
        .waitFor(patient)
      await window.page
        .getByLabel(`Same unit as ${formatRma(again.state.rma)}`)
        .first()
        .waitFor(patient)
      await noFault('one-unit-queue')
      await show('/')
      await asks()
    })

    test('a scan ends the second one for the other, which lies there in its place; U takes it back', async () => {
      await scanInto(window.page, 'MB:MERGE:2')
      await says('merged')
      await expect.poll(async () => (await open()).caseId, patient).toBe(worked.caseId)
      await sees(`${formatRma(again.state.rma)} ended: ${formatRma(worked.state.rma)} goes on`)
      await window.page.keyboard.press('u')
      await says('taken-back')
      await expect.poll(async () => (await open()).caseId, patient).toBe(again.caseId)
      await asks()
    })

    test('a key ends it, what was done there is told in the other, and its label leads there', async () => {
      await window.page.keyboard.press('2')
      await says('merged')
      await sees(`from ${formatRma(again.state.rma)}`)
      await noFault('one-unit-goes-on')
      await window.page.keyboard.press('0')
      await says('put-aside')
      await scanInto(window.page, rmaBarcode(again.state.rma))
      await expect.poll(async () => (await window.bench.bench.screen()).open?.caseId, patient).toBe(worked.caseId)
    })

    test('the ended case says where it goes on, and does nothing any more', async () => {
      await show(`/case/${again.caseId}`)
      await sees('Merged into')
      await noFault('one-unit-ended')
      const reply = await window.bench.bench.note({ caseId: again.caseId, text: 'too late' })
      expect(reply.say).toEqual({ type: 'refused', refusal: { type: 'merged', rma: worked.state.rma } })
    })

    test('two units are told apart on the page of the case, and not asked about again', async () => {
      const third = await receivedOnceMore()
      // A case that is new leads to the bench.
      await asks()
      await show(`/case/${third.caseId}`)
      await sees('This case')
      await noFault('one-unit-case')
      await window.page.getByRole('button', { name: 'They are two units' }).click()
      await says('kept-apart')
      await expect.poll(async () => (await window.bench.cases.get({ caseId: third.caseId }))?.twin, patient).toBeUndefined()
    })
  },
)
