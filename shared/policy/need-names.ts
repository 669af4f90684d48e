/** What can be asked of a case before an option is open to it. Each reads facts and holds, does not hold, or lacks a fact. */
export const NEEDS = [
  /** The seller's warranty stands for it, or is about to: the inspection or a lead may still say otherwise. */
  'under-warranty',
  /** The warranty as above, or the marketplace's return window. */
  'entitled',
  /** Neither, or only goodwill. */
  'outside',
  'with-buyer',
  'at-center',
  'no-hazard',
  'not-consumable',
  'repaired-category',
  'repaired-fault',
  /** It costs no more than the policy's share of the price. */
  'worth-repairing',
  'guide-exists',
  'part-to-fit',
  'partner-in-country',
  'in-stock',
  /** What comes back is worth the freight, and may travel. */
  'worth-returning',
  'not-worth-returning',
  'low-price',
  'still-usable',
  /** A hazard, a low-value consumable, or of a grade nobody buys. */
  'nothing-left',
  'not-tried',
] as const

export type NeedName = (typeof NEEDS)[number]
