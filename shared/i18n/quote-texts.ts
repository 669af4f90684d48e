import type { QuoteRefusal } from '../quotes/quote-refusal.ts'
import type { QuoteStanding } from '../quotes/sent-quote.ts'
import type { QuoteLine, ToldBy } from '../quotes/quote.ts'
import type { Localised } from './localised.ts'
import type { TextTable } from './text-table.ts'

/** Quotes for paid repairs, and what a lead decides instead of the policy. */
export const quoteTexts = {
  'refusal.quote-needed': {
    en: 'Not covered by the warranty: offer a paid repair, or let a lead grant goodwill',
    'zh-CN': '不在质保范围内：请提供付费维修，或由组长酌情批准',
  },
  'refusal.quote-not-accepted': { en: 'The buyer has not accepted a quote', 'zh-CN': '买家尚未接受报价' },
  'refusal.quote-without-lines': { en: 'A quote needs one line at least', 'zh-CN': '报价至少需要一项' },
  'refusal.quote-line-wrong': {
    en: 'Line {{line}} is not complete, or its number is out of range',
    'zh-CN': '第 {{line}} 项不完整，或数值超出范围',
  },
  'refusal.quote-currencies-mixed': {
    en: 'A quote has one currency, not {{currencies}}',
    'zh-CN': '一份报价只能用一种货币，而不是 {{currencies}}',
  },
  'refusal.quote-costs-nothing': { en: 'This quote asks for nothing', 'zh-CN': '此报价的金额为零' },
  'refusal.quote-tax-wrong': { en: 'The tax is between 0 and 100 %', 'zh-CN': '税率须在 0 到 100% 之间' },
  'refusal.quote-ends-before': { en: 'It would end on {{day}}, before it is sent', 'zh-CN': '有效期至 {{day}}，早于发出日期' },
  'refusal.no-quote-to-answer': { en: 'There is no quote that could be answered', 'zh-CN': '没有可答复的报价' },
  'refusal.quote-replaced': {
    en: 'Revision {{revision}} was replaced by revision {{latest}}',
    'zh-CN': '第 {{revision}} 版报价已由第 {{latest}} 版取代',
  },
  'refusal.quote-expired': {
    en: 'Revision {{revision}} could be accepted until {{day}}',
    'zh-CN': '第 {{revision}} 版报价的有效期至 {{day}}，已过期',
  },
  'refusal.quote-line-unknown': { en: 'The quote has no line {{line}}', 'zh-CN': '报价中没有第 {{line}} 项' },

  'quote.standing.open': { en: 'Waits for the buyer', 'zh-CN': '等待买家答复' },
  'quote.standing.accepted': { en: 'Accepted', 'zh-CN': '已接受' },
  'quote.standing.partly-accepted': { en: 'Accepted in part', 'zh-CN': '部分接受' },
  'quote.standing.declined': { en: 'Declined', 'zh-CN': '已拒绝' },
  'quote.standing.expired': { en: 'Expired', 'zh-CN': '已过期' },
  'quote.standing.withdrawn': { en: 'Withdrawn', 'zh-CN': '已撤回' },
  'quote.standing.replaced': { en: 'Replaced', 'zh-CN': '已被取代' },
  'quote.told.message': { en: 'Message', 'zh-CN': '平台消息' },
  'quote.told.email': { en: 'E-mail', 'zh-CN': '电子邮件' },
  'quote.told.phone': { en: 'Phone', 'zh-CN': '电话' },
  'quote.told.in-person': { en: 'In person', 'zh-CN': '当面' },

  'quote.lines': { en: 'Lines', 'zh-CN': '项目' },
  'quote.title': { en: 'Quotes', 'zh-CN': '报价' },
  'quote.line.labour': { en: 'Labour', 'zh-CN': '工时' },
  'quote.line.part': { en: 'Part', 'zh-CN': '配件' },
  'quote.line.freight': { en: 'Freight', 'zh-CN': '运费' },
  'quote.line.other': { en: 'Other', 'zh-CN': '其他' },
  'quote.line.minutes': { en: '{{what}}, {{count}} min', 'zh-CN': '{{what}}，{{count}} 分钟' },
  'quote.line.pieces': { en: '{{what}} × {{count}}', 'zh-CN': '{{what}} × {{count}}' },
  'quote.what': { en: 'What the buyer reads', 'zh-CN': '买家看到的说明' },
  'quote.count': { en: 'Minutes, pieces', 'zh-CN': '分钟、数量' },
  'quote.minutes': { en: 'Minutes', 'zh-CN': '分钟' },
  'quote.pieces': { en: 'Pieces', 'zh-CN': '数量' },
  'quote.price': { en: 'Price', 'zh-CN': '单价' },
  'quote.price.labour': { en: 'Price an hour', 'zh-CN': '每小时单价' },
  'quote.amount': { en: 'Amount', 'zh-CN': '金额' },
  'quote.of-line': { en: '{{field}}, line {{line}}', 'zh-CN': '{{field}}，第 {{line}} 项' },
  'quote.remove': { en: 'Remove line {{line}}', 'zh-CN': '删除第 {{line}} 项' },
  'quote.add': { en: 'Add', 'zh-CN': '添加' },
  'quote.add.part': { en: 'Add {{part}}', 'zh-CN': '添加{{part}}' },
  'quote.tax': { en: 'Tax, %', 'zh-CN': '税率 %' },
  'quote.currency': { en: 'Currency', 'zh-CN': '币种' },
  'quote.valid-until': { en: 'Valid until', 'zh-CN': '有效期至' },
  'quote.language': { en: 'Language', 'zh-CN': '语言' },
  'quote.net': { en: 'Net', 'zh-CN': '未税' },
  'quote.of-tax': { en: 'Tax', 'zh-CN': '税' },
  'quote.total': { en: 'Total', 'zh-CN': '合计' },
  'quote.send': { en: 'Send revision {{revision}}', 'zh-CN': '发出第 {{revision}} 版' },
  'quote.how-sent': {
    en: 'Keeps the quote as sent. Save the PDF then, and send it to the buyer in a message.',
    'zh-CN': '记录为已发出。之后保存 PDF，并通过消息发给买家。',
  },
  'quote.rates': {
    en: 'Converted at the planning rates of {{day}}: look at the amounts.',
    'zh-CN': '按 {{day}} 的参考汇率换算，请核对金额。',
  },
  'quote.revision': { en: 'Revision {{revision}}', 'zh-CN': '第 {{revision}} 版' },
  'quote.sent-on': { en: 'sent {{day}}', 'zh-CN': '{{day}} 发出' },
  'quote.until': { en: 'valid until {{day}}', 'zh-CN': '有效期至 {{day}}' },
  'quote.answered': { en: '{{told}}, {{when}}, recorded by {{name}}', 'zh-CN': '{{told}}，{{when}}，由 {{name}} 记录' },
  'quote.how-told': { en: 'How did the buyer tell?', 'zh-CN': '买家如何告知？' },
  'quote.accepts': { en: 'What does the buyer accept?', 'zh-CN': '买家接受哪些项目？' },
  'quote.accept.all': { en: 'Accepted: {{total}}', 'zh-CN': '全部接受：{{total}}' },
  'quote.accept.part': { en: 'Accepted in part: {{total}}', 'zh-CN': '部分接受：{{total}}' },
  'quote.decline': { en: 'Declined', 'zh-CN': '已拒绝' },
  'quote.save': { en: 'Save the PDF', 'zh-CN': '保存 PDF' },
  'quote.pdf.case-unknown': { en: 'This bench does not know the case', 'zh-CN': '本机没有此工单' },
  'quote.pdf.quote-unknown': { en: 'There is no such revision', 'zh-CN': '没有此版报价' },
  'quote.pdf.glyph-missing': {
    en: 'The typefaces lack the character “{{character}}”: write it otherwise in another revision',
    'zh-CN': '字体中没有字符“{{character}}”：请在新版报价中改写',
  },
  'quote.pdf.failed': { en: 'The PDF could not be made. Nothing was changed.', 'zh-CN': '无法生成 PDF，数据没有改变。' },
  'quote.new-revision': { en: 'Write another revision', 'zh-CN': '填写新版报价' },
  'quote.keep-revision': { en: 'Back to revision {{revision}}', 'zh-CN': '返回第 {{revision}} 版' },
  'quote.file': { en: 'Quote {{rma}}-{{revision}}', 'zh-CN': '报价 {{rma}}-{{revision}}' },

  'override.title': { en: 'Decide otherwise…', 'zh-CN': '另作决定…' },
  'override.lead': { en: 'A lead may decide otherwise: scan a lead’s badge.', 'zh-CN': '组长可另作决定：请扫描组长工牌。' },
  'override.covered': { en: 'Covered: goodwill', 'zh-CN': '按在保处理' },
  'override.not-covered': { en: 'Not covered', 'zh-CN': '按不在保处理' },
  'override.answer': { en: 'It counts as', 'zh-CN': '处理方式' },
  'override.reason': { en: 'Why?', 'zh-CN': '原因' },
  'override.keep': { en: 'Keep the decision', 'zh-CN': '保存决定' },
  'override.who': { en: '{{name}}, {{when}}', 'zh-CN': '{{name}}，{{when}}' },

  'say.quote-sent': { en: 'Revision {{revision}} of the quote is kept as sent', 'zh-CN': '第 {{revision}} 版报价已记录为发出' },
  'say.quote-answered.accepted': { en: 'The buyer accepted', 'zh-CN': '买家接受报价' },
  'say.quote-answered.declined': { en: 'The buyer declined', 'zh-CN': '买家拒绝报价' },
  'say.warranty-overridden.covered': { en: 'It counts as covered now', 'zh-CN': '现按在保处理' },
  'say.warranty-overridden.not-covered': { en: 'It counts as not covered now', 'zh-CN': '现按不在保处理' },

  'case.event.quote-sent': { en: 'Quote sent, revision {{revision}}', 'zh-CN': '已发出报价，第 {{revision}} 版' },
  'case.event.quote-answered.accepted': {
    en: 'Buyer accepted the quote, revision {{revision}}',
    'zh-CN': '买家接受报价，第 {{revision}} 版',
  },
  'case.event.quote-answered.declined': {
    en: 'Buyer declined the quote, revision {{revision}}',
    'zh-CN': '买家拒绝报价，第 {{revision}} 版',
  },
  'case.event.warranty-overridden.covered': { en: 'A lead decided: covered', 'zh-CN': '组长决定：按在保处理' },
  'case.event.warranty-overridden.not-covered': { en: 'A lead decided: not covered', 'zh-CN': '组长决定：按不在保处理' },
} as const satisfies TextTable &
  Record<`refusal.${QuoteRefusal['type']}`, Localised> &
  Record<`quote.standing.${QuoteStanding}`, Localised> &
  Record<`quote.told.${ToldBy}`, Localised> &
  Record<`quote.line.${QuoteLine['type']}`, Localised>
