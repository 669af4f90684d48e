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
  'warranty.answer.goodwill-possible': { en: 'Goodwill is possible', 'zh-CN': '可酌情处理' },
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
  'warranty.rule.proof-missing': { en: 'That needs proof. Still missing: {{proof}}', 'zh-CN': '需要证据，还缺：{{proof}}' },
  'warranty.rule.proof': { en: 'Proved by {{proof}}', 'zh-CN': '证据：{{proof}}' },
  'warranty.proof.shot': { en: 'picture of “{{shot}}”', 'zh-CN': '照片“{{shot}}”' },
  'warranty.proof.reading': { en: 'reading of {{reading}} in {{unit}}', 'zh-CN': '{{reading}}读数（{{unit}}）' },
  'warranty.proof.read': { en: '{{reading}} {{value}} {{unit}}', 'zh-CN': '{{reading}} {{value}} {{unit}}' },
  'warranty.rule.inherits': {
    en: 'Given for a unit under warranty: the term counts from {{first}}, when that one was delivered',
    'zh-CN': '质保期内更换的机器：质保期从首台送达日 {{first}} 起算',
  },
  'warranty.rule.extension': { en: 'Longer: {{extension}}', 'zh-CN': '延长：{{extension}}' },
  'warranty.rule.goodwill': {
    en: 'Within {{days}} days after it, until {{until}}: a lead may still grant it',
    'zh-CN': '过保 {{days}} 天内（至 {{until}}）：组长可酌情批准',
  },
  'warranty.rule.cause-not-in-policy': {
    en: 'The policy says nothing about the cause “{{cause}}”',
    'zh-CN': '政策中没有原因“{{cause}}”',
  },
  'warranty.rule.fade.wear': {
    en: '{{reading}} {{value}} {{unit}}: within {{months}} months, {{atLeast}} {{unit}} or more is the wear of age',
    'zh-CN': '{{reading}} {{value}} {{unit}}：{{months}} 个月内不低于 {{atLeast}} {{unit}} 属于自然衰减',
  },
  'warranty.rule.fade.old': {
    en: '{{reading}} {{value}} {{unit}}: after {{months}} months any loss is the wear of age',
    'zh-CN': '{{reading}} {{value}} {{unit}}：超过 {{months}} 个月的衰减均属自然衰减',
  },
  'warranty.rule.fade.defect': {
    en: '{{reading}} {{value}} {{unit}}: less than {{atLeast}} {{unit}} within {{months}} months is no wear but a defect',
    'zh-CN': '{{reading}} {{value}} {{unit}}：{{months}} 个月内低于 {{atLeast}} {{unit}} 不是自然衰减，属于缺陷',
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
  'warranty.would.registered': {
    en: 'It would be covered until {{until}} if it were registered',
    'zh-CN': '若已注册产品，则质保至 {{until}}',
  },
  'warranty.offers.both': { en: 'Offer instead: a paid repair with a quote, or a coupon', 'zh-CN': '可改为提供：付费维修报价或优惠券' },
  'warranty.offers.paid-repair': { en: 'Offer instead: a paid repair with a quote', 'zh-CN': '可改为提供：付费维修报价' },
  'warranty.offers.coupon': { en: 'Offer instead: a coupon', 'zh-CN': '可改为提供：优惠券' },
  'warranty.tell': { en: 'What to tell the buyer', 'zh-CN': '如何向买家说明' },

  'warranty.say.term.within': {
    en: 'The warranty on your product counts from its delivery on {{delivered}} and runs until {{until}}; you told us of the problem on {{claimed}}, in time.',
    'zh-CN': '您的产品于{{delivered}}送达，质保期从送达之日起至{{until}}；您在{{claimed}}告诉我们问题，在质保期内。',
  },
  'warranty.say.term.over': {
    en: 'The warranty on your product counted from its delivery on {{delivered}} and ended on {{until}}; you told us of the problem on {{claimed}}.',
    'zh-CN': '您的产品于{{delivered}}送达，质保期从送达之日起，已于{{until}}结束；您在{{claimed}}告诉我们问题。',
  },
  'warranty.say.inherited.within': {
    en: 'Your product was given to you for an earlier one under warranty and has the rest of that one’s term, which counts from {{delivered}} and runs until {{until}}; you told us of the problem on {{claimed}}, in time.',
    'zh-CN': '您的产品是质保期内为您更换的，沿用首台的剩余质保期：从{{delivered}}起至{{until}}；您在{{claimed}}告诉我们问题，在质保期内。',
  },
  'warranty.say.inherited.over': {
    en: 'Your product was given to you for an earlier one under warranty and had the rest of that one’s term, which counted from {{delivered}} and ended on {{until}}; you told us of the problem on {{claimed}}.',
    'zh-CN': '您的产品是质保期内为您更换的，沿用首台的剩余质保期：从{{delivered}}起，已于{{until}}结束；您在{{claimed}}告诉我们问题。',
  },
  'warranty.say.no-line': {
    en: 'There is no warranty of ours on this kind of product.',
    'zh-CN': '此类产品没有我们的质保承诺。',
  },
  'warranty.say.extension': {
    en: 'Its term is longer than usual: {{extension}}.',
    'zh-CN': '它的质保期比通常更长：{{extension}}。',
  },
  'warranty.say.delivery-unknown': {
    en: 'We do not know yet on which day it was delivered to you; the order will tell us.',
    'zh-CN': '我们还不知道产品是哪一天送达的，正在查询订单。',
  },
  'warranty.say.goodwill': {
    en: 'That was within {{days}} days after the end of the warranty, when a lead of our center may still grant it.',
    'zh-CN': '这在质保期结束后的{{days}}天之内，我们的组长仍可酌情批准。',
  },
  'warranty.say.cause-unknown': {
    en: 'We have not found out yet what caused the problem.',
    'zh-CN': '我们还没有查明问题的原因。',
  },
  'warranty.say.cause-not-in-policy': {
    en: 'We know the cause, but our rules do not say yet whether the warranty covers it.',
    'zh-CN': '我们已查明原因，但现有规则尚未说明质保是否涵盖它。',
  },
  'warranty.say.defect': {
    en: 'We found the cause, “{{cause}}”, which we stand for.',
    'zh-CN': '我们查明了原因：“{{cause}}”，由我们负责。',
  },
  'warranty.say.no-defect': {
    en: 'We found the cause, “{{cause}}”, and that is no defect of the product.',
    'zh-CN': '我们查明了原因：“{{cause}}”，这不是产品缺陷。',
  },
  'warranty.say.exclusion': {
    en: 'What we found points to “{{exclusion}}”, which the warranty does not cover.',
    'zh-CN': '检查结果指向“{{exclusion}}”，不属于质保范围。',
  },
  'warranty.say.proof': {
    en: 'We can show you what proves it: {{proof}}.',
    'zh-CN': '我们可以向您出示证据：{{proof}}。',
  },
  'warranty.say.proof-missing': {
    en: 'Before we say so we must be able to prove it, and still lack this: {{proof}}.',
    'zh-CN': '在下结论之前我们必须能够证明，目前还缺：{{proof}}。',
  },
  'warranty.say.fade.wear': {
    en: 'Its {{reading}} is {{value}} {{unit}}, and within {{months}} months {{atLeast}} {{unit}} or more is what age alone leaves.',
    'zh-CN': '它的{{reading}}为 {{value}} {{unit}}；使用{{months}}个月内，不低于 {{atLeast}} {{unit}} 属于正常衰减。',
  },
  'warranty.say.fade.old': {
    en: 'Its {{reading}} is {{value}} {{unit}}, and after {{months}} months that is what age alone does.',
    'zh-CN': '它的{{reading}}为 {{value}} {{unit}}；使用超过{{months}}个月，这属于正常衰减。',
  },
  'warranty.say.fade.defect': {
    en: 'Its {{reading}} is {{value}} {{unit}}, and less than {{atLeast}} {{unit}} within {{months}} months is a defect, which the warranty covers.',
    'zh-CN': '它的{{reading}}为 {{value}} {{unit}}；使用{{months}}个月内低于 {{atLeast}} {{unit}} 属于缺陷，在质保范围内。',
  },
  'warranty.say.return-window.within': {
    en: 'Until {{until}} you may send it back for any reason: the marketplace grants {{days}} days.',
    'zh-CN': '在{{until}}之前，您可以无理由退货：平台给予{{days}}天。',
  },
  'warranty.say.return-window.over': {
    en: 'The {{days}} days in which the marketplace lets you send it back for any reason ended on {{until}}.',
    'zh-CN': '平台给予的{{days}}天无理由退货期已于{{until}}结束。',
  },
  'warranty.say.covered.warranty': {
    en: 'So the warranty covers it, and putting it right costs you nothing.',
    'zh-CN': '因此属于质保范围，处理不收取任何费用。',
  },
  'warranty.say.covered.return-window': {
    en: 'So it is covered by the return window of the marketplace.',
    'zh-CN': '因此适用平台的退货期。',
  },
  'warranty.say.goodwill-possible': {
    en: 'So the warranty does not cover it by right, and we are asking our lead whether to grant it all the same.',
    'zh-CN': '因此严格来说不在质保范围内，我们正在请组长考虑是否酌情处理。',
  },
  'warranty.say.not-covered': {
    en: 'So we cannot put it right free of charge.',
    'zh-CN': '因此我们无法免费处理。',
  },
  'warranty.say.open': {
    en: 'So we cannot tell you yet whether it is covered, and will as soon as we know.',
    'zh-CN': '因此我们暂时无法告诉您是否在保，一有结果会立即告知。',
  },
  'warranty.say.would.claimed-by': {
    en: 'It would have been covered if you had told us by {{day}}.',
    'zh-CN': '如果在{{day}}之前告诉我们，则在质保范围内。',
  },
  'warranty.say.would.registered': {
    en: 'It would be covered until {{until}} if you had registered the product.',
    'zh-CN': '如果您注册了产品，质保期将至{{until}}。',
  },
  'warranty.say.would.a-defect': {
    en: 'It would be covered if a defect of the product had caused it.',
    'zh-CN': '如果是产品缺陷引起的，则在质保范围内。',
  },
  'warranty.say.would.if-found': {
    en: 'If we find a defect of the product, the warranty covers it.',
    'zh-CN': '如果查明是产品缺陷，则在质保范围内。',
  },
  'warranty.say.offers.both': {
    en: 'What we can offer you is a repair at a price that we tell you first, or a coupon for your next order.',
    'zh-CN': '我们可以为您提供先报价的付费维修，或一张下次购物可用的优惠券。',
  },
  'warranty.say.offers.paid-repair': {
    en: 'What we can offer you is a repair at a price that we tell you first.',
    'zh-CN': '我们可以为您提供先报价的付费维修。',
  },
  'warranty.say.offers.coupon': {
    en: 'What we can offer you is a coupon for your next order.',
    'zh-CN': '我们可以为您提供一张下次购物可用的优惠券。',
  },
} as const satisfies TextTable
