import { readCenter, readProductOrSku } from '../../db/views/catalogue-view.ts'
import type { ReadableDb } from '../../db/handles.ts'
import { type Case, evolve } from '../../shared/cases/case.ts'
import type { CaseEvent } from '../../shared/cases/events.ts'
import { caseFacts } from '../../shared/policy/case-facts.ts'
import { CURRENT_POLICY } from '../../shared/policy/policies.ts'
import { judgeUnit } from '../../shared/policy/warranty-verdict.ts'

/**
 * The warranty verdict that goes with a decision about to be taken, judged by the facts and the policy of that moment: what is decided
 * afterwards rests on it, whatever a later policy says. Nothing for events that take no case to its decision.
 */
export function warrantyJudged(
  db: ReadableDb,
  state: Case,
  events: readonly CaseEvent[],
  openedAt: string | undefined,
): readonly CaseEvent[] {
  if (openedAt === undefined || !events.some((event) => event.type === 'case.moved.v1' && event.transition === 'decide')) return []
  const then = events.reduce<Case>(evolve, state)
  if (then.type !== 'opened') return []
  const facts = caseFacts(then, readProductOrSku(db, then.unit.sku), openedAt, readCenter(db)?.timeZone ?? 'UTC')
  return [{ type: 'case.warranty-judged.v2', verdict: judgeUnit(CURRENT_POLICY, facts) }]
}
