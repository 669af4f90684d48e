import type { Policy, PolicyName } from './policy-document.ts'
import { STANDARD_V2 } from './standard-v2.ts'

/** The policy by which cases are judged now. */
export const CURRENT_POLICY = STANDARD_V2

/** Every policy of this release, the oldest first. */
export const POLICIES: readonly Policy[] = [STANDARD_V2]

/** A published policy by its name; nothing for one this release does not have. */
export function policyOf({ id, version }: PolicyName): Policy | undefined {
  return POLICIES.find((each) => each.id === id && each.version === version)
}
