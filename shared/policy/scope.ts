import type { PolicyFacts } from './policy-facts.ts'

type Scope = {
  readonly skus?: readonly string[]
  readonly categories?: readonly string[]
  readonly faults?: readonly string[]
}

/** Whether a rule is about a unit: it names its SKU, its category or its fault, or it names nothing and is about every unit. */
export function isAbout(
  { skus, categories, faults }: Scope,
  { sku, category, fault }: Pick<PolicyFacts, 'sku' | 'category' | 'fault'>,
): boolean {
  if (skus === undefined && categories === undefined && faults === undefined) return true
  const names = (list: readonly string[] | undefined, name: string | undefined) => name !== undefined && list?.includes(name) === true
  return names(skus, sku) || names(categories, category) || names(faults, fault)
}
