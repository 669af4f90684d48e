import type { Policy } from '../policy-document.ts'

const CAUSES = ['function', 'transit', 'missing-part', 'description']

export const warranty: Policy['warranty'] = {
  causes: [
    { id: 'function', name: { en: 'Material or workmanship', 'zh-CN': '材料或工艺' } },
    { id: 'transit', name: { en: 'Transit damage', 'zh-CN': '运输损坏' } },
    { id: 'missing-part', name: { en: 'Missing part', 'zh-CN': '缺件' } },
    { id: 'description', name: { en: 'Description mismatch', 'zh-CN': '描述不符' } },
    { id: 'fit', name: { en: 'Size or fit', 'zh-CN': '尺寸或适配' } },
    { id: 'no-fault', name: { en: 'No fault found', 'zh-CN': '无故障' } },
    { id: 'wear', name: { en: 'Wear', 'zh-CN': '磨损' } },
    { id: 'misuse', name: { en: 'Misuse', 'zh-CN': '使用不当' } },
    { id: 'abuse', name: { en: 'Abuse', 'zh-CN': '人为损坏' } },
    { id: 'accident', name: { en: 'Accident', 'zh-CN': '意外损坏' } },
    { id: 'modification', name: { en: 'Opened or modified', 'zh-CN': '擅自拆机或改装' } },
    { id: 'force-majeure', name: { en: 'Force majeure', 'zh-CN': '不可抗力' } },
  ],
  readings: [
    { kind: 'battery-capacity', name: { en: 'battery capacity', 'zh-CN': '电池容量' }, unit: '%' },
    { kind: 'resistance', name: { en: 'resistance', 'zh-CN': '电阻' }, unit: 'Ω' },
    { kind: 'weight', name: { en: 'weight', 'zh-CN': '重量' }, unit: 'g' },
  ],
  lines: [
    {
      id: 'consumables',
      name: { en: 'Ninety days', 'zh-CN': '九十天质保' },
      categories: ['Consumables', 'Filters', 'Accessories'],
      term: { days: 90 },
      covers: CAUSES,
    },
    {
      id: 'batteries',
      name: { en: 'One year', 'zh-CN': '一年质保' },
      categories: ['E-bike and scooter batteries'],
      term: { months: 12 },
      covers: CAUSES,
      goodwillDays: 14,
    },
    {
      id: 'one-year',
      name: { en: 'One year', 'zh-CN': '一年质保' },
      term: { months: 12 },
      covers: CAUSES,
      extensions: [
        {
          id: 'registered',
          name: { en: 'one year more for a registered product', 'zh-CN': '产品注册后再延长一年' },
          when: 'registered',
          term: { months: 12 },
        },
      ],
      goodwillDays: 30,
    },
  ],
  exclusions: [
    {
      id: 'battery-wear',
      name: { en: 'Natural wear of the battery', 'zh-CN': '电池自然衰减' },
      categories: ['E-bike and scooter batteries'],
      faults: ['f03-battery'],
      causes: ['wear'],
      proof: { shots: ['damage'], readings: ['battery-capacity'] },
      fade: {
        reading: 'battery-capacity',
        steps: [
          { months: 3, atLeast: 90 },
          { months: 6, atLeast: 85 },
          { months: 12, atLeast: 75 },
          { months: 24, atLeast: 60 },
        ],
      },
    },
    { id: 'wear', name: { en: 'Natural wear', 'zh-CN': '自然磨损' }, causes: ['wear'], proof: { shots: ['damage'], readings: [] } },
    { id: 'misuse', name: { en: 'Misuse', 'zh-CN': '使用不当' }, causes: ['misuse'], proof: { shots: ['opened', 'damage'], readings: [] } },
    { id: 'abuse', name: { en: 'Abuse', 'zh-CN': '人为损坏' }, causes: ['abuse'], proof: { shots: ['unit', 'damage'], readings: [] } },
    {
      id: 'accident',
      name: { en: 'Accident', 'zh-CN': '意外损坏' },
      causes: ['accident'],
      proof: { shots: ['opened', 'unit', 'damage'], readings: [] },
    },
    {
      id: 'modification',
      name: { en: 'Opened or modified without authority', 'zh-CN': '擅自拆机或改装' },
      causes: ['modification'],
      proof: { shots: ['opened', 'plate', 'damage'], readings: [] },
    },
    {
      id: 'force-majeure',
      name: { en: 'Force majeure: lightning, flood, fire', 'zh-CN': '不可抗力：雷击、水灾、火灾' },
      causes: ['force-majeure'],
      proof: { shots: ['opened', 'damage'], readings: ['resistance'] },
    },
  ],
  outside: ['paid-repair', 'coupon'],
}
