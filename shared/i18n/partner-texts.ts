import type { PartnerRefusal } from '../catalogue/partner-refusal.ts'
import type { Localised } from './localised.ts'
import type { TextTable } from './text-table.ts'

/** Who repairs for the center elsewhere. */
export const partnerTexts = {
  'settings.section.partners': { en: 'Partners', 'zh-CN': '合作维修点' },
  'partner.hint': {
    en: 'Workshops elsewhere that repair for this center. “Send to a partner” asks for one of them, and the label goes to this address.',
    'zh-CN': '为本中心维修的外部维修点。“转合作维修点”时从中选择，标签即寄往其地址。',
  },
  'partner.none': { en: 'No partner yet', 'zh-CN': '尚无合作维修点' },
  'partner.add': { en: 'Add a partner', 'zh-CN': '添加合作维修点' },
  'partner.edit': { en: 'Change', 'zh-CN': '修改' },
  'partner.keep': { en: 'Save', 'zh-CN': '保存' },
  'partner.retire': { en: 'Send nothing there any more…', 'zh-CN': '停用…' },
  'partner.retire-ask': {
    en: 'Nothing more is sent to {{name}}. What is on its way keeps its label.',
    'zh-CN': '今后不再寄往 {{name}}。已寄出的不受影响。',
  },
  'partner.retire-yes': { en: 'Send nothing there any more', 'zh-CN': '确认停用' },
  'partner.take-up': { en: 'Send there again', 'zh-CN': '重新启用' },
  'partner.retired': { en: 'no longer sent to', 'zh-CN': '已停用' },
  'partner.name': { en: 'Name', 'zh-CN': '名称' },
  'partner.address': { en: 'Address, as printed', 'zh-CN': '地址（按打印格式）' },
  'partner.address-hint': { en: 'Line by line, the country last; at most eight', 'zh-CN': '逐行填写，最后一行为国家，最多八行' },
  'partner.country': { en: 'Country', 'zh-CN': '国家' },
  'partner.categories': { en: 'Repairs these categories', 'zh-CN': '可维修的类目' },
  'partner.skus': { en: 'And these products', 'zh-CN': '以及这些产品' },
  'partner.all-hint': { en: 'Both empty: repairs everything', 'zh-CN': '两项都留空表示全部可修' },
  'partner.everything': { en: 'Repairs everything', 'zh-CN': '全部可修' },
  'partner.contact': { en: 'Who to ask for', 'zh-CN': '联系方式' },
  'partner.needed': { en: 'Name and address are needed, the country in its last line', 'zh-CN': '需要名称和地址，最后一行为国家' },
  'partner.may-not': {
    en: 'Partners are added and changed by a bench lead or an administrator: scan such a badge first.',
    'zh-CN': '合作维修点须由组长或管理员添加和修改：请先扫描其工牌。',
  },
  'partner.refused.unknown-partner': { en: 'This partner is not known here', 'zh-CN': '没有此合作维修点' },
  'partner.refused.not-allowed': { en: 'This takes a bench lead: scan a lead’s badge', 'zh-CN': '需要组长：请扫描组长工牌' },
  'partner.refused.name-taken': { en: 'There is a partner called {{name}} already', 'zh-CN': '已有名为 {{name}} 的合作维修点' },
  'partner.refused.store-full': { en: 'The disk is full: nothing was changed', 'zh-CN': '磁盘已满：未作任何修改' },
} as const satisfies TextTable & Record<`partner.refused.${PartnerRefusal['type']}`, Localised>
