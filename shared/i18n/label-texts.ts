import type { Localised } from './localised.ts'

/** Captions printed on labels, in the bench's language. */
export const LABEL_TEXTS = {
  sku: { en: 'SKU', 'zh-CN': '货号' },
  serial: { en: 'S/N', 'zh-CN': '序列号' },
  received: { en: 'Received', 'zh-CN': '收货' },
  bench: { en: 'Bench', 'zh-CN': '工位' },
  grade: { en: 'Grade', 'zh-CN': '等级' },
  title: { en: 'REPAIR RETURN', 'zh-CN': '维修寄回' },
  from: { en: 'From', 'zh-CN': '寄件人' },
  to: { en: 'To', 'zh-CN': '收件人' },
  tracking: { en: 'Tracking', 'zh-CN': '运单号' },
  rma: { en: 'RMA', 'zh-CN': '返修号' },
  order: { en: 'Order', 'zh-CN': '订单' },
  contents: { en: 'Contents', 'zh-CN': '内件' },
} as const satisfies Record<string, Localised>

/** The label that shows whether a printer is set up right. */
export const TEST_LABEL_TEXTS = {
  title: { en: 'Test label', 'zh-CN': '测试标签' },
  instruction: { en: 'Scan this code: the printer is proved.', 'zh-CN': '扫描此码，即证明打印机正常。' },
} as const satisfies Record<string, Localised>
