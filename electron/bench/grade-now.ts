import type { ReadableDb } from '../../db/handles.ts'
import { readCenter, readProductOrSku } from '../../db/views/catalogue-view.ts'
import { policyFor } from '../../db/views/policy-view.ts'
import { readWorkflowOf } from '../../db/views/workflow-of-case.ts'
import { type Case, type OpenedCase, evolve } from '../../shared/cases/case.ts'
import type { CaseEvent } from '../../shared/cases/events.ts'
import type { Workflow } from '../../shared/cases/workflow.ts'
import { workflowOf } from '../../shared/cases/workflows.ts'
import { asRulesRead } from '../../shared/diagnosis/words-of-case.ts'
import { caseFacts } from '../../shared/policy/case-facts.ts'
import { NO_MEANS } from '../../shared/policy/case-means.ts'
import { gradeUnit } from '../../shared/policy/grade-unit.ts'
import { conditionOf, gradedBy } from '../../shared/policy/grading-questions.ts'
import type { PolicyFacts } from '../../shared/policy/policy-facts.ts'

function factsOfUnit(db: ReadableDb, state: OpenedCase, openedAt: string): PolicyFacts {
  const product = readProductOrSku(db, state.unit.sku)
  const facts = caseFacts(asRulesRead(state), product, openedAt, readCenter(db)?.timeZone ?? 'UTC', NO_MEANS)
  return { ...facts, condition: conditionOf(policyFor(db, facts), facts, state.answers) }
}

/** The workflow a case pinned, with what the center had added by then and the questions that the policy asks of its unit where that is graded. */
export function workflowNow(db: ReadableDb, state: OpenedCase, openedAt: string | undefined): Workflow {
  const workflow = readWorkflowOf(db, state)
  if (state.stage.name !== 'grading' || openedAt === undefined) return workflow
  const facts = factsOfUnit(db, state, openedAt)
  return gradedBy(policyFor(db, facts), facts, workflow)
}

/** The grade that follows from what was answered, with the policy it follows from; nothing while questions are open, or where it is known. */
export function unitGraded(db: ReadableDb, state: Case, events: readonly CaseEvent[], openedAt: string | undefined): readonly CaseEvent[] {
  const then = events.reduce<Case>(evolve, state)
  if (openedAt === undefined || events.length === 0 || then.type === 'none' || then.stage.name !== 'grading') return []
  if (workflowOf(then.workflowVersion).stages.grading.isGradedByPolicy !== true) return []
  const facts = factsOfUnit(db, then, openedAt)
  const policy = policyFor(db, facts)
  const { grade, tree, isExpected } = gradeUnit(policy, facts)
  if (isExpected) return []
  const { id, version } = policy
  const graded = { grade, tree, policy: { id, version }, condition: facts.condition }
  return JSON.stringify(then.graded) === JSON.stringify(graded) ? [] : [{ type: 'case.graded.v1', ...graded }]
}
