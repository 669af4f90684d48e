import type { EndHindrance } from '../cases/merged-case.ts'
import type { Localised } from './localised.ts'
import type { TextTable } from './text-table.ts'

/** One unit with two open cases, cases that ended for another, and one piece in two units. */
export const twinTexts = {
  'twin.why': {
    en: 'Both cases name this unit. The one that ends keeps its pictures, notes and parts, and they are shown in the other.',
    'zh-CN': '两张工单都指向这台机器。结束的工单保留其照片、备注和配件，并显示在另一张工单中。',
  },
  'twin.side.here': { en: 'On this bench', 'zh-CN': '本工作台上' },
  'twin.side.shown': { en: 'This case', 'zh-CN': '此工单' },
  'twin.side.other': { en: 'The other case', 'zh-CN': '另一张工单' },
  'twin.keep.here': { en: 'This one goes on', 'zh-CN': '保留此工单' },
  'twin.keep.other': { en: 'The other goes on', 'zh-CN': '保留另一张' },
  'twin.two-units': { en: 'They are two units', 'zh-CN': '是两台机器' },
  'twin.opened': { en: 'Opened {{when}} by {{name}} at {{bench}}', 'zh-CN': '{{when}}由{{name}}在{{bench}}建立' },
  'twin.buyer': { en: 'Buyer', 'zh-CN': '买家' },
  'twin.pictures': { en: 'Pictures', 'zh-CN': '照片' },
  'twin.readings': { en: 'Measured', 'zh-CN': '测量值' },
  'twin.none': { en: 'none', 'zh-CN': '无' },
  'twin.nothing-done': { en: 'Nothing was done yet', 'zh-CN': '尚未处理' },
  'twin.differs': { en: 'differs', 'zh-CN': '不同' },
  'twin.cannot-end': { en: 'The other cannot end: {{why}}. Let it go on.', 'zh-CN': '另一张不能结束：{{why}}。请保留另一张。' },
  'twin.hindrance.conflict': { en: 'two ways are not chosen between', 'zh-CN': '有两个走向未选定' },
  'twin.hindrance.quote': { en: 'the buyer has its quote', 'zh-CN': '已向买家报价' },
  'twin.hindrance.claim': { en: 'a claim is open', 'zh-CN': '有未决索赔' },
  'twin.hindrance.buyer': { en: 'the buyer waits for an answer', 'zh-CN': '买家在等回复' },
  'twin.hindrance.money': { en: 'the buyer was refunded', 'zh-CN': '已退款' },
  'twin.hindrance.replacement': { en: 'a new unit went out', 'zh-CN': '已换出新机' },
  'twin.hindrance.left': { en: 'the unit is packed or gone', 'zh-CN': '机器已打包或已发出' },
  'twin.banner': { en: 'This unit has another open case:', 'zh-CN': '此机器还有另一张未结工单：' },
  'twin.merged': { en: 'Merged into', 'zh-CN': '已并入' },
  'twin.merged.hint': {
    en: 'Work goes on there. What was done here stays here.',
    'zh-CN': '后续工作在该工单进行。此处的记录保留不变。',
  },
  'twin.part-again': { en: 'Two units: take it up again', 'zh-CN': '是两台机器：恢复此工单' },
  'twin.goes-on': { en: 'Goes on', 'zh-CN': '继续' },
  'twin.other-case': { en: 'Other case', 'zh-CN': '另一工单' },
  'twin.from': { en: 'from {{rma}}', 'zh-CN': '来自 {{rma}}' },
  'piece.doubled': {
    en: 'Piece {{serial}} of {{part}} is said to be in this unit and in',
    'zh-CN': '{{part}} 的部件 {{serial}} 同时登记在此机器和',
  },
  'piece.doubled.hint': {
    en: 'Look which unit has it, correct the other, and count the part.',
    'zh-CN': '请核实它在哪台机器中，更正另一单，并盘点该配件。',
  },
  'piece.doubled.part': { en: 'Piece {{serial}} is said to be in two units:', 'zh-CN': '部件 {{serial}} 同时登记在两台机器中：' },
  'piece.doubled.part-hint': {
    en: 'Look which unit has it and count the part again.',
    'zh-CN': '请核实它在哪台机器中，并重新盘点该配件。',
  },
} as const satisfies TextTable & Record<`twin.hindrance.${EndHindrance}`, Localised>
