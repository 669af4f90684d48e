import type { Question, Workflow } from '../cases/workflow.ts'
import { gradeUnit, treeOf } from './grade-unit.ts'
import { POLICIES } from './policies.ts'
import type { Policy } from './policy-document.ts'
import type { PolicyFacts } from './policy-facts.ts'

/** The answers of a case to the grading questions for its unit; an answer that the policy does not know is none. */
export function conditionOf(policy: Policy, facts: PolicyFacts, answers: Readonly<Record<string, string>>): PolicyFacts['condition'] {
  const asked = treeOf(policy, facts).questions.flatMap(({ id, choices }) => {
    const answer = choices.find((choice) => choice.id === answers[id])
    return answer === undefined ? [] : [[id, answer.id] as const]
  })
  return Object.fromEntries(asked)
}

/** What has been asked of a unit so far and what is asked next, in the order of the policy's checks: none once its grade is known. */
function askedOf(policy: Policy, facts: PolicyFacts): readonly Question[] {
  const { questions } = treeOf(policy, facts)
  const ids = gradeUnit(policy, facts).rules.flatMap((rule) => ('question' in rule ? [rule.question] : []))
  return [...new Set(ids)].flatMap((id) => questions.find((each) => each.id === id) ?? [])
}

/** The workflow of a case whose unit is graded by the policy: the questions of the grading are those of its category, one after the other. */
export function gradedBy(policy: Policy, facts: PolicyFacts, workflow: Workflow): Workflow {
  const { grading } = workflow.stages
  if (grading.isGradedByPolicy !== true) return workflow
  return { ...workflow, stages: { ...workflow.stages, grading: { ...grading, questions: askedOf(policy, facts) } } }
}

/** Every question of a policy's grading, whatever the unit: for paper, which is printed before anybody knows the unit. */
export function everyGradingQuestion(policy: Policy, workflow: Workflow): Workflow {
  const { grading } = workflow.stages
  if (grading.isGradedByPolicy !== true) return workflow
  const questions = policy.grading.trees.flatMap((tree) => tree.questions)
  const distinct = [...new Map(questions.map((question) => [question.id, question])).values()]
  return { ...workflow, stages: { ...workflow.stages, grading: { ...grading, questions: distinct } } }
}

/** A question of the grading as some policy of this release asks it, the latest first. */
export function gradingQuestion(id: string): Question | undefined {
  return POLICIES.toReversed()
    .flatMap(({ grading }) => grading.trees.flatMap(({ questions }) => questions))
    .find((question) => question.id === id)
}
