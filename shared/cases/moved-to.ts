import { takenUpAgain, ungraded, withoutLabel, withoutQuote } from './begun-anew.ts'
import type { OpenedCase, Stage } from './case.ts'
import type { CaseEvent } from './events.ts'
import { type StageName, type TransitionName, isDisposition } from './workflow.ts'

/** Work done again after going back must be proved again: these stages start without their shots, ticks and confirmations. */
export function movedTo(state: OpenedCase, event: Extract<CaseEvent, { type: 'case.moved.v1' }>): OpenedCase {
  if (event.to === 'on-hold') {
    if (state.stage.name === 'on-hold') return state
    return { ...state, stage: { name: 'on-hold', before: state.stage.name, why: event.transition } }
  }
  const stage: Stage = { name: event.to }
  if (event.to === 'repairing' && event.from !== 'on-hold') {
    const shots = state.shots.filter(({ shot }) => shot !== 'tested' && shot !== 'packed')
    return { ...decided(state, event), stage, ticked: [], shots }
  }
  if (event.to === 'grading' && event.from !== 'on-hold') return { ...ungraded(withoutLabel(decided(state, event), 'unit')), stage }
  if (event.transition === 'reopen') return { ...takenUpAgain(state), stage }
  if (event.transition === 'send-in') {
    const { received: _, ...kept } = takenUpAgain(state)
    return { ...kept, stage }
  }
  if (event.transition === 'decline-quote') {
    const { disposition: _, ...undecided } = state
    return { ...undecided, ...withoutQuote(state), stage }
  }
  return { ...decided(state, event), stage }
}

/** A decision is what leads out of where decisions are taken; the same way from elsewhere says only what becomes of the unit. */
function decided(state: OpenedCase, { transition, from }: { readonly transition: TransitionName; readonly from: StageName }): OpenedCase {
  if (!isDisposition(transition) || (from !== 'deciding' && from !== 'expected')) return state
  return { ...state, disposition: transition }
}
