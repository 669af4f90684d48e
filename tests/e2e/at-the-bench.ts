import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { KnownOperator } from '../../shared/catalogue/operator-record.ts'
import { type BenchClient, callBench } from './bench-client.ts'
import { type Display, openDisplay } from './display.ts'
import { seriousFaults } from './serious-faults.ts'
import { startWorkbench, type Workbench } from './workbench.ts'

/** A workbench with the example center and its window in our hands, and what a test asks of both. */
export type AtTheBench = {
  readonly display: Display
  readonly page: Workbench['page']
  readonly bench: BenchClient
  readonly lead: KnownOperator
  readonly technician: KnownOperator
  /** As a scanner in keyboard mode types it into the window. */
  readonly scan: (code: string) => void
  readonly open: () => ReturnType<typeof openOf>
  readonly says: (type: string) => Promise<void>
  readonly stageIs: (stage: string) => Promise<void>
  readonly sees: (words: string | RegExp) => Promise<void>
  readonly asks: (heading: string | RegExp) => Promise<void>
  /** A case on the bench, its work up to the decision done below the window. */
  readonly due: (unit: DueUnit) => Promise<string>
  readonly show: (path: string) => Promise<void>
  readonly noFault: (where: string) => Promise<void>
  readonly close: () => Promise<void>
}

export type DueUnit = {
  readonly sku: string
  readonly serial: string
  readonly fault: string
  readonly cause: string
  readonly deliveredOn: string
}

const openOf = async (bench: BenchClient) => {
  const { open } = await bench.bench.screen()
  if (open === undefined) throw new Error('no case lies on the bench')
  return open
}

export const PRICE = { minor: 4999, currency: 'USD' } as const

/** A day so many days ago: YYYY-MM-DD. */
export function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
}

export async function atTheBench(): Promise<AtTheBench> {
  const dir = mkdtempSync(join(tmpdir(), 'mendbench-flow-'))
  const display = await openDisplay()
  const workbench = await startWorkbench({ display: display.name, dataDir: join(dir, 'data') })
  const bench = await callBench(workbench.address)
  const { page } = workbench
  await bench.setup.finish({ center: 'Harbour', bench: 'B', operator: 'Dana', language: 'en', timeZone: 'UTC', example: true })
  const lead = (await bench.bench.screen()).operator
  const added = await bench.catalogue.addOperator({ name: 'Wang Hai', role: 'technician' })
  if (!('operator' in added)) throw new Error('not added')
  await page.reload()
  const patient = { timeout: 15_000 }
  const open = () => openOf(bench)
  const press = async (...codes: readonly string[]) => {
    for (const code of codes) expect([code, (await bench.bench.press({ code })).tone]).toEqual([code, 'accepted'])
  }
  const leaveOut = async (caseId: string, ...shots: readonly ('parcel' | 'label' | 'opened' | 'serial' | 'damage')[]) => {
    for (const shot of shots) await bench.bench.waiveShot({ caseId, shot, reason: 'not for this test' })
  }
  return {
    display,
    page,
    bench,
    lead,
    technician: added.operator,
    scan: (code) => display.typeScan(code, 5),
    open,
    says: (type) => expect.poll(async () => (await bench.bench.screen()).replies.at(-1)?.say.type, patient).toBe(type),
    stageIs: (stage) => expect.poll(async () => (await open()).state.stage.name, patient).toBe(stage),
    sees: async (words) => page.getByText(words).first().waitFor(patient),
    asks: async (heading) => page.getByRole('heading', { name: heading }).first().waitFor(patient),
    due: async ({ sku, serial, fault, cause, deliveredOn }) => {
      await bench.catalogue.switchOperator({ operator: lead.id })
      const order = { orderId: '114-0000000-0000000', marketplace: 'amazon.com', price: PRICE, deliveredOn }
      await bench.bench.newCase({ sku, complaint: 'stops', kind: 'return', received: true, serial, order })
      // A test that is run once more is asked whether this is the unit of its first try.
      if ((await bench.bench.screen()).steps.some(({ code }) => code === 'MB:NO')) await press('MB:NO')
      const { caseId } = await open()
      await leaveOut(caseId, 'parcel', 'label')
      await press('MB:GO:OPEN')
      await leaveOut(caseId, 'opened', 'serial', 'damage')
      await bench.bench.recordSerial({ caseId, serial })
      await press(...['OUTER-BOX:INTACT', 'INNER-FIXING:ORIGINAL', 'SEAL:WHOLE', 'ACCESSORIES:ALL'].map((answer) => `MB:ANS:${answer}`))
      await press('MB:GO:DIAGNOSE')
      await press(
        ...['SYMPTOM-REPORTED:DEAD', 'SYMPTOM-FOUND:DEAD', `FAULT:${fault}`, `CAUSE:${cause}`].map((answer) => `MB:ANS:${answer}`),
      )
      await press('MB:GO:DECIDE')
      await page.evaluate(() => (window.location.hash = '#/'))
      return caseId
    },
    show: async (path) => {
      await page.evaluate((to) => (window.location.hash = to), `#${path}`)
    },
    noFault: async (where) => {
      expect([where, ...(await seriousFaults(page))]).toEqual([where])
      const picture = process.env['MENDBENCH_PICTURES']
      if (picture !== undefined) await page.screenshot({ path: join(picture, `${where.replaceAll(' ', '-')}.png`) })
    },
    close: async () => {
      bench.hangUp()
      await workbench.close()
      display.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
