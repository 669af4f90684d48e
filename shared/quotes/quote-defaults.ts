/** What a quote begins with where neither the policy nor the case says otherwise. Starting values: every quote can be changed before it is sent. */
export const QUOTE_DEFAULTS = {
  /** Days in which the buyer may accept it. */
  validDays: 14,
  /** Hundredths of a percent. Which tax is due is the seller's to know. */
  taxBasisPoints: 0,
  /** Packed weight (g) by which the freight is looked up while nobody knows that of the product. */
  packedGrams: 2000,
} as const
