import { DIAGNOSIS_QUESTIONS } from '../cases/diagnosis-v1.ts'
import type { Grade } from './grades.ts'
import type { Localised } from '../i18n/localised.ts'
import { RELEASED_POLICY, releasedPolicy } from './policies.ts'
import type { Policy, PolicyName } from './policy-document.ts'
import { WARRANTY_V1 } from './warranty-v1.ts'

type Named = { readonly id: string; readonly name: Localised }

/** What the ids in a verdict are called. An id nobody named stands for itself. */
export type PolicyWords = {
  readonly line: (id: string) => Localised
  readonly extension: (id: string) => Localised
  readonly exclusion: (id: string) => Localised
  readonly cause: (id: string) => Localised
  readonly reading: (kind: string) => Localised
  readonly fault: (id: string) => Localised
}

function called(list: readonly Named[]): (id: string) => Localised {
  return (id) => list.find((each) => each.id === id)?.name ?? { en: id, 'zh-CN': id }
}

/** What ids are called in any of these documents, and the currency of the first: for telling their differences. */
export function policyNames(policies: readonly [Policy, ...Policy[]], pick: (name: Localised) => string) {
  const named: readonly Named[] = policies.flatMap(({ warranty, eligibility }) => [
    ...warranty.lines,
    ...warranty.lines.flatMap(({ extensions = [] }) => extensions),
    ...warranty.exclusions,
    ...warranty.causes,
    ...warranty.readings.map(({ kind, name }) => ({ id: kind, name })),
    ...eligibility.faults,
  ])
  return { currency: policies[0].currency, nameOf: (id: string) => pick(called(named)(id)) }
}

export function wordsOfPolicy({ warranty, eligibility }: Policy): PolicyWords {
  return {
    line: called(warranty.lines),
    extension: called(warranty.lines.flatMap(({ extensions = [] }) => extensions)),
    exclusion: called(warranty.exclusions),
    cause: called(warranty.causes),
    reading: called(warranty.readings.map(({ kind, name }) => ({ id: kind, name }))),
    fault: called(eligibility.faults),
  }
}

/** What a kind of measurement is called by the policy of the release, or by its id. */
export function readingName(kind: string): Localised {
  return wordsOfPolicy(RELEASED_POLICY).reading(kind)
}

/** What a grade is called by the policy it follows from. */
export function gradeName({ grade, policy }: { readonly grade: Grade; readonly policy: PolicyName }): Localised {
  return (releasedPolicy(policy) ?? RELEASED_POLICY).grading.grades[grade].name
}

/** The names for a verdict that was kept: of version 1, of a policy of this release, of the `published` one it names, or none at all. */
export function wordsOfKept(name: PolicyName, published?: Policy): PolicyWords {
  const policy = releasedPolicy(name) ?? published
  if (policy !== undefined) return wordsOfPolicy(policy)
  const isFirst = name.id === WARRANTY_V1.id && name.version === WARRANTY_V1.version
  const nothing = called([])
  return {
    line: isFirst ? called(WARRANTY_V1.lines) : nothing,
    extension: nothing,
    exclusion: isFirst ? called(WARRANTY_V1.exclusions) : nothing,
    cause: called(DIAGNOSIS_QUESTIONS.filter(({ id }) => id === 'cause').flatMap(({ choices }) => choices)),
    reading: nothing,
    fault: nothing,
  }
}
