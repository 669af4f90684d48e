import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { issueCode } from '../../cloud/admin/centers.ts'
import { findChromium } from '../../electron/browser/open-chromium.ts'
import { cloudForTests } from '../cloud/cloud-for-tests.ts'
import { temporaryFolder } from '../db/temporary-store.ts'
import { centerWith } from '../electron/bench/sync/snapshot/given-snapshot.ts'
import { slowLine } from '../electron/bench/sync/slow-line.ts'
import { openHeadlessWindow } from './headless-window.ts'
import { seriousFaults } from './serious-faults.ts'

const PICTURES = process.env['NEW_BENCH_PICTURES']

describe.skipIf(findChromium(process.env) === undefined)('a new bench of a center that has worked for a while', () => {
  const cloud = cloudForTests({}, undefined, 4)

  it('joins over a slow line: it says how much of the snapshot has come, can be worked at meanwhile, and then has all of the center and its own', async () => {
    const { center, one } = await centerWith(cloud, 240)
    expect(await one.cloud.snapshots.offer()).toBe('taken')
    const line = await slowLine(cloud.address)
    onTestFinished(line.close)
    const { page, bench, close } = await openHeadlessWindow(temporaryFolder())
    onTestFinished(close)
    const sees = (words: string | RegExp) => page.getByText(words).first().waitFor()
    const look = async (name: string) => {
      for (const language of ['zh-CN', 'en'] as const) {
        await bench.settings.set({ ...(await bench.settings.get()), language })
        await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe(language)
        expect([`${name} in ${language}`, ...(await seriousFaults(page))]).toEqual([`${name} in ${language}`])
        if (PICTURES !== undefined) await page.screenshot({ path: join(PICTURES, `${name}-${language}.png`) })
      }
    }
    const { code } = await issueCode(cloud.owner, center, 60, new Date())
    await page.getByRole('button', { name: 'Join a center' }).click()
    await page.getByLabel('Code', { exact: true }).fill(`MBENROL:${line.address}#${code}`)
    await page.getByLabel('Name of this bench').fill('Bench 2')
    line.bytesPerSecond = 30_000
    await page.getByRole('button', { name: 'Join', exact: true }).click()
    await sees('Scan anything')
    await sees(/^Snapshot .* of /)
    await bench.bench.newCase({ sku: 'AUR-K17', complaint: 'stops heating', kind: 'return', received: true })
    const caseId = (await bench.bench.screen()).open?.caseId ?? ''
    expect(caseId).not.toBe('')
    await page.goto(`${page.url().split('#')[0]}#/settings/cloud`)
    await sees(/^Fetching the center’s snapshot/)
    await look('snapshot-comes')
    line.bytesPerSecond = Number.POSITIVE_INFINITY
    await sees('Everything is in the cloud')
    const { total } = await bench.queue.page({ filter: 'open', offset: 0, limit: 1 })
    expect(total).toBeGreaterThan(100)
    expect((await bench.cases.get({ caseId }))?.state.unit.sku).toBe('AUR-K17')
    await look('snapshot-came')
  })
})
