import type { DeadlineProfile, ProfileClock } from './deadline-profile.ts'

/** The center's own tiers, from published guides on after-sales service; a center may publish others. */
const OWN = { source: 'the center’s own, after published guides on after-sales service', date: '2026-11-26' } as const

const A_TO_Z_PAGE =
  'Seller Central, respond to an A-to-z Guarantee claim: no answer to a request for information within 48 hours grants the claim'

const FIRST_ANSWERS: readonly ProfileClock[] = [
  {
    id: 'answer-question',
    kind: 'inside',
    name: { en: 'Answer to a question', 'zh-CN': '回复咨询' },
    begins: { en: 'the buyer asked', 'zh-CN': '买家提问' },
    duration: { hours: 2 },
    ...OWN,
  },
  {
    id: 'answer-problem',
    kind: 'inside',
    name: { en: 'Answer to a product problem', 'zh-CN': '回复产品问题' },
    begins: { en: 'the buyer reported the problem', 'zh-CN': '买家反映问题' },
    duration: { hours: 1 },
    ...OWN,
  },
  {
    id: 'answer-return',
    kind: 'inside',
    name: { en: 'Answer to a return request', 'zh-CN': '回复退货申请' },
    begins: { en: 'the return was requested', 'zh-CN': '买家申请退货' },
    duration: { hours: 4 },
    ...OWN,
  },
  {
    id: 'answer-review',
    kind: 'inside',
    name: { en: 'Contact after a negative review', 'zh-CN': '差评后联系买家' },
    begins: { en: 'the review appeared', 'zh-CN': '差评出现' },
    duration: { hours: 2 },
    ...OWN,
  },
  {
    id: 'answer-a-to-z',
    kind: 'inside',
    name: { en: 'First answer to an A-to-Z claim', 'zh-CN': 'A-to-Z 索赔首次处理' },
    begins: { en: 'the claim was made', 'zh-CN': '买家提出索赔' },
    duration: { hours: 24 },
    ...OWN,
  },
  {
    id: 'answer-anything',
    kind: 'inside',
    name: { en: 'Answer to anything else', 'zh-CN': '回复其他事项' },
    begins: { en: 'it came in', 'zh-CN': '收到时' },
    duration: { hours: 24 },
    ...OWN,
  },
]

const FROM_OUTSIDE: readonly ProfileClock[] = [
  {
    id: 'buyer-reply',
    kind: 'outside',
    name: { en: 'Reply to a buyer’s message', 'zh-CN': '回复买家消息' },
    begins: { en: 'the message came', 'zh-CN': '收到消息' },
    duration: { hours: 24 },
    source: 'Seller Central GCRVNRBZBVGBK543: answer buyers’ messages within 24 hours',
    date: '2026-11-26',
  },
  {
    id: 'reply-before-claim',
    kind: 'outside',
    name: { en: 'Reply before a claim can be made', 'zh-CN': '索赔前回复期限' },
    begins: { en: 'the buyer wrote or asked to return it', 'zh-CN': '买家联系或申请退货' },
    duration: { hours: 48 },
    source: 'Announcement on the seller response policy for the A-to-z Guarantee (copy at sellerbee.com/forum/52)',
    date: '2020-07-27',
  },
  {
    id: 'a-to-z-evidence',
    kind: 'outside',
    name: { en: 'Evidence for an A-to-Z claim', 'zh-CN': 'A-to-Z 索赔举证' },
    begins: { en: 'the marketplace asked for information', 'zh-CN': '平台要求提供信息' },
    duration: { hours: 48 },
    source: `${A_TO_Z_PAGE} (US, gp/help/external/1781)`,
    date: '2026-11-26',
    byMarketplace: {
      'amazon.com.au': { duration: { hours: 48 }, source: `${A_TO_Z_PAGE} (Australia, gp/help/external/G1781)`, date: '2026-11-26' },
      'amazon.co.uk': { duration: { hours: 48 }, source: `${A_TO_Z_PAGE} (United Kingdom)`, date: '2026-11-26' },
    },
  },
  {
    id: 'a-to-z-ruling',
    kind: 'outside',
    name: { en: 'Ruling on an A-to-Z claim', 'zh-CN': 'A-to-Z 索赔裁决' },
    begins: { en: 'the evidence was handed in', 'zh-CN': '提交证据' },
    duration: { workingDays: 10 },
    source: 'published guides: ruling within 7 to 10 working days; the later end',
    date: '2026-11-26',
  },
  {
    id: 'a-to-z-appeal',
    kind: 'outside',
    name: { en: 'Appeal against an A-to-Z ruling', 'zh-CN': 'A-to-Z 裁决申诉' },
    begins: { en: 'the claim was granted', 'zh-CN': '索赔被批准' },
    duration: { days: 30 },
    source: 'Seller Central G202041210: 30 calendar days to appeal, with new information',
    date: '2026-11-26',
  },
  {
    id: 'safe-t-filing',
    kind: 'outside',
    name: { en: 'File a SAFE-T claim', 'zh-CN': '提交 SAFE-T 索赔' },
    begins: { en: 'the return was delivered, or the refund was made', 'zh-CN': '退货送达或已退款' },
    duration: { days: 30 },
    source: 'third-party pages (sellerzen, synder, biginternetcommerce.com): 30 days, before that 60',
    date: '2026-02-16',
    byMarketplace: {
      'amazon.ae': {
        duration: { days: 7 },
        source: 'Seller Forums of amazon.ae, a seller’s report: 7 calendar days from the refund of a damaged return',
        date: '2026-11-26',
      },
    },
  },
  {
    id: 'safe-t-appeal',
    kind: 'outside',
    name: { en: 'Appeal in a SAFE-T claim', 'zh-CN': 'SAFE-T 申诉' },
    begins: { en: 'the claim was denied', 'zh-CN': '索赔被拒' },
    duration: { days: 7 },
    source: 'third-party pages (sellerzen, synder): one appeal within 7 days',
    date: '2026-11-26',
  },
]

/** The clocks of a case on its way through the center; they are those of the workflow, version 1. */
const AT_THE_CENTER: readonly ProfileClock[] = [
  {
    id: 'inspection',
    kind: 'inside',
    name: { en: 'Inspection', 'zh-CN': '检测' },
    begins: { en: 'the parcel was received', 'zh-CN': '签收包裹' },
    duration: { workingDays: 5 },
    ...OWN,
  },
  {
    id: 'deciding',
    kind: 'inside',
    name: { en: 'Decision', 'zh-CN': '决定' },
    begins: { en: 'the diagnosis was done', 'zh-CN': '诊断完成' },
    duration: { workingDays: 1 },
    ...OWN,
  },
  {
    id: 'repairing',
    kind: 'inside',
    name: { en: 'Repair', 'zh-CN': '维修' },
    begins: { en: 'the repair was decided, or the test had failed', 'zh-CN': '决定维修或测试未通过' },
    duration: { workingDays: 3 },
    ...OWN,
  },
  {
    id: 'testing',
    kind: 'inside',
    name: { en: 'Test', 'zh-CN': '测试' },
    begins: { en: 'the repair was done', 'zh-CN': '维修完成' },
    duration: { workingDays: 1 },
    ...OWN,
  },
  {
    id: 'packing',
    kind: 'inside',
    name: { en: 'Packing', 'zh-CN': '包装' },
    begins: { en: 'the test was passed, or it goes back as it is', 'zh-CN': '测试通过或原样退回' },
    duration: { workingDays: 1 },
    ...OWN,
  },
  {
    id: 'ready',
    kind: 'inside',
    name: { en: 'Shipping', 'zh-CN': '发出' },
    begins: { en: 'it was packed', 'zh-CN': '包装完成' },
    duration: { workingDays: 1 },
    ...OWN,
  },
]

/** What a center starts with. Never changed: a change is a new version beside it. */
export const STANDARD_DEADLINES_V1: DeadlineProfile = {
  id: 'standard',
  version: 1,
  clocks: [...FIRST_ANSWERS, ...FROM_OUTSIDE, ...AT_THE_CENTER],
}

/** The same by an older rule on evidence, which guides still name. The marketplace's own pages say 48 hours: who goes by this one risks the claim. */
export const A_TO_Z_72_DEADLINES_V1: DeadlineProfile = {
  id: 'a-to-z-72-hours',
  version: 1,
  clocks: STANDARD_DEADLINES_V1.clocks.map(({ byMarketplace, ...clock }) => {
    if (clock.id !== 'a-to-z-evidence') return { ...clock, ...(byMarketplace === undefined ? {} : { byMarketplace }) }
    return { ...clock, duration: { hours: 72 }, source: 'older guides: 3 calendar days (ecommelite.com)', date: '2026-11-26' }
  }),
}
