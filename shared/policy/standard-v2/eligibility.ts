import type { Policy } from '../policy-document.ts'

export const eligibility: Policy['eligibility'] = {
  faults: [
    { id: 'f01-power', name: { en: 'Power supply, cord, fuse', 'zh-CN': '电源、电线、保险丝' }, isRepaired: true },
    { id: 'f02-control', name: { en: 'Control board', 'zh-CN': '控制板' }, isRepaired: true },
    { id: 'f03-battery', name: { en: 'Battery', 'zh-CN': '电池' }, isRepaired: true },
    { id: 'f04-motor', name: { en: 'Motor, pump, fan', 'zh-CN': '电机、泵、风扇' }, isRepaired: true },
    { id: 'f05-heater', name: { en: 'Heater, thermostat', 'zh-CN': '发热体、温控器' }, isRepaired: true },
    { id: 'f06-seal', name: { en: 'Seal, hose, tank', 'zh-CN': '密封、软管、水箱' }, isRepaired: true },
    { id: 'f07-connector', name: { en: 'Connector, button, display', 'zh-CN': '接口、按键、显示' }, isRepaired: true },
    { id: 'f08-shell', name: { en: 'Shell, hinge, mechanics', 'zh-CN': '外壳、铰链、机械' }, isRepaired: true },
    { id: 'f00-none', name: { en: 'No fault found', 'zh-CN': '未发现故障' }, isRepaired: false },
  ],
  consumables: { categories: ['Consumables', 'Filters', 'Accessories'], below: 2000 },
  hazards: [
    { categories: ['E-bike and scooter batteries'], symptoms: ['overheats', 'leaks'] },
    { categories: ['Headphones', 'Massage guns', 'Baby monitors'], symptoms: ['overheats'] },
  ],
  economicRepair: { percentOfPrice: 60, percentWithPersonalValue: 150 },
  options: [
    { option: 'remote-guidance', needs: ['with-buyer', 'no-hazard', 'guide-exists', 'not-tried'] },
    { option: 'send-part', needs: ['under-warranty', 'with-buyer', 'no-hazard', 'not-consumable', 'part-to-fit', 'not-tried'] },
    {
      option: 'repair',
      needs: ['under-warranty', 'no-hazard', 'not-consumable', 'repaired-category', 'repaired-fault', 'worth-repairing', 'not-tried'],
    },
    {
      option: 'partner',
      needs: [
        'under-warranty',
        'with-buyer',
        'no-hazard',
        'not-consumable',
        'repaired-fault',
        'partner-in-country',
        'worth-repairing',
        'not-tried',
      ],
    },
    { option: 'replace', needs: ['entitled', 'no-hazard', 'in-stock', 'not-tried'] },
    { option: 'refund', needs: ['entitled', 'worth-returning', 'not-tried'] },
    { option: 'partial-refund', needs: ['entitled', 'with-buyer', 'no-hazard', 'low-price', 'still-usable', 'not-tried'] },
    { option: 'refund-without-return', needs: ['entitled', 'with-buyer', 'not-worth-returning', 'not-tried'] },
    {
      option: 'paid-repair',
      needs: ['outside', 'no-hazard', 'not-consumable', 'repaired-category', 'repaired-fault', 'worth-repairing', 'not-tried'],
    },
    { option: 'coupon', needs: ['outside', 'not-tried'] },
    { option: 'return-as-is', needs: ['outside', 'at-center', 'no-hazard'] },
    { option: 'scrap', needs: ['at-center', 'nothing-left'] },
  ],
}
