import type { Money } from '../money.ts'
import type { Grade } from './grades.ts'
import { isHazard } from './hazard.ts'
import type { Policy } from './policy-document.ts'
import type { PolicyFacts } from './policy-facts.ts'
import { isAbout } from './scope.ts'

type Tree = Policy['grading']['trees'][number]

/** A rule of the grading that fired. `check`: the answer to a question; where it decides, that is the grade. */
export type GradingRule =
  | { readonly type: 'hazard'; readonly grade: Grade }
  | { readonly type: 'stated'; readonly grade: Grade }
  | { readonly type: 'check'; readonly question: string; readonly answer: string; readonly grade: Grade; readonly decides: boolean }
  | { readonly type: 'unanswered'; readonly question: string }
  | { readonly type: 'nothing-found'; readonly grade: Grade }
  | { readonly type: 'expected'; readonly grade: Grade; readonly isFaulty: boolean }

/** `next`: the question to ask. Until all are answered the grade is what such units usually have: `isExpected`. */
export type Grading = {
  readonly tree: string
  readonly grade: Grade
  readonly isExpected: boolean
  readonly next?: string
  readonly rules: readonly GradingRule[]
}

/** The questions for a unit: of the first tree that names it. */
export function treeOf({ grading }: Policy, facts: PolicyFacts): Tree {
  const tree = grading.trees.find((each) => isAbout(each, facts))
  if (tree === undefined) throw new Error('a policy has a tree for everything else')
  return tree
}

/** Whether the unit does not work as it should, as far as anybody knows. */
export function isFaulty({ grading, eligibility }: Policy, { cause, fault, symptom }: PolicyFacts): boolean {
  if (cause !== undefined) return !grading.faultlessCauses.includes(cause)
  if (fault !== undefined) return eligibility.faults.some(({ id, isRepaired }) => id === fault && isRepaired)
  return symptom !== undefined && symptom !== 'none'
}

function expected(policy: Policy, facts: PolicyFacts): Extract<GradingRule, { type: 'expected' }> {
  const faulty = isFaulty(policy, facts)
  const { expected } = policy.grading
  return { type: 'expected', grade: faulty ? expected.faulty : expected.faultless, isFaulty: faulty }
}

/** What a unit can be sold as again. A hazard is never sold. The worst grade is asked for first, and the first answer that gives one decides. */
export function gradeUnit(policy: Policy, facts: PolicyFacts): Grading {
  const tree = treeOf(policy, facts)
  const { id, checks, otherwise } = tree
  if (isHazard(policy, facts)) return { tree: id, grade: 'unsellable', isExpected: false, rules: [{ type: 'hazard', grade: 'unsellable' }] }
  if (facts.grade !== undefined) return { tree: id, grade: facts.grade, isExpected: false, rules: [{ type: 'stated', grade: facts.grade }] }
  const rules: GradingRule[] = []
  for (const { question, answers, grade } of checks) {
    const answer = facts.condition[question]
    if (answer === undefined) {
      const usual = expected(policy, facts)
      return { tree: id, grade: usual.grade, isExpected: true, next: question, rules: [...rules, { type: 'unanswered', question }, usual] }
    }
    const decides = answers.includes(answer)
    rules.push({ type: 'check', question, answer, grade, decides })
    if (decides) return { tree: id, grade, isExpected: false, rules }
  }
  return { tree: id, grade: otherwise, isExpected: false, rules: [...rules, { type: 'nothing-found', grade: otherwise }] }
}

/**
 * What a unit of a grade sells for: as somebody said, else the policy's share of the price; nothing without either. A faulty one brings
 * less than a whole one of its grade.
 */
export function resaleValue(policy: Policy, facts: PolicyFacts, grade: Grade): Money | undefined {
  const { grading } = policy
  const { price, resale } = facts
  const share = isFaulty(policy, facts) ? grading.faultyPercent / 100 : 1
  const stated = resale?.[grade]
  if (stated !== undefined) return { ...stated, minor: Math.round(stated.minor * share) }
  if (price === undefined) return undefined
  return { minor: Math.round((price.minor * grading.grades[grade].resalePercent * share) / 100), currency: price.currency }
}
