import { expect, it } from 'vitest'
import { wordsIn } from '../../../shared/i18n/words.ts'
import { assess } from '../../../shared/policy/assess.ts'
import { EXAMPLE_FACTS } from '../../../shared/policy/example-facts.ts'
import { judgedDifferences } from '../../../shared/policy/judged-differences.ts'
import type { Policy } from '../../../shared/policy/policy-document.ts'
import { STANDARD_V2 } from '../../../shared/policy/standard-v2.ts'
import { verdictLine } from '../../../shared/policy/verdict-line.ts'

const HEADPHONES = EXAMPLE_FACTS.find(({ facts }) => facts.category === 'Headphones')?.facts

function judged(policy: Policy) {
  const assessed = HEADPHONES === undefined ? undefined : assess(policy, HEADPHONES)
  if (HEADPHONES === undefined || assessed?.ok !== true) throw new Error('not judged')
  return { type: 'judged', line: verdictLine(policy, HEADPHONES, assessed.value) } as const
}

const withDays = (days: number): Policy => ({ ...STANDARD_V2, returnWindows: { days, byMarketplace: {} } })

it('given a shorter return window, then it says which verdict, proposal and options change, old and new', () => {
  const differences = judgedDifferences(judged(STANDARD_V2), judged(withDays(10)), wordsIn('en'))
  expect(differences).toEqual(
    expect.arrayContaining([
      { what: 'Warranty', before: 'Covered by the return window', after: 'Not covered' },
      { what: 'Proposed', before: 'Refund', after: 'Coupon' },
      { what: 'Refund', before: '$52.00', after: 'not possible' },
    ]),
  )
  expect(differences.every(({ before, after }) => before !== after)).toBe(true)
})

it('given nothing that is asked of the case changes, then nothing differs', () => {
  expect(judgedDifferences(judged(STANDARD_V2), judged(withDays(31)), wordsIn('zh-CN'))).toEqual([])
})

it('given it cannot be judged any more, then that is what differs', () => {
  const problem = { type: 'no-planning-rate', path: 'price.currency', currency: 'GBP', known: ['USD'] } as const
  const after = { type: 'problem', policy: { id: 'standard', version: 3 }, problem } as const
  expect(judgedDifferences(judged(STANDARD_V2), after, wordsIn('en'))).toEqual([
    { what: 'Judged', before: 'Refund', after: 'cannot be judged' },
  ])
})
