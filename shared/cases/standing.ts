import type { Recorded } from '../recorded.ts'
import { fold } from '../decider.ts'
import { type Case, NO_CASE, evolve } from './case.ts'
import type { CaseEvent } from './events.ts'

type Entry = Pick<Recorded<CaseEvent>, 'id' | 'event'>

/** The events of a case that were taken back. They stay in the log; the case is folded as if they had not happened. */
export function takenBack(recorded: readonly Entry[]): ReadonlySet<string> {
  return new Set(recorded.flatMap(({ event }) => (event.type === 'case.taken-back.v1' ? event.events : [])))
}

/** What still stands of a case's past, in its order. */
export function standing<Each extends Entry>(recorded: readonly Each[]): readonly Each[] {
  const gone = takenBack(recorded)
  return gone.size === 0 ? recorded : recorded.filter(({ id }) => !gone.has(id))
}

export function foldCase(recorded: readonly Entry[]): Case {
  return fold<Case, CaseEvent>(
    { initial: NO_CASE, evolve },
    standing(recorded).map(({ event }) => event),
  )
}
