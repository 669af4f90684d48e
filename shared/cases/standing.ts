import { isAccepted } from '../merge/is-accepted.ts'
import type { Recorded } from '../recorded.ts'
import { type Case, NO_CASE, evolve, withConflicts } from './case.ts'
import type { CaseEvent } from './events.ts'

type Facts = Recorded<CaseEvent>
type Entry = Pick<Facts, 'id' | 'event'> & Partial<Pick<Facts, 'disposition' | 'bench' | 'operator' | 'at'>>

/** The events of a case that were taken back. They stay in the log; the case is folded as if they had not happened. */
export function takenBack(recorded: readonly Entry[]): ReadonlySet<string> {
  return new Set(recorded.flatMap(({ event }) => (event.type === 'case.taken-back.v1' ? event.events : [])))
}

/** What still stands of a case's past, in its order. */
export function standing<Each extends Entry>(recorded: readonly Each[]): readonly Each[] {
  const gone = takenBack(recorded)
  return gone.size === 0 ? recorded : recorded.filter(({ id }) => !gone.has(id))
}

/** As `evolve`, for an event as it stands in the log: a move that lost its place is kept until somebody chooses. */
export function evolveRecorded(state: Case, { id, event, disposition, bench = '', operator = '', at = '' }: Entry): Case {
  if (isAccepted({ disposition })) return evolve(state, event)
  if (disposition !== 'superseded' || event.type !== 'case.moved.v1' || state.type === 'none') return state
  const { transition, from, to } = event
  return withConflicts(state, [...(state.conflicts ?? []), { id, transition, from, to, bench, operator, at }])
}

export function foldCase(recorded: readonly Entry[]): Case {
  return standing(recorded).reduce<Case>(evolveRecorded, NO_CASE)
}
