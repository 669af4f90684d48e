import type { ReadableDb } from '../../db/handles.ts'
import { readCenter, readProductOrSku } from '../../db/views/catalogue-view.ts'
import { factsOfCase } from '../../db/views/facts-of-case.ts'
import { policyFor } from '../../db/views/policy-view.ts'
import type { Case, OpenedCase } from '../../shared/cases/case.ts'
import type { StageName } from '../../shared/cases/workflow.ts'
import { asRulesRead } from '../../shared/diagnosis/words-of-case.ts'
import { caseFacts } from '../../shared/policy/case-facts.ts'
import { NO_MEANS } from '../../shared/policy/case-means.ts'
import { isHazard } from '../../shared/policy/hazard.ts'
import { judgeUnit } from '../../shared/policy/warranty-verdict.ts'

/** Where it is decided what becomes of a unit that is here. */
const UNIT_DECIDED: ReadonlySet<StageName> = new Set(['deciding', 'refunding', 'grading'])

function isDangerous(db: ReadableDb, state: OpenedCase, openedAt: string): boolean {
  const timeZone = readCenter(db)?.timeZone ?? 'UTC'
  const facts = caseFacts(asRulesRead(state), readProductOrSku(db, state.unit.sku), openedAt, timeZone, NO_MEANS)
  return isHazard(policyFor(db, facts), facts)
}

/**
 * A case with what the policy says of it as its facts are now, where that opens and closes ways: the verdict while its decision is due,
 * and whether the unit is dangerous. None of it is stored by this; what is kept with the decision is another matter, see `warrantyJudged`.
 */
export function judgedNow<State extends Case>(db: ReadableDb, state: State, openedAt: string | undefined): State {
  if (openedAt === undefined || state.type === 'none' || !UNIT_DECIDED.has(state.stage.name)) return state
  const safe = isDangerous(db, state, openedAt) ? { ...state, isDangerous: true as const } : state
  if (state.stage.name !== 'deciding') return safe
  const facts = factsOfCase(db, state, openedAt)
  return { ...safe, warranty: judgeUnit(policyFor(db, facts), facts) }
}
