import type { Shot } from '../cases/shots.ts'
import type { Localised } from './localised.ts'
import type { TextTable } from './text-table.ts'

export const benchTexts = {
  'bench.photograph.parcel': { en: 'Photograph the sealed parcel', 'zh-CN': '拍摄未拆封的包裹' },
  'bench.photograph.label': { en: 'Photograph the shipping label', 'zh-CN': '拍摄运单' },
  'bench.photograph.opened': { en: 'Photograph the opened box', 'zh-CN': '拍摄开箱情况' },
  'bench.photograph.serial': { en: 'Photograph the serial number', 'zh-CN': '拍摄序列号' },
  'bench.photograph.damage': { en: 'Photograph the damage', 'zh-CN': '拍摄损坏处' },
  'bench.photograph.tested': { en: 'Photograph the test with power on', 'zh-CN': '拍摄通电测试' },
  'bench.photograph.packed': { en: 'Photograph the packed parcel', 'zh-CN': '拍摄打包完成的包裹' },
  'bench.photograph.other': { en: 'Take a picture', 'zh-CN': '拍摄照片' },
} as const satisfies TextTable & Record<`bench.photograph.${Shot}`, Localised>
