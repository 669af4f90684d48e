import { describe, expect, it } from 'vitest'
import { stepsOf } from '../../../shared/bench/steps.ts'
import { promptOf } from '../../../shared/bench/prompt.ts'
import { decideCase } from '../../../shared/cases/decide.ts'
import type { CaseEvent } from '../../../shared/cases/events.ts'
import { foldCase } from '../../../shared/cases/standing.ts'
import { WORKFLOW_V1 } from '../../../shared/cases/workflow-v1.ts'
import type { StageName, TransitionName } from '../../../shared/cases/workflow.ts'
import type { EventDisposition } from '../../../shared/protocol/disposition.ts'
import { cameInto } from './case-story.ts'

type Told = { readonly id: string; readonly event: CaseEvent; readonly disposition?: EventDisposition; readonly bench: string }

let ids = 0

function told(event: CaseEvent, bench = 'bench-1', disposition?: EventDisposition): Told {
  ids += 1
  return { id: `e${ids}`, event, bench, ...(disposition === undefined ? {} : { disposition }) }
}

function moved(transition: TransitionName, from: StageName, to: StageName): CaseEvent {
  return { type: 'case.moved.v1', transition, from, to }
}

function past(stage: StageName): readonly Told[] {
  return cameInto(stage).map((event) => told(event))
}

function stand(recorded: readonly Told[]) {
  const state = foldCase(recorded)
  if (state.type === 'none') throw new Error('there is no case')
  return state
}

/** The log once somebody has chosen. */
function chosen(recorded: readonly Told[], keeps: 'standing' | 'other'): readonly Told[] {
  const decision = decideCase({ type: 'resolve-conflict', keeps }, stand(recorded), WORKFLOW_V1)
  if (!decision.ok) throw new Error(decision.error.type)
  return [...recorded, ...decision.value.map((event) => told(event))]
}

const undecided = past('deciding')
const held = told(moved('hold-parts', 'deciding', 'on-hold'))
const repaired = told(moved('repair', 'deciding', 'repairing'), 'bench-2', 'superseded')
const tested = told(moved('test', 'repairing', 'testing'), 'bench-2', 'superseded')

describe('given that one bench put a case on hold while another decided on a repair', () => {
  const parted = [...undecided, held, repaired]

  it('when what stands is kept then nothing moves and nothing is to be chosen any more', () => {
    const after = chosen(parted, 'standing')
    expect(after).toHaveLength(parted.length + 1)
    expect(stand(after).conflicts).toBeUndefined()
    expect(stand(after).stage).toEqual({ name: 'on-hold', before: 'deciding', why: 'hold-parts' })
  })

  it('when the other way is taken then a move from where the case is leads there, decided as it was decided there', () => {
    const after = chosen(parted, 'other')
    expect(after.at(-1)?.event).toEqual(moved('repair', 'on-hold', 'repairing'))
    expect(stand(after)).toMatchObject({ stage: { name: 'repairing' }, disposition: 'repair' })
    expect(stand(after).conflicts).toBeUndefined()
  })

  it('when the other way went further then all of it counts', () => {
    const after = chosen([...parted, tested], 'other')
    expect(after.at(-1)?.event).toEqual(moved('test', 'on-hold', 'testing'))
    expect(stand(after)).toMatchObject({ stage: { name: 'testing' }, disposition: 'repair' })
  })

  it('when it is chosen again then it is refused: there is nothing to choose', () => {
    const decision = decideCase({ type: 'resolve-conflict', keeps: 'other' }, stand(chosen(parted, 'standing')), WORKFLOW_V1)
    expect(decision).toEqual({ ok: false, error: { type: 'no-conflict' } })
  })
})

describe('given that one bench decided on a repair while another put the case on hold', () => {
  const parted = [
    ...undecided,
    told(moved('repair', 'deciding', 'repairing')),
    told(moved('hold-buyer', 'deciding', 'on-hold'), 'bench-2', 'superseded'),
  ]

  it('when the hold is taken then it waits where it was held, and nothing is decided', () => {
    const after = stand(chosen(parted, 'other'))
    expect(after.stage).toEqual({ name: 'on-hold', before: 'deciding', why: 'hold-buyer' })
    expect(after.disposition).toBeUndefined()
  })
})

describe('given three benches that went three ways', () => {
  it('then they are chosen about one after the other', () => {
    const third = told(moved('hold-buyer', 'deciding', 'on-hold'), 'bench-3', 'superseded')
    const first = chosen([...undecided, held, repaired, third], 'other')
    expect(stand(first).conflicts).toMatchObject([{ bench: 'bench-3' }])
    expect(stand(chosen(first, 'standing'))).toMatchObject({ stage: { name: 'repairing' } })
  })
})

describe('given a packed case about which two benches disagree', () => {
  const packed = past('packing').concat(told(moved('repair-again', 'packing', 'repairing'), 'bench-2', 'superseded'))
  const ready = past('ready').concat(told(moved('repair-again', 'packing', 'repairing'), 'bench-2', 'superseded'))

  it('when it is to leave then it is refused until somebody has chosen, and afterwards it leaves', () => {
    const ship = { type: 'move', transition: 'ship' } as const
    expect(decideCase(ship, stand(ready), WORKFLOW_V1)).toEqual({ ok: false, error: { type: 'conflict-open' } })
    expect(decideCase(ship, stand(chosen(ready, 'standing')), WORKFLOW_V1)).toMatchObject({ ok: true })
  })

  it('then the two ways are the first keys, leaving is not offered, and the rest of the work goes on', () => {
    const state = stand(ready)
    const prompt = promptOf({ aside: [] }, state, WORKFLOW_V1)
    const steps = stepsOf(prompt, state, WORKFLOW_V1)
    expect(prompt.type).toBe('conflict')
    expect(steps.slice(0, 2)).toMatchObject([
      { code: 'MB:KEEP:1', key: '1' },
      { code: 'MB:KEEP:2', key: '2' },
    ])
    expect(steps.map(({ code }) => code)).not.toContain('MB:GO:SHIP')
    expect(decideCase({ type: 'tick', item: 'unit' }, stand(packed), WORKFLOW_V1)).toMatchObject({ ok: true })
  })
})
