import type { EndHindrance } from '../cases/merged-case.ts'
import type { CaseRefusal, Missing } from '../cases/refusals.ts'
import type { ParcelRefusal } from '../parcels/decide-parcel.ts'
import type { StockRefusal } from '../parts/decide-stock.ts'
import type { QuoteRefusal } from '../quotes/quote-refusal.ts'
import type { Localised } from './localised.ts'
import type { TextTable } from './text-table.ts'

/** Why a case said no, and what it still lacks. */
export const refusalTexts = {
  'refusal.case-unknown': { en: 'This bench does not know the case', 'zh-CN': '本机没有此工单' },
  'refusal.case-exists': { en: 'The case is there already', 'zh-CN': '工单已存在' },
  'refusal.already-received': { en: 'The parcel was received already', 'zh-CN': '包裹已经签收过' },
  'refusal.not-now': { en: 'Not while the case is “{{stage}}”', 'zh-CN': '工单处于“{{stage}}”时不能这样做' },
  'refusal.not-now.belongs': {
    en: 'That belongs to “{{stages}}”; this case is “{{stage}}”',
    'zh-CN': '这一步属于“{{stages}}”，此工单现为“{{stage}}”',
  },
  'refusal.stage-incomplete': { en: 'First: {{missing}}', 'zh-CN': '请先完成：{{missing}}' },
  'refusal.reason-needed': { en: 'A reason is needed', 'zh-CN': '需要填写原因' },
  'refusal.text-needed': { en: 'There is no text', 'zh-CN': '内容为空' },
  'refusal.unknown-question': { en: 'That question is not asked now', 'zh-CN': '现在没有这个问题' },
  'refusal.unknown-answer': { en: 'That is no answer to this question', 'zh-CN': '这不是该问题的选项' },
  'refusal.unknown-item': { en: 'That is not on the checklist', 'zh-CN': '清单中没有此项' },
  'refusal.part-not-used': { en: 'Part {{part}} was not used', 'zh-CN': '没有使用配件 {{part}}' },
  'refusal.part-not-planned': { en: 'Part {{part}} was not reserved', 'zh-CN': '没有预留配件 {{part}}' },
  'refusal.same-serial': {
    en: '{{serial}} is kept already for another piece. Scan the number of the other one.',
    'zh-CN': '{{serial}} 已登记给另一件，请扫描另一件的序列号。',
  },
  'refusal.quantity-wrong': { en: 'The quantity must be a whole number up to {{most}}', 'zh-CN': '数量须为不超过 {{most}} 的整数' },
  'refusal.place-needed': { en: 'Say at which place they lie', 'zh-CN': '请填写库位' },
  'refusal.same-place': { en: 'They lie there already', 'zh-CN': '它们已在该库位' },
  'refusal.supplier-needed': { en: 'Say who delivers them', 'zh-CN': '请填写供应商' },
  'refusal.source-needed': { en: 'Say which unit they come from', 'zh-CN': '请填写拆自哪台机器' },
  'refusal.day-wrong': { en: 'That is no day of the calendar', 'zh-CN': '日期无效' },
  'refusal.order-exists': { en: 'The order is there already', 'zh-CN': '订单已存在' },
  'refusal.order-unknown': { en: 'That order is not open any more', 'zh-CN': '该订单已完成或已取消' },
  'refusal.part-unknown': { en: 'The catalogue has no part {{part}}', 'zh-CN': '目录中没有配件 {{part}}' },
  'refusal.part-number-wrong': {
    en: 'Give it a number of letters, digits and signs, without spaces or colons: it becomes a barcode',
    'zh-CN': '请填写编号：由字母、数字和符号组成，不含空格和冒号，将用作条码',
  },
  'refusal.part-number-taken': {
    en: '{{part}} is another part already: open that one, or give this one another number',
    'zh-CN': '{{part}} 已是另一配件的编号：请打开该配件，或换一个编号',
  },
  'refusal.part-unnamed': { en: 'Give it a name in English and in Chinese', 'zh-CN': '请填写英文和中文名称' },
  'refusal.part-fits-nothing': {
    en: 'Say which products it fits, or which product it is a whole unit of',
    'zh-CN': '请选择适用产品，或说明它是哪款产品的整机',
  },
  'refusal.product-unknown': {
    en: 'The catalogue has no product {{sku}}: choose one from the list',
    'zh-CN': '目录中没有产品 {{sku}}：请从列表中选择',
  },
  'refusal.alternative-wrong': {
    en: '{{part}} cannot stand in for it: choose another part that is in use',
    'zh-CN': '{{part}} 不能作为替代件：请选择另一个在用的配件',
  },
  'refusal.part-in-stock': {
    en: 'The books have {{pieces}} × {{part}}: use them up, or count the shelf down to none, then retire it',
    'zh-CN': '账面还有 {{part}} {{pieces}} 件：请先用完，或盘点为零，再停用',
  },
  'refusal.part-on-order': {
    en: '{{pieces}} × {{part}} are on their way: cancel the order or wait for it, then retire it',
    'zh-CN': '{{part}} 还有 {{pieces}} 件在途：请先取消订单或等待到货，再停用',
  },
  'refusal.part-spoken-for': {
    en: 'Cases speak for {{pieces}} × {{part}}: give these up there, then retire it',
    'zh-CN': '工单已预留 {{part}} {{pieces}} 件：请先取消预留，再停用',
  },
  'refusal.part-retired': {
    en: '{{part}} is retired and ordered no more: take it up again first, or order what does the same',
    'zh-CN': '{{part}} 已停用，不再订购：请先恢复使用，或订购替代件',
  },
  'refusal.part-settled': {
    en: 'Something else has been said of {{part}} since: open it and change it there',
    'zh-CN': '此后 {{part}} 又有更改，无法撤销：请打开后修改',
  },
  'refusal.stock-settled': { en: 'More has happened to this stock since', 'zh-CN': '此后库存又有变动，无法撤销' },
  'refusal.nothing-to-take-back': { en: 'There is nothing to take back any more', 'zh-CN': '没有可撤销的操作' },
  'refusal.label-mismatch': {
    en: '{{scanned}} is another label. This unit needs {{expected}}.',
    'zh-CN': '{{scanned}} 是别的标签。本机需要 {{expected}}。',
  },
  'refusal.partner-needed': {
    en: 'Say first which partner gets it: lay the case on the bench and press “Send to a partner”',
    'zh-CN': '请先选择合作维修点：在工作台打开工单并按“转合作维修点”',
  },
  'refusal.partner-unknown': {
    en: 'Nothing is sent to this partner any more: choose another',
    'zh-CN': '该合作维修点已停用，请另选',
  },
  'refusal.same-unit': { en: '{{serial}} is the unit that came back, not a new one', 'zh-CN': '{{serial}} 是退回的机器，不是新机' },
  'refusal.amount-out-of-range': { en: 'More than nothing is needed', 'zh-CN': '金额须大于零' },
  'refusal.amount-out-of-range.most': { en: 'More than nothing and at most {{most}}', 'zh-CN': '金额须大于零，且不超过 {{most}}' },
  'refusal.in-added-state': {
    en: 'The case is “{{state}}”: go on from there, or back, first',
    'zh-CN': '工单处于“{{state}}”：请先继续或退回',
  },
  'refusal.not-allowed': { en: 'This takes a bench lead: scan a lead’s badge', 'zh-CN': '需要组长：请扫描组长工牌' },
  'refusal.hazard-stays-here': {
    en: 'A safety hazard is neither given back nor sold again. Let a lead scrap it.',
    'zh-CN': '存在安全隐患的机器不得退回或转售。请组长报废。',
  },
  'refusal.not-for-sale': {
    en: 'It was graded unsellable. Let a lead scrap it, or give it back.',
    'zh-CN': '已定级为不可销售。请组长报废，或退回买家。',
  },
  'refusal.nothing-to-answer': {
    en: 'The buyer waits for no answer here: record first that he wrote',
    'zh-CN': '买家没有待回复的消息：请先登记买家来信',
  },
  'refusal.newer-release': {
    en: 'A newer Mendbench wrote about this case: it can only be read here. Update the app on this bench.',
    'zh-CN': '此工单含较新版本的记录，本机只能查看。请更新本工作台的应用。',
  },
  'refusal.no-conflict': { en: 'There is nothing to choose any more: the case has one way', 'zh-CN': '无需选择：此工单只有一种走向' },
  'refusal.conflict-open': {
    en: 'Two benches went different ways. Choose one first: 1 or 2.',
    'zh-CN': '两个工作台走向不同，请先选择其一：按 1 或 2。',
  },
  'refusal.merged': {
    en: 'This case was merged into {{rma}}: go on with that one. Scanning this unit leads there.',
    'zh-CN': '此工单已并入 {{rma}}：请在该工单继续。扫描此机器会直接打开它。',
  },
  'refusal.cannot-end.conflict': {
    en: 'Two benches went different ways with the case that would end. Choose there first, or let it go on.',
    'zh-CN': '要结束的工单仍有两个走向未选定。请先选定，或让它继续。',
  },
  'refusal.cannot-end.quote': {
    en: 'The buyer has a quote from the case that would end. Let that case go on, or decline its quote first.',
    'zh-CN': '要结束的工单已向买家报价。请让该工单继续，或先拒绝其报价。',
  },
  'refusal.cannot-end.claim': {
    en: 'A claim is open in the case that would end. Let that case go on, or settle the claim first.',
    'zh-CN': '要结束的工单有未决索赔。请让该工单继续，或先了结索赔。',
  },
  'refusal.cannot-end.buyer': {
    en: 'The buyer waits for an answer in the case that would end. Answer him first, or let that case go on.',
    'zh-CN': '要结束的工单中买家在等回复。请先回复，或让该工单继续。',
  },
  'refusal.cannot-end.money': {
    en: 'The buyer was refunded by the case that would end. Let that case go on.',
    'zh-CN': '要结束的工单已退款。请让该工单继续。',
  },
  'refusal.cannot-end.replacement': {
    en: 'A unit was given in exchange by the case that would end. Let that case go on.',
    'zh-CN': '要结束的工单已换出新机。请让该工单继续。',
  },
  'refusal.cannot-end.left': {
    en: 'The unit is packed or has left by the case that would end. Let that case go on.',
    'zh-CN': '要结束的工单中机器已打包或已发出。请让该工单继续。',
  },
  'refusal.not-one-unit': {
    en: 'Nothing says that the two are one unit, or one of them is over. Look at both cases again.',
    'zh-CN': '没有依据表明两单是同一台机器，或其中一单已结束。请再查看两张工单。',
  },
  'refusal.claim-unknown': { en: 'This case has no such claim', 'zh-CN': '此工单没有这项索赔' },
  'refusal.claim-not-so': {
    en: 'The claim is “{{stage}}”: that cannot happen to it now',
    'zh-CN': '索赔状态为“{{stage}}”，现在不能这样记录',
  },
  'refusal.too-early': { en: 'That would be before {{after}}', 'zh-CN': '时间早于 {{after}}' },
  'refusal.parcel-unknown': { en: 'This bench does not know the parcel', 'zh-CN': '本机没有此包裹' },
  'refusal.parcel-exists': { en: 'The parcel is there already', 'zh-CN': '包裹已存在' },
  'refusal.parcel-settled': { en: 'Somebody has said already what this parcel is', 'zh-CN': '此包裹已有处理结果' },
  'refusal.store-full': { en: 'The disk is full', 'zh-CN': '磁盘已满' },
  'missing.shot': { en: 'picture “{{shot}}”', 'zh-CN': '照片“{{shot}}”' },
  'missing.serial': { en: 'serial number', 'zh-CN': '序列号' },
  'missing.question': { en: '“{{question}}”', 'zh-CN': '“{{question}}”' },
  'missing.tick': { en: 'checklist “{{item}}”', 'zh-CN': '清单“{{item}}”' },
  'missing.part': { en: 'the part', 'zh-CN': '配件' },
  'missing.replacement': { en: 'serial number of the new unit', 'zh-CN': '新机序列号' },
  'missing.refund': { en: 'amount of the refund', 'zh-CN': '退款金额' },
  'missing.quote': { en: 'a quote the buyer can accept', 'zh-CN': '可供买家接受的报价' },
  'missing.label.print': { en: 'print {{label}}', 'zh-CN': '打印{{label}}' },
  'missing.label.scan-back': { en: 'scan back {{label}}', 'zh-CN': '回扫{{label}}' },
} as const satisfies TextTable &
  Record<`refusal.${Exclude<Exclude<CaseRefusal | ParcelRefusal | StockRefusal, QuoteRefusal>['type'], 'cannot-end'>}`, Localised> &
  Record<`refusal.cannot-end.${EndHindrance}`, Localised> &
  Record<`missing.${Exclude<Missing['type'], 'label'>}`, Localised>
