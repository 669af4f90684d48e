import { describe, expect, it } from 'vitest'
import { WORKFLOW_V1 } from '../../../shared/cases/workflow-v1.ts'
import { deadline } from '../../../shared/clocks/deadline.ts'
import { clockRule } from '../../../shared/clocks/deadline-profile.ts'
import { A_TO_Z_72_DEADLINES_V1, STANDARD_DEADLINES_V1 } from '../../../shared/clocks/deadline-profiles-v1.ts'
import { CURRENT_DEADLINES, DEADLINE_PROFILES, deadlineProfile } from '../../../shared/clocks/deadline-profiles.ts'
import { USUAL_TIMES } from '../../../shared/clocks/working-calendar.ts'

describe('the standard profile, version 1, as it was published', () => {
  it.each([
    ['answer-question', 'inside', { hours: 2 }],
    ['answer-problem', 'inside', { hours: 1 }],
    ['answer-return', 'inside', { hours: 4 }],
    ['answer-review', 'inside', { hours: 2 }],
    ['answer-a-to-z', 'inside', { hours: 24 }],
    ['answer-anything', 'inside', { hours: 24 }],
    ['buyer-reply', 'outside', { hours: 24 }],
    ['reply-before-claim', 'outside', { hours: 48 }],
    ['a-to-z-evidence', 'outside', { hours: 48 }],
    ['a-to-z-ruling', 'outside', { workingDays: 10 }],
    ['a-to-z-appeal', 'outside', { days: 30 }],
    ['safe-t-filing', 'outside', { days: 30 }],
    ['safe-t-appeal', 'outside', { days: 7 }],
    ['inspection', 'inside', { workingDays: 5 }],
    ['deciding', 'inside', { workingDays: 1 }],
    ['repairing', 'inside', { workingDays: 3 }],
    ['testing', 'inside', { workingDays: 1 }],
    ['packing', 'inside', { workingDays: 1 }],
    ['ready', 'inside', { workingDays: 1 }],
  ])('%s: %s, %o', (id, kind, duration) => {
    expect(clockRule(STANDARD_DEADLINES_V1, id)).toMatchObject({ kind, duration })
  })

  it('has these clocks and no others, each once', () => {
    expect(STANDARD_DEADLINES_V1.clocks).toHaveLength(19)
    expect(new Set(STANDARD_DEADLINES_V1.clocks.map(({ id }) => id)).size).toBe(19)
  })

  it('has the clocks of the center from the workflow', () => {
    const days = (id: string) => clockRule(STANDARD_DEADLINES_V1, id)?.duration
    expect(days('inspection')).toEqual({ workingDays: WORKFLOW_V1.stages.received.dueWorkingDays })
    for (const stage of ['deciding', 'repairing', 'testing', 'packing', 'ready'] as const)
      expect(days(stage)).toEqual({ workingDays: WORKFLOW_V1.stages[stage].dueWorkingDays })
  })

  it('is the one that counts where none is named', () => {
    expect(CURRENT_DEADLINES).toBe(STANDARD_DEADLINES_V1)
    expect(deadlineProfile('standard')).toBe(STANDARD_DEADLINES_V1)
    expect(deadlineProfile('unheard-of')).toBeUndefined()
  })
})

describe('in a marketplace', () => {
  it('what it says itself goes before what is usual', () => {
    expect(clockRule(STANDARD_DEADLINES_V1, 'safe-t-filing', 'amazon.ae')).toMatchObject({ kind: 'outside', duration: { days: 7 } })
    expect(clockRule(STANDARD_DEADLINES_V1, 'safe-t-filing', 'amazon.com')?.duration).toEqual({ days: 30 })
    expect(clockRule(STANDARD_DEADLINES_V1, 'a-to-z-evidence', 'amazon.com.au')?.source).toContain('G1781')
  })
})

describe('the older rule of 72 hours for evidence', () => {
  it('is a profile of its own that changes nothing else', () => {
    expect(clockRule(A_TO_Z_72_DEADLINES_V1, 'a-to-z-evidence', 'amazon.co.uk')?.duration).toEqual({ hours: 72 })
    const others = ({ clocks }: typeof STANDARD_DEADLINES_V1) => clocks.filter(({ id }) => id !== 'a-to-z-evidence')
    expect(others(A_TO_Z_72_DEADLINES_V1)).toEqual(others(STANDARD_DEADLINES_V1))
  })

  it('is due a day later than what the marketplace says', () => {
    const start = '2026-06-05T14:00:00.000Z'
    const due = [STANDARD_DEADLINES_V1, A_TO_Z_72_DEADLINES_V1].map((profile) => {
      const rule = clockRule(profile, 'a-to-z-evidence')
      if (rule === undefined) throw new Error('the profile has no such clock')
      return deadline({ ...rule, start, calendar: { ...USUAL_TIMES, timeZone: 'UTC' }, pauses: [{ from: start }] })
    })
    expect(due).toMatchObject([{ due: '2026-06-07T14:00:00.000Z' }, { due: '2026-06-08T14:00:00.000Z' }])
  })
})

describe('every clock of every profile', () => {
  const sources = DEADLINE_PROFILES.flatMap(({ clocks }) => clocks).flatMap((clock) => [clock, ...Object.values(clock.byMarketplace ?? {})])
  it('says where its number comes from, and of which day that is', () => {
    for (const { source, date } of sources) {
      expect(source).not.toBe('')
      expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date)
    }
  })
})
