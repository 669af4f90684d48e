import type { Locator } from 'playwright-core'
import { expect, it, onTestFinished } from 'vitest'
import { temporaryFolder } from '../db/temporary-store.ts'
import { openHeadlessWindow } from './headless-window.ts'
import { seriousFaults } from './serious-faults.ts'

const PICTURES = process.env['POLICY_PICTURES']

/** Puts something over a piece of a long text, in one go: as keys without a pause it would be a scan. */
async function typeOver(area: Locator, before: string, after: string): Promise<void> {
  await area.evaluate((field: HTMLTextAreaElement, piece) => {
    const at = field.value.indexOf(piece)
    field.focus()
    field.setSelectionRange(at, at + piece.length)
  }, before)
  await area.page().keyboard.insertText(after)
}

it('a lead drafts a version in the text, is told the place of a fault, publishes it, and rolls it back', async () => {
  const { page, bench, close } = await openHeadlessWindow(temporaryFolder())
  onTestFinished(close)
  const shot = async (name: string) => {
    if (PICTURES !== undefined) await page.screenshot({ path: `${PICTURES}/${name}.png` })
  }
  await bench.setup.finish({
    center: 'Harbour Repairs',
    bench: 'Bench 1',
    operator: 'Lin',
    language: 'en',
    timeZone: 'UTC',
    example: false,
  })
  await page.reload()
  await page.goto(`${page.url().split('#')[0]}#/policies`)
  await page.getByRole('button', { name: /Edit a draft/ }).click()
  await page.getByRole('button', { name: 'JSON' }).click()
  const text = page.getByRole('textbox', { name: 'The document as JSON' })
  await typeOver(text, '"days": 30', '"days": "sixty"')
  await page.getByRole('button', { name: /^Line \d+, column \d+/ }).waitFor()
  await shot('fault')
  await typeOver(text, '"days": "sixty"', '"days": 60')
  await page.getByRole('button', { name: 'Changes' }).click()
  await page.getByRole('row', { name: /returnWindows\.days/ }).waitFor()
  await shot('changes')
  await page.getByRole('button', { name: 'Try it' }).click()
  await page.getByText('Example').first().waitFor()
  await shot('try')
  expect(await seriousFaults(page)).toEqual([])
  await page.getByRole('textbox', { name: 'What changes, and why' }).fill('Sixty days for the season')
  await page.getByRole('button', { name: 'Publish as version 3' }).click()
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByText('Sixty days for the season').waitFor()
  await shot('published')
  await bench.settings.set({ ...(await bench.settings.get()), language: 'zh-CN', theme: 'dark' })
  await page.getByRole('heading', { name: '政策' }).waitFor()
  await shot('published-zh-CN')
  expect(await seriousFaults(page)).toEqual([])
  await bench.settings.set({ ...(await bench.settings.get()), language: 'en', theme: 'light' })
  await page.getByRole('button', { name: /^Version 2/ }).click()
  await page.getByRole('button', { name: 'Put in force again' }).click()
  await page.getByRole('button', { name: 'Put in force again' }).click()
  await page.getByText('Brings back version 2').waitFor()
  const { policies } = await bench.policies.screen()
  expect(policies[0]?.versions.map(({ version, isInForce }) => [version, isInForce])).toEqual([
    [4, true],
    [3, false],
    [2, false],
  ])
})

it('a lead fills in the form with the keyboard alone: told at the field what does not fit, what would be judged otherwise, and undone', async () => {
  const { page, bench, close } = await openHeadlessWindow(temporaryFolder())
  onTestFinished(close)
  const shot = async (name: string) => {
    if (PICTURES !== undefined) await page.screenshot({ path: `${PICTURES}/${name}.png` })
  }
  const focused = () =>
    page.evaluate(() => {
      const at = document.activeElement
      return at === null ? '' : at.id.startsWith('policy/') ? at.id : (at.getAttribute('aria-label') ?? at.textContent ?? '')
    })
  /** Presses Tab until what it has reached is called so. */
  const tabTo = async (name: RegExp) => {
    for (let step = 0; step < 200; step += 1) {
      if (name.test(await focused())) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`the keyboard does not reach ${String(name)}`)
  }
  const enter = async (name: RegExp) => {
    await tabTo(name)
    await page.keyboard.press('Enter')
  }
  const until = async (key: string, name: string) => {
    const button = page.getByRole('button', { name, exact: true })
    for (let step = 0; step < 20 && (await button.isEnabled()); step += 1) await page.keyboard.press(key)
  }
  const type = async (text: string) => {
    await page.keyboard.press('Control+A')
    await page.keyboard.type(text)
  }
  await bench.setup.finish({
    center: 'Harbour Repairs',
    bench: 'Bench 1',
    operator: 'Lin',
    language: 'en',
    timeZone: 'UTC',
    example: false,
  })
  await page.reload()
  await page.goto(`${page.url().split('#')[0]}#/policies`)
  await page.getByRole('button', { name: /Edit a draft/ }).waitFor()
  await page.keyboard.press('e')
  await page.getByText('0 of 7 answers differ').waitFor()

  await enter(/^Return window/)
  await tabTo(/returnWindows\/days$/)
  const days = page.getByRole('textbox', { name: 'Days from delivery' })
  await type('ten')
  await page.getByText('expected a whole number').waitFor()
  await page.getByText('In force: 30 days').waitFor()
  await shot('form-fault')
  expect(await seriousFaults(page)).toEqual([])
  await enter(/^Warranty terms/)
  await enter(/^1 place does not fit: go to it/)
  await expect.poll(focused).toBe('policy/returnWindows/days')
  await type('10')
  await page.getByText(/^[1-7] of 7 answers? differs?$/).waitFor()
  await page.getByText('Covered by the return window').first().waitFor()
  await shot('form-live')
  await until('Control+z', 'Undo')
  expect(await days.inputValue()).toBe('30')
  await page.getByText('0 of 7 answers differ').waitFor()
  await until('Control+Shift+Z', 'Redo')
  expect(await days.inputValue()).toBe('10')

  await enter(/^Warranty terms/)
  await tabTo(/^Ninety days/)
  await page.keyboard.press('Alt+ArrowDown')
  await page.getByText('Entries were added, removed or moved').waitFor()
  await expect.poll(focused).toMatch(/^Ninety days/)
  await enter(/^Back to what is in force: Terms/)
  await page.getByText('Entries were added, removed or moved').waitFor({ state: 'detached' })
  await enter(/^Add: Terms/)
  await page.getByRole('button', { name: /places do not fit: go to the first/ }).waitFor()
  await shot('form-added')
  await page.keyboard.press('Control+z')
  await page.getByRole('button', { name: 'Publish as version 3' }).waitFor()

  await enter(/^Return window/)
  await enter(/^JSON$/)
  const text = page.getByRole('textbox', { name: 'The document as JSON' })
  await typeOver(text, '"days": 10', '"days": 12')
  await enter(/^Form$/)
  expect(await days.inputValue()).toBe('12')
  await page.getByText('Every change is kept').waitFor()
  await expect.poll(async () => (await bench.policies.draft({ id: 'standard' })).text).toContain('"days": 12')
  await page.reload()
  await page.getByRole('button', { name: /Go on with the draft/ }).waitFor()
  await page.keyboard.press('e')
  await enter(/^Return window/)
  expect(await days.inputValue()).toBe('12')

  await enter(/^Publish as version 3/)
  await expect.poll(focused).toBe('Publish')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /Edit a draft/ }).waitFor()
  expect(await bench.policies.document({ id: 'standard', version: 3 })).toMatchObject({ returnWindows: { days: 12 } })
})
