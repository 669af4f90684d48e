import type { ReadableDb } from '../../db/handles.ts'
import { readOptions } from '../../db/views/facts-of-case.ts'
import type { Case } from '../../shared/cases/case.ts'
import type { CaseEvent } from '../../shared/cases/events.ts'
import { dispositionIn, optionsWeighed } from '../../shared/policy/options-weighed.ts'

/** With a decision goes what it was chosen from, as the screen showed it that moment. Nothing for other events, nor where the policy could not weigh. */
export function optionsKept(db: ReadableDb, state: Case, events: readonly CaseEvent[], openedAt: string | undefined): readonly CaseEvent[] {
  const taken = dispositionIn(events)
  if (taken === undefined || openedAt === undefined || state.type === 'none') return []
  const weighed = readOptions(db, state, openedAt)
  return weighed?.ok === true ? [{ type: 'case.options-weighed.v1', ...optionsWeighed(taken, weighed.value) }] : []
}
