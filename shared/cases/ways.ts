import type { OpenedCase } from './case.ts'
import type { StageName, Transition, Workflow } from './workflow.ts'

/** Whether this way leads on from where the case is, its work left aside. */
export function leadsOn(state: OpenedCase, { from, unit, after }: Transition): boolean {
  if (!from.includes(state.stage.name)) return false
  const isHere = state.received === true
  if (unit !== undefined && (unit === 'here') !== isHere) return false
  return after === undefined || (state.disposition !== undefined && after.includes(state.disposition))
}

/** Where it leads: the stage it was held in, or the end of what was decided, where the table names no stage. */
export function destination(state: OpenedCase, { to }: Transition, workflow: Workflow): StageName {
  switch (to) {
    case 'before':
      return state.stage.name === 'on-hold' ? state.stage.before : state.stage.name
    case 'end':
      return (state.disposition === undefined ? undefined : workflow.transitions[state.disposition].end) ?? 'closed'
    default:
      return to
  }
}
