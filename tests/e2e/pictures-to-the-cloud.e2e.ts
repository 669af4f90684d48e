import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import sharp from 'sharp'
import { describe, expect, it, onTestFinished } from 'vitest'
import { issueCode } from '../../cloud/admin/centers.ts'
import { findChromium } from '../../electron/browser/open-chromium.ts'
import { mediaFile } from '../../electron/bench/evidence/media-store.ts'
import { cloudForTests, newCenter } from '../cloud/cloud-for-tests.ts'
import { cableTo } from '../electron/bench/sync/cable.ts'
import { temporaryFolder } from '../db/temporary-store.ts'
import { type HeadlessWindow, openHeadlessWindow } from './headless-window.ts'
import { seriousFaults } from './serious-faults.ts'

const PICTURES = process.env['PICTURE_PICTURES']

async function until(what: string, look: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await look()) return
    await sleep(100)
  }
  throw new Error(`waited in vain: ${what}`)
}

async function aPicture(hue: number): Promise<File> {
  const noise = Buffer.from(Array.from({ length: 300 * 200 * 3 }, (_, at) => (at * 7919 * hue) % 251))
  const bytes = await sharp(noise, { raw: { width: 300, height: 200, channels: 3 } })
    .jpeg({ quality: 95 })
    .toBuffer()
  return new File([new Uint8Array(bytes)], 'a.jpg', { type: 'image/jpeg' })
}

/** A case of that bench with a picture in it. */
async function withPicture({ bench }: HeadlessWindow, hue: number): Promise<{ caseId: string; sha256: string }> {
  const screen = await bench.bench.screen()
  const caseId = screen.open?.caseId ?? ''
  const picture = await aPicture(hue)
  await bench.bench.keepPhoto({ caseId, shot: 'damage', picture, width: 300, height: 200 })
  const shot = (await bench.cases.get({ caseId }))?.state.shots.findLast((each) => 'photo' in each)
  return { caseId, sha256: shot !== undefined && 'photo' in shot ? shot.photo.sha256 : '' }
}

describe.skipIf(findChromium(process.env) === undefined)('pictures between two benches and their cloud', () => {
  const cloud = cloudForTests()

  it('wait where somebody paused them, go when he lets them, and are said to be missing until they are fetched', async () => {
    const line = await cableTo(cloud.address)
    onTestFinished(line.close)
    const center = await newCenter(cloud)
    const folders = [temporaryFolder(), temporaryFolder()] as const
    const [one, two] = [await openHeadlessWindow(folders[0]), await openHeadlessWindow(folders[1])]
    onTestFinished(() => one.close())
    onTestFinished(() => two.close())
    const enrol = async ({ bench }: HeadlessWindow, name?: string) => {
      const { code } = await issueCode(cloud.owner, center, 60, new Date())
      const named = name === undefined ? {} : { bench: name }
      expect(await bench.cloud.enrol({ url: line.address, code, ...named })).toMatchObject({ done: true })
    }
    const look = async ({ page }: HeadlessWindow, name: string) => {
      if (PICTURES !== undefined) await page.screenshot({ path: join(PICTURES, `${name}.png`) })
    }
    const sees = ({ page }: HeadlessWindow, text: string | RegExp) => page.getByText(text).first().waitFor({ timeout: 30_000 })
    const isCurrent = async ({ bench }: HeadlessWindow) => {
      const status = await bench.cloud.status()
      return status.type === 'enrolled' && status.work.type === 'current' && status.unsent.events === 0
    }
    const settings = async ({ page }: HeadlessWindow) => {
      await page.goto(`${page.url().split('#')[0]}#/settings/cloud`)
      await page.getByRole('heading', { name: 'Pictures', exact: true }).scrollIntoViewIfNeeded()
    }
    const place = { center: 'Harbour Repairs', language: 'en', timeZone: 'Asia/Shanghai', example: false } as const
    await one.bench.setup.finish({ ...place, bench: 'Bench 1', operator: 'Li Na' })
    await one.page.reload()
    await enrol(one)
    await until('all is sent', () => isCurrent(one))

    // Paused by its key: the picture waits, in words, in the status line as well.
    await settings(one)
    await sees(one, 'All pictures of this bench are in the cloud')
    await one.page.keyboard.press('p')
    await sees(one, 'Go on with pictures')
    await one.bench.bench.newCase({ sku: 'UNKNOWN', complaint: 'stops heating', kind: 'return', received: true })
    const lost = await withPicture(one, 3)
    const other = await withPicture(one, 5)
    await sees(one, /2 pictures to send/)
    await sees(one, '2 pictures wait')
    await sees(one, 'Paused on this bench.')
    await sees(one, 'These go next')
    await look(one, 'paused')
    expect(await seriousFaults(one.page)).toEqual([])

    // Another bench hears of the case; its pictures are not there yet.
    await enrol(two, 'Bench 2')
    await until('the second bench has the case', async () => (await two.bench.cases.get({ caseId: other.caseId })) !== null)
    await two.page.reload()
    await settings(two)
    await sees(two, '2 pictures are not on this bench')
    await two.page.getByRole('button', { name: 'Fetch now' }).first().click()
    await sees(two, 'Not in the cloud yet: switch the bench on that took it.')
    await look(two, 'absent')
    expect(await seriousFaults(two.page)).toEqual([])
    await two.page.goto(`${two.page.url().split('#')[0]}#/case/${other.caseId}`)
    await sees(two, 'not here yet: it comes from the bench that took it')
    await look(two, 'placeholder')

    // A file that was changed on the disk is found out, and everything else goes.
    const file = mediaFile(folders[0], lost.sha256)
    const whole = readFileSync(file)
    writeFileSync(file, whole.subarray(0, whole.length - 1))
    await one.page.getByRole('button', { name: /Go on with pictures/ }).click()
    await sees(one, '1 picture cannot be sent')
    await one.page.reload()
    await sees(one, 'taken here, its file was changed')
    await look(one, 'damaged')
    await settings(two)
    await until('the second bench has the other picture', async () => (await two.bench.cloud.fetchPicture(other)) === 'here')
    await sees(two, '1 picture is not on this bench')
    expect(await two.bench.cloud.fetchPicture({ sha256: 'f'.repeat(64) })).toBe('unknown')

    // The whole of it is put back here: now it goes as well, and comes anew where its file is removed.
    writeFileSync(file, whole)
    expect(await one.bench.cloud.fetchPicture(lost)).toBe('here')
    await until('it is in the cloud', async () => (await one.bench.cloud.pictures()).waiting === 0)
    rmSync(file)
    expect(await one.bench.cloud.absentPictures()).toMatchObject({ count: 1, absent: [{ why: 'lost' }] })
    expect(await one.bench.cloud.fetchPicture(lost)).toBe('here')
    expect(readFileSync(file).equals(whole)).toBe(true)

    await one.bench.settings.set({ ...(await one.bench.settings.get()), language: 'zh-CN', theme: 'dark' })
    await one.page.reload()
    await sees(one, '所有工单的照片均在本工作台')
    await look(one, 'zh-dark')
    expect(await seriousFaults(one.page)).toEqual([])
  })
})
