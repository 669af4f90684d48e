import { describe, expect, it } from 'vitest'
import type { OpenedCase, Stage } from '../../../shared/cases/case.ts'
import { rmaFromNumber } from '../../../shared/cases/rma.ts'
import { WORKFLOW_V2 } from '../../../shared/cases/workflow-v2.ts'
import { ageBucket, daysSince, openedBefore } from '../../../shared/clocks/age-bucket.ts'
import { standsSince, stuckAt } from '../../../shared/clocks/stay.ts'
import { USUAL_TIMES, type WorkingCalendar } from '../../../shared/clocks/working-calendar.ts'

const SHANGHAI: WorkingCalendar = { ...USUAL_TIMES, timeZone: 'Asia/Shanghai' }

/** 10:00 in Shanghai on a day of March 2026; the 2nd is a Monday. */
const at = (day: string) => `2026-03-${day}T02:00:00.000Z`

function standing(stage: Stage, more: Partial<OpenedCase> = {}): OpenedCase {
  return {
    type: 'opened',
    rma: rmaFromNumber(1),
    kind: 'return',
    workflowVersion: 2,
    unit: { sku: 'AUR-K17' },
    complaint: '',
    stage,
    shots: [],
    answers: {},
    parts: [],
    ticked: [],
    labels: {},
    ...more,
  }
}

const stuck = (state: OpenedCase, since: string, partsBy?: string) => stuckAt(state, since, WORKFLOW_V2, () => SHANGHAI, partsBy)

describe('a case is stuck', () => {
  it('when it stands in its stage twice as long as the workflow gives it, by the calendar of the center', () => {
    // Six working days from Monday the 2nd.
    expect(stuck(standing({ name: 'repairing' }), at('02'))).toBe(at('10'))
    expect(stuck(standing({ name: 'deciding' }), at('06'))).toBe(at('10'))
  })

  it('sooner than that in each of the stages that share the five days of the inspection', () => {
    expect(stuck(standing({ name: 'received' }), at('02'))).toBe(at('05'))
    expect(stuck(standing({ name: 'diagnosing' }), at('02'))).toBe(at('04'))
  })

  it('a fortnight after the day for which its parcel was announced, or after it was opened where no day was', () => {
    expect(stuck(standing({ name: 'expected' }, { expectedOn: '2026-03-05' }), at('02'))).toBe('2026-03-20T00:00:00.000Z')
    expect(stuck(standing({ name: 'expected' }), at('02'))).toBe(at('16'))
  })

  it('and never once it is over', () => {
    expect(stuck(standing({ name: 'closed' }), at('02'))).toBeUndefined()
    expect(stuck(standing({ name: 'refunded' }), at('02'))).toBeUndefined()
  })
})

describe('a case on hold has a measure of its own', () => {
  const held = (why: 'hold-buyer' | 'hold-parts' | 'hold-partner') => standing({ name: 'on-hold', before: 'repairing', why })

  it('a week for the buyer, two for parts, three for a partner', () => {
    expect(stuck(held('hold-buyer'), at('02'))).toBe(at('09'))
    expect(stuck(held('hold-parts'), at('02'))).toBe(at('16'))
    expect(stuck(held('hold-partner'), at('02'))).toBe(at('23'))
  })

  it('and is stuck a day after its parts should have come, if that is sooner', () => {
    // The 5th is over in Shanghai at 16:00 in Greenwich.
    expect(stuck(held('hold-parts'), at('02'), '2026-03-05')).toBe('2026-03-06T16:00:00.000Z')
    expect(stuck(held('hold-parts'), at('02'), '2026-04-20')).toBe(at('16'))
  })
})

describe('since when a case stands where it stands', () => {
  it('is when it came there: what is done meanwhile changes nothing', () => {
    const moved = { type: 'case.moved.v1', transition: 'test', from: 'repairing', to: 'testing' } as const
    expect(standsSince(at('02'), { type: 'case.note-added.v1', text: 'x' }, at('04'))).toBe(at('02'))
    expect(standsSince(at('02'), moved, at('05'))).toBe(at('05'))
    expect(standsSince(undefined, { type: 'case.note-added.v1', text: 'x' }, at('04'))).toBe(at('04'))
  })
})

describe('the age of a case', () => {
  const now = Date.parse(at('20'))
  const daysAgo = (days: number) => new Date(now - days * 86_400_000).toISOString()

  it.each([
    [7, undefined],
    [7.1, 'over-7'],
    [14, 'over-7'],
    [14.1, 'over-14'],
    [30, 'over-14'],
    [30.1, 'over-30'],
  ])('of %f days is %s', (days, bucket) => {
    expect(ageBucket(daysAgo(days), now)).toBe(bucket)
  })

  it('is cut at the same instants for one case and for the queue', () => {
    expect(openedBefore('over-14', at('20'))).toBe(daysAgo(14))
  })

  it('is told in whole days', () => {
    expect([daysSince(daysAgo(1.9), now), daysSince(daysAgo(0.2), now), daysSince(daysAgo(-1), now)]).toEqual([1, 0, 0])
  })
})
