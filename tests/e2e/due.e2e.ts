import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BenchClient, callBench } from './bench-client.ts'
import { type Display, hasCommand, openDisplay } from './display.ts'
import { seriousFaults } from './serious-faults.ts'
import { startWorkbench, type Workbench } from './workbench.ts'

const NEEDED = ['Xvfb', 'openbox', 'xdotool', 'chromium']
const missing = NEEDED.filter((name) => !hasCommand(name))
const TWO_HOURS = 2 * 3_600_000

describe.skipIf(missing.length > 0)(
  `what is due: told below every screen as time passes, and one key from the queue of it${missing.length > 0 ? ` (skipped: no ${missing.join(', ')})` : ''}`,
  () => {
    const dir = mkdtempSync(join(tmpdir(), 'mendbench-due-'))
    let display: Display
    let workbench: Workbench
    let bench: BenchClient

    const lights = () => workbench.page.getByRole('group', { name: 'What is due' })
    const light = (name: RegExp) => lights().getByRole('button', { name })
    const pressed = () => workbench.page.locator('[aria-pressed="true"]').first()
    /** How many the light says; none where it is not lit. */
    async function told(name: RegExp): Promise<number> {
      const text = (await light(name).count()) === 0 ? '0' : await light(name).innerText()
      return Number(/\d+/.exec(text)?.[0] ?? 0)
    }
    async function tells(name: RegExp, count: number): Promise<void> {
      for (let tries = 0; tries < 200 && (await told(name)) !== count; tries += 1) await sleep(100)
      expect(await told(name)).toBe(count)
    }

    beforeAll(async () => {
      display = await openDisplay()
      workbench = await startWorkbench({ display: display.name, dataDir: join(dir, 'data') })
      bench = await callBench(workbench.address)
      const { page } = workbench
      await page.getByLabel('What is the repair center called?').fill('Harbour Repairs')
      await page.getByLabel('Who works at it?').fill('Li Na')
      await page.getByRole('button', { name: 'Open the bench' }).click()
      await page.getByText('Scan anything').first().waitFor({ timeout: 200_000 })
    })
    afterAll(async () => {
      bench?.hangUp()
      await workbench?.close()
      display?.close()
      rmSync(dir, { recursive: true, force: true })
    })

    test('given units that are late, the bar says how many, and F6 or a click leads to them', async () => {
      const { page } = workbench
      const due = await bench.queue.due()
      expect(due.overdue).toBeGreaterThan(0)
      await tells(/overdue/, due.overdue)
      await page.keyboard.press('F6')
      await page.getByRole('grid').waitFor()
      expect(await pressed().innerText()).toMatch(/Overdue/)
      await light(/stuck/).click()
      await expect.poll(() => pressed().innerText()).toMatch(/Stuck/)
      await page.keyboard.press('F1')
      await page.keyboard.press('F6')
      await expect.poll(() => pressed().innerText()).toMatch(/Overdue/)
    })

    test('when an answer falls due while nobody touches anything, then it is due soon, and overdue at its moment', async () => {
      const before = await bench.queue.due()
      const { rows } = await bench.queue.page({ filter: 'expected', offset: 0, limit: 1 })
      const caseId = rows[0]?.caseId ?? ''
      const at = new Date(Date.now() - TWO_HOURS + 8000).toISOString()
      await bench.cases.buyerWrote({ caseId, about: 'review', at })
      await tells(/due soon/, before.soon + 1)
      await tells(/overdue/, before.overdue + 1)
      expect((await bench.queue.due()).rung).toEqual({ soon: before.rung.soon + 1, overdue: before.rung.overdue + 1 })
      await expect
        .poll(async () => (await workbench.page.locator('[aria-pressed="true"]').first().innerText()).replace(/\s+/g, ' '))
        .toContain(String(before.overdue + 1))
      await bench.cases.buyerAnswered({ caseId })
      await tells(/overdue/, before.overdue)
    })

    test('the queue of what is stuck says how long and why, without faults in either language', async () => {
      const { page } = workbench
      await page.keyboard.press('9')
      await page
        .getByText(/^◆ for \d+ days?/)
        .first()
        .waitFor()
      for (const language of ['en', 'zh-CN'] as const) {
        await bench.settings.set({ ...(await bench.settings.get()), language })
        await sleep(700)
        expect(await seriousFaults(page)).toEqual([])
      }
    })
  },
)
