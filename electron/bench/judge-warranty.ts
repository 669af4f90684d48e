import { readCenter, readProduct } from '../../db/views/catalogue-view.ts'
import type { ReadableDb } from '../../db/handles.ts'
import { type Case, evolve } from '../../shared/cases/case.ts'
import type { CaseEvent } from '../../shared/cases/events.ts'
import { CURRENT_WARRANTY } from '../../shared/policy/warranty-policies.ts'
import { warrantyFacts } from '../../shared/policy/warranty-facts.ts'
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
  const category = readProduct(db, then.unit.sku)?.category ?? ''
  const facts = warrantyFacts(then, category, openedAt, readCenter(db)?.timeZone ?? 'UTC')
  return [{ type: 'case.warranty-judged.v1', verdict: judgeUnit(CURRENT_WARRANTY, facts) }]
}
