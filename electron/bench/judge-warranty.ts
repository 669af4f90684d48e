import type { ReadableDb } from '../../db/handles.ts'
import { factsOfCase } from '../../db/views/facts-of-case.ts'
import { type Case, evolve } from '../../shared/cases/case.ts'
import type { CaseEvent } from '../../shared/cases/events.ts'
import { CURRENT_POLICY } from '../../shared/policy/policies.ts'
import { judgeUnit } from '../../shared/policy/warranty-verdict.ts'

/** A decision becomes due, or is taken: what is done with the unit begins. */
function isAboutTheDecision(event: CaseEvent): boolean {
  if (event.type !== 'case.moved.v1') return false
  return event.transition === 'decide' || (event.from === 'deciding' && event.to !== 'on-hold')
}

/**
 * The warranty verdict that goes with a decision that becomes due or is taken, judged by the facts and the policy of that moment: what is
 * done afterwards rests on it, whatever a later policy says. Nothing for other events, nor where it is kept like this already.
 */
export function warrantyJudged(
  db: ReadableDb,
  state: Case,
  events: readonly CaseEvent[],
  openedAt: string | undefined,
): readonly CaseEvent[] {
  if (openedAt === undefined || !events.some(isAboutTheDecision)) return []
  const then = events.reduce<Case>(evolve, state)
  if (then.type !== 'opened') return []
  const verdict = judgeUnit(CURRENT_POLICY, factsOfCase(db, then, openedAt))
  return JSON.stringify(then.warranty) === JSON.stringify(verdict) ? [] : [{ type: 'case.warranty-judged.v2', verdict }]
}
