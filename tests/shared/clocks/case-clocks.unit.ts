import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseEvent } from '../../../shared/cases/events.ts'
import { WORKFLOW_V1 } from '../../../shared/cases/workflow-v1.ts'
import { STAGES, TRANSITIONS, type StageName, type TransitionName } from '../../../shared/cases/workflow.ts'
import { type ClockRun, caseClocks, evolveClocks, firstDue, isRunning } from '../../../shared/clocks/case-clocks.ts'
import { USUAL_TIMES, type WorkingCalendar } from '../../../shared/clocks/working-calendar.ts'

/** June 2026: the 1st is a Monday. */
const CALENDAR: WorkingCalendar = { ...USUAL_TIMES, timeZone: 'UTC' }
const HOUR = 3_600_000

type Move = readonly [at: string, transition: TransitionName, to: StageName]

const instant = (at: string) => `2026-06-${at}:00.000Z`

function moved([, transition, to]: Move): CaseEvent {
  return { type: 'case.moved.v1', transition, from: 'expected', to }
}

/** The clocks after these moves, each as `02T09:00`. */
function after(...moves: readonly Move[]): readonly ClockRun[] {
  return moves.reduce<readonly ClockRun[]>((runs, move) => evolveClocks(runs, moved(move), instant(move[0]), WORKFLOW_V1), [])
}

const clocks = (...moves: readonly Move[]) => caseClocks(after(...moves), CALENDAR)
const due = (...moves: readonly Move[]) => firstDue(after(...moves), () => CALENDAR)

const RECEIVED: Move = ['01T10:00', 'receive', 'received']
const OPENED: Move = ['03T09:00', 'open', 'inspecting']
const DIAGNOSED: Move = ['04T09:00', 'diagnose', 'diagnosing']
const DECIDED: Move = ['05T09:00', 'decide', 'deciding']
const REPAIRED: Move = ['05T15:00', 'repair', 'repairing']

describe('before the parcel comes', () => {
  it('no clock runs', () => {
    expect(clocks()).toEqual([])
    expect(due()).toBeUndefined()
  })
})

describe('the inspection', () => {
  it('has five working days from the receipt of the parcel, however far it has come', () => {
    for (const moves of [[RECEIVED], [RECEIVED, OPENED], [RECEIVED, OPENED, DIAGNOSED]]) {
      expect(clocks(...moves)).toMatchObject([{ id: 'inspection', kind: 'inside', state: 'running', startedAt: instant('01T10:00') }])
      expect(due(...moves)).toBe(instant('08T10:00'))
    }
  })

  it('is met when the case comes to be decided in time', () => {
    const [inspection] = clocks(RECEIVED, OPENED, DIAGNOSED, DECIDED)
    expect(inspection).toMatchObject({ id: 'inspection', state: 'met', endedAt: instant('05T09:00'), dueAt: instant('08T10:00') })
  })

  it('is missed by the time that it came too late', () => {
    const [inspection] = clocks(RECEIVED, OPENED, DIAGNOSED, ['08T13:30', 'decide', 'deciding'])
    expect(inspection).toMatchObject({ state: 'missed', dueAt: instant('08T10:00'), failedBy: 3.5 * HOUR })
  })
})

describe('each stage after it', () => {
  it('has a clock of its own, beside those that ended', () => {
    const all = clocks(
      RECEIVED,
      OPENED,
      DIAGNOSED,
      DECIDED,
      REPAIRED,
      ['09T11:00', 'test', 'testing'],
      ['09T12:00', 'pass', 'packing'],
      ['10T13:00', 'pack', 'ready'],
    )
    expect(all.map(({ id, state, dueAt }) => [id, state, dueAt])).toEqual([
      ['inspection', 'met', instant('08T10:00')],
      ['deciding', 'met', instant('08T09:00')],
      ['repairing', 'met', instant('10T15:00')],
      ['testing', 'met', instant('10T11:00')],
      ['packing', 'missed', instant('10T12:00')],
      ['ready', 'running', instant('11T13:00')],
    ])
  })

  it('ends with the last of them when the unit is shipped', () => {
    const shipped: readonly Move[] = [RECEIVED, DECIDED, REPAIRED, ['10T13:00', 'pack', 'ready'], ['11T09:00', 'ship', 'shipped']]
    expect(clocks(...shipped).every(({ state }) => state === 'met')).toBe(true)
    expect(due(...shipped)).toBeUndefined()
  })

  it('begins anew when a test has failed', () => {
    const repairs = clocks(RECEIVED, DECIDED, REPAIRED, ['09T11:00', 'test', 'testing'], ['09T12:00', 'fail', 'repairing']).filter(
      ({ id }) => id === 'repairing',
    )
    expect(repairs).toMatchObject([
      { state: 'met', startedAt: instant('05T15:00'), endedAt: instant('09T11:00') },
      { state: 'running', startedAt: instant('09T12:00'), dueAt: instant('12T12:00') },
    ])
  })

  it('of a case that is reopened the inspection begins anew', () => {
    const reopened = clocks(
      RECEIVED,
      DECIDED,
      REPAIRED,
      ['08T09:00', 'ship', 'shipped'],
      ['08T10:00', 'close', 'closed'],
      ['15T10:00', 'reopen', 'diagnosing'],
    )
    expect(reopened.filter(({ id }) => id === 'inspection')).toMatchObject([
      { state: 'met' },
      { state: 'running', startedAt: instant('15T10:00'), dueAt: instant('22T10:00') },
    ])
  })
})

describe('on hold', () => {
  const HELD: Move = ['09T09:00', 'hold-parts', 'on-hold']

  it('a clock waits, and shows what is left and for whom', () => {
    const held = clocks(RECEIVED, DECIDED, REPAIRED, HELD)
    // Repair: three working days from Friday 15:00. Until Tuesday 9:00 it has run nine hours of Friday, Monday, and nine of Tuesday.
    expect(held.at(-1)).toMatchObject({
      id: 'repairing',
      state: 'paused',
      since: instant('09T09:00'),
      left: 30 * HOUR,
      pauses: [{ from: instant('09T09:00'), why: 'hold-parts' }],
    })
    expect(due(RECEIVED, DECIDED, REPAIRED, HELD)).toBeUndefined()
  })

  it('goes on with what was left, and does not begin anew', () => {
    const resumed: readonly Move[] = [RECEIVED, DECIDED, REPAIRED, HELD, ['16T09:00', 'resume', 'repairing']]
    expect(clocks(...resumed).at(-1)).toMatchObject({ state: 'running', startedAt: instant('05T15:00') })
    // 30 hours from Tuesday 9:00.
    expect(due(...resumed)).toBe(instant('17T15:00'))
  })

  it('waits as often as it is held, and as long', () => {
    const twice: readonly Move[] = [
      RECEIVED,
      ['02T10:00', 'hold-buyer', 'on-hold'],
      ['03T10:00', 'resume', 'received'],
      ['04T10:00', 'open', 'inspecting'],
      ['05T16:00', 'hold-buyer', 'on-hold'],
      ['07T12:00', 'resume', 'inspecting'],
    ]
    const [inspection] = clocks(...twice)
    expect(inspection?.pauses).toEqual([
      { from: instant('02T10:00'), to: instant('03T10:00'), why: 'hold-buyer' },
      { from: instant('05T16:00'), to: instant('07T12:00'), why: 'hold-buyer' },
    ])
    // A day for the first; of the second only the eight hours that were left of Friday.
    expect(due(...twice)).toBe(instant('09T18:00'))
  })

  it('a clock that had run out stays overdue, and nothing else is due', () => {
    const late: readonly Move[] = [RECEIVED, ['10T10:00', 'hold-buyer', 'on-hold']]
    expect(clocks(...late)).toMatchObject([{ state: 'paused', left: 0, dueAt: instant('08T10:00') }])
    expect(due(...late)).toBeUndefined()
  })
})

describe('the calendar of the center', () => {
  it('moves what is due', () => {
    const runs = after(RECEIVED)
    const corpusChristi: WorkingCalendar = { ...CALENDAR, holidays: [{ day: '2026-06-04', name: 'Fronleichnam' }] }
    expect(firstDue(runs, () => corpusChristi)).toBe(instant('09T10:00'))
    expect(caseClocks(runs, corpusChristi)).toMatchObject([{ dueAt: instant('09T10:00') }])
  })

  it('is not asked for where no clock runs', () => {
    const never = () => {
      throw new Error('nobody needs a calendar here')
    }
    expect(firstDue([], never)).toBeUndefined()
    expect(firstDue(after(RECEIVED, ['02T10:00', 'hold-buyer', 'on-hold']), never)).toBeUndefined()
  })
})

describe('whatever happens, in any order', () => {
  const history = fc.array(fc.tuple(fc.constantFrom(...TRANSITIONS), fc.constantFrom(...STAGES), fc.nat(3000)), { maxLength: 25 })
  const told = (moves: readonly (readonly [TransitionName, StageName, number])[], from: readonly ClockRun[] = [], begin = 0) => {
    let minutes = begin
    return moves.reduce<readonly ClockRun[]>((runs, [transition, to, later]) => {
      minutes += later
      const at = new Date(Date.parse('2026-06-01T00:00:00Z') + minutes * 60_000).toISOString()
      return evolveClocks(runs, moved(['', transition, to]), at, WORKFLOW_V1)
    }, from)
  }

  it('at most one clock runs, and no pause is open in one that ended', () => {
    fc.assert(
      fc.property(history, (moves) => {
        const runs = told(moves)
        expect(runs.filter(isRunning).length).toBeLessThanOrEqual(1)
        for (const { pauses, endedAt } of runs) if (endedAt !== undefined) expect(pauses.every(({ to }) => to !== undefined)).toBe(true)
      }),
      { numRuns: 500, seed: 60 },
    )
  })

  it('folding on from only those that run comes to the same', () => {
    fc.assert(
      fc.property(history, history, (before, then) => {
        const whole = told([...before, ...then]).filter(isRunning)
        const minutes = before.reduce((sum, [, , later]) => sum + later, 0)
        expect(told(then, told(before).filter(isRunning), minutes).filter(isRunning)).toEqual(whole)
      }),
      { numRuns: 500, seed: 61 },
    )
  })
})
