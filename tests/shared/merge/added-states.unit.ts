import { describe, expect, it } from 'vitest'
import type { AddedState } from '../../../shared/cases/added-state.ts'
import type { CaseEvent } from '../../../shared/cases/events.ts'
import { disposeCase } from '../../../shared/merge/dispose-case.ts'
import type { Placed } from '../../../shared/merge/placed.ts'
import { OPENED } from '../cases/case-story.ts'

const DRYING: AddedState = {
  id: 'drying',
  name: { en: 'Drying', 'zh-CN': '烘干' },
  from: 'received',
  transition: 'open',
  move: 'ours',
  checklist: [],
}
const QUARANTINE: AddedState = { ...DRYING, id: 'quarantine', name: { en: 'Quarantine', 'zh-CN': '隔离' } }
const received: CaseEvent = { type: 'case.moved.v1', transition: 'receive', from: 'expected', to: 'received' }
const opened: CaseEvent = { type: 'case.moved.v1', transition: 'open', from: 'received', to: 'inspecting' }
const entered = (state: AddedState): CaseEvent => ({ type: 'case.added-state-entered.v1', state, transition: state.transition })

/** Both benches had seen the second event, and neither what the other did after it. */
function parted(...events: readonly (readonly [bench: string, event: CaseEvent])[]) {
  const known: readonly (readonly [string, CaseEvent])[] = [
    ['one', OPENED],
    ['one', received],
  ]
  return disposeCase(
    [...known, ...events].map(
      ([bench, event], at): Placed<CaseEvent> => ({
        id: `e${at + 1}`,
        event,
        bench,
        basis: Math.min(at, 2),
        hlc: String(at + 1),
        place: { seq: at + 1, receivedAt: '' },
      }),
    ),
  ).slice(known.length)
}

describe('given two benches that do not know of each other', () => {
  it('when both put the case in the same state of the center then it is there once', () => {
    expect(parted(['one', entered(DRYING)], ['two', entered(DRYING)])).toEqual(['accepted', 'duplicate'])
  })

  it('when each puts it in another state on the same way then the later word counts', () => {
    expect(parted(['one', entered(DRYING)], ['two', entered(QUARANTINE)])).toEqual(['accepted', 'accepted'])
  })

  it('when one has gone past the stage then the state before it is lost, and nobody is asked', () => {
    expect(parted(['one', opened], ['two', entered(DRYING)])).toEqual(['accepted', 'lost'])
  })

  it('when one stays in the state and the other goes on then it has gone on', () => {
    expect(parted(['one', entered(DRYING)], ['two', opened])).toEqual(['accepted', 'accepted'])
  })
})
