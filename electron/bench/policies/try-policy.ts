import type { ReadableDb } from '../../../db/handles.ts'
import { findByCode } from '../../../db/views/case-codes.ts'
import { readProductOrSku } from '../../../db/views/catalogue-view.ts'
import { readCase } from '../../../db/views/case-view.ts'
import { factsOfCase } from '../../../db/views/facts-of-case.ts'
import { policiesInForce } from '../../../db/views/policy-view.ts'
import { parseRma } from '../../../shared/cases/rma.ts'
import type { Judged, TriedCase, TriedPolicy } from '../../../shared/contract/policies-screen.ts'
import { assess } from '../../../shared/policy/assess.ts'
import { choosePolicy } from '../../../shared/policy/choose-policy.ts'
import { EXAMPLE_FACTS } from '../../../shared/policy/example-facts.ts'
import type { Policy } from '../../../shared/policy/policy-document.ts'
import type { PolicyFacts } from '../../../shared/policy/policy-facts.ts'
import { readPolicyText } from '../../../shared/policy/policy-text.ts'
import { verdictLine } from '../../../shared/policy/verdict-line.ts'

function judge(policy: Policy, facts: PolicyFacts): Judged {
  const assessed = assess(policy, facts)
  if (assessed.ok) return { type: 'judged', line: verdictLine(policy, facts, assessed.value) }
  return { type: 'problem', policy: { id: policy.id, version: policy.version }, problem: assessed.error }
}

/** By the policies in force, and as if the draft were one of them: it need not be the one that judges the unit. */
function judgeTwice(db: ReadableDb, draft: Policy, facts: PolicyFacts): { readonly before: Judged; readonly after: Judged } {
  const now = policiesInForce(db)
  const then = [...now.filter(({ id }) => id !== draft.id), draft]
  return { before: judge(choosePolicy(now, facts), facts), after: judge(choosePolicy(then, facts), facts) }
}

function tryCase(db: ReadableDb, draft: Policy, text: string): TriedCase {
  const rma = parseRma(text)
  const [found] = rma === undefined ? [] : findByCode(db, rma)
  const row = found === undefined ? undefined : readCase(db, found.case_id)
  if (found === undefined || row === undefined) return { type: 'unknown', text }
  const { case: state } = row
  const product = readProductOrSku(db, state.unit.sku)
  const facts = factsOfCase(db, state, row.opened_at)
  const kept = state.warranty === undefined ? {} : { kept: state.warranty.policy }
  return { type: 'case', caseId: found.case_id, rma: state.rma, product: product.name, ...kept, ...judgeTwice(db, draft, facts) }
}

/** What a text would say of these cases and of the kept examples, beside what is said now. */
export function tryPolicy(db: ReadableDb, text: string, rmas: readonly string[]): TriedPolicy {
  const draft = readPolicyText(text)
  if (!draft.ok) return { type: 'not-a-policy', faults: draft.error }
  const examples = EXAMPLE_FACTS.map(({ name, facts }): TriedCase => ({ type: 'example', name, ...judgeTwice(db, draft.value, facts) }))
  return { type: 'tried', cases: [...rmas.map((rma) => tryCase(db, draft.value, rma)), ...examples] }
}
