import { describe, expect, it } from 'vitest'
import type { CaseEvent } from '../../../shared/cases/events.ts'
import { type MarkCompared, isSameMark, mismatchesOf } from '../../../shared/cases/identity.ts'
import { missingFrom, requiredShots } from '../../../shared/cases/stage-work.ts'
import { WORKFLOW_V1 } from '../../../shared/cases/workflow-v1.ts'
import { PHOTO, cameInto, openedCase } from './case-story.ts'
import { givenCase } from './given-case.ts'

const LPN: MarkCompared = { mark: 'lpn', sold: 'LPNHE123456789', found: 'LPNHE000000001' }
const compared = (mark: MarkCompared): CaseEvent => ({ type: 'case.mark-compared.v1', compared: mark })
const shots = (...taken: readonly ('unit' | 'plate' | 'contents')[]): readonly CaseEvent[] =>
  taken.map((shot) => ({ type: 'case.photo-taken.v1', shot, photo: PHOTO }))

describe('a mark held against what was sold', () => {
  it('is recorded once with both', () => {
    const inspecting = cameInto('inspecting')
    givenCase(...inspecting)
      .when({ type: 'compare-mark', compared: LPN })
      .thenHappens(compared(LPN))
    givenCase(...inspecting, compared(LPN))
      .when({ type: 'compare-mark', compared: LPN })
      .thenNothingHappens()
  })

  it('is not recorded before the unit came', () => {
    givenCase(...cameInto('expected'))
      .when({ type: 'compare-mark', compared: LPN })
      .thenRefused({ type: 'not-now', stage: 'expected' })
  })

  it('is the same in other capitals, with blanks, and as a GTIN with zeros before it', () => {
    expect(isSameMark('serial', 'ak17-009', 'AK17- 009')).toBe(true)
    expect(isSameMark('gtin', '012345678905', '0012345678905')).toBe(true)
    expect(isSameMark('serial', '012', '12')).toBe(false)
  })

  it('counts as it was compared last', () => {
    const state = openedCase([...cameInto('inspecting'), compared(LPN), compared({ ...LPN, found: LPN.sold })])
    expect(mismatchesOf(state)).toEqual([])
  })
})

describe('a swapped unit', () => {
  const swapped = [...cameInto('inspecting'), compared(LPN)]

  it('needs its three pictures first, before those of the stage', () => {
    expect(requiredShots(openedCase(swapped), WORKFLOW_V1).slice(0, 4)).toEqual(['unit', 'plate', 'contents', 'opened'])
    expect(missingFrom(openedCase(swapped), WORKFLOW_V1)[0]).toEqual({ type: 'shot', shot: 'unit' })
  })

  it('is told by its serial number alone', () => {
    const other: CaseEvent = { type: 'case.serial-recorded.v1', serial: 'AK17-SWAPPED' }
    expect(requiredShots(openedCase([...cameInto('inspecting'), other]), WORKFLOW_V1)).toContain('plate')
  })

  it('cannot pass a stage without them', () => {
    const atTheEnd = [...cameInto('diagnosing').slice(0, -1), compared(LPN)]
    givenCase(...atTheEnd)
      .when({ type: 'move', transition: 'diagnose' })
      .thenRefused({ type: 'stage-incomplete', missing: ['unit', 'plate', 'contents'].map((shot) => ({ type: 'shot', shot }) as never) })
    const moved = { type: 'case.moved.v1', transition: 'diagnose', from: 'inspecting', to: 'diagnosing' } as const
    givenCase(...atTheEnd, ...shots('unit', 'plate', 'contents'))
      .when({ type: 'move', transition: 'diagnose' })
      .thenHappens(moved)
  })

  it('may leave one out with a reason, by a named person', () => {
    givenCase(...swapped)
      .when({ type: 'waive-shot', shot: 'contents', reason: 'nothing else was in the box' })
      .thenHappens({ type: 'case.shot-waived.v1', shot: 'contents', reason: 'nothing else was in the box' })
  })

  it('asks for nothing while the case is held or on its way', () => {
    const held: CaseEvent = { type: 'case.moved.v1', transition: 'hold-buyer', from: 'inspecting', to: 'on-hold' }
    expect(missingFrom(openedCase([...swapped, held]), WORKFLOW_V1)).toEqual([])
  })
})
