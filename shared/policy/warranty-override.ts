import type { OpenedCase } from '../cases/case.ts'

/** What a lead decided instead of the policy, out of goodwill or because he knows better, and why. */
export type WarrantyOverride = { readonly answer: 'covered' | 'not-covered'; readonly reason: string }

/** Whether nothing is covered, by the lead's word or else by the verdict kept for the decision. */
export function isNotCovered({ warranty, warrantyOverride }: Pick<OpenedCase, 'warranty' | 'warrantyOverride'>): boolean {
  return (warrantyOverride ?? warranty)?.answer === 'not-covered'
}
