import { describe, expect, it } from 'vitest'
import type { CaseEvent } from '../../../shared/cases/events.ts'
import { WORKFLOW_V2 } from '../../../shared/cases/workflow-v2.ts'
import type { ClaimKind, ClaimMove, ClaimStage } from '../../../shared/claims/claim.ts'
import { type ClockRun, caseClocks, evolveClocks, firstDue } from '../../../shared/clocks/case-clocks.ts'
import { USUAL_TIMES } from '../../../shared/clocks/working-calendar.ts'

const CALENDAR = { ...USUAL_TIMES, timeZone: 'America/New_York' }
const FRIDAY_NIGHT = '2026-03-06T23:00:00.000Z'
const SATURDAY = '2026-03-07T09:00:00.000Z'

const about = (kind: ClaimKind, profile = 'standard') => ({ id: 'claim-1', kind, profile: { id: profile, version: 1 } })
const opened = (kind: ClaimKind, profile?: string): CaseEvent => ({
  type: 'case.claim-opened.v1',
  claim: { ...about(kind, profile), openedAt: FRIDAY_NIGHT },
})
const moved = (kind: ClaimKind, move: ClaimMove, to: ClaimStage): CaseEvent => ({
  type: 'case.claim-moved.v1',
  claim: about(kind),
  move,
  to,
  at: SATURDAY,
})

/** The clocks after events that were recorded on Monday, whenever they happened at the marketplace. */
function clocks(...events: readonly CaseEvent[]): readonly ClockRun[] {
  return events.reduce<readonly ClockRun[]>((runs, event) => evolveClocks(runs, event, '2026-03-09T14:00:00.000Z', WORKFLOW_V2), [])
}
/** When the first is due beside the center's own first answer. */
const due = (...events: readonly CaseEvent[]) =>
  firstDue(
    clocks(...events).filter(({ id }) => id !== 'answer-a-to-z'),
    () => CALENDAR,
  )
const received: CaseEvent = { type: 'case.moved.v1', transition: 'receive', from: 'expected', to: 'received' }
const held: CaseEvent = { type: 'case.moved.v1', transition: 'hold-buyer', from: 'received', to: 'on-hold' }

describe('the clock of a claim', () => {
  it('given an A-to-Z claim of Friday night, then evidence is due 48 hours later, weekend or not', () => {
    expect(due(opened('a-to-z'))).toBe('2026-03-08T23:00:00.000Z')
  })
  it('given the older rule, then 72 hours later', () => {
    expect(due(opened('a-to-z', 'a-to-z-72-hours'))).toBe('2026-03-09T23:00:00.000Z')
  })
  it('runs beside the center’s own, and the first of both is when the case is due', () => {
    expect(due(received)).toBe('2026-03-16T14:00:00.000Z')
    expect(due(received, opened('a-to-z'))).toBe('2026-03-08T23:00:00.000Z')
  })
  it('runs on while the case is on hold for the buyer, and the center’s own waits', () => {
    expect(due(received, held)).toBeUndefined()
    expect(due(received, opened('a-to-z'), held)).toBe('2026-03-08T23:00:00.000Z')
  })
  it('runs on whatever becomes of the unit', () => {
    const gone: CaseEvent = { type: 'case.moved.v1', transition: 'close', from: 'shipped', to: 'closed' }
    expect(due(received, opened('a-to-z'), gone)).toBe('2026-03-08T23:00:00.000Z')
  })
  it('given it was answered in time, then it is met and none runs: the marketplace has the move', () => {
    const runs = clocks(opened('a-to-z'), moved('a-to-z', 'answer', 'answered'))
    expect(caseClocks(runs, CALENDAR)).toMatchObject([
      { id: 'a-to-z-evidence', kind: 'outside', state: 'met', endedAt: SATURDAY },
      { id: 'answer-a-to-z', kind: 'inside', state: 'met', endedAt: SATURDAY },
    ])
    expect(firstDue(runs, () => CALENDAR)).toBeUndefined()
  })
  it('given a SAFE-T claim was lost, then the appeal is due seven days after the ruling', () => {
    expect(due(opened('safe-t'))).toBeUndefined()
    expect(due(opened('safe-t'), moved('safe-t', 'lose', 'lost'))).toBe('2026-03-14T09:00:00.000Z')
  })
  it('given an appeal was lost, then there is nothing more to hand in', () => {
    expect(due(opened('safe-t'), moved('safe-t', 'lose', 'lost'), moved('safe-t', 'appeal', 'appealed'))).toBeUndefined()
  })
})
