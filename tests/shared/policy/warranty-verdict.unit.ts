import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import { SHOTS } from '../../../shared/cases/shots.ts'
import type { Policy } from '../../../shared/policy/policy-document.ts'
import type { PolicyFacts } from '../../../shared/policy/policy-facts.ts'
import { STANDARD_V2 } from '../../../shared/policy/standard-v2.ts'
import { judgeUnit } from '../../../shared/policy/warranty-verdict.ts'
import { BATTERY, KETTLE, daysAfter, without } from './case-at-hand.ts'

const judge = (changed: Partial<PolicyFacts>, policy: Policy = STANDARD_V2) => judgeUnit(policy, { ...KETTLE, ...changed })

describe('given a unit within its term', () => {
  it('when a defect caused it, then the warranty covers it, and the verdict tells why', () => {
    expect(judge({})).toEqual({
      policy: { id: 'standard', version: 2 },
      answer: 'covered',
      by: 'warranty',
      rules: [
        { type: 'line', line: 'one-year', category: 'Kitchen appliances' },
        { type: 'term', deliveredOn: '2026-01-15', until: '2027-01-15', claimedOn: '2026-11-02', isWithin: true },
        { type: 'defect', cause: 'function' },
      ],
    })
  })

  it('when its buyer comes on the last day, then it is covered; ten days later only a lead can grant it; in spring nobody', () => {
    expect(judge({ claimedOn: '2027-01-15' })).toMatchObject({ answer: 'covered', by: 'warranty' })
    expect(judge({ claimedOn: '2027-01-25' })).toMatchObject({
      answer: 'goodwill-possible',
      wouldBe: [{ type: 'claimed-by' }, { type: 'registered' }],
    })
    expect(judge({ claimedOn: '2027-02-14' })).toMatchObject({ answer: 'goodwill-possible' })
    expect(judge({ claimedOn: '2027-02-15' })).toMatchObject({
      answer: 'not-covered',
      wouldBe: [
        { type: 'claimed-by', day: '2027-01-15' },
        { type: 'registered', extension: 'registered', until: '2028-01-15' },
      ],
      offers: ['paid-repair', 'coupon'],
    })
  })

  it('when it was misused and that is proved, then it is not covered, would be with a defect, and something is offered', () => {
    const verdict = judge({ cause: 'misuse', shots: ['opened', 'damage'] })
    expect(verdict).toMatchObject({ answer: 'not-covered', wouldBe: [{ type: 'a-defect' }], offers: ['paid-repair', 'coupon'] })
    expect(verdict.rules).toContainEqual({ type: 'proof', exclusion: 'misuse', shots: ['opened', 'damage'], readings: [] })
  })

  it('when misuse is said but not shown, then it stays open and names the pictures that are missing', () => {
    expect(judge({ cause: 'misuse', shots: ['damage'] })).toMatchObject({ answer: 'open', missing: [{ type: 'shot', shot: 'opened' }] })
  })

  it('when lightning struck it, then pictures alone prove nothing: a reading of its resistance in ohms does', () => {
    const struck = { cause: 'force-majeure', shots: SHOTS }
    expect(judge(struck)).toMatchObject({ answer: 'open', missing: [{ type: 'reading', kind: 'resistance', unit: 'Ω' }] })
    expect(judge({ ...struck, readings: [{ kind: 'resistance', value: 0.3, unit: 'kΩ' }] }).answer).toBe('open')
    expect(judge({ ...struck, readings: [{ kind: 'resistance', value: 0.3, unit: 'Ω' }] }).answer).toBe('not-covered')
  })

  it('when nobody has found the cause yet, then it stays open, and would be covered if a defect is found', () => {
    expect(judgeUnit(STANDARD_V2, without(KETTLE, 'cause'))).toMatchObject({
      answer: 'open',
      missing: [{ type: 'cause' }],
      wouldBe: [{ type: 'a-defect' }],
    })
  })

  it('when the policy does not know the cause, then a person decides', () => {
    expect(judge({ cause: 'gremlins' }).rules).toContainEqual({ type: 'cause-not-in-policy', cause: 'gremlins' })
    expect(judge({ cause: 'gremlins' }).answer).toBe('open')
  })
})

describe('given a registered product', () => {
  it('when its buyer comes in the second year, then the longer term covers it, and the verdict names it', () => {
    const verdict = judge({ registered: true, claimedOn: '2028-01-15' })
    expect(verdict).toMatchObject({ answer: 'covered', by: 'warranty' })
    expect(verdict.rules).toContainEqual({ type: 'extension', extension: 'registered' })
    expect(judge({ registered: true, claimedOn: '2028-01-16' }).answer).toBe('goodwill-possible')
  })
})

describe('given a unit that was given for another under warranty', () => {
  const second = { deliveredOn: '2026-09-01', replaces: { deliveredOn: '2025-12-01' } }

  it('when the first one’s term has ended, then its own delivery does not start a new one', () => {
    expect(judge({ ...second, claimedOn: '2026-12-01' })).toMatchObject({ answer: 'covered', by: 'warranty' })
    expect(judge({ ...second, claimedOn: '2027-03-01' }).answer).toBe('not-covered')
    expect(judge({ ...second, claimedOn: '2027-03-01' }).rules).toContainEqual({ type: 'inherits', firstDeliveredOn: '2025-12-01' })
  })

  it('when it is sent back at once, then the return window counts from its own delivery', () => {
    expect(judge({ ...second, cause: 'fit', claimedOn: '2026-09-20' })).toMatchObject({ answer: 'covered', by: 'return-window' })
  })
})

describe('given a unit of which nobody knows when it was delivered', () => {
  it('when it is judged, then it stays open instead of counting from the day it was ordered', () => {
    expect(judgeUnit(STANDARD_V2, without(KETTLE, 'deliveredOn'))).toEqual({
      policy: { id: 'standard', version: 2 },
      answer: 'open',
      missing: [{ type: 'delivery' }],
      wouldBe: [],
      rules: [{ type: 'line', line: 'one-year', category: 'Kitchen appliances' }, { type: 'delivery-unknown' }],
    })
  })
})

describe('given the return window of the marketplace', () => {
  it('when the warranty does not cover a unit, then the window may, and the verdict names it', () => {
    expect(judge({ cause: 'misuse', claimedOn: '2026-02-14' })).toMatchObject({ answer: 'covered', by: 'return-window' })
    expect(judge({ cause: 'misuse', claimedOn: '2026-02-15' })).toMatchObject({ answer: 'not-covered' })
  })

  it('when that marketplace grants more days, then they count', () => {
    const policy = { ...STANDARD_V2, returnWindows: { days: 30, byMarketplace: { 'amazon.de': 45 } } }
    expect(judge({ cause: 'fit', claimedOn: '2026-03-01' }, policy)).toMatchObject({ answer: 'covered', by: 'return-window' })
    expect(judge({ cause: 'fit', claimedOn: '2026-03-01', marketplace: 'amazon.fr' }, policy).answer).toBe('not-covered')
  })

  it('when both hold, then the warranty is named', () => {
    expect(judge({ claimedOn: '2026-01-20' })).toMatchObject({ answer: 'covered', by: 'warranty' })
  })
})

describe('given product lines', () => {
  it('when a line names the SKU, then it counts before the category’s', () => {
    const name = { en: 'Three years', 'zh-CN': '三年质保' }
    const line = { id: 'steel', name, skus: ['QK-17-ST'], term: { months: 36 }, covers: ['function'] }
    const policy = { ...STANDARD_V2, warranty: { ...STANDARD_V2.warranty, lines: [line, ...STANDARD_V2.warranty.lines] } }
    expect(judge({ claimedOn: '2028-06-01' }, policy)).toMatchObject({ answer: 'covered', by: 'warranty' })
    expect(judge({ claimedOn: '2028-06-01', sku: 'QK-10-RD' }, policy).answer).toBe('not-covered')
  })
})

describe('given a worn battery', () => {
  const worn = (months: number, percent: number) =>
    judgeUnit(STANDARD_V2, {
      ...BATTERY,
      claimedOn: daysAfter('2026-01-15', months * 30),
      readings: [
        { kind: 'battery-capacity', value: 12, unit: '%' },
        { kind: 'battery-capacity', value: percent, unit: '%' },
      ],
    })

  it('when it has as much left as its age explains, then that is wear, and the latest reading proves it', () => {
    expect(worn(5, 85)).toMatchObject({ answer: 'not-covered' })
    expect(worn(5, 85).rules).toContainEqual({
      type: 'fade',
      kind: 'battery-capacity',
      value: 85,
      unit: '%',
      months: 6,
      atLeast: 85,
      isWear: true,
    })
  })

  it('when it has less, then that is a defect and covered', () => {
    expect(worn(5, 84)).toMatchObject({ answer: 'covered', by: 'warranty' })
  })
})

describe('given any unit', () => {
  const day = fc
    .date({ min: new Date('2024-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10))
  const unit = fc.record(
    {
      category: fc.constantFrom('Kitchen appliances', 'Consumables', 'E-bike and scooter batteries'),
      deliveredOn: day,
      claimedOn: day,
      registered: fc.boolean(),
      replaces: fc.record({ deliveredOn: day }),
      fault: fc.constantFrom('f03-battery', 'f05-heater'),
      cause: fc.constantFrom('function', 'misuse', 'wear', 'fit', 'transit', 'force-majeure', 'gremlins'),
      shots: fc.subarray([...SHOTS]),
      readings: fc.array(
        fc.record({
          kind: fc.constantFrom('battery-capacity', 'resistance'),
          value: fc.integer({ min: 0, max: 100 }),
          unit: fc.constantFrom('%', 'Ω'),
        }),
      ),
    },
    { requiredKeys: ['category', 'claimedOn', 'shots', 'readings'] },
  )
  const facts = unit.map((drawn): PolicyFacts => ({ ...without(KETTLE, 'deliveredOn', 'fault', 'cause'), ...drawn }))

  it('then it is never refused without a delivery day, a rule that says why, the proof an exclusion needs, and an offer', () => {
    fc.assert(
      fc.property(facts, (each) => {
        const verdict = judgeUnit(STANDARD_V2, each)
        if (verdict.answer !== 'not-covered') return
        expect(each.deliveredOn).toBeDefined()
        expect(verdict.offers.length).toBeGreaterThan(0)
        expect(verdict.rules.some(({ type }) => type === 'proof-missing')).toBe(false)
        expect(verdict.rules.some((rule) => ['exclusion', 'no-defect'].includes(rule.type) || ('isWithin' in rule && !rule.isWithin))).toBe(
          true,
        )
      }),
    )
  })

  it('then it is covered a day earlier if it is covered today, and one more picture or reading never un-decides it', () => {
    fc.assert(
      fc.property(facts, (each) => {
        const verdict = judgeUnit(STANDARD_V2, each)
        if (verdict.answer === 'covered' && verdict.by === 'warranty' && !verdict.rules.some(({ type }) => type === 'fade'))
          expect(judgeUnit(STANDARD_V2, { ...each, claimedOn: daysAfter(each.claimedOn, -1) })).toMatchObject({
            answer: 'covered',
            by: 'warranty',
          })
        if (verdict.answer !== 'open') expect(judgeUnit(STANDARD_V2, { ...each, shots: SHOTS }).answer).toBe(verdict.answer)
      }),
    )
  })
})
