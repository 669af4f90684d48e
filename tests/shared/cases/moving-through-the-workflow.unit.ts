import { describe, expect, it } from 'vitest'
import { missingFrom } from '../../../shared/cases/stage-work.ts'
import { type StageName, TRANSITIONS, type TransitionName } from '../../../shared/cases/workflow.ts'
import { WORKFLOW_V1 } from '../../../shared/cases/workflow-v1.ts'
import { PHOTO, STAGES_OF_V1, STORY, cameInto, doneWith, eventsOf, openedCase } from './case-story.ts'
import { givenCase } from './given-case.ts'

const WAYS = TRANSITIONS.flatMap((name) =>
  WORKFLOW_V1.transitions[name].from.map((from) => ({ ...WORKFLOW_V1.transitions[name], name, from })),
)
const LATER: readonly StageName[] = ['shipped', 'closed', 'cancelled', 'on-hold']

function readyToLeave(stage: StageName) {
  return LATER.includes(stage) ? cameInto(stage) : doneWith(stage)
}

describe('the way of a case', () => {
  it('goes from the first word to the last, each step accepted', () => {
    expect(openedCase(eventsOf(STORY)).stage).toEqual({ name: 'closed' })
  })

  it.each(WAYS.filter(({ name }) => name !== 'receive' && name !== 'resume'))(
    '$name leads from $from to $to when its work is done',
    ({ name, from, to }) => {
      givenCase(...readyToLeave(from))
        .when({ type: 'move', transition: name })
        .thenHappens({ type: 'case.moved.v1', transition: name, from, to: to as StageName })
    },
  )

  it.each(WAYS.filter(({ needs, from }) => needs === 'complete' && missingFrom(openedCase(cameInto(from)), WORKFLOW_V1).length > 0))(
    '$name is refused while $from still lacks something, and says what',
    ({ name, from }) => {
      const state = openedCase(cameInto(from))
      givenCase(...cameInto(from))
        .when({ type: 'move', transition: name })
        .thenRefused({ type: 'stage-incomplete', missing: missingFrom(state, WORKFLOW_V1) })
    },
  )

  it('is refused from every other stage', () => {
    for (const stage of STAGES_OF_V1) {
      for (const name of TRANSITIONS) {
        if (name === 'receive' || WORKFLOW_V1.transitions[name].from.includes(stage)) continue
        givenCase(...readyToLeave(stage))
          .when({ type: 'move', transition: name })
          .thenRefused({ type: 'not-now', stage, transition: name })
      }
    }
  })

  it('asks for one thing after the other, in the order of the hands', () => {
    expect(missingFrom(openedCase(cameInto('inspecting')), WORKFLOW_V1)).toEqual([
      { type: 'shot', shot: 'opened' },
      { type: 'shot', shot: 'serial' },
      { type: 'serial' },
      { type: 'shot', shot: 'damage' },
      { type: 'question', question: 'outer-box' },
      { type: 'question', question: 'inner-fixing' },
      { type: 'question', question: 'seal' },
      { type: 'question', question: 'accessories' },
    ])
    expect(missingFrom(openedCase(cameInto('packing')), WORKFLOW_V1).map(({ type }) => type)).toEqual([
      'shot',
      'tick',
      'tick',
      'tick',
      'tick',
      'label',
    ])
  })

  it('lets a waived picture stand for a taken one', () => {
    const waived = eventsOf([{ type: 'waive-shot', shot: 'damage', reason: 'no damage' }], cameInto('inspecting'))
    expect(missingFrom(openedCase(waived), WORKFLOW_V1)).not.toContainEqual({ type: 'shot', shot: 'damage' })
  })
})

describe('holding a case', () => {
  const held = (stage: StageName, transition: TransitionName) => eventsOf([{ type: 'move', transition }], cameInto(stage))

  it('remembers where it was held and why', () => {
    expect(openedCase(held('diagnosing', 'hold-buyer')).stage).toEqual({ name: 'on-hold', before: 'diagnosing', why: 'hold-buyer' })
  })
  it.each(WAYS.filter(({ to }) => to === 'on-hold'))('$name is taken up again in $from, where it was', ({ name, from }) => {
    givenCase(...held(from, name))
      .when({ type: 'move', transition: 'resume' })
      .thenHappens({ type: 'case.moved.v1', transition: 'resume', from: 'on-hold', to: from })
  })
  it('keeps the work done before', () => {
    const photographed = eventsOf([{ type: 'keep-photo', shot: 'opened', photo: PHOTO }], cameInto('inspecting'))
    const resumed = openedCase(
      eventsOf(
        [
          { type: 'move', transition: 'hold-buyer' },
          { type: 'move', transition: 'resume' },
        ],
        photographed,
      ),
    )
    expect(resumed).toEqual(openedCase(photographed))
  })
})

describe('going back', () => {
  it('a failed test sends the unit to repair, and the next test must be photographed again', () => {
    const again = eventsOf(
      [
        { type: 'move', transition: 'fail' },
        { type: 'move', transition: 'test' },
      ],
      doneWith('testing'),
    )
    givenCase(...again)
      .when({ type: 'move', transition: 'pass' })
      .thenRefused({ type: 'stage-incomplete', missing: [{ type: 'shot', shot: 'tested' }] })
  })

  it('a reopened case is packed, labelled and shipped anew, under a new shipment', () => {
    const reopened = openedCase(eventsOf([{ type: 'move', transition: 'reopen' }], cameInto('closed')))
    expect(reopened).toMatchObject({ stage: { name: 'diagnosing' }, ticked: [], labels: {} })
    expect(reopened.shots.map(({ shot }) => shot)).toEqual(['parcel', 'label', 'opened', 'serial', 'damage'])
    expect(reopened.outbound).toBeUndefined()
  })

  it('a reopened case is still known by the shipment that left', () => {
    const reopened = openedCase(eventsOf([{ type: 'move', transition: 'reopen' }], cameInto('closed')))
    expect(reopened.sentBefore).toEqual([{ carrier: 'ups', tracking: '1Z12345E6605272234' }])
  })

  it('a unit returned as it is needs no test', () => {
    const packing = openedCase(eventsOf([{ type: 'move', transition: 'return-as-is' }], cameInto('deciding')))
    expect(missingFrom(packing, WORKFLOW_V1)).not.toContainEqual({ type: 'shot', shot: 'tested' })
  })
})
