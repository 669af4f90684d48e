import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { issueCode } from '../../cloud/admin/centers.ts'
import { findChromium } from '../../electron/browser/open-chromium.ts'
import { cloudForTests, newCenter } from '../cloud/cloud-for-tests.ts'
import { type Cable, cableTo } from '../electron/bench/sync/cable.ts'
import type { BenchClient } from './bench-client.ts'
import { type HeadlessWindow, openHeadlessWindow } from './headless-window.ts'
import { scanInto } from './scan-into.ts'

describe.skipIf(findChromium(process.env) === undefined)('two benches and a cloud on one machine', () => {
  const cloud = cloudForTests()
  const dir = mkdtempSync(join(tmpdir(), 'mendbench-several-'))
  let line: Cable
  let center: string
  let one: HeadlessWindow
  let two: HeadlessWindow
  let parted: string

  async function until(what: string, look: () => Promise<boolean>): Promise<void> {
    for (let tries = 0; tries < 300; tries += 1) {
      if (await look()) return
      await sleep(100)
    }
    throw new Error(`waited in vain: ${what}`)
  }
  const sees = ({ page }: HeadlessWindow, text: string | RegExp) => page.getByText(text).first().waitFor({ timeout: 30_000 })
  const scan = ({ page }: HeadlessWindow, code: string) => scanInto(page, code)
  async function isCurrent({ cloud: asked }: BenchClient): Promise<boolean> {
    const status = await asked.status()
    return status.type === 'enrolled' && status.work.type === 'current' && status.unsent.events === 0
  }
  const both = () => [one, two]
  const allIsSent = () =>
    until('both have sent and heard all', async () => (await Promise.all(both().map(({ bench }) => isCurrent(bench)))).every(Boolean))
  async function plugged(): Promise<void> {
    line.plug()
    for (const { bench } of both()) await bench.cloud.wake()
    await allIsSent()
  }

  beforeAll(async () => {
    line = await cableTo(cloud.address)
    center = await newCenter(cloud)
    one = await openHeadlessWindow(join(dir, 'one'))
    await one.bench.setup.finish({
      center: 'Harbour Repairs',
      bench: 'Bench 1',
      operator: 'Li Na',
      language: 'en',
      timeZone: 'Asia/Shanghai',
      example: true,
    })
    const { code } = await issueCode(cloud.owner, center, 60, new Date())
    expect(await one.bench.cloud.enrol({ url: line.address, code })).toMatchObject({ done: true })
    await until('the first bench has sent everything', () => isCurrent(one.bench))
    two = await openHeadlessWindow(join(dir, 'two'))
  })
  afterAll(async () => {
    await one?.close()
    await two?.close()
    line?.close()
    rmSync(dir, { recursive: true, force: true })
  })

  test('a code nobody issued is refused in words', async () => {
    const { page } = two
    await page.getByRole('button', { name: 'Join a center' }).click()
    await page.getByLabel('Address of the cloud').fill(line.address)
    await page.getByLabel('Code', { exact: true }).fill('WRONG-WRONG')
    await page.getByRole('button', { name: 'Join', exact: true }).click()
    await sees(two, 'The cloud does not know this code.')
  })

  test('the code that was issued, scanned, fills the form; the bench opens with the center in it', async () => {
    const { page } = two
    const { code } = await issueCode(cloud.owner, center, 60, new Date())
    await page.getByLabel('Code', { exact: true }).fill(`MBENROL:${line.address}#${code}`)
    await sees(two, 'Read from the code.')
    await page.getByLabel('Name of this bench').fill('Bench 2')
    await page.getByRole('button', { name: 'Join', exact: true }).click()
    await sees(two, 'Scan anything')
    await allIsSent()
    await sees(two, 'All in cloud')
    expect((await two.bench.queue.page({ filter: 'open', offset: 0, limit: 1 })).total).toBe(
      (await one.bench.queue.page({ filter: 'open', offset: 0, limit: 1 })).total,
    )
  })

  test('the cable is pulled in the middle of a check-in: nobody notices', async () => {
    const { rows } = await two.bench.queue.page({ filter: 'expected', offset: 0, limit: 100 })
    const row = rows.find(({ tracking }) => tracking !== undefined && rows.filter((each) => each.tracking === tracking).length === 1)
    await sees(two, 'Scan anything')
    const typing = scan(two, row?.tracking ?? '')
    line.pull()
    await typing
    await until('the parcel is received', async () => (await two.bench.cases.get({ caseId: row?.caseId ?? '' }))?.state.received === true)
    expect((await two.bench.bench.screen()).replies.at(-1)).toMatchObject({ tone: 'accepted', say: { type: 'received' } })
    await sees(two, /Working offline – \d+ to send/)
    await plugged()
    await sees(two, 'All in cloud')
    await until('the other bench has it', async () => (await one.bench.cases.get({ caseId: row?.caseId ?? '' }))?.state.received === true)
  })

  test('what lies on the other bench is marked, and can be scanned all the same', async () => {
    const held = (await two.bench.bench.screen()).open
    await until('the first bench knows who has it', async () => {
      await one.bench.cloud.wake()
      return (await one.bench.cases.get({ caseId: held?.caseId ?? '' }))?.heldBy?.benchName === 'Bench 2'
    })
    expect(await one.bench.bench.lay({ caseId: held?.caseId ?? '' })).toMatchObject({ tone: 'accepted' })
    await sees(one, /Held by Bench 2/)
  })

  test('two ways of one case stand side by side on both benches', async () => {
    const { rows } = await one.bench.queue.page({ filter: 'open', offset: 0, limit: 200 })
    parted = rows.find(({ stage }) => stage === 'deciding')?.caseId ?? ''
    line.pull()
    for (const { bench } of both()) await bench.bench.lay({ caseId: parted })
    await one.bench.bench.press({ code: 'MB:GO:HOLD-BUYER' })
    await two.bench.bench.press({ code: 'MB:GO:OFFER' })
    await two.bench.bench.note({ caseId: parted, text: 'The buyer pays on the phone' })
    await plugged()
    for (const window of both()) {
      await sees(window, 'Choose which way the case goes')
      await sees(window, 'The buyer pays on the phone')
      await sees(window, 'Offer a paid repair')
    }
  })

  test('a scan chooses; taken back within ten seconds it is asked again; chosen again both benches have it', async () => {
    const to = (await one.bench.cases.get({ caseId: parted }))?.conflict?.to
    expect(Object.values(to ?? {}).toSorted()).toEqual(['on-hold', 'quoting'])
    await scan(one, 'MB:KEEP:2')
    await until('the first bench goes on', async () => (await one.bench.bench.screen()).replies.at(-1)?.say.type === 'conflict-resolved')
    // Else the question is still the one before, and the key comes while there is none.
    await one.page.getByText('Choose which way the case goes').first().waitFor({ state: 'hidden' })
    await scan(one, 'MB:UNDO')
    await sees(one, 'Choose which way the case goes')
    await one.page.keyboard.press('2')
    await until('both stand there', async () => {
      const stands = await Promise.all(both().map(async ({ bench }) => (await bench.cases.get({ caseId: parted }))?.state))
      return stands.every((state) => state?.stage.name === to?.other && state?.conflicts === undefined)
    })
  })
})
