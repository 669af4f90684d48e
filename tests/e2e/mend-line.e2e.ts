import type { Server } from 'node:https'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { issueCode, revokeBench } from '../../cloud/admin/centers.ts'
import { findChromium } from '../../electron/browser/open-chromium.ts'
import { cloudForTests, newCenter } from '../cloud/cloud-for-tests.ts'
import { selfSigned } from '../cloud/self-signed.ts'
import { temporaryFolder } from '../db/temporary-store.ts'
import { openHeadlessWindow } from './headless-window.ts'
import { seriousFaults } from './serious-faults.ts'

const PICTURES = process.env['MEND_PICTURES']

describe.skipIf(findChromium(process.env) === undefined)('a line to the cloud that a person must mend', () => {
  const [own, renewed] = [selfSigned(), selfSigned()]
  const cloud = cloudForTests({ tls: own })

  it('is mended in the settings: by comparing a renewed certificate, and by a code for a bench that was shut out', async () => {
    const center = await newCenter(cloud)
    const { page, bench, close } = await openHeadlessWindow(temporaryFolder())
    onTestFinished(close)
    const look = async (name: string) => {
      for (const language of ['zh-CN', 'en'] as const) {
        await bench.settings.set({ ...(await bench.settings.get()), language })
        await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe(language)
        expect([`${name} in ${language}`, ...(await seriousFaults(page))]).toEqual([`${name} in ${language}`])
        if (PICTURES !== undefined) await page.screenshot({ path: join(PICTURES, `${name}-${language}.png`), fullPage: true })
      }
    }
    const sees = (words: string | RegExp) => page.getByText(words).first().waitFor()
    const code = async () => (await issueCode(cloud.owner, center, 60, new Date())).code
    await bench.setup.finish({ center: 'Harbour', bench: 'Bench 1', operator: 'Lin', language: 'en', timeZone: 'UTC', example: false })
    const pin = own.fingerprint
    expect(await bench.cloud.enrol({ url: cloud.address, code: await code(), pin })).toMatchObject({ done: true })
    await page.goto(`${page.url().split('#')[0]}#/settings/cloud`)
    await page.reload()
    await sees('Everything is in the cloud')

    const server = cloud.app.server as unknown as Server
    server.setSecureContext({ cert: renewed.cert, key: renewed.key })
    await bench.catalogue.keepGuide({
      guide: {
        kind: 'video',
        title: { en: 'A', 'zh-CN': '甲' },
        url: 'https://a.example',
        categories: [],
        skus: [],
        symptoms: [],
        steps: [],
      },
    })
    await bench.cloud.wake()
    await sees('The cloud shows another certificate')
    await look('untrusted')
    await page.getByRole('button', { name: 'Try it, and keep it' }).click()
    await sees('Is this your cloud?')
    const shown = await page
      .locator('p.code')
      .filter({ hasText: /^[0-9A-F]{4} / })
      .innerText()
    expect(shown.replaceAll(' ', '').toLowerCase()).toBe(renewed.fingerprint)
    await look('compare')
    await page.getByRole('button', { name: 'It is the same: go on' }).click()
    await sees('The cloud answers. It goes on.')
    await sees('Everything is in the cloud')

    const { rows } = await cloud.owner.query<{ bench: string }>('SELECT bench FROM bench WHERE center = $1', [center])
    await revokeBench(cloud.owner, rows[0]?.bench ?? '', new Date())
    await bench.cloud.wake()
    await sees('This bench was shut out')
    await look('shut-out')
    await page.getByRole('textbox', { name: /^Code/ }).fill('AAAA-BBBB-CCCC')
    await page.keyboard.press('Enter')
    await sees('The cloud does not know this code.')
    await page.getByRole('textbox', { name: /^Code/ }).fill(await code())
    await page.keyboard.press('Enter')
    await sees('Everything is in the cloud')
    await page.getByRole('button', { name: 'Change the key' }).click()
    await sees('The bench has a new key')
    await look('mended')
    await sees('Everything is in the cloud')
  })
})
