import { type Result, ok, refuse } from '../result.ts'
import { nextAdded, withoutAdded } from './added-state.ts'
import type { OpenedCase } from './case.ts'
import type { CaseEvent } from './events.ts'
import type { CaseRefusal, Missing } from './refusals.ts'
import { missingFor } from './stage-work.ts'
import { destination, keptHere, leadsOn, unpaid, waitsForChoice } from './ways.ts'
import type { TransitionName, Workflow } from './workflow.ts'

type Decision = Result<readonly CaseEvent[], CaseRefusal>

/** By a way of the fixed workflow, or into the first state that the center has put on it. */
export function move(state: OpenedCase, name: TransitionName, workflow: Workflow): Decision {
  if (state.added !== undefined) return refuse({ type: 'in-added-state', state: state.added.state.name })
  return pass(state, name, workflow, missingFor(state, name, workflow))
}

/** On from a state of the center's own: past every guard of its way once more, as if it were only taken now. */
export function goOn(state: OpenedCase, workflow: Workflow): Decision {
  if (state.added === undefined) return refuse({ type: 'not-now', stage: state.stage.name })
  return pass(state, state.added.transition, workflow, missingFor(state, state.added.transition, workflow))
}

function pass(stands: OpenedCase, name: TransitionName, workflow: Workflow, missing: readonly Missing[]): Decision {
  const state = withoutAdded(stands)
  const transition = workflow.transitions[name]
  const from = state.stage.name
  const why = transition.from.includes(from) ? (unpaid(state, transition) ?? keptHere(state, transition)) : undefined
  if (why !== undefined) return refuse(why)
  if (transition.from.includes(from) && waitsForChoice(state, transition)) return refuse({ type: 'conflict-open' })
  if (!leadsOn(state, transition)) return refuse({ type: 'not-now', stage: from, transition: name })
  if (name === 'send-partner' && state.partner === undefined) return refuse({ type: 'partner-needed' })
  if (missing.length > 0) return refuse({ type: 'stage-incomplete', missing })
  const added = nextAdded(stands, name, workflow)
  if (added !== undefined) return ok([{ type: 'case.added-state-entered.v1', state: added, transition: name }])
  return ok([{ type: 'case.moved.v1', transition: name, from, to: destination(state, transition, workflow) }])
}

/** Takes the parcel in. */
export function receive(state: OpenedCase, tracking: string | undefined, workflow: Workflow): Decision {
  if (state.stage.name !== 'expected') return refuse({ type: 'already-received' })
  // A parcel that is here is taken in, whatever the center was waiting for.
  const moved = move(withoutAdded(state), 'receive', workflow)
  if (!moved.ok) return moved
  return ok([{ type: 'case.parcel-received.v1', ...(tracking === undefined ? {} : { tracking }) }, ...moved.value])
}
