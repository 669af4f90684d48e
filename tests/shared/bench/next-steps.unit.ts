import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COMMAND_PREFIX } from '../../../shared/bench/command-word.ts'
import { type Desk, EMPTY_DESK } from '../../../shared/bench/desk.ts'
import type { OpenOnBench } from '../../../shared/bench/open-case.ts'
import { type Around, onCommandAt } from '../../../shared/bench/place-machine.ts'
import { promptOf } from '../../../shared/bench/prompt.ts'
import { stepsOf } from '../../../shared/bench/steps.ts'
import { decideCase } from '../../../shared/cases/decide.ts'
import { TRANSITIONS } from '../../../shared/cases/workflow.ts'
import { WORKFLOW_V1 } from '../../../shared/cases/workflow-v1.ts'
import { STORY, cameInto, eventsOf } from '../cases/case-story.ts'
import { CASE_ID, knownCase, onBench, unrecognised } from './on-the-bench.ts'

const atWork: Desk = { open: CASE_ID, aside: [] }

/** A case anywhere along its story, perhaps after a side step that was legal there. */
const anywhere = fc
  .record({ read: fc.integer({ min: 1, max: STORY.length }), aside: fc.option(fc.constantFrom(...TRANSITIONS)) })
  .map(({ read, aside }): OpenOnBench => {
    const past = eventsOf(STORY.slice(0, read))
    const open = onBench(past)
    if (aside === null || !decideCase({ type: 'move', transition: aside }, open.state, WORKFLOW_V1).ok) return open
    return onBench(eventsOf([{ type: 'move', transition: aside }], past))
  })

/** A store where nothing else waits. */
function around(open: OpenOnBench | undefined): Around {
  return { open, last: () => undefined, next: () => undefined }
}

function stepsFor(open: OpenOnBench) {
  return stepsOf(promptOf(atWork, open.state, WORKFLOW_V1), open.state, WORKFLOW_V1)
}

describe('the next steps on the screen', () => {
  it('are all accepted: nothing illegal is offered', () => {
    fc.assert(
      fc.property(anywhere, (open) => {
        for (const { code } of stepsFor(open)) {
          const answer = onCommandAt(atWork, code.slice(COMMAND_PREFIX.length), around(open))
          expect(answer.tone).not.toBe('refused')
          for (const action of answer.actions) {
            if (action.type === 'case') expect(decideCase(action.command, open.state, WORKFLOW_V1).ok).toBe(true)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('leave out no legal transition', () => {
    fc.assert(
      fc.property(anywhere, (open) => {
        const offered = stepsFor(open).flatMap(({ command }) => (command.type === 'go' ? [command.transition] : []))
        const legal = TRANSITIONS.filter((transition) => decideCase({ type: 'move', transition }, open.state, WORKFLOW_V1).ok)
        expect(offered).toEqual(legal)
      }),
      { numRuns: 300 },
    )
  })

  it('have each a key and a barcode of their own', () => {
    fc.assert(
      fc.property(anywhere, (open) => {
        const steps = stepsFor(open)
        for (const each of [steps.map(({ key }) => key), steps.map(({ code }) => code)]) {
          expect(new Set(each).size).toBe(each.length)
          expect(each).not.toContain('')
        }
      }),
      { numRuns: 300 },
    )
  })

  it('have one step forward that is more than the others, once the work of a stage is done', () => {
    for (const stage of [
      'expected',
      'received',
      'inspecting',
      'diagnosing',
      'deciding',
      'repairing',
      'testing',
      'packing',
      'ready',
      'shipped',
    ] as const) {
      const done = STORY.map((_, at) => onBench(eventsOf(STORY.slice(0, at + 1)))).findLast(({ state }) => state.stage.name === stage)
      const forward = done === undefined ? [] : stepsFor(done).filter(({ command, role }) => role === 'forward' && command.type === 'go')
      expect(forward).toHaveLength(1)
    }
  })

  it('at an idle bench are none', () => {
    expect(stepsOf(promptOf(EMPTY_DESK, undefined, WORKFLOW_V1), undefined, WORKFLOW_V1)).toEqual([])
  })

  it('answer the question of the bench first, and offer nothing else meanwhile', () => {
    const asking = { type: 'new-case', code: '?', meaning: unrecognised('?') } as const
    const { state } = onBench(cameInto('deciding'))
    const steps = stepsOf(promptOf({ ...atWork, asking }, state, WORKFLOW_V1), state, WORKFLOW_V1)
    expect(steps.map(({ code, key }) => [code, key])).toEqual([
      ['MB:NEW', '1'],
      ['MB:NO', '0'],
    ])
  })

  it('offer each of several cases, at most eight', () => {
    const choices = Array.from({ length: 12 }, (_, at) => knownCase({ caseId: `case-${at}` }))
    const asking = { type: 'which-case', code: '?', choices } as const
    const steps = stepsOf(promptOf({ aside: [], asking }, undefined, WORKFLOW_V1), undefined, WORKFLOW_V1)
    expect(steps.map(({ key }) => key)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '0'])
    for (const { code } of steps) expect(onCommandAt({ aside: [], asking }, code.slice(3), around(undefined)).tone).not.toBe('refused')
  })

  it('have no way to print a return label before its shipment is booked', () => {
    const unbooked = STORY.filter(({ type }) => !['book-return', 'hand-over-label', 'confirm-label'].includes(type)).slice(0, -3)
    const open = onBench(eventsOf(unbooked))
    expect(promptOf(atWork, open.state, WORKFLOW_V1)).toEqual({ type: 'print-label', label: 'return', lacks: 'shipment' })
    expect(stepsFor(open).map(({ code }) => code)).toEqual(['MB:ASIDE'])
  })
})

describe('a unit whose case is finished', () => {
  it('can get a new case, which begins with what is known of it', () => {
    const closed = onBench(cameInto('closed'))
    const prompt = promptOf({ open: CASE_ID, aside: [] }, closed.state, closed.workflow)
    expect(stepsOf(prompt, closed.state, closed.workflow).map(({ code }) => code)).toContain('MB:NEW')
    const answer = onCommandAt({ open: CASE_ID, aside: [] }, 'NEW', around(closed))
    expect(answer).toMatchObject({
      effect: { type: 'new-case-form' },
      desk: { open: CASE_ID, asking: { type: 'new-case', unit: closed.state.unit } },
      actions: [],
    })
  })
})
