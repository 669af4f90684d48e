import { describe, expect, it } from 'vitest'
import { caseOptions } from '../../../shared/policy/case-options.ts'
import { STANDARD_V2 } from '../../../shared/policy/standard-v2.ts'
import { STAGES_OF_V1, cameInto, openedCase } from '../cases/case-story.ts'
import { given } from './world.ts'

const stagesWithOptions = STAGES_OF_V1.filter((stage) => caseOptions(openedCase(cameInto(stage)), STANDARD_V2, given({})) !== undefined)

describe('the options of a case', () => {
  it('are shown until it is decided what is done with the unit', () => {
    expect(stagesWithOptions).toEqual(['expected', 'received', 'inspecting', 'diagnosing', 'deciding'])
  })

  it('are there while it is held before the decision, too', () => {
    const held = { ...openedCase(cameInto('on-hold')), stage: { name: 'on-hold', before: 'deciding', why: 'hold-parts' } } as const
    expect(caseOptions(held, STANDARD_V2, given({}))).toMatchObject({ ok: true, value: { policy: { id: 'standard', version: 2 } } })
  })

  it('come with a compensation only for who may keep the unit', () => {
    const deciding = openedCase(cameInto('deciding'))
    const compensated = (circumstances: Parameters<typeof given>[0]) => {
      const options = caseOptions(deciding, STANDARD_V2, given(circumstances))
      return options?.ok === true && options.value.compensation !== undefined
    }
    expect([compensated({}), compensated({ unitAt: 'center' }), compensated({ hazard: 'yes' })]).toEqual([true, false, false])
  })

  it('say why costs cannot be compared', () => {
    const foreign = { ...given({}), price: { minor: 5, currency: 'XTS' } }
    expect(caseOptions(openedCase(cameInto('deciding')), STANDARD_V2, foreign)).toMatchObject({
      ok: false,
      error: { type: 'no-planning-rate' },
    })
  })
})
