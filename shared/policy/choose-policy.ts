import { RELEASED_POLICY } from './policies.ts'
import type { Policy } from './policy-document.ts'
import type { PolicyFacts } from './policy-facts.ts'

function names(list: readonly string[] | undefined, name: string | undefined): boolean {
  return name !== undefined && list?.includes(name) === true
}

/**
 * The policy that judges a unit, of those in force: one that names its SKU, else one that names its category, else the one that names
 * nothing. Of several the first by id counts.
 */
export function choosePolicy(inForce: readonly Policy[], { sku, category }: Pick<PolicyFacts, 'sku' | 'category'>): Policy {
  const inOrder = inForce.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  return (
    inOrder.find(({ appliesTo }) => names(appliesTo?.skus, sku)) ??
    inOrder.find(({ appliesTo }) => names(appliesTo?.categories, category)) ??
    inOrder.find(({ id }) => id === RELEASED_POLICY.id) ??
    RELEASED_POLICY
  )
}
