import { mkdirSync } from 'node:fs'
import { type Page, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAdmin } from '../../../cloud/admin/accounts.ts'
import { stepAt, totpCode } from '../../../cloud/admin/totp.ts'
import { findChromium } from '../../../electron/browser/open-chromium.ts'
import { BenchForTests } from '../bench-for-tests.ts'
import { cloudForTests } from '../cloud-for-tests.ts'
import { secretOf } from './secret-of.ts'

const executablePath = findChromium(process.env)
const cloud = cloudForTests()
const pictures = process.env.MENDBENCH_PICTURES
let page: Page
let end: () => Promise<void>

async function look(name: string): Promise<void> {
  if (pictures === undefined) return
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true })
}

describe.skipIf(executablePath === undefined)('an admin at his page', () => {
  beforeAll(async () => {
    const browser = await chromium.launch({
      ...(executablePath === undefined ? {} : { executablePath }),
      args: ['--no-sandbox', '--disable-gpu'],
    })
    page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'en-US' })
    end = () => browser.close()
  })
  afterAll(() => end())

  it('signs in by keyboard with a code of his app, makes a center, lets a bench in, sees it, and takes its access away', async () => {
    const { password, url } = await createAdmin(cloud.owner, 'ada', new Date())
    await page.goto(`${cloud.address}/admin`)
    await look('sign-in')
    // The page takes the focus there by itself, some time after it is loaded: what is typed before is lost.
    await page.locator('input[name=name]:focus').waitFor()
    for (const text of ['ada', password, totpCode(secretOf(url), stepAt(Date.now()))]) {
      await page.keyboard.type(text)
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Enter')

    await page.getByRole('heading', { name: 'Centers' }).waitFor()
    await page.getByLabel('Name').fill('Shenzhen <East>')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Shenzhen <East>' }).waitFor()
    await page.getByRole('button', { name: 'Issue a code' }).click()
    const code = (await page.locator('.code').textContent()) ?? ''
    expect(await page.locator('.issued svg').count()).toBe(1)
    await look('code-issued')

    const bench = new BenchForTests(cloud.address)
    expect((await bench.enrol(code)).status).toBe(200)
    bench.note()
    bench.add('no event at all')
    await bench.push()
    await bench.status({ unsent: { events: 3, pictures: 2, bytes: 900 } })

    await page.goto(page.url().replace(/\/codes$/, ''))
    await page.getByText('works').waitFor()
    expect(await page.getByText('3 events, 2 pictures').first().isVisible()).toBe(true)
    await page.getByRole('heading', { name: 'Set aside' }).waitFor()
    await page.getByText('Lost or gone').click()
    expect(await page.getByText('missing here until somebody finds the bench').isVisible()).toBe(true)
    await look('center')
    await page.getByRole('button', { name: 'Take access away now' }).click()
    await page.getByText('no access').waitFor()
    expect((await bench.pull()).error?.kind).toBe('revoked')

    await page.getByRole('link', { name: '中文' }).click()
    await page.getByRole('heading', { name: '维修中心' }).waitFor()
    await page.emulateMedia({ colorScheme: 'dark' })
    await look('centers-dark-chinese')
    await page.getByRole('button', { name: '退出' }).click()
    await page.getByRole('button', { name: '登录' }).waitFor()
  })
})
