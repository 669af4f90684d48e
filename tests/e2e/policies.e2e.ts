import { expect, it, onTestFinished } from 'vitest'
import { temporaryFolder } from '../db/temporary-store.ts'
import { openHeadlessWindow } from './headless-window.ts'
import { seriousFaults } from './serious-faults.ts'

const PICTURES = process.env['POLICY_PICTURES']

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
  const text = page.getByRole('textbox', { name: 'The document as JSON' })
  const begun = await text.inputValue()
  await text.fill(begun.replace('"days": 30', '"days": "sixty"'))
  await page.getByRole('button', { name: /^Line \d+, column \d+/ }).waitFor()
  await shot('fault')
  await text.fill(begun.replace('"days": 30', '"days": 60'))
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
