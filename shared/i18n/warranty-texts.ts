import type { TextTable } from './text-table.ts'

/** Why a unit is covered by its warranty or not. */
export const warrantyTexts = {
  'warranty.title': { en: 'Warranty', 'zh-CN': '质保' },
  'warranty.policy.now': {
    en: 'By policy “{{id}}”, version {{version}}, and what is known now',
    'zh-CN': '依据政策“{{id}}”第 {{version}} 版和目前已知的信息',
  },
  'warranty.policy.kept': {
    en: 'Judged for the decision, by policy “{{id}}”, version {{version}}',
    'zh-CN': '作出决定时判定，依据政策“{{id}}”第 {{version}} 版',
  },
  'warranty.answer.warranty': { en: 'Covered by the warranty', 'zh-CN': '在质保范围内' },
  'warranty.answer.return-window': { en: 'Covered by the return window', 'zh-CN': '在平台退货期内' },
  'warranty.answer.not-covered': { en: 'Not covered', 'zh-CN': '不在保' },
  'warranty.answer.open': { en: 'Not decided yet', 'zh-CN': '尚未判定' },
  'warranty.rule.line': { en: '{{line}} on {{category}}', 'zh-CN': '{{category}}：{{line}}' },
  'warranty.rule.no-line': { en: 'Nothing is promised for {{category}}', 'zh-CN': '{{category}}没有质保承诺' },
  'warranty.rule.delivery-unknown': {
    en: 'Nobody knows when it was delivered: look the order up',
    'zh-CN': '不知道何时送达：请查询订单',
  },
  'warranty.rule.term.within': {
    en: 'Delivered {{delivered}}, claimed {{claimed}}: within the term, which ends {{until}}',
    'zh-CN': '{{delivered}} 送达，{{claimed}} 申请：在质保期内（至 {{until}}）',
  },
  'warranty.rule.term.over': {
    en: 'Delivered {{delivered}}, claimed {{claimed}}: the term ended {{until}}',
    'zh-CN': '{{delivered}} 送达，{{claimed}} 申请：质保期已于 {{until}} 结束',
  },
  'warranty.rule.cause-unknown': { en: 'The cause is not diagnosed yet', 'zh-CN': '原因尚未诊断' },
  'warranty.rule.defect': { en: 'Cause: {{cause}}, which the seller stands for', 'zh-CN': '原因：{{cause}}，由卖家负责' },
  'warranty.rule.no-defect': { en: 'Cause: {{cause}}, which is no defect', 'zh-CN': '原因：{{cause}}，不属于缺陷' },
  'warranty.rule.exclusion': { en: 'Excluded: {{exclusion}}', 'zh-CN': '除外情形：{{exclusion}}' },
  'warranty.rule.proof-missing': {
    en: 'That needs proof: no picture yet of {{shots}}',
    'zh-CN': '需要证据：还缺照片 {{shots}}',
  },
  'warranty.rule.return-window.within': {
    en: 'Within the {{days}} days to send it back, which end {{until}}',
    'zh-CN': '在 {{days}} 天退货期内（至 {{until}}）',
  },
  'warranty.rule.return-window.over': {
    en: 'The {{days}} days to send it back ended {{until}}',
    'zh-CN': '{{days}} 天退货期已于 {{until}} 结束',
  },
  'warranty.would.claimed-by': { en: 'It would be covered if claimed by {{day}}', 'zh-CN': '若在 {{day}} 前申请，则在保' },
  'warranty.would.a-defect': {
    en: 'It would be covered if a defect had caused it',
    'zh-CN': '若由缺陷引起，则在保',
  },
} as const satisfies TextTable
