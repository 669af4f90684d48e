import type { ScanKind } from '../scan/scan-meaning.ts'
import type { Localised } from './localised.ts'
import type { TextTable } from './text-table.ts'

/** What a code was taken for. */
export const codeTexts = {
  'code.rma': { en: 'RMA number', 'zh-CN': 'RMA 编号' },
  'code.command': { en: 'command', 'zh-CN': '命令' },
  'code.operator': { en: 'operator badge', 'zh-CN': '工牌' },
  'code.part': { en: 'part', 'zh-CN': '配件' },
  'code.lpn': { en: 'Amazon LPN', 'zh-CN': '亚马逊 LPN' },
  'code.fnsku': { en: 'FNSKU', 'zh-CN': 'FNSKU' },
  'code.asin': { en: 'ASIN', 'zh-CN': 'ASIN' },
  'code.amazon-order': { en: 'order number', 'zh-CN': '订单号' },
  'code.gtin': { en: 'product barcode', 'zh-CN': '商品条码' },
  'code.sscc': { en: 'logistics unit', 'zh-CN': '物流单元' },
  'code.imei': { en: 'IMEI', 'zh-CN': 'IMEI' },
  'code.serial': { en: 'serial number', 'zh-CN': '序列号' },
  'code.tracking': { en: 'tracking number', 'zh-CN': '运单号' },
  'code.gs1': { en: 'GS1 data', 'zh-CN': 'GS1 数据' },
  'code.digital-link': { en: 'GS1 Digital Link', 'zh-CN': 'GS1 数字链接' },
  'code.url': { en: 'web address', 'zh-CN': '网址' },
  'code.location': { en: 'location', 'zh-CN': '库位' },
  'code.test-card': { en: 'scanner self-test card', 'zh-CN': '扫码枪自检卡' },
  'code.unrecognised': { en: 'not recognised', 'zh-CN': '未识别' },
} as const satisfies TextTable & Record<`code.${ScanKind}`, Localised>
