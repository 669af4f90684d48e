import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import sharp from 'sharp'
import { formatRma } from '../../shared/cases/rma.ts'
import { badgeCode } from '../../shared/catalogue/badge.ts'
import { type AtTheBench, PRICE, atTheBench, daysAgo } from './at-the-bench.ts'
import { hasCommand } from './display.ts'

const NEEDED = ['Xvfb', 'openbox', 'xdotool', 'chromium']
const missing = NEEDED.filter((name) => !hasCommand(name))

const KETTLE = { sku: 'QK-17-ST', fault: 'F05-HEATER', cause: 'FUNCTION', deliveredOn: daysAgo(60) } as const
const BATTERY = { sku: 'VC-P48-14', fault: 'F03-BATTERY', cause: 'WEAR', deliveredOn: daysAgo(240) } as const
const CASES = 200

async function aPicture(): Promise<File> {
  const bytes = await sharp({ create: { width: 320, height: 240, channels: 3, background: '#888' } })
    .jpeg()
    .toBuffer()
  return new File([new Uint8Array(bytes)], 'still.jpg', { type: 'image/jpeg' })
}

describe.skipIf(missing.length > 0)(`every flow of a case${missing.length > 0 ? ` (skipped: no ${missing.join(', ')})` : ''}`, () => {
  let at: AtTheBench
  const button = (name: string | RegExp) => at.page.getByRole('button', { name })

  beforeAll(async () => {
    at = await atTheBench()
  })
  afterAll(() => at?.close())

  test('given a refund is decided, then more than was paid is refused, the amount is kept, and the case ends refunded', async () => {
    await at.due({ ...KETTLE, serial: 'KX-REFUND-1' })
    await at.asks('Decide what is done with it')
    at.scan('MB:GO:REFUND')
    await at.asks('Record what the buyer got back')
    const amount = at.page.getByLabel('Amount')
    await expect.poll(() => amount.inputValue()).toBe('49.99')
    await amount.fill('60')
    await amount.press('Enter')
    await at.says('refused')
    await amount.fill('49.99')
    await amount.press('Enter')
    await at.says('refunded')
    await at.noFault('refund')
    at.scan('MB:GO:SETTLE')
    await at.stageIs('refunded')
    expect((await at.open()).state.refunded).toEqual(PRICE)
  })

  test('given a replacement is decided, then the unit that came back is none, and the new number is kept beside it', async () => {
    await at.due({ ...KETTLE, serial: 'KX-OLD-1' })
    at.scan('MB:GO:REPLACE')
    await at.asks('Scan the serial number of the new unit')
    at.scan('KX-OLD-1')
    await at.says('refused')
    at.scan('KX-NEW-1')
    await at.says('replacement')
    await at.asks('What becomes of the unit that came back?')
    at.scan('MB:ANS:OLD-UNIT:HARVEST')
    await button(/Pack the new unit/).click()
    await at.stageIs('packing')
    expect((await at.open()).state).toMatchObject({ replacement: 'KX-NEW-1', serialFound: 'KX-OLD-1', disposition: 'replace' })
  })

  test('given a claim, when it is answered and ruled, then each step is told with its clock', async () => {
    const caseId = await at.due({ ...KETTLE, serial: 'KX-CLAIM-1' })
    await at.show(`/case/${caseId}`)
    await button('Record a claim…').click()
    await at.page.getByLabel('Claim number').fill('A2Z-77')
    await button('Keep the claim').click()
    await at.says('claim-opened')
    await at.sees('A2Z-77')
    await at.noFault('claim')
    await button('Answered').click()
    await at.sees(/evidence handed in/)
    await button('Won').click()
    await at.sees(/ruled for us/)
    const { state } = await at.open()
    expect(state.claims).toMatchObject([{ reference: 'A2Z-77', stage: 'won', moves: [{ move: 'answer' }, { move: 'win' }] }])
    await at.show('/')
  })

  test('given a worn battery, then it is excluded only once its capacity is measured', async () => {
    const caseId = await at.due({ ...BATTERY, serial: 'VCB-1' })
    await at.bench.bench.keepPhoto({ caseId, shot: 'damage', picture: await aPicture(), width: 320, height: 240 })
    await at.asks('Decide what is done with it')
    const field = at.page.getByLabel('Measure: battery capacity in %')
    await field.waitFor({ timeout: 15_000 })
    expect((await at.open()).warranty).not.toMatchObject({ answer: 'not-covered' })
    await at.noFault('battery')
    await field.fill('80')
    await field.press('Enter')
    await at.says('reading-taken')
    await expect.poll(async () => (await at.open()).warranty).toMatchObject({ answer: 'not-covered' })
    await expect.poll(() => field.count()).toBe(0)
  })

  test('given a unit that was repaired here comes again, then the case is its rework, and it is asked whose it is', async () => {
    const { bench } = at
    const [row] = (await bench.queue.page({ filter: 'finished', offset: 0, limit: 200 })).rows.filter(
      ({ stage, serial }) => stage === 'closed' && serial !== undefined,
    )
    if (row?.serial === undefined) throw new Error('the example center repaired nothing')
    await bench.bench.newCase({ sku: row.sku, complaint: 'again', kind: 'return', received: true, serial: row.serial })
    const { caseId } = await at.open()
    for (const shot of ['parcel', 'label'] as const) await bench.bench.waiveShot({ caseId, shot, reason: 'test' })
    await bench.bench.press({ code: 'MB:GO:OPEN' })
    for (const shot of ['opened', 'serial'] as const) await bench.bench.waiveShot({ caseId, shot, reason: 'test' })
    at.scan(row.serial)
    await at.says('serial')
    await expect.poll(async () => (await at.open()).state.reworkOf?.rma).toBe(row.rma)
    await at.noFault('rework')
  })

  test('given another unit came back than was sold, then a banner says so, and three pictures more are asked for', async () => {
    const { bench } = at
    await bench.bench.newCase({ sku: KETTLE.sku, complaint: 'x', kind: 'return', received: true, serial: 'KX-SOLD-1' })
    const { caseId } = await at.open()
    for (const shot of ['parcel', 'label'] as const) await bench.bench.waiveShot({ caseId, shot, reason: 'test' })
    await bench.bench.press({ code: 'MB:GO:OPEN' })
    for (const shot of ['opened', 'serial'] as const) await bench.bench.waiveShot({ caseId, shot, reason: 'test' })
    at.scan('KX-SWAPPED-9')
    await at.says('serial')
    await at.sees('Another unit came back')
    await at.noFault('swapped')
    at.scan('MB:GO:DIAGNOSE')
    await at.says('refused')
    expect((await bench.bench.screen()).prompt).toMatchObject({ type: 'photograph', shot: 'unit' })
  })

  test('given a technician may not leave out a picture, when a lead scans his badge right there, then he does, in his name', async () => {
    const { bench, lead, technician } = at
    await bench.bench.newCase({
      sku: KETTLE.sku,
      complaint: 'x',
      kind: 'return',
      received: true,
      buyer: { name: 'Svenja Platzhalter', address: ['Allee 1', 'Deutschland'], language: 'de' },
    })
    await bench.catalogue.switchOperator({ operator: technician.id })
    const { caseId } = await at.open()
    at.scan('MB:WAIVE:PARCEL')
    await at.sees('Only a lead may leave a picture out')
    expect((await bench.bench.waiveShot({ caseId, shot: 'parcel', reason: 'so' })).say).toMatchObject({ refusal: { type: 'not-allowed' } })
    await at.noFault('waive as technician')
    await at.show(`/case/${caseId}`)
    await at.sees('S. P.')
    expect(await at.page.getByText('Svenja Platzhalter').count()).toBe(0)
    await at.show('/')
    at.scan('MB:WAIVE:PARCEL')
    await at.sees('Only a lead may leave a picture out')
    at.scan(badgeCode(lead.badge))
    await at.says('operator')
    await button(/Was already thrown away/).waitFor()
    at.display.pressKey('2')
    await at.says('shot-waived')
    const told = (await at.open()).timeline.at(-1)
    expect(told).toMatchObject({ operatorName: 'Dana', event: { type: 'case.shot-waived.v1', shot: 'parcel' } })
  })

  test('given a state of the center on a way, then the case goes through it by name, and its list holds it there', async () => {
    await at.due({ ...KETTLE, serial: 'KX-SCRAP-1' })
    at.scan('MB:GO:SCRAP')
    await at.says('added-state')
    await at.sees('Set aside for recycling')
    expect((await at.open()).clocks.filter(({ state }) => state === 'paused').map(({ id }) => id)).toEqual(['deciding'])
    await at.noFault('added state')
    at.scan('MB:ON')
    await at.says('refused')
    await at.sees(/Battery and buyer’s data taken out/)
    at.display.pressKey('1')
    await at.says('ticked')
    await button(/Go on/).click()
    await at.stageIs('scrapped')
    await at.show('/settings')
    await at.page.getByText('Workflow & checklists').click()
    await at.asks('States of our own')
    await at.noFault('settings workflow')
  })

  test('given a part is on order, then the clock waits, the case says when it comes, and goes on with what was left', async () => {
    const { bench } = at
    const caseId = await at.due({ ...KETTLE, sku: 'QK-ES15', serial: 'ES-PART-1' })
    await bench.bench.press({ code: 'MB:GO:REPAIR' })
    const part = 'QK-THB-13'
    await bench.parts.plan({ caseId, part })
    await bench.parts.stock({ part, command: { type: 'order', quantity: 5, supplier: 'Quillor', expectedOn: daysAgo(-3) } })
    at.scan('MB:GO:HOLD-PARTS')
    await at.stageIs('on-hold')
    await at.sees(/QK-THB-13 .*: part ordered, expected in/)
    expect((await at.open()).clocks.at(-1)).toMatchObject({ id: 'repairing', state: 'paused' })
    await at.noFault('part on order')
    at.scan('MB:GO:RESUME')
    await at.stageIs('repairing')
    expect((await at.open()).clocks.at(-1)).toMatchObject({ id: 'repairing', state: 'running' })
  })

  test('given 200 cases are chosen, when one decision is taken on all, then each has it', async () => {
    const { bench, display, page } = at
    for (let number = 0; number < CASES; number += 1)
      await bench.bench.newCase({ sku: 'LB-L2-WG', complaint: `x ${number}`, kind: 'return', received: false })
    const { say } = (await bench.bench.screen()).replies.at(-1) ?? {}
    if (say?.type !== 'case-opened') throw new Error('the last case was not opened')
    // The window follows each answer; a key pressed before it has heard the last would be overtaken.
    await at.sees(`New case ${formatRma(say.rma)}`)
    display.pressKey('F3')
    await button(/Expected/).waitFor()
    const expected = (await bench.queue.page({ filter: 'expected', offset: 0, limit: 1 })).total
    expect(expected).toBeGreaterThanOrEqual(CASES)
    display.pressKey('4')
    await button(/Expected/)
      .and(page.locator('[aria-pressed="true"]'))
      .waitFor()
    display.pressKey('a')
    await at.sees(`${expected} chosen`)
    await at.noFault('bulk chosen')
    display.pressKey('x')
    await at.sees(`Cancel case: ${expected} cases`)
    display.pressKey('Return')
    await page.getByText(`Cancel case: ${expected} done`).waitFor({ timeout: 60_000 })
    expect((await bench.queue.page({ filter: 'expected', offset: 0, limit: 1 })).total).toBe(0)
    await at.noFault('bulk done')
  })
})
