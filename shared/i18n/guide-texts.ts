import type { GuideRefusal } from '../catalogue/guide-refusal.ts'
import type { Localised } from './localised.ts'
import type { TextTable } from './text-table.ts'

/** What buyers are shown to help themselves. */
export const guideTexts = {
  'settings.section.guides': { en: 'Guides', 'zh-CN': '指南' },
  'guide.hint': {
    en: 'What a buyer can read or watch to help himself. A case shows what fits its product and symptom, with a code for a telephone.',
    'zh-CN': '买家可自行阅读或观看的指南。工单会显示与产品和症状相符的指南及其二维码。',
  },
  'guide.none': { en: 'No guide yet', 'zh-CN': '尚无指南' },
  'guide.add': { en: 'Add a guide', 'zh-CN': '添加指南' },
  'guide.keep': { en: 'Save', 'zh-CN': '保存' },
  'guide.retire': { en: 'Offer it no more', 'zh-CN': '停用' },
  'guide.take-up': { en: 'Offer it again', 'zh-CN': '重新启用' },
  'guide.retired': { en: 'no longer offered', 'zh-CN': '已停用' },
  'guide.title.en': { en: 'Title in English', 'zh-CN': '英文标题' },
  'guide.title.zh-CN': { en: 'Title in Chinese', 'zh-CN': '中文标题' },
  'guide.kind': { en: 'Kind', 'zh-CN': '类型' },
  'guide.url': { en: 'Where it is (https)', 'zh-CN': '网址（https）' },
  'guide.categories': { en: 'For these categories', 'zh-CN': '适用类目' },
  'guide.skus': { en: 'And these products', 'zh-CN': '以及这些产品' },
  'guide.all-hint': { en: 'Both empty: for every product', 'zh-CN': '两项都留空表示适用全部产品' },
  'guide.symptoms': { en: 'Helps with (empty: everything)', 'zh-CN': '适用症状（留空表示全部）' },
  'guide.every-product': { en: 'Every product', 'zh-CN': '全部产品' },
  'guide.every-symptom': { en: 'Every symptom', 'zh-CN': '全部症状' },
  'guide.steps.en': { en: 'Steps in English', 'zh-CN': '英文步骤' },
  'guide.steps.zh-CN': { en: 'Steps in Chinese', 'zh-CN': '中文步骤' },
  'guide.steps-hint': { en: 'A line each, as many in both languages', 'zh-CN': '每行一步，两种语言行数相同' },
  'guide.needed': {
    en: 'Title in both languages and an https address are needed, and as many steps in one language as in the other',
    'zh-CN': '需要两种语言的标题和 https 网址，且两种语言的步骤数相同',
  },
  'guide.may-not': {
    en: 'Guides are added and changed by a bench lead or an administrator: scan such a badge first.',
    'zh-CN': '指南须由组长或管理员添加和修改：请先扫描其工牌。',
  },
  'guide.refused.unknown-guide': { en: 'This guide is not known here', 'zh-CN': '没有此指南' },
  'guide.refused.not-allowed': { en: 'This takes a bench lead: scan a lead’s badge', 'zh-CN': '需要组长：请扫描组长工牌' },
  'guide.refused.store-full': { en: 'The disk is full: nothing was changed', 'zh-CN': '磁盘已满：未作任何修改' },
} as const satisfies TextTable & Record<`guide.refused.${GuideRefusal['type']}`, Localised>
