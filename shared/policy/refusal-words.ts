import { assertNever } from '../decider.ts'
import type { Words } from '../i18n/words.ts'
import type { PolicyRefusal } from './decide-policy.ts'

/** Why a policy was not changed, and what can be done. */
export function policyRefusalWords(refusal: PolicyRefusal, { t }: Pick<Words, 't'>): string {
  switch (refusal.type) {
    case 'other-policy':
      return t('policy.refused.other-policy', { id: refusal.id })
    case 'scope-wrong':
      return t(refusal.isForEverything ? 'policy.refused.scope-wrong.everything' : 'policy.refused.scope-wrong')
    case 'outdated':
      return t('policy.refused.outdated', { version: refusal.inForce })
    case 'same-as-in-force':
    case 'version-unknown':
      return t(`policy.refused.${refusal.type}`, { version: refusal.version })
    case 'not-allowed':
    case 'not-a-policy':
    case 'no-draft':
    case 'not-lost':
    case 'store-full':
      return t(`policy.refused.${refusal.type}`)
    default:
      return assertNever(refusal)
  }
}
