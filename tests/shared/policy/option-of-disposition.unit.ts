import { describe, expect, it } from 'vitest'
import { assess } from '../../../shared/policy/assess.ts'
import { optionOf } from '../../../shared/policy/option-of-disposition.ts'
import { STANDARD_V2 } from '../../../shared/policy/standard-v2.ts'
import { type Circumstances, given } from './world.ts'

function weighed(circumstances: Circumstances) {
  const assessed = assess(STANDARD_V2, given(circumstances))
  if (!assessed.ok) throw new Error(JSON.stringify(assessed.error))
  return assessed.value
}

describe('the option that a decision takes', () => {
  it('given a unit under warranty, when it is repaired, then the buyer pays nothing', () => {
    expect(optionOf('repair', weighed({ unitAt: 'center', stock: 'none' }))).toMatchObject({ option: 'repair', state: 'eligible' })
  })

  it('given a unit that nothing covers, when a quote is offered, then it is the paid repair that was recommended', () => {
    const options = weighed({ unitAt: 'center', promise: 'not covered' })
    expect(options.recommended).toBe('paid-repair')
    expect(optionOf('offer', options)).toMatchObject({ option: 'paid-repair', state: 'eligible' })
    expect(optionOf('repair', options)).toMatchObject({ option: 'repair', state: 'not-eligible' })
  })

  it('given a unit that is not worth repairing and not covered, when it goes back, then with its coupon', () => {
    const options = weighed({ unitAt: 'center', promise: 'not covered', goods: 'cheap' })
    expect(options.recommended).toBe('coupon')
    expect(optionOf('return-as-is', options)).toMatchObject({ option: 'coupon' })
  })

  it('given a unit not worth its freight, when it is refunded, then without a return', () => {
    expect(optionOf('refund', weighed({ worth: 'nothing' }))).toMatchObject({ option: 'refund-without-return', state: 'eligible' })
  })

  it('given a hazard, when it is repaired all the same, then that cannot be had; and what is not weighed is nothing', () => {
    const options = weighed({ unitAt: 'center', hazard: 'yes' })
    expect(optionOf('repair', options)?.state).toBe('not-eligible')
    expect(optionOf('resell', options)).toBeUndefined()
  })
})
