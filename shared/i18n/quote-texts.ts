import type { QuoteRefusal } from '../quotes/quote-refusal.ts'
import type { QuoteStanding } from '../quotes/sent-quote.ts'
import type { ToldBy } from '../quotes/quote.ts'
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
  Record<`quote.told.${ToldBy}`, Localised>
