import { readCenter, readProductOrSku } from '../../db/views/catalogue-view.ts'
import { policyFor } from '../../db/views/policy-view.ts'
import type { ReadableDb } from '../../db/handles.ts'
import { type Case, type OpenedCase, evolve } from '../../shared/cases/case.ts'
import type { CaseEvent } from '../../shared/cases/events.ts'
import { caseFacts } from '../../shared/policy/case-facts.ts'
import { type WarrantyVerdict, judgeUnit } from '../../shared/policy/warranty-verdict.ts'

function judged(db: ReadableDb, state: OpenedCase, openedAt: string): WarrantyVerdict {
  const facts = caseFacts(state, readProductOrSku(db, state.unit.sku), openedAt, readCenter(db)?.timeZone ?? 'UTC')
  return judgeUnit(policyFor(db, facts), facts)
}

/**
 * A case with the verdict as its facts are now, while its decision is due: what was measured since it fell due opens and closes ways as
 * the screen says. What is kept with the decision is another matter, see `warrantyJudged`.
 */
export function withVerdictNow<State extends Case>(db: ReadableDb, state: State, openedAt: string | undefined): State {
  if (openedAt === undefined || state.type === 'none' || state.stage.name !== 'deciding') return state
  return { ...state, warranty: judged(db, state, openedAt) }
}

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
  const verdict = judged(db, then, openedAt)
  return JSON.stringify(then.warranty) === JSON.stringify(verdict) ? [] : [{ type: 'case.warranty-judged.v2', verdict }]
}
