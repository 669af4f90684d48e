import { type Result, ok, refuse } from '../result.ts'
import { type Grading, gradeUnit, treeOf } from './grade-unit.ts'
import { type RepairVerdict, judgeRepair } from './judge-repair.ts'
import { judgeReturnWindow } from './judge-warranty.ts'
import type { Policy } from './policy-document.ts'
import type { PolicyFacts } from './policy-facts.ts'
import { type MoneyProblem, reckoningOf } from './policy-money.ts'
import { type Compensation, suggestCompensation } from './suggest-compensation.ts'
import { type WarrantyVerdict, judgeUnit } from './warranty-verdict.ts'
import { type Options, weighOptions } from './weigh-options.ts'

/** The marketplace's promise: whether the unit may be sent back for no reason at all. */
export type WindowVerdict =
  | { readonly answer: 'open' }
  | { readonly answer: 'inside' | 'over'; readonly days: number; readonly until: string }

/** Everything a policy says about a case. */
export type Assessment = Options & {
  readonly warranty: WarrantyVerdict
  readonly window: WindowVerdict
  readonly eligibility: RepairVerdict
  readonly compensation: Compensation
  readonly grading: Grading
}

/** Why a policy cannot judge these facts. */
export type PolicyProblem = MoneyProblem | { readonly type: 'not-in-policy'; readonly path: string; readonly known: readonly string[] }

function judgeWindow(policy: Policy, facts: PolicyFacts): WindowVerdict {
  const [rule] = judgeReturnWindow(policy, facts).rules
  if (rule?.type !== 'return-window') return { answer: 'open' }
  return { answer: rule.isWithin ? 'inside' : 'over', days: rule.days, until: rule.until }
}

/** An answer to a question that the policy does not ask decides nothing silently. */
function unknownAnswer(policy: Policy, facts: PolicyFacts): PolicyProblem | undefined {
  const { questions } = treeOf(policy, facts)
  for (const [question, answer] of Object.entries(facts.condition)) {
    const asked = questions.find(({ id }) => id === question)
    if (asked === undefined)
      return { type: 'not-in-policy', path: `condition[${JSON.stringify(question)}]`, known: questions.map(({ id }) => id) }
    const known = asked.choices.map(({ id }) => id)
    if (!known.includes(answer)) return { type: 'not-in-policy', path: `condition[${JSON.stringify(question)}]`, known }
  }
  return undefined
}

/** Judges a case by all sections of a policy. Refused are amounts that cannot be reckoned in one currency, and answers nobody asked for. */
export function assess(policy: Policy, facts: PolicyFacts): Result<Assessment, PolicyProblem> {
  const reckoning = reckoningOf(policy, facts)
  if (!reckoning.ok) return reckoning
  const unknown = unknownAnswer(policy, facts)
  if (unknown !== undefined) return refuse(unknown)
  const grading = gradeUnit(policy, facts)
  const compensation = suggestCompensation(policy, facts, reckoning.value)
  const of = { policy, facts, reckoning: reckoning.value, grading, compensation }
  return ok({
    warranty: judgeUnit(policy, facts),
    window: judgeWindow(policy, facts),
    eligibility: judgeRepair(of),
    ...weighOptions(of),
    compensation,
    grading,
  })
}
