import type { Localised } from '../i18n/localised.ts'
import type { OpenedCase } from './case.ts'
import type { ChecklistItem, StageName, TransitionName, Workflow } from './workflow.ts'

/** Whose move it is while a case is there. While it is not ours, the clocks of the case wait. */
export const WHOSE_MOVES = ['ours', 'buyer', 'supplier'] as const

export type WhoseMove = (typeof WHOSE_MOVES)[number]

/**
 * A state of the center's own, on a way of the fixed workflow: a case that takes this way from this stage comes here first. The fixed
 * stage is left only when it goes on from here, by the same way and past the same guards.
 */
export type AddedState = {
  readonly id: string
  readonly name: Localised
  readonly from: StageName
  readonly transition: TransitionName
  readonly move: WhoseMove
  readonly checklist: readonly ChecklistItem[]
}

/** As a case was put there; its checklist is ticked for this time only. */
export type StandingIn = { readonly state: AddedState; readonly transition: TransitionName }

/** The next of the center's states on this way, in its order; none: the way leads on to the fixed stage. */
export function nextAdded(state: OpenedCase, transition: TransitionName, { added = [] }: Workflow): AddedState | undefined {
  const onWay = added.filter((each) => each.from === state.stage.name && each.transition === transition)
  const at = onWay.findIndex(({ id }) => id === state.added?.state.id)
  return onWay[at + 1]
}

/** The case as it is in its fixed stage, outside the center's state. */
export function withoutAdded(state: OpenedCase): OpenedCase {
  if (state.added === undefined) return state
  const { added: _, ...there } = state
  return there
}

export function enteredAdded(state: OpenedCase, entered: StandingIn): OpenedCase {
  const own = new Set(entered.state.checklist.map(({ id }) => id))
  return { ...state, added: entered, ticked: state.ticked.filter((item) => !own.has(item)) }
}
