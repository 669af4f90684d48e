import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Announced } from '../../../shared/cases/events.ts'
import type { StageName } from '../../../shared/cases/workflow.ts'
import { dryRun } from '../../../shared/import/dry-run.ts'
import { type CaseKey, type KnownCase, judge, keysOf } from '../../../shared/import/match.ts'

const told: Announced = { unit: { sku: 'AK17', lpn: 'LPNRR1' }, complaint: 'hums', order: { orderId: '1', marketplace: '' } }

function known(announced: Announced, more: Partial<KnownCase> = {}): KnownCase {
  return { caseId: 'c1', no: 1, stage: 'expected', takenBack: false, announced, ...more }
}

/** Looks up as the store does: by any code of the case. */
function among(...cases: readonly KnownCase[]) {
  return ({ kind, code }: CaseKey) =>
    cases.filter(({ announced }) => keysOf(announced).some((key) => key.kind === kind && key.code.toUpperCase() === code.toUpperCase()))
}

const judged = (unit: Announced, ...cases: readonly KnownCase[]) => judge(unit, among(...cases), new Set())

describe('a unit of a list', () => {
  it('is new where no case knows any of its numbers', () => {
    expect(judged(told, known({ unit: { sku: 'AK17', lpn: 'LPNRR2' }, complaint: '' }))).toEqual({ type: 'new' })
  })

  it('is unchanged where its case knows all of it, and more', () => {
    const more: Announced = { ...told, unit: { ...told.unit, serial: 'S1' }, order: { orderId: '1', marketplace: 'amazon.de' } }
    expect(judged(told, known(more))).toEqual({ type: 'unchanged', caseId: 'c1' })
  })

  it('is changed where the list says more or otherwise; what the list does not say stays', () => {
    const before: Announced = {
      unit: { sku: 'AK17', lpn: 'LPNRR1', serial: 'S1' },
      complaint: 'hum',
      inbound: { carrier: 'UPS', tracking: '1Z' },
    }
    expect(judged(told, known(before))).toEqual({
      type: 'changed',
      caseId: 'c1',
      before,
      after: { ...before, complaint: 'hums', order: { orderId: '1', marketplace: '' } },
    })
  })

  it.each<StageName>(['received', 'repairing', 'closed', 'on-hold', 'cancelled'])('is left alone where its case is %s', (stage) => {
    expect(judged(told, known({ ...told, complaint: 'other' }, { stage }))).toEqual({ type: 'left-alone', caseId: 'c1', stage })
  })

  it('is new again where the import that announced it was taken back', () => {
    expect(judged(told, known(told, { stage: 'cancelled', takenBack: true }))).toEqual({ type: 'new' })
  })

  it('of an order is not another unit of that order with a plate of its own', () => {
    expect(judged(told, known({ ...told, unit: { sku: 'AK17', lpn: 'LPNRR9' } }))).toEqual({ type: 'new' })
  })

  it('that comes back under the same order with another parcel, after the first was sent home, is new', () => {
    const again: Announced = {
      unit: { sku: 'AK17' },
      complaint: '',
      order: { orderId: '1', marketplace: '' },
      inbound: { carrier: '', tracking: 'T2' },
    }
    const first = known({ ...again, inbound: { carrier: '', tracking: 'T1' } }, { stage: 'closed' })
    expect(judged(again, first)).toEqual({ type: 'new' })
    expect(judged({ ...again, inbound: { carrier: '', tracking: 'T1' } }, first)).toMatchObject({ type: 'left-alone' })
  })

  it('is told a new tracking number while its parcel is still on its way', () => {
    const before: Announced = { unit: { sku: 'AK17' }, complaint: '', returnIds: ['R1'], inbound: { carrier: 'ATS', tracking: 'T1' } }
    const replanned = { ...before, inbound: { carrier: 'ATS', tracking: 'T2' } }
    expect(judged(replanned, known(before))).toMatchObject({ type: 'changed', after: replanned })
  })

  it('is the one of several whose parcel is the same', () => {
    const unit = (tracking: string): Announced => ({
      unit: { sku: 'AK17' },
      complaint: '',
      order: { orderId: '1', marketplace: '' },
      inbound: { carrier: '', tracking },
    })
    expect(judged(unit('T2'), known(unit('T1')), known(unit('T2'), { caseId: 'c2', no: 2 }))).toEqual({ type: 'unchanged', caseId: 'c2' })
  })
})

/** Few values, so that they meet: orders with several units, plates on some of them, boxes of two. */
const units = fc.record(
  {
    sku: fc.constantFrom('A', 'B'),
    lpn: fc.option(fc.nat(), { nil: undefined }),
    order: fc.option(fc.constantFrom('1', '2', '3'), { nil: undefined }),
    returnId: fc.option(fc.constantFrom('r1', 'r2'), { nil: undefined }),
    tracking: fc.option(fc.constantFrom('t1', 't2'), { nil: undefined }),
    complaint: fc.constantFrom('', 'hums'),
  },
  { noNullPrototype: true },
)

describe('any list', () => {
  it('that comes a second time opens nothing and changes nothing', () => {
    fc.assert(
      fc.property(fc.uniqueArray(units, { selector: ({ lpn }) => lpn ?? {}, maxLength: 25 }), (rows) => {
        const list = rows
          .filter(({ lpn, order, returnId, tracking }) => [lpn, order, returnId, tracking].some((key) => key !== undefined))
          .map(({ sku, lpn, order, returnId, tracking, complaint }, at) => ({
            row: at + 2,
            kind: 'return' as const,
            facts: {
              unit: { sku, ...(lpn === undefined ? {} : { lpn: `L${lpn}` }) },
              complaint,
              ...(order === undefined ? {} : { order: { orderId: order, marketplace: '' } }),
              ...(returnId === undefined ? {} : { returnIds: [returnId] }),
              ...(tracking === undefined ? {} : { inbound: { carrier: '', tracking } }),
            },
          }))
        const first = dryRun(list, among(), () => undefined)
        expect(first.every(({ verdict }) => verdict.type === 'new')).toBe(true)
        const cases = list.map(({ facts }, at) => known(facts, { caseId: `c${at}`, no: at }))
        const second = dryRun(list, among(...cases), () => undefined)
        expect(second.filter(({ verdict }) => verdict.type !== 'unchanged')).toEqual([])
      }),
      { numRuns: 400 },
    )
  })
})
