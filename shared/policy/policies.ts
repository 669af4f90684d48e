import type { Policy, PolicyName } from './policy-document.ts'
import { STANDARD_V2 } from './standard-v2.ts'

/** What comes with the release: by it a center judges until it publishes a version of its own. */
export const RELEASED_POLICY = STANDARD_V2

/** Every policy of this release, the oldest first. */
export const RELEASED: readonly Policy[] = [STANDARD_V2]

/** The versions of a policy that come with the release, the newest last. */
export function releasedVersions(id: string): readonly Policy[] {
  return RELEASED.filter((each) => each.id === id)
}

/** A policy of the release by its name; nothing for one it does not have. */
export function releasedPolicy({ id, version }: PolicyName): Policy | undefined {
  return releasedVersions(id).find((each) => each.version === version)
}
