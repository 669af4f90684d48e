import type { WarrantyPolicy } from './warranty-policy.ts'
import { WARRANTY_V1 } from './warranty-v1.ts'

/** The policy by which units are judged now. */
export const CURRENT_WARRANTY = WARRANTY_V1

const POLICIES: readonly WarrantyPolicy[] = [WARRANTY_V1]

/** The policy a verdict names. Throws for one this release does not have: that is a bug or a newer store. */
export function warrantyPolicyOf({ id, version }: Pick<WarrantyPolicy, 'id' | 'version'>): WarrantyPolicy {
  const policy = POLICIES.find((each) => each.id === id && each.version === version)
  if (policy === undefined) throw new Error(`warranty policy ${id} version ${version} is not known to this release`)
  return policy
}
