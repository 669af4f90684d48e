import { describe, expect, it } from 'vitest'
import { wantedSerial } from '../../../shared/cases/part-serials.ts'
import type { CaseEvent } from '../../../shared/cases/events.ts'
import { OPENED, cameInto, openedCase } from './case-story.ts'
import { givenCase } from './given-case.ts'

const PART = 'BMS-13S'
const planned: CaseEvent = { type: 'case.part-planned.v1', part: PART }
const tracked: CaseEvent = { type: 'case.part-used.v1', part: PART, isTracked: true }
const numbered = (of: 'new' | 'removed', serial?: string): CaseEvent => ({
  type: 'case.part-serial-recorded.v1',
  part: PART,
  of,
  ...(serial === undefined ? {} : { serial }),
})
const moved = (to: 'packing' | 'testing' | 'cancelled'): CaseEvent => ({ type: 'case.moved.v1', transition: 'pass', from: 'testing', to })

describe('a part is reserved', () => {
  it.each(['inspecting', 'diagnosing', 'deciding', 'repairing', 'testing', 'on-hold'] as const)('while the case is %s', (stage) => {
    givenCase(...cameInto(stage))
      .when({ type: 'plan-part', part: ` ${PART} ` })
      .thenHappens(planned)
  })

  it('not before the unit is here, nor when it needs nothing any more', () => {
    givenCase(OPENED).when({ type: 'plan-part', part: PART }).thenRefused({ type: 'not-now', stage: 'expected' })
    for (const stage of ['packing', 'ready', 'shipped', 'closed'] as const)
      givenCase(...cameInto(stage))
        .when({ type: 'plan-part', part: PART })
        .thenRefused({ type: 'not-now', stage })
  })

  it('one piece a time, and is given up one piece a time', () => {
    const two = [...cameInto('repairing'), planned, planned]
    expect(openedCase(two).planned).toEqual([PART, PART])
    givenCase(...two)
      .when({ type: 'unplan-part', part: PART })
      .thenHappens({ type: 'case.part-unplanned.v1', part: PART })
    expect(openedCase([...two, { type: 'case.part-unplanned.v1', part: PART }]).planned).toEqual([PART])
    givenCase(...cameInto('repairing'))
      .when({ type: 'unplan-part', part: PART })
      .thenRefused({ type: 'part-not-planned', part: PART })
  })

  it('until it is used, and no longer than the case may need it', () => {
    const repairing = [...cameInto('repairing'), planned]
    expect(openedCase([...repairing, { type: 'case.part-used.v1', part: PART }]).planned).toBeUndefined()
    expect(openedCase([...repairing, moved('testing')]).planned).toEqual([PART])
    for (const to of ['packing', 'cancelled'] as const) expect(openedCase([...repairing, moved(to)]).planned).toBeUndefined()
  })
})

describe('a part of which each piece has a number', () => {
  const used = [...cameInto('repairing'), tracked]
  const wanted = (...more: readonly CaseEvent[]) => wantedSerial(openedCase([...used, ...more]).parts)

  it('is asked for the number of the new piece, then for that of the old one, then for none', () => {
    expect(wanted()).toEqual({ part: PART, of: 'new' })
    expect(wanted(numbered('new', 'N-1'))).toEqual({ part: PART, of: 'removed' })
    expect(wanted(numbered('new', 'N-1'), numbered('removed', 'O-1'))).toBeUndefined()
  })

  it('keeps both', () => {
    const both = [numbered('new', 'N-1'), numbered('removed', 'O-1')]
    expect(openedCase([...used, ...both]).parts.at(-1)).toEqual({ part: PART, isTracked: true, serial: 'N-1', removedSerial: 'O-1' })
  })

  it('is asked for no number that cannot be read', () => {
    givenCase(...used)
      .when({ type: 'record-part-serial', part: PART, of: 'new' })
      .thenHappens(numbered('new'))
    expect(wanted(numbered('new'), numbered('removed'))).toBeUndefined()
  })

  it('of two pieces the numbers go to the one and then to the other', () => {
    const two = [...used, numbered('new', 'N-1'), numbered('removed', 'O-1'), tracked, numbered('new', 'N-2')]
    expect(wantedSerial(openedCase(two).parts)).toEqual({ part: PART, of: 'removed' })
    expect(
      openedCase(two)
        .parts.filter(({ part }) => part === PART)
        .map(({ serial }) => serial),
    ).toEqual(['N-1', 'N-2'])
  })

  it('refuses the same number for both, a blank one, and one that nobody waits for', () => {
    givenCase(...used, numbered('new', 'N-1'))
      .when({ type: 'record-part-serial', part: PART, of: 'removed', serial: 'N-1 ' })
      .thenRefused({ type: 'same-serial', part: PART, serial: 'N-1' })
    givenCase(...used)
      .when({ type: 'record-part-serial', part: PART, of: 'new', serial: ' ' })
      .thenRefused({ type: 'text-needed' })
    givenCase(...cameInto('repairing'))
      .when({ type: 'record-part-serial', part: PART, of: 'new', serial: 'N-1' })
      .thenRefused({ type: 'part-not-used', part: PART })
  })
})

it('a part without a number of its own is asked for none', () => {
  expect(wantedSerial(openedCase([...cameInto('repairing'), { type: 'case.part-used.v1', part: 'SEAL-5' }]).parts)).toBeUndefined()
})
