import { describe, expect, it } from 'vitest'
import { dumpViews, rebuildViews } from '../../../db/project.ts'
import { readCaseScreen } from '../../../db/views/case-screen.ts'
import { readStock } from '../../../db/views/stock-view.ts'
import type { Bench } from '../../../electron/bench/bench.ts'
import { labelOfCase } from '../../../electron/bench/labels/label-of-case.ts'
import { handleStock } from '../../../electron/bench/parts/handle-stock.ts'
import { keepPartner } from '../../../electron/bench/reference/keep-partners.ts'
import { readBenchScreen } from '../../../electron/bench/read-bench-screen.ts'
import { write } from '../../../electron/bench/writer.ts'
import type { CaseCommand } from '../../../shared/cases/commands.ts'
import { rmaBarcode } from '../../../shared/cases/rma.ts'
import type { CatalogueEvent } from '../../../shared/catalogue/catalogue.ts'
import { catalogueStream } from '../../../shared/catalogue/streams.ts'
import { onHand } from '../../../shared/parts/stock.ts'
import { benchAtWork } from './running-bench.ts'

const PRICE = { minor: 4999, currency: 'USD' }
const AT = { language: 'en', at: '2026-03-02T08:00:00.000Z' } as const

const screenOf = (bench: Bench) => {
  const caseId = bench.desk.read().desk.open ?? ''
  const screen = readCaseScreen(bench.db, caseId)
  if (screen === undefined) throw new Error('no case lies on the bench')
  return screen
}
const stageOf = (bench: Bench) => screenOf(bench).state.stage.name
const offered = (bench: Bench) => readBenchScreen(bench).steps.map(({ code }) => code)

function does(bench: Bench, command: CaseCommand): void {
  expect(bench.desk.act(screenOf(bench).caseId, command, { type: 'noted' }, 'key').tone).toBe('accepted')
}

function press(bench: Bench, ...codes: readonly string[]): void {
  for (const code of codes) expect([code, bench.desk.press(code).tone]).toEqual([code, 'accepted'])
}

function define(bench: Bench, event: CatalogueEvent): void {
  write(bench.writer, catalogueStream(event), [event], { operator: bench.desk.read().operator.id, via: 'test' })
}

/** A unit of a product of this category, walked by commands to where its decision is due. */
async function due(category: string, ...diagnosis: readonly string[]): Promise<Bench> {
  const bench = await benchAtWork()
  define(bench, { type: 'product.defined.v1', product: { sku: 'THING', name: { en: 'Thing', 'zh-CN': '物件' }, category } })
  const order = { orderId: '111-1234567-1234567', marketplace: 'amazon.com', price: PRICE }
  const buyer = { name: 'Ada Lovelace', address: ['14 Nowhere Lane', 'United States'], language: 'en' } as const
  bench.desk.openNew({ kind: 'return', unit: { sku: 'THING', serial: 'T-1' }, complaint: '', order, buyer }, true)
  for (const shot of ['parcel', 'label'] as const) does(bench, { type: 'waive-shot', shot, reason: 'test' })
  press(bench, 'MB:GO:OPEN')
  for (const shot of ['opened', 'serial', 'damage'] as const) does(bench, { type: 'waive-shot', shot, reason: 'test' })
  does(bench, { type: 'record-serial', serial: 'T-1' })
  for (const answer of ['OUTER-BOX:INTACT', 'INNER-FIXING:ORIGINAL', 'SEAL:WHOLE', 'ACCESSORIES:ALL']) press(bench, `MB:ANS:${answer}`)
  press(bench, 'MB:GO:DIAGNOSE', ...diagnosis.map((answer) => `MB:ANS:${answer}`), 'MB:GO:DECIDE')
  return bench
}

const NO_REASON = ['SYMPTOM-REPORTED:NONE', 'SYMPTOM-FOUND:NONE', 'FAULT:F00-NONE', 'CAUSE:NO-FAULT']
const SWOLLEN = ['SYMPTOM-REPORTED:OVERHEATS', 'SYMPTOM-FOUND:OVERHEATS', 'FAULT:F03-BATTERY', 'CAUSE:FUNCTION']

function refunded(bench: Bench): void {
  press(bench, 'MB:GO:REFUND')
  does(bench, { type: 'record-refund', amount: PRICE })
}

const asked = (bench: Bench) => {
  const { prompt } = readBenchScreen(bench)
  return prompt.type === 'question' ? prompt.question.id : prompt.type
}

describe('a return without a reason', () => {
  it('given the policy’s questions, when they are answered, then the grade follows and stands on the label', async () => {
    const bench = await due('kitchen', ...NO_REASON)
    refunded(bench)
    press(bench, 'MB:GO:RESELL')
    for (const shot of ['unit', 'contents'] as const) does(bench, { type: 'waive-shot', shot, reason: 'test' })
    expect(asked(bench)).toBe('resale')
    press(bench, 'MB:ANS:RESALE:NONE', 'MB:ANS:APPEARANCE:NONE')
    expect(asked(bench)).toBe('used')
    expect(screenOf(bench).state.graded).toBeUndefined()
    press(bench, 'MB:ANS:USED:USED')
    expect(screenOf(bench).state.graded).toEqual({
      grade: 'like-new',
      tree: 'goods',
      policy: { id: 'standard', version: 2 },
      condition: { resale: 'none', appearance: 'none', used: 'used' },
    })
    const { caseId, state } = screenOf(bench)
    expect(labelOfCase(bench.db, caseId, 'unit', { ...AT, bench: bench.writer.bench })).toMatchObject({
      value: { data: { hint: 'Grade: Like new' } },
    })
    does(bench, { type: 'hand-over-label', label: 'unit', printer: 'zd421' })
    bench.desk.scan({ text: rmaBarcode(state.rma), source: 'wedge' }, 'wedge')
    press(bench, 'MB:GO:STOCK')
    expect(stageOf(bench)).toBe('resold')
    const before = dumpViews(bench.db)
    rebuildViews(bench.db)
    expect(dumpViews(bench.db)).toBe(before)
  })

  it('given what touches the skin, then that is asked first, and traces make it unsellable at once', async () => {
    const bench = await due('Headphones', ...NO_REASON)
    press(bench, 'MB:GO:RESELL')
    for (const shot of ['unit', 'contents'] as const) does(bench, { type: 'waive-shot', shot, reason: 'test' })
    expect(asked(bench)).toBe('hygiene')
    press(bench, 'MB:ANS:HYGIENE:TRACES')
    expect(screenOf(bench).state.graded).toMatchObject({ grade: 'unsellable', tree: 'on-the-skin' })
    expect(offered(bench)).not.toContain('MB:GO:STOCK')
    expect(bench.desk.press('MB:GO:STOCK')).toMatchObject({ tone: 'refused', say: { refusal: { type: 'not-for-sale' } } })
    press(bench, 'MB:GO:SCRAP')
  })

  it('given the wrong answer, when it is taken back, then it is not graded any more and asked again', async () => {
    const bench = await due('kitchen', ...NO_REASON)
    press(bench, 'MB:GO:RESELL')
    for (const shot of ['unit', 'contents'] as const) does(bench, { type: 'waive-shot', shot, reason: 'test' })
    press(bench, 'MB:ANS:RESALE:LOST')
    expect(screenOf(bench).state.graded).toMatchObject({ grade: 'unsellable' })
    bench.desk.press('MB:UNDO')
    expect(screenOf(bench).state.graded).toBeUndefined()
    expect(asked(bench)).toBe('resale')
  })
})

describe('a unit that is a safety hazard', () => {
  it.each(['RETURN-AS-IS', 'RESELL'])('given its decision is due, then %s is neither offered nor done, and it is said why', async (way) => {
    const bench = await due('Headphones', ...SWOLLEN)
    expect(offered(bench)).not.toContain(`MB:GO:${way}`)
    expect(bench.desk.press(`MB:GO:${way}`)).toMatchObject({
      tone: 'refused',
      say: { type: 'refused', refusal: { type: 'hazard-stays-here' } },
    })
    expect(stageOf(bench)).toBe('deciding')
  })

  it.each(['RETURN-AS-IS', 'RESELL'])(
    'given its buyer got his money back, then %s is closed as well, and scrapping is open',
    async (way) => {
      const bench = await due('Headphones', ...SWOLLEN)
      refunded(bench)
      expect(offered(bench)).not.toContain(`MB:GO:${way}`)
      expect(offered(bench)).toContain('MB:GO:SCRAP')
      expect(bench.desk.press(`MB:GO:${way}`)).toMatchObject({ say: { refusal: { type: 'hazard-stays-here' } } })
      press(bench, 'MB:GO:SCRAP')
      expect(stageOf(bench)).toBe('scrapped')
    },
  )

  it('given the same symptom of a product that is harmless with it, then both are open', async () => {
    const bench = await due('kitchen', ...SWOLLEN)
    refunded(bench)
    expect(offered(bench)).toEqual(expect.arrayContaining(['MB:GO:RETURN-AS-IS', 'MB:GO:RESELL']))
  })
})

describe('what the policy asks of the center', () => {
  const missing = (bench: Bench) => {
    const { options } = screenOf(bench)
    return options?.ok === true ? options.value.options.flatMap((option) => option.missing) : undefined
  }
  const needOf = (bench: Bench, need: string) => {
    const { options } = screenOf(bench)
    return options?.ok === true ? options.value.options.flatMap(({ needs }) => needs).find((each) => each.need === need)?.holds : undefined
  }
  const unit = { number: 'THING-NEW', name: { en: 'New thing', 'zh-CN': '新机' }, fits: [], unitOf: 'THING' }

  it('given no unit is kept as stock, then that is missing; given some were counted, then they can be sent', async () => {
    const bench = await due('kitchen', 'SYMPTOM-REPORTED:DEAD', 'SYMPTOM-FOUND:DEAD', 'FAULT:F01-POWER', 'CAUSE:FUNCTION')
    expect(missing(bench)).toContain('stock')
    define(bench, { type: 'part.defined.v1', part: unit })
    const by = { operator: bench.desk.read().operator.id, via: 'key' }
    handleStock(bench.writer, unit.number, { type: 'count', location: 'U-1', quantity: 2 }, by)
    expect(missing(bench)).not.toContain('stock')
    expect(needOf(bench, 'in-stock')).toBe('yes')
    press(bench, 'MB:GO:REPLACE')
    does(bench, { type: 'choose-replacement', serial: 'T-NEW-1' })
    does(bench, { type: 'choose-replacement', serial: 'T-NEW-2' })
    expect(onHand(readStock(bench.db, unit.number))).toBe(1)
    bench.desk.press('MB:UNDO')
    const before = dumpViews(bench.db)
    rebuildViews(bench.db)
    expect(dumpViews(bench.db)).toBe(before)
  })

  it('given a partner in the country of the buyer, then there is one; given none, then there is none, and nothing is missing', async () => {
    const bench = await due('kitchen', 'SYMPTOM-REPORTED:DEAD', 'SYMPTOM-FOUND:DEAD', 'FAULT:F01-POWER', 'CAUSE:FUNCTION')
    expect(missing(bench)).not.toContain('partner')
    expect(needOf(bench, 'partner-in-country')).toBe('no')
    const address = ['Dock 2', 'United States']
    keepPartner(bench, { partner: { name: 'Bay', address, country: 'US', categories: ['kitchen'], skus: [], contact: '' } })
    expect(needOf(bench, 'partner-in-country')).toBe('yes')
  })

  it('given parts of the product are known, then it is known whether the buyer can fit one', async () => {
    const bench = await due('kitchen', 'SYMPTOM-REPORTED:DEAD', 'SYMPTOM-FOUND:DEAD', 'FAULT:F01-POWER', 'CAUSE:FUNCTION')
    expect(missing(bench)).toContain('partToFit')
    define(bench, { type: 'part.defined.v1', part: { ...unit, number: 'CORD', fits: ['THING'], unitOf: 'OTHER', fittedByBuyer: true } })
    expect(needOf(bench, 'part-to-fit')).toBe('yes')
  })

  it('given a product that the buyer registered, then the case says so until it is said otherwise', async () => {
    const bench = await due('kitchen', ...NO_REASON)
    press(bench, 'MB:REG:YES')
    expect(screenOf(bench).state.isRegistered).toBe(true)
    press(bench, 'MB:REG:NO')
    expect(screenOf(bench).state.isRegistered).toBe(false)
  })
})
