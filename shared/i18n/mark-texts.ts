import type { IdentityMark } from '../cases/identity.ts'
import type { Localised } from './localised.ts'
import type { TextTable } from './text-table.ts'

/** What is printed on a unit, held against what was sold. */
export const markTexts = {
  'mark.sold': { en: 'sold', 'zh-CN': '售出' },
  'mark.here': { en: 'here', 'zh-CN': '现有' },
  'mark.another-unit': { en: 'Another unit came back', 'zh-CN': '寄回的不是同一台' },
  'mark.sold.serial': { en: 'The serial number that was sold', 'zh-CN': '售出机器的序列号' },
  'mark.sold.lpn': { en: 'The LPN of the unit that was announced', 'zh-CN': '预报机器的 LPN' },
  'mark.sold.fnsku': { en: 'The FNSKU of the product that was sold', 'zh-CN': '售出商品的 FNSKU' },
  'mark.sold.asin': { en: 'The ASIN of the product that was sold', 'zh-CN': '售出商品的 ASIN' },
  'mark.sold.gtin': { en: 'The barcode of the product that was sold', 'zh-CN': '售出商品的条码' },
  'mark.scanned': { en: 'What was scanned', 'zh-CN': '扫描到的' },
  'mark.consequence': {
    en: 'If this label is on the unit, another unit came back than was sold. That is recorded, and three pictures prove it.',
    'zh-CN': '如果此标签在机器上，则寄回的不是售出的那一台。系统会记录，并要求拍三张照片作为证据。',
  },
  'mark.on-this-unit': { en: 'It is on this unit', 'zh-CN': '在这台机器上' },
  'mark.another-parcel': { en: 'Another parcel: new case', 'zh-CN': '另一个包裹：新建工单' },
} as const satisfies TextTable & Record<`mark.sold.${IdentityMark}`, Localised>
