import type { WarrantyPolicy } from './warranty-policy.ts'

/** What a center starts with: one year on everything, thirty days to send it back. Never changed: a change is a new version beside it. */
export const WARRANTY_V1: WarrantyPolicy = {
  id: 'standard',
  version: 1,
  lines: [{ id: 'one-year', name: { en: 'One year', 'zh-CN': '一年质保' }, term: { months: 12 } }],
  covers: ['function', 'missing-part', 'transit', 'description'],
  exclusions: [
    { id: 'misuse', name: { en: 'Misuse', 'zh-CN': '使用不当' }, causes: ['misuse'], proof: ['opened', 'damage'] },
    { id: 'wear', name: { en: 'Natural wear', 'zh-CN': '自然磨损' }, causes: ['wear'], proof: ['damage'] },
  ],
  returnWindows: { days: 30, byMarketplace: {} },
}
