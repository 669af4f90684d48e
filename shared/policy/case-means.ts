import type { PolicyFacts } from './policy-facts.ts'

/** What the center has for a case beside its own work, as far as it is known: what no event of the case tells. */
export type CaseMeans = Partial<Pick<PolicyFacts, 'partner' | 'stock' | 'partToFit' | 'guide' | 'crossBorder'>>

/** Where nothing but the case itself is read. */
export const NO_MEANS: CaseMeans = {}
