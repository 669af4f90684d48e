import type { Policy } from './policy-document.ts'
import { compensation } from './standard-v2/compensation.ts'
import { costs } from './standard-v2/costs.ts'
import { eligibility } from './standard-v2/eligibility.ts'
import { grading } from './standard-v2/grading.ts'
import { warranty } from './standard-v2/warranty.ts'

/** What a center starts with. Never changed: a change is a new version beside it. */
export const STANDARD_V2: Policy = {
  id: 'standard',
  version: 2,
  name: { en: 'Standard', 'zh-CN': '标准' },
  publishedOn: '2026-11-26',
  sources: [
    {
      section: 'warranty',
      says: 'The promise of version 1, with goodwill, registration and proof for each exclusion. The fade curve is a starting value: replace it with the battery maker’s own.',
    },
    { section: 'returnWindows', says: 'Thirty days is what marketplaces usually grant; a marketplace with another number is a line here.' },
    {
      section: 'eligibility',
      says: 'Published guides on after-sales service for marketplace sellers: repair suits dear, complex and personal goods; never hazards or low-value consumables; cheap ways first.',
    },
    { section: 'costs', says: 'Starting values of a center that pays in US dollars. Replace them with your own.' },
    {
      section: 'compensation',
      says: 'Published guides on after-sales service: low-priced goods 5 to 10 % back or a small gift; high-priced goods a free repair, an exchange or a larger coupon.',
    },
    {
      section: 'grading',
      says: 'Returned goods are judged by appearance, resale and window, the worst grade asked for first. Resale shares are starting values.',
    },
  ],
  currency: 'USD',
  planningRates: { on: '2026-11-02', rates: { EUR: 0.86, GBP: 0.76, JPY: 154, CNY: 7.1, CAD: 1.4, AUD: 1.52 } },
  warranty,
  returnWindows: { days: 30, byMarketplace: {} },
  eligibility,
  costs,
  compensation,
  grading,
}
