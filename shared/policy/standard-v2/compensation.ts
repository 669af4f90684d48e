import type { Policy } from '../policy-document.ts'

/** Amounts in US cents. */
export const compensation: Policy['compensation'] = {
  lowPriceUpTo: 3000,
  lowPrice: { percent: { from: 5, to: 10 }, gift: 300 },
  highPrice: { options: ['repair', 'replace', 'coupon'], couponPercent: { from: 10, to: 20 } },
  severityOf: { dead: 'unusable', overheats: 'unusable', leaks: 'unusable', none: 'minor' },
  shares: {
    minor: { low: 0, usual: 0, high: 25 },
    major: { low: 25, usual: 50, high: 75 },
    unusable: { low: 75, usual: 100, high: 100 },
  },
  leadAbove: 2000,
}
