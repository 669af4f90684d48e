import { DIAGNOSIS_QUESTIONS } from '../cases/diagnosis-v1.ts'
import type { Grade } from './grades.ts'
import type { Localised } from '../i18n/localised.ts'
import { CURRENT_POLICY, policyOf } from './policies.ts'
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

/** What a kind of measurement is called now: by the policy of today, or by its id. */
export function readingName(kind: string): Localised {
  return wordsOfPolicy(CURRENT_POLICY).reading(kind)
}

/** What a grade is called by the policy it follows from. */
export function gradeName({ grade, policy }: { readonly grade: Grade; readonly policy: PolicyName }): Localised {
  return (policyOf(policy) ?? CURRENT_POLICY).grading.grades[grade].name
}

/** The names for a verdict that was kept: of version 1, of a policy this release knows, or none at all. */
export function wordsOfKept(name: PolicyName): PolicyWords {
  const policy = policyOf(name)
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
