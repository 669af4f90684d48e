import type { COST_ITEMS, FactName } from '../policy/cost-line.ts'
import type { NeedName } from '../policy/need-names.ts'
import type { OptionName } from '../policy/option-names.ts'
import type { Standing } from '../policy/standing.ts'
import type { Reserve } from '../policy/weigh-options.ts'
import type { Localised } from './localised.ts'
import type { TextTable } from './text-table.ts'

type Returning = 'worth-returning' | 'not-worth-returning'

/** Ways to serve a case, what they cost, and why one can be had or not. */
export const optionTexts = {
  'option.title': { en: 'Ways to serve it', 'zh-CN': '处理方案' },
  'option.recommended': { en: 'Recommended', 'zh-CN': '推荐' },
  'option.none': { en: 'Nothing can be recommended yet', 'zh-CN': '暂无可推荐的方案' },
  'option.waits': { en: 'Not known yet: {{facts}}', 'zh-CN': '尚不清楚：{{facts}}' },
  'option.not-eligible_one': { en: '{{count}} is not possible: why', 'zh-CN': '{{count}} 种方案不可行：原因' },
  'option.not-eligible_other': { en: '{{count}} are not possible: why', 'zh-CN': '{{count}} 种方案不可行：原因' },
  'option.brings-short': { en: '+{{amount}}', 'zh-CN': '+{{amount}}' },
  'option.brings': { en: 'brings in {{amount}}', 'zh-CN': '收入 {{amount}}' },
  'option.compensation.nobody': {
    en: 'For a buyer who keeps it: {{from}} to {{to}} % of the price, {{low}} to {{high}}; suggested {{suggested}}',
    'zh-CN': '买家留用时的补偿：价格的 {{from}}% 至 {{to}}%，即 {{low}} 至 {{high}}；建议 {{suggested}}',
  },
  'option.compensation.lead': {
    en: 'For a buyer who keeps it: {{from}} to {{to}} % of the price, {{low}} to {{high}}; suggested {{suggested}}, which a lead approves',
    'zh-CN': '买家留用时的补偿：价格的 {{from}}% 至 {{to}}%，即 {{low}} 至 {{high}}；建议 {{suggested}}，须组长批准',
  },
  'option.saves': { en: 'saves {{amount}}', 'zh-CN': '节省 {{amount}}' },
  'option.estimate': { en: '≈ {{amount}}', 'zh-CN': '约 {{amount}}' },
  'option.item-line': { en: '{{item}} {{amount}}', 'zh-CN': '{{item}} {{amount}}' },
  'option.minutes': { en: '{{minutes}} min {{amount}}', 'zh-CN': '工时 {{minutes}} 分 {{amount}}' },
  'option.problem.mixed-currencies': {
    en: 'Its amounts are in several currencies ({{currencies}}): costs cannot be compared.',
    'zh-CN': '金额使用了多种货币（{{currencies}}），无法比较成本。',
  },
  'option.problem.no-planning-rate': {
    en: 'The policy has no planning rate for {{currency}}: costs cannot be compared.',
    'zh-CN': '政策中没有 {{currency}} 的计划汇率，无法比较成本。',
  },

  'option.problem.not-in-policy': {
    en: 'The policy does not know what stands at {{place}}: costs cannot be compared.',
    'zh-CN': '政策中没有 {{place}} 的内容，无法比较成本。',
  },

  'option.name.remote-guidance': { en: 'Remote guidance', 'zh-CN': '远程指导' },
  'option.name.send-part': { en: 'Send a part', 'zh-CN': '寄送配件' },
  'option.name.repair': { en: 'Repair at our center', 'zh-CN': '本中心维修' },
  'option.name.partner': { en: 'Repair at a partner', 'zh-CN': '合作点维修' },
  'option.name.replace': { en: 'Replace', 'zh-CN': '换新' },
  'option.name.refund': { en: 'Refund', 'zh-CN': '退款' },
  'option.name.partial-refund': { en: 'Partial refund', 'zh-CN': '部分退款' },
  'option.name.refund-without-return': { en: 'Refund without return', 'zh-CN': '退款不退货' },
  'option.name.paid-repair': { en: 'Paid repair (quote)', 'zh-CN': '付费维修（报价）' },
  'option.name.coupon': { en: 'Coupon', 'zh-CN': '优惠券' },
  'option.name.return-as-is': { en: 'Return as is', 'zh-CN': '原样退回' },
  'option.name.scrap': { en: 'Scrap', 'zh-CN': '报废' },

  'option.item.labour': { en: 'Labour', 'zh-CN': '工时' },
  'option.item.parts': { en: 'Parts', 'zh-CN': '配件' },
  'option.item.freight-inbound': { en: 'Freight to us', 'zh-CN': '寄来运费' },
  'option.item.freight-outbound': { en: 'Freight to the buyer', 'zh-CN': '寄回运费' },
  'option.item.gift': { en: 'Gift', 'zh-CN': '小礼品' },
  'option.item.partner-fee': { en: 'Partner', 'zh-CN': '合作点费用' },
  'option.item.goods': { en: 'New unit', 'zh-CN': '新机成本' },
  'option.item.refund': { en: 'Refund', 'zh-CN': '退款' },
  'option.item.coupon': { en: 'Coupon', 'zh-CN': '优惠券' },
  'option.item.disposal': { en: 'Disposal', 'zh-CN': '处置' },
  'option.item.resale': { en: 'Resale', 'zh-CN': '转售' },
  'option.item.paid-by-buyer': { en: 'Paid by the buyer', 'zh-CN': '买家支付' },

  'option.fact.price': { en: 'price', 'zh-CN': '价格' },
  'option.fact.weightGrams': { en: 'weight', 'zh-CN': '重量' },
  'option.fact.freight': { en: 'freight', 'zh-CN': '运费' },
  'option.fact.deliveredOn': { en: 'day of delivery', 'zh-CN': '送达日' },
  'option.fact.cause': { en: 'cause', 'zh-CN': '原因' },
  'option.fact.shots': { en: 'proof by pictures', 'zh-CN': '照片证据' },
  'option.fact.readings': { en: 'proof by readings', 'zh-CN': '读数证据' },
  'option.fact.fault': { en: 'fault', 'zh-CN': '故障' },
  'option.fact.guide': { en: 'whether there is a guide', 'zh-CN': '是否有指南' },
  'option.fact.partToFit': { en: 'whether the buyer can fit a part', 'zh-CN': '买家能否自行更换配件' },
  'option.fact.partner': { en: 'partner in the buyer’s country', 'zh-CN': '买家所在国的合作点' },
  'option.fact.stock': { en: 'stock to replace it with', 'zh-CN': '换新库存' },
  'option.fact.severity': { en: 'how badly its use is spoilt', 'zh-CN': '对使用的影响程度' },

  'option.reserve.inspection': { en: 'if the inspection bears it out', 'zh-CN': '以检查结果为准' },
  'option.reserve.lead': { en: 'a lead approves it', 'zh-CN': '须组长批准' },

  'option.warranty.yes': { en: 'Under warranty', 'zh-CN': '在质保期内' },
  'option.warranty.provisional': { en: 'Under warranty if a defect is found', 'zh-CN': '若查明为缺陷则在保' },
  'option.warranty.goodwill': { en: 'Under warranty only if a lead grants it', 'zh-CN': '须组长酌情批准才在保' },
  'option.warranty.no': { en: 'Not under warranty', 'zh-CN': '不在质保范围' },
  'option.warranty.open': { en: 'The warranty is not decided yet', 'zh-CN': '质保尚未判定' },

  'option.need.entitled.yes': { en: 'Covered by warranty or return window', 'zh-CN': '在质保或退货期内' },
  'option.need.entitled.no': { en: 'Neither warranty nor return window covers it', 'zh-CN': '不在质保和退货期内' },
  'option.need.outside.yes': { en: 'Not covered', 'zh-CN': '不在保' },
  'option.need.outside.no': { en: 'It is covered: the buyer pays nothing', 'zh-CN': '在保：买家无需付费' },
  'option.need.with-buyer.yes': { en: 'It is with the buyer', 'zh-CN': '机器在买家处' },
  'option.need.with-buyer.no': { en: 'It is here already', 'zh-CN': '机器已在本中心' },
  'option.need.at-center.yes': { en: 'It is here', 'zh-CN': '机器在本中心' },
  'option.need.at-center.no': { en: 'It is still with the buyer', 'zh-CN': '机器仍在买家处' },
  'option.need.no-hazard.yes': { en: 'No safety hazard', 'zh-CN': '没有安全隐患' },
  'option.need.no-hazard.no': { en: 'A safety hazard is never repaired or given back', 'zh-CN': '有安全隐患，不得维修或交还' },
  'option.need.not-consumable.yes': { en: 'No low-value consumable', 'zh-CN': '不是低值耗材' },
  'option.need.not-consumable.no': { en: 'A low-value consumable under {{below}}', 'zh-CN': '低于 {{below}} 的低值耗材' },
  'option.need.repaired-category.yes': { en: '{{category}} is repaired here', 'zh-CN': '本中心维修{{category}}' },
  'option.need.repaired-category.no': { en: '{{category}} is not repaired here', 'zh-CN': '本中心不维修{{category}}' },
  'option.need.repaired-fault.yes': { en: 'A fault that is repaired', 'zh-CN': '此类故障可维修' },
  'option.need.repaired-fault.no': { en: 'Nothing that is repaired: {{fault}}', 'zh-CN': '不在维修范围：{{fault}}' },
  'option.need.worth-repairing.yes': {
    en: '{{cost}} is {{percent}} % of its price, at most {{limit}} % is worth it',
    'zh-CN': '{{cost}} 为价格的 {{percent}}%，不超过 {{limit}}%',
  },
  'option.need.worth-repairing.no': {
    en: 'Beyond economic repair: {{cost}} is {{percent}} % of its price, more than {{limit}} %',
    'zh-CN': '不值得维修：{{cost}} 为价格的 {{percent}}%，超过 {{limit}}%',
  },
  'option.need.guide-exists.yes': { en: 'There is a guide for it', 'zh-CN': '有对应的指南' },
  'option.need.guide-exists.no': { en: 'There is no guide for it', 'zh-CN': '没有对应的指南' },
  'option.need.part-to-fit.yes': { en: 'The buyer can fit a part himself', 'zh-CN': '买家可自行更换配件' },
  'option.need.part-to-fit.no': { en: 'No part that the buyer can fit', 'zh-CN': '没有买家可自行更换的配件' },
  'option.need.partner-in-country.yes': { en: 'There is a partner in the buyer’s country', 'zh-CN': '买家所在国有合作点' },
  'option.need.partner-in-country.no': { en: 'No partner in the buyer’s country', 'zh-CN': '买家所在国没有合作点' },
  'option.need.in-stock.yes': { en: '{{stock}} in stock', 'zh-CN': '库存 {{stock}} 台' },
  'option.need.in-stock.no': { en: 'None in stock', 'zh-CN': '没有库存' },
  'option.returning.here': { en: 'It is here already', 'zh-CN': '机器已在本中心' },
  'option.returning.hazard': { en: 'A safety hazard must not be sent', 'zh-CN': '有安全隐患，不得寄送' },
  'option.returning.worth': {
    en: 'The way back costs {{freight}}, it is worth {{value}}',
    'zh-CN': '寄回运费 {{freight}}，残值 {{value}}',
  },
  'option.returning.exceeds': {
    en: 'The way back costs {{freight}}, more than it is worth: {{value}}',
    'zh-CN': '寄回运费 {{freight}}，高于残值 {{value}}',
  },
  'option.need.low-price.yes': { en: 'Low-priced: {{price}}, up to {{limit}}', 'zh-CN': '低价商品：{{price}}，不超过 {{limit}}' },
  'option.need.low-price.no': { en: 'Only for goods up to {{limit}}', 'zh-CN': '仅适用于不超过 {{limit}} 的商品' },
  'option.need.still-usable.yes': { en: 'It can still be used', 'zh-CN': '仍可使用' },
  'option.need.still-usable.no': { en: 'It cannot be used any more', 'zh-CN': '已无法使用' },
  'option.left.hazard': { en: 'A safety hazard', 'zh-CN': '有安全隐患' },
  'option.left.consumable': { en: 'A low-value consumable', 'zh-CN': '低值耗材' },
  'option.left.unsellable': { en: 'Graded unsellable', 'zh-CN': '评级为不可销售' },
  'option.left.none': { en: 'It is still worth something', 'zh-CN': '仍有残值' },
  'option.need.not-tried.yes': { en: 'Not tried yet', 'zh-CN': '尚未尝试' },
  'option.need.not-tried.no': { en: 'Tried in vain, or declined', 'zh-CN': '已尝试无效或买家已拒绝' },

  'option.say.hazard': {
    en: 'Please stop using it at once and keep it away from anything that burns.',
    'zh-CN': '请立即停止使用，并远离可燃物。',
  },
  'option.say.remote-guidance': {
    en: 'First we would like to go through a guide with you, which often solves it.',
    'zh-CN': '我们想先按指南协助您操作，这通常可以解决问题。',
  },
  'option.say.send-part': {
    en: 'We send you a part that you can fit yourself, free of charge.',
    'zh-CN': '我们免费寄给您一个可自行更换的配件。',
  },
  'option.say.repair.buyer': {
    en: 'Please send it to us with the prepaid label; we repair it free of charge and send it back to you.',
    'zh-CN': '请用预付标签寄给我们，我们免费维修后寄回给您。',
  },
  'option.say.repair.center': {
    en: 'We repair it free of charge and send it back to you.',
    'zh-CN': '我们免费维修后寄回给您。',
  },
  'option.say.partner': {
    en: 'A repair partner in your country repairs it free of charge.',
    'zh-CN': '由您所在国家的合作维修点免费维修。',
  },
  'option.say.replace.keep': { en: 'We send you another one free of charge.', 'zh-CN': '我们免费为您换一台。' },
  'option.say.replace.return': {
    en: 'Please send it to us with the prepaid label; we send you another one free of charge.',
    'zh-CN': '请用预付标签寄回，我们免费为您换一台。',
  },
  'option.say.refund.buyer': {
    en: 'Please send it back with the prepaid label; we then refund {{amount}}.',
    'zh-CN': '请用预付标签寄回，收到后我们退款 {{amount}}。',
  },
  'option.say.refund.center': { en: 'We refund {{amount}}.', 'zh-CN': '我们退款 {{amount}}。' },
  'option.say.partial-refund': {
    en: 'You keep it, and we refund {{amount}} of its price.',
    'zh-CN': '您可以留用，我们退还部分货款 {{amount}}。',
  },
  'option.say.refund-without-return': {
    en: 'We refund {{amount}}, and you need not send it back.',
    'zh-CN': '我们退款 {{amount}}，您无需寄回。',
  },
  'option.say.paid-repair': {
    en: 'We can repair it for about {{amount}} if you agree.',
    'zh-CN': '如果您同意，我们可以维修，费用约 {{amount}}。',
  },
  'option.say.coupon': { en: 'Your coupon would be worth {{amount}}.', 'zh-CN': '优惠券的面额为 {{amount}}。' },
  'option.say.return-as-is': { en: 'We send it back to you as it is.', 'zh-CN': '我们将原样寄回给您。' },
  'option.say.scrap': { en: 'We dispose of it safely.', 'zh-CN': '我们会安全地处置它。' },
  'option.say.reserve.inspection': {
    en: 'This holds if our inspection finds a defect.',
    'zh-CN': '以我们检查确认为缺陷为准。',
  },
  'option.say.reserve.lead': { en: 'Our lead has to approve this first.', 'zh-CN': '这需要先由我们的组长批准。' },
} as const satisfies TextTable &
  Record<`option.name.${OptionName}`, Localised> &
  Record<`option.item.${(typeof COST_ITEMS)[number]}`, Localised> &
  Record<`option.fact.${FactName}`, Localised> &
  Record<`option.reserve.${Reserve}` | `option.say.reserve.${Reserve}`, Localised> &
  Record<`option.warranty.${Standing['warranty']}`, Localised> &
  Record<`option.need.${Exclude<NeedName, Returning | 'under-warranty' | 'nothing-left'>}.${'yes' | 'no'}`, Localised>
