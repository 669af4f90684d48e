import type { OpenedCase } from '../../shared/cases/case.ts'
import { caseFacts } from '../../shared/policy/case-facts.ts'
import { caseOptions } from '../../shared/policy/case-options.ts'
import { partsCost } from '../../shared/policy/parts-cost.ts'
import { CURRENT_POLICY } from '../../shared/policy/policies.ts'
import type { PolicyFacts } from '../../shared/policy/policy-facts.ts'
import type { ReadableDb } from '../handles.ts'
import { readCenter, readPart, readProductOrSku } from './catalogue-view.ts'

/** What a case is judged by, with what its parts cost by the catalogue where that is known. */
export function readPolicyFacts(db: ReadableDb, state: OpenedCase, openedAt: string): PolicyFacts {
  const facts = caseFacts(state, readProductOrSku(db, state.unit.sku), openedAt, readCenter(db)?.timeZone ?? 'UTC')
  const { price } = facts
  const parts = price === undefined ? undefined : partsCost(state, (part) => readPart(db, part)?.price, price.currency)
  return parts === undefined ? facts : { ...facts, parts }
}

/** The ways to serve a case that is not decided yet, by the policy of today. */
export function readOptions(db: ReadableDb, state: OpenedCase, openedAt: string): ReturnType<typeof caseOptions> {
  return caseOptions(state, CURRENT_POLICY, readPolicyFacts(db, state, openedAt))
}
