import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import { SHOTS } from '../../../shared/cases/shots.ts'
import type { WarrantyPolicy } from '../../../shared/policy/warranty-policy.ts'
import { WARRANTY_V1 } from '../../../shared/policy/warranty-v1.ts'
import { type WarrantyFacts, judgeUnit } from '../../../shared/policy/warranty-verdict.ts'

/** A kettle that came back in its tenth month, diagnosed and photographed. */
const KETTLE: WarrantyFacts = {
  category: 'Kitchen appliances',
  marketplace: 'amazon.de',
  deliveredOn: '2026-01-15',
  claimedOn: '2026-11-02',
  cause: 'function',
  shots: ['parcel', 'opened', 'damage'],
}
const judge = (changed: Partial<WarrantyFacts>, policy: WarrantyPolicy = WARRANTY_V1) => judgeUnit(policy, { ...KETTLE, ...changed })
const without = (fact: 'deliveredOn' | 'cause') => {
  const { [fact]: _, ...rest } = KETTLE
  return judgeUnit(WARRANTY_V1, rest)
}

describe('a unit within its term', () => {
  it('with a defect is covered by the warranty, and the verdict tells why', () => {
    expect(judge({})).toEqual({
      policy: { id: 'standard', version: 1 },
      answer: 'covered',
      by: 'warranty',
      rules: [
        { type: 'line', line: 'one-year', category: 'Kitchen appliances' },
        { type: 'term', deliveredOn: '2026-01-15', until: '2027-01-15', claimedOn: '2026-11-02', isWithin: true },
        { type: 'defect', cause: 'function' },
      ],
    })
  })

  it('is covered on its last day, and not on the day after', () => {
    expect(judge({ claimedOn: '2027-01-15' })).toMatchObject({ answer: 'covered', by: 'warranty' })
    expect(judge({ claimedOn: '2027-01-16' })).toMatchObject({
      answer: 'not-covered',
      wouldBe: [{ type: 'claimed-by', day: '2027-01-15' }],
    })
  })

  it('that was misused is not covered, and would be with a defect', () => {
    expect(judge({ cause: 'misuse' })).toMatchObject({
      answer: 'not-covered',
      rules: [
        { type: 'line' },
        { type: 'term' },
        { type: 'exclusion', exclusion: 'misuse', cause: 'misuse' },
        { type: 'return-window', isWithin: false },
      ],
      wouldBe: [{ type: 'a-defect' }],
    })
  })

  it('is not refused for misuse that no picture shows', () => {
    const verdict = judge({ cause: 'misuse', shots: ['opened'] })
    expect(verdict.answer).toBe('open')
    expect(verdict.rules).toContainEqual({ type: 'proof-missing', exclusion: 'misuse', shots: ['damage'] })
  })

  it('in which nothing is wrong is not covered', () => {
    expect(judge({ cause: 'no-fault' })).toMatchObject({ answer: 'not-covered', wouldBe: [{ type: 'a-defect' }] })
  })

  it('whose cause nobody has found yet stays open', () => {
    const verdict = without('cause')
    expect(verdict.answer).toBe('open')
    expect(verdict.rules).toContainEqual({ type: 'cause-unknown' })
  })
})

describe('a unit of which nobody knows when it was delivered', () => {
  it('stays open instead of being judged by the day it was ordered', () => {
    expect(without('deliveredOn')).toEqual({
      policy: { id: 'standard', version: 1 },
      answer: 'open',
      rules: [{ type: 'line', line: 'one-year', category: 'Kitchen appliances' }, { type: 'delivery-unknown' }],
    })
  })
})

describe('the return window of the marketplace', () => {
  it('covers what the warranty does not, and the verdict names it', () => {
    expect(judge({ cause: 'misuse', claimedOn: '2026-02-14' })).toMatchObject({ answer: 'covered', by: 'return-window' })
    expect(judge({ cause: 'misuse', claimedOn: '2026-02-15' })).toMatchObject({ answer: 'not-covered' })
  })

  it('is as long as that marketplace says', () => {
    const policy = { ...WARRANTY_V1, returnWindows: { days: 30, byMarketplace: { 'amazon.de': 45 } } }
    expect(judge({ cause: 'fit', claimedOn: '2026-03-01' }, policy)).toMatchObject({ answer: 'covered', by: 'return-window' })
    expect(judge({ cause: 'fit', claimedOn: '2026-03-01', marketplace: 'amazon.fr' }, policy).answer).toBe('not-covered')
  })

  it('leaves it to the warranty where that holds, too', () => {
    expect(judge({ claimedOn: '2026-01-20' })).toMatchObject({ answer: 'covered', by: 'warranty' })
  })
})

describe('product lines', () => {
  const name = { en: 'Batteries', 'zh-CN': '电池' }
  const policy: WarrantyPolicy = { ...WARRANTY_V1, lines: [{ id: 'battery', name, categories: ['Batteries'], term: { days: 90 } }] }

  it('have terms of their own', () => {
    expect(judge({ category: 'Batteries', claimedOn: '2026-04-15' }, policy).answer).toBe('covered')
    expect(judge({ category: 'Batteries', claimedOn: '2026-04-16' }, policy).answer).toBe('not-covered')
  })

  it('that nobody named are not promised anything', () => {
    expect(judge({}, policy)).toMatchObject({ answer: 'not-covered', wouldBe: [], rules: [{ type: 'no-line' }, { type: 'return-window' }] })
  })
})

describe('any unit', () => {
  const day = fc
    .date({ min: new Date('2024-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10))
  const facts = fc.record(
    {
      category: fc.constantFrom('Kitchen appliances', 'other'),
      deliveredOn: day,
      claimedOn: day,
      cause: fc.constantFrom('function', 'misuse', 'wear', 'fit', 'transit'),
      shots: fc.subarray([...SHOTS]),
    },
    { requiredKeys: ['category', 'claimedOn', 'shots'] },
  )

  it('is never refused without a delivery day, a rule that says why, and the pictures an exclusion needs', () => {
    fc.assert(
      fc.property(facts, (each) => {
        const verdict = judgeUnit(WARRANTY_V1, each)
        if (verdict.answer !== 'not-covered') return
        expect(each.deliveredOn).toBeDefined()
        expect(verdict.rules.some(({ type }) => type === 'proof-missing')).toBe(false)
        expect(verdict.rules.some((rule) => ['exclusion', 'no-defect'].includes(rule.type) || ('isWithin' in rule && !rule.isWithin))).toBe(
          true,
        )
      }),
    )
  })

  it('that is covered by the warranty is covered if it comes a day earlier', () => {
    fc.assert(
      fc.property(facts, (each) => {
        const verdict = judgeUnit(WARRANTY_V1, each)
        if (verdict.answer !== 'covered' || verdict.by !== 'warranty') return
        const earlier = new Date(Date.parse(each.claimedOn) - 86_400_000).toISOString().slice(0, 10)
        expect(judgeUnit(WARRANTY_V1, { ...each, claimedOn: earlier })).toMatchObject({ answer: 'covered', by: 'warranty' })
      }),
    )
  })
})
