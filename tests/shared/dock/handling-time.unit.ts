import { describe, expect, it } from 'vitest'
import type { CaseEvent } from '../../../shared/cases/events.ts'
import type { StageName, TransitionName } from '../../../shared/cases/workflow.ts'
import { handlingTimes, medianTimes } from '../../../shared/dock/handling-time.ts'

const note: CaseEvent = { type: 'case.note-added.v1', text: 'x' }
const moved = (transition: TransitionName, from: StageName, to: StageName): CaseEvent => ({ type: 'case.moved.v1', transition, from, to })
const at = (time: string, event: CaseEvent) => ({ at: `2026-03-04T${time}:00.000Z`, event })

describe('the time a stage took by hand', () => {
  it('runs from the move into it to the move out of it', () => {
    expect(
      handlingTimes([
        at('09:00', moved('repair', 'deciding', 'repairing')),
        at('09:10', note),
        at('09:25', moved('test', 'repairing', 'testing')),
        at('09:29', moved('pass', 'testing', 'packing')),
      ]),
    ).toEqual([
      { stage: 'deciding', minutes: 0 },
      { stage: 'repairing', minutes: 25 },
      { stage: 'testing', minutes: 4 },
    ])
  })

  it('leaves out the hours in which the unit stood on the shelf', () => {
    const times = handlingTimes([
      at('09:00', moved('receive', 'expected', 'received')),
      at('13:00', note),
      at('13:03', note),
      at('13:05', moved('open', 'received', 'inspecting')),
    ])
    expect(times).toEqual([{ stage: 'received', minutes: 5 }])
  })

  it('goes on after a hold, which ends no stage', () => {
    const times = handlingTimes([
      at('09:00', moved('repair', 'deciding', 'repairing')),
      at('09:10', moved('hold-parts', 'repairing', 'on-hold')),
      at('15:00', moved('resume', 'on-hold', 'repairing')),
      at('15:05', moved('test', 'repairing', 'testing')),
    ])
    expect(times.at(-1)).toEqual({ stage: 'repairing', minutes: 15 })
  })
})

describe('the median of each stage', () => {
  it('is the one in the middle, or between the two in the middle', () => {
    const times = [1, 9, 4, 100].map((minutes) => ({ stage: 'testing' as const, minutes }))
    expect(medianTimes([...times, { stage: 'packing', minutes: 7 }])).toEqual({
      testing: { minutes: 6.5, finished: 4 },
      packing: { minutes: 7, finished: 1 },
    })
  })
})
