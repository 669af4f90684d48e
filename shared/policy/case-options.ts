import type { OpenedCase } from '../cases/case.ts'
import { type Result, ok } from '../result.ts'
import { type PolicyProblem, assess } from './assess.ts'
import { isHazard } from './hazard.ts'
import type { Policy, PolicyName } from './policy-document.ts'
import type { PolicyFacts } from './policy-facts.ts'
import type { Compensation } from './suggest-compensation.ts'
import type { Options } from './weigh-options.ts'

/** What can still be done with a unit, and by which policy. The compensation is for a buyer who has the unit and may keep it. */
export type CaseOptions = Options & { readonly policy: PolicyName; readonly compensation?: Compensation }

const UNDECIDED: readonly string[] = ['expected', 'received', 'inspecting', 'diagnosing', 'deciding']

export function isUndecided({ stage }: Pick<OpenedCase, 'stage'>): boolean {
  return UNDECIDED.includes(stage.name === 'on-hold' ? stage.before : stage.name)
}

/** The ways to serve a case that is not decided yet, as its facts are now; nothing once it is decided. */
export function caseOptions(state: OpenedCase, policy: Policy, facts: PolicyFacts): Result<CaseOptions, PolicyProblem> | undefined {
  if (!isUndecided(state)) return undefined
  const assessed = assess(policy, facts)
  if (!assessed.ok) return assessed
  const { options, compensation, recommended } = assessed.value
  const named = { policy: { id: policy.id, version: policy.version } }
  const mayKeep = facts.unitAt === 'buyer' && !isHazard(policy, facts)
  return ok({ ...named, options, ...(recommended === undefined ? {} : { recommended }), ...(mayKeep ? { compensation } : {}) })
}
