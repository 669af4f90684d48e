import { expect, it } from 'vitest'
import { SHOTS } from '../../../shared/cases/shots.ts'
import type { Policy } from '../../../shared/policy/policy-document.ts'
import type { PolicyFacts } from '../../../shared/policy/policy-facts.ts'
import { STANDARD_V2 } from '../../../shared/policy/standard-v2.ts'
import { answerOf, judgeUnit } from '../../../shared/policy/warranty-verdict.ts'
import { BATTERY, KETTLE, daysAfter, without } from './case-at-hand.ts'
import { type Line, combinations, lookUp } from './combinations.ts'

const DELIVERED = '2026-01-15'

/** Everything the warranty section tells apart. */
const FACTS = {
  promise: ['none', 'plain', 'with goodwill'],
  claimed: ['nobody knows when it came', 'in the window', 'in the term', 'just after', 'long after'],
  registered: [true, false],
  cause: ['unknown', 'not in the policy', 'a defect', 'no defect', 'excluded'],
  proof: ['complete', 'missing'],
} as const

type Answer = ReturnType<typeof answerOf>

const IN_TERM = ['in the term', 'just after', 'long after'] as const

const TABLE: readonly Line<typeof FACTS, Answer>[] = [
  { when: { claimed: ['nobody knows when it came'] }, answer: 'open' },
  { when: { claimed: ['in the window'], promise: ['plain', 'with goodwill'], cause: ['a defect'] }, answer: 'warranty' },
  { when: { claimed: ['in the window'] }, answer: 'return-window' },
  { when: { promise: ['none'] }, answer: 'not-covered' },
  { when: { promise: ['plain'], claimed: ['just after', 'long after'] }, answer: 'not-covered' },
  { when: { registered: [false], claimed: ['long after'] }, answer: 'not-covered' },
  { when: { claimed: IN_TERM, cause: ['unknown', 'not in the policy'] }, answer: 'open' },
  { when: { claimed: IN_TERM, cause: ['excluded'], proof: ['missing'] }, answer: 'open' },
  { when: { claimed: IN_TERM, cause: ['excluded', 'no defect'] }, answer: 'not-covered' },
  { when: { registered: [false], claimed: ['just after'], cause: ['a defect'] }, answer: 'goodwill-possible' },
  { when: { claimed: IN_TERM, cause: ['a defect'] }, answer: 'warranty' },
]

/** Without the line for everything else, a kettle is promised nothing. */
const NO_PROMISE: Policy = {
  ...STANDARD_V2,
  warranty: { ...STANDARD_V2.warranty, lines: STANDARD_V2.warranty.lines.filter(({ categories }) => categories !== undefined) },
}

const CAUSES = { 'not in the policy': 'gremlins', 'a defect': 'function', 'no defect': 'fit', excluded: 'misuse' } as const

/** Days after delivery: the plain promise lasts ninety days, the other a year with thirty days of goodwill, registered two. */
const DAYS = {
  plain: { 'in the window': 10, 'in the term': 60, 'just after': 95, 'long after': 400 },
  'with goodwill': { 'in the window': 10, 'in the term': 300, 'just after': 380, 'long after': 500 },
} as const

function factsOf(row: (typeof ALL)[number]): PolicyFacts {
  const facts: PolicyFacts = {
    ...KETTLE,
    deliveredOn: DELIVERED,
    registered: row.registered,
    category: row.promise === 'plain' ? 'Consumables' : 'Kitchen appliances',
    shots: row.proof === 'complete' ? SHOTS : SHOTS.filter((shot) => shot !== 'damage'),
    ...(row.cause === 'unknown' ? {} : { cause: CAUSES[row.cause] }),
    ...(row.claimed === 'nobody knows when it came'
      ? {}
      : { claimedOn: daysAfter(DELIVERED, DAYS[row.promise === 'plain' ? 'plain' : 'with goodwill'][row.claimed]) }),
  }
  const unknown = [...(row.cause === 'unknown' ? ['cause' as const] : []), ...(row.claimed in DAYS.plain ? [] : ['deliveredOn' as const])]
  return without(facts, ...unknown)
}

const ALL = combinations(FACTS)

it('every combination of promise, day, registration, cause and proof has its answer, and each line of the table is needed', () => {
  const used = new Set<number>()
  for (const row of ALL) {
    const expected = lookUp(TABLE, row)
    const verdict = judgeUnit(row.promise === 'none' ? NO_PROMISE : STANDARD_V2, factsOf(row))
    expect({ ...row, answer: answerOf(verdict) }).toEqual({ ...row, answer: expected?.answer })
    if (expected !== undefined) used.add(expected.line)
  }
  expect(used.size).toBe(TABLE.length)
})

it('no refusal is without a rule that says why, what would have been covered or an offer; nothing open without what is missing', () => {
  for (const row of ALL) {
    const verdict = judgeUnit(row.promise === 'none' ? NO_PROMISE : STANDARD_V2, factsOf(row))
    expect(verdict.rules).not.toEqual([])
    if (verdict.answer === 'not-covered' || verdict.answer === 'goodwill-possible') expect(verdict.offers).not.toEqual([])
    if (verdict.answer === 'not-covered') expect(verdict.rules.map(({ type }) => type)).not.toContain('proof-missing')
    if (verdict.answer === 'open') expect(verdict.missing).not.toEqual([])
  }
})

/** What a battery of that age may still have and be worn by age alone. */
const FADE = {
  age: ['2 months', '5 months', '11 months'],
  left: ['nothing measured', 'measured in another unit', '92 %', '88 %', '80 %', '70 %'],
} as const

const FADE_TABLE: readonly Line<typeof FADE, Answer>[] = [
  { when: { left: ['nothing measured', 'measured in another unit'] }, answer: 'open' },
  { when: { age: ['2 months'], left: ['92 %'] }, answer: 'not-covered' },
  { when: { age: ['2 months'] }, answer: 'warranty' },
  { when: { age: ['5 months'], left: ['92 %', '88 %'] }, answer: 'not-covered' },
  { when: { age: ['5 months'] }, answer: 'warranty' },
  { when: { left: ['70 %'] }, answer: 'warranty' },
  { when: {}, answer: 'not-covered' },
]

it('every age and capacity of a battery has its answer: less than age alone leaves is a defect', () => {
  const used = new Set<number>()
  for (const row of combinations(FADE)) {
    const kind = 'battery-capacity'
    const readings =
      row.left === 'nothing measured'
        ? []
        : row.left === 'measured in another unit'
          ? [{ kind, value: 9.4, unit: 'Ah' }]
          : [{ kind, value: Number.parseInt(row.left, 10), unit: '%' }]
    const claimedOn = daysAfter(DELIVERED, Number.parseInt(row.age, 10) * 30)
    const verdict = judgeUnit(STANDARD_V2, { ...BATTERY, deliveredOn: DELIVERED, claimedOn, readings })
    const expected = lookUp(FADE_TABLE, row)
    expect({ ...row, answer: answerOf(verdict) }).toEqual({ ...row, answer: expected?.answer })
    if (expected !== undefined) used.add(expected.line)
  }
  expect(used.size).toBe(FADE_TABLE.length)
})
