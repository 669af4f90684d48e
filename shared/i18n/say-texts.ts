import type { Say } from '../bench/answer.ts'
import type { Localised } from './localised.ts'
import type { TextTable } from './text-table.ts'

/** Told in the texts of quotes. */
type Paid = 'quote-sent' | 'quote-answered' | 'warranty-overridden'
/** What is said of parts has its texts in a table of its own. */
type PartSaid =
  | 'part-known'
  | 'part-serial'
  | 'part-planned'
  | 'part-unplanned'
  | 'at-shelf'
  | 'count-place'
  | 'counting'
  | 'counted'
  | 'count-dropped'
  | 'count-over'
  | 'nothing-counted'
  | 'not-a-part'
  | 'not-at-shelf'
  | 'stock-kept'
  | 'part-kept'

type SayName =
  `say.${Exclude<Say['type'], 'refused' | 'opened' | 'serial' | 'label-not-possible' | 'scans-missing' | 'taken-back' | 'mark-compared' | 'picture-read' | 'test-code' | 'parcel-in' | 'conflict-resolved' | PartSaid | Paid>}`

/** What the bench answers to a scan, a key or a press: one line each. */
export const sayTexts = {
  'tone.accepted': { en: 'Accepted', 'zh-CN': '已接受' },
  'tone.refused': { en: 'Refused', 'zh-CN': '已拒绝' },
  'tone.attention': { en: 'Look', 'zh-CN': '请注意' },
  'tone.seen-before': { en: 'Seen before', 'zh-CN': '已扫过' },
  'tone.unexpected': { en: 'Unexpected', 'zh-CN': '未预报' },
  'say.received': { en: 'Parcel received: {{rma}}, {{product}}', 'zh-CN': '包裹已签收：{{rma}}，{{product}}' },
  'say.opened.plain': { en: '{{rma}} is on the bench: {{stage}}', 'zh-CN': '{{rma}} 已上工作台：{{stage}}' },
  'say.opened.aside': {
    en: '{{rma}} is on the bench: {{stage}}. {{aside}} was put aside.',
    'zh-CN': '{{rma}} 已上工作台：{{stage}}。{{aside}} 已放到一旁。',
  },
  'say.seen-before': { en: '{{rma}} was here before: {{stage}}', 'zh-CN': '{{rma}} 之前来过：{{stage}}' },
  'say.already-open': { en: '{{rma}} is already on the bench', 'zh-CN': '{{rma}} 已在工作台上' },
  'say.which-partner_one': { en: 'There is {{count}} partner: is it this one?', 'zh-CN': '有 {{count}} 个合作维修点：请确认' },
  'say.which-partner_other': { en: 'There are {{count}} partners: which one gets it?', 'zh-CN': '有 {{count}} 个合作维修点：寄给哪一个？' },
  'say.no-partner': {
    en: 'No partner is known. A lead adds one under Settings → Partners.',
    'zh-CN': '尚无合作维修点。请组长在“设置 → 合作维修点”中添加。',
  },
  'say.which-guide': { en: 'With which guide was the buyer helped?', 'zh-CN': '用哪份指南帮助了买家？' },
  'say.guide-tried.helped': { en: 'It helped: {{title}}', 'zh-CN': '已解决：{{title}}' },
  'say.guide-tried.in-vain': { en: 'Tried in vain: {{title}}', 'zh-CN': '尝试无效：{{title}}' },
  'say.registered.yes': { en: 'The buyer registered the product', 'zh-CN': '买家已注册产品' },
  'say.registered.no': { en: 'The buyer did not register the product', 'zh-CN': '买家未注册产品' },
  'say.partner-chosen': { en: 'It goes to {{name}}', 'zh-CN': '寄往 {{name}}' },
  'say.which-case_one': { en: 'The code belongs to {{count}} case', 'zh-CN': '此条码属于 {{count}} 个工单' },
  'say.which-case_other': { en: 'The code belongs to {{count}} cases: which one?', 'zh-CN': '此条码属于 {{count}} 个工单：请选择' },
  'say.which-meaning_one': { en: 'The code can be {{count}} thing', 'zh-CN': '此条码有 {{count}} 种可能' },
  'say.which-meaning_other': { en: 'The code can be {{count}} things: which one?', 'zh-CN': '此条码有 {{count}} 种可能：请选择' },
  'say.unknown-code': { en: 'Nobody announced {{code}}', 'zh-CN': '没有 {{code}} 的预报记录' },
  'say.unknown-command': { en: '{{code}} is no command of this bench now', 'zh-CN': '{{code}} 现在不是可用的命令' },
  'say.unknown-operator': { en: 'No operator has the badge {{operator}}', 'zh-CN': '没有使用工牌 {{operator}} 的操作员' },
  'say.unknown-part': { en: 'Part {{part}} is not in the catalogue', 'zh-CN': '目录中没有配件 {{part}}' },
  'say.no-case-open': { en: 'No unit is on the bench: scan its label first', 'zh-CN': '工作台上没有机器：请先扫描其标签' },
  'say.no-case-open.belongs': {
    en: 'No unit is on the bench. That belongs to “{{stages}}”: scan the unit’s label first',
    'zh-CN': '工作台上没有机器。这一步属于“{{stages}}”：请先扫描机器标签',
  },
  'say.wrong-label': {
    en: '{{scanned}} is another label. This unit needs {{expected}}.',
    'zh-CN': '{{scanned}} 是别的标签。本机需要 {{expected}}。',
  },
  'say.operator': { en: '{{name}} works here now', 'zh-CN': '当前操作员：{{name}}' },
  'say.operator-left': { en: '{{name}} no longer works here: the badge opens nothing', 'zh-CN': '{{name}} 已停用，此工牌无效' },
  'say.badge-replaced': {
    en: 'This badge of {{name}} is no longer valid: a new one was issued',
    'zh-CN': '{{name}} 的这张工牌已失效：已换发新工牌',
  },
  'say.pin-asked': { en: '{{name}}, type your PIN', 'zh-CN': '{{name}}，请输入 PIN 码' },
  'say.pin-wrong_one': { en: 'Wrong PIN. {{count}} try left before you must wait.', 'zh-CN': 'PIN 码错误，还可尝试 {{count}} 次。' },
  'say.pin-wrong_other': { en: 'Wrong PIN. {{count}} tries left before you must wait.', 'zh-CN': 'PIN 码错误，还可尝试 {{count}} 次。' },
  'say.pin-wait': {
    en: 'Too many wrong PINs: none is taken before {{until}}. Scans still work.',
    'zh-CN': 'PIN 码错误次数过多：{{until}} 之前不再接受输入。扫码不受影响。',
  },
  'say.pin-not-asked': { en: 'No PIN is asked for any more: scan the badge again', 'zh-CN': '已不再需要 PIN 码：请重新扫描工牌' },
  'say.still-works': { en: 'No PIN was typed: still recorded as {{name}}', 'zh-CN': '未输入 PIN 码：仍以 {{name}} 记录' },
  'say.take-photo': { en: 'Picture: {{shot}}', 'zh-CN': '拍照：{{shot}}' },
  'say.photo-kept': { en: 'Picture kept: {{shot}}', 'zh-CN': '照片已保存：{{shot}}' },
  'say.shot-waived': { en: 'Left out with a reason: {{shot}}', 'zh-CN': '已说明原因并跳过：{{shot}}' },
  'say.buyer-wrote': { en: 'The buyer waits for an answer: {{about}}', 'zh-CN': '买家等待回复：{{about}}' },
  'say.buyer-answered': { en: 'The buyer has his answer', 'zh-CN': '已回复买家' },
  'say.claim-opened': { en: 'Claim opened: {{kind}}', 'zh-CN': '已登记索赔：{{kind}}' },
  'say.claim-moved': { en: '{{kind}}: {{move}}', 'zh-CN': '{{kind}}：{{move}}' },
  'say.replacement': { en: 'New unit {{serial}}', 'zh-CN': '新机 {{serial}}' },
  'say.refunded': { en: 'Refund of {{amount}} recorded', 'zh-CN': '已记录退款 {{amount}}' },
  'say.serial.plain': { en: 'Serial number {{serial}}', 'zh-CN': '序列号 {{serial}}' },
  'say.serial.matches': { en: 'Serial number {{serial}}: it is the unit that was sold', 'zh-CN': '序列号 {{serial}}：与售出的一致' },
  'say.serial.differs': {
    en: 'Serial number {{serial}}, but {{sold}} was sold: another unit came back',
    'zh-CN': '序列号 {{serial}}，但售出的是 {{sold}}：寄回的不是同一台',
  },
  'say.mark-compared.same': { en: '{{mark}} {{found}}: it is what was sold', 'zh-CN': '{{mark}} {{found}}：与售出的一致' },
  'say.mark-compared.differs': {
    en: '{{mark}} {{found}}, but {{sold}} was sold: another unit came back',
    'zh-CN': '{{mark}} {{found}}，但售出的是 {{sold}}：寄回的不是同一台',
  },
  'say.mark-differs': {
    en: '{{mark}} {{found}} is not what was sold. Is it on this unit?',
    'zh-CN': '{{mark}} {{found}} 与售出的不一致。它在这台机器上吗？',
  },
  'say.picture-read.serial.as-expected': {
    en: 'Read in the picture: serial number {{text}}, the unit that was sold',
    'zh-CN': '从照片读取：序列号 {{text}}，与售出的一致',
  },
  'say.picture-read.serial.offered': {
    en: 'The picture shows {{text}}. Is it the serial number?',
    'zh-CN': '照片中有 {{text}}，是否为序列号？',
  },
  'say.picture-read.tracking.as-expected': {
    en: 'Read in the picture: {{text}}, the parcel that was announced',
    'zh-CN': '从照片读取：{{text}}，与预报的运单一致',
  },
  'say.picture-read.tracking.taken': {
    en: 'Tracking number of the parcel, read in the picture: {{text}}',
    'zh-CN': '已从照片记录来件运单号：{{text}}',
  },
  'say.picture-read.tracking.offered': {
    en: 'The picture shows {{text}}. Is it the tracking number?',
    'zh-CN': '照片中有 {{text}}，是否为运单号？',
  },
  'say.picture-read.tracking.differs': {
    en: 'The label says {{text}}, but {{expected}} was announced',
    'zh-CN': '运单上是 {{text}}，但预报的是 {{expected}}',
  },
  'say.nothing-to-take': { en: 'No picture offers a code that could be taken now', 'zh-CN': '照片中没有现在可用的条码' },
  'say.answered': { en: '{{question}} {{answer}}', 'zh-CN': '{{question}}{{answer}}' },
  'say.part-used': { en: 'Part used: {{part}} {{name}}', 'zh-CN': '已用配件：{{part}} {{name}}' },
  'say.reading-taken': { en: 'Measured: {{value}} {{unit}}', 'zh-CN': '测量值：{{value}} {{unit}}' },
  'say.part-removed': { en: 'Part taken back: {{part}}', 'zh-CN': '已退回配件：{{part}}' },
  'say.ticked': { en: 'Done: {{item}}', 'zh-CN': '已完成：{{item}}' },
  'say.noted': { en: 'Note kept', 'zh-CN': '备注已保存' },
  'say.buyer-named': { en: 'It goes back to {{name}}', 'zh-CN': '寄回给 {{name}}' },
  'say.return-booked': { en: 'Return shipment booked: {{tracking}}', 'zh-CN': '已登记回寄运单：{{tracking}}' },
  'say.label-queued': { en: '{{label}} goes to the printer', 'zh-CN': '{{label}}已送往打印机' },
  'say.label-not-possible.no-printer': {
    en: 'No printer prints such labels. Settings → Devices says which do.',
    'zh-CN': '没有打印此类标签的打印机。请在“设置 → 设备”中指定。',
  },
  'say.label-not-possible.no-shipment': { en: 'No return shipment is booked yet', 'zh-CN': '尚未登记回寄运单' },
  'say.label-not-possible.no-partner': { en: 'Say first which partner it goes to', 'zh-CN': '请先选择寄往哪个合作维修点' },
  'say.label-not-possible.no-recipient': {
    en: 'Nobody knows where to send it: the case has no buyer with an address',
    'zh-CN': '不知道寄往何处：工单没有带地址的买家',
  },
  'say.label-confirmed': { en: '{{label}} is the right one', 'zh-CN': '{{label}}核对无误' },
  'say.moved': { en: '{{transition}}: the case is now “{{stage}}”', 'zh-CN': '{{transition}}：工单现为“{{stage}}”' },
  'say.added-state': { en: 'The case is now “{{state}}”', 'zh-CN': '工单现为“{{state}}”' },
  'say.back-in-stage': { en: 'Out of “{{state}}”, back to “{{stage}}”', 'zh-CN': '离开“{{state}}”，退回“{{stage}}”' },
  'say.conflict-resolved.standing': { en: 'Settled: the case stays “{{stage}}”', 'zh-CN': '已选定：工单保持“{{stage}}”' },
  'say.conflict-resolved.other': { en: 'Settled: the case is now “{{stage}}”', 'zh-CN': '已选定：工单现为“{{stage}}”' },
  'say.merged': { en: '{{other}} ended: {{rma}} goes on', 'zh-CN': '{{other}} 已结束，由 {{rma}} 继续' },
  'say.kept-apart': { en: '{{rma}} and {{other}} are two units', 'zh-CN': '{{rma}} 与 {{other}} 是两台机器' },
  'say.value-taken': { en: 'This value counts from now on', 'zh-CN': '现以此值为准' },
  'say.enrolment-read': { en: 'A code to join a center: Settings, Cloud', 'zh-CN': '加入维修中心的代码：设置，云端' },
  'say.put-aside': { en: '{{rma}} was put aside', 'zh-CN': '{{rma}} 已放到一旁' },
  'say.dismissed': { en: 'Dropped', 'zh-CN': '已放弃' },
  'say.taken-back.plain': { en: 'Taken back: {{step}}', 'zh-CN': '已撤销：{{step}}' },
  'say.taken-back.printed': {
    en: 'Taken back: {{step}}. Its label is printed already: throw it away.',
    'zh-CN': '已撤销：{{step}}。标签已经打印，请丢弃。',
  },
  'say.new-case': { en: 'Fill in what is known', 'zh-CN': '请填写已知信息' },
  'say.case-opened': { en: 'New case {{rma}}', 'zh-CN': '新工单 {{rma}}' },
  'say.printer-proved': { en: 'The test label is readable: the printer is set up right', 'zh-CN': '测试标签可读：打印机设置正确' },
  'say.test-code.whole': { en: 'Self-test code {{number}} arrived whole', 'zh-CN': '自检码 {{number}} 完整收到' },
  'say.test-code.broken': {
    en: 'Self-test code {{number}} did not arrive as it is printed. Settings → Devices → Scanner self-test says why.',
    'zh-CN': '自检码 {{number}} 与印刷内容不一致。原因请看“设置 → 设备 → 扫码枪自检”。',
  },
  'say.scan-lost': {
    en: 'A scan from {{scanner}} did not arrive whole. Scan it again.',
    'zh-CN': '{{scanner}} 的一次扫描未完整到达，请重新扫描。',
  },
  'say.scans-missing.unknown': {
    en: 'Count your parcels: scans from {{scanner}} may be missing',
    'zh-CN': '请清点包裹：{{scanner}} 的扫描可能有遗漏',
  },
  'say.scans-missing.at-most_one': {
    en: 'Count your parcels: up to {{count}} scan from {{scanner}} is missing',
    'zh-CN': '请清点包裹：{{scanner}} 最多遗漏了 {{count}} 次扫描',
  },
  'say.scans-missing.at-most_other': {
    en: 'Count your parcels: up to {{count}} scans from {{scanner}} are missing',
    'zh-CN': '请清点包裹：{{scanner}} 最多遗漏了 {{count}} 次扫描',
  },
  'say.not-a-picture': { en: 'That file is not a picture', 'zh-CN': '该文件不是图片' },
  'say.store-full': {
    en: 'The disk is full: this was not kept. Make room, then do it again.',
    'zh-CN': '磁盘已满：此项未保存。请腾出空间后重试。',
  },
  'say.at-dock': { en: 'At the dock: each scan takes a parcel in', 'zh-CN': '已进入收货台：每扫一次收一件包裹' },
  'say.at-bench': { en: 'At the bench', 'zh-CN': '已回到工作台' },
  'say.docked': { en: 'In: {{rma}}, {{product}}', 'zh-CN': '已收件：{{rma}}，{{product}}' },
  'say.docked-before': {
    en: '{{rma}} is here already: {{stage}}. Nothing was changed.',
    'zh-CN': '{{rma}} 已在本中心：{{stage}}。未作更改。',
  },
  'say.parcel-in.unannounced': {
    en: 'Nobody announced {{code}}: taken in, waits for triage',
    'zh-CN': '{{code}} 没有预报：已收件，等待认领',
  },
  'say.parcel-in.several-cases': {
    en: '{{code}} belongs to several cases: taken in, waits for triage',
    'zh-CN': '{{code}} 属于多个工单：已收件，等待认领',
  },
  'say.parcel-in.came-back': {
    en: '{{code}} belongs to a case that had left or was over: taken in, waits for triage',
    'zh-CN': '{{code}} 对应的工单已寄出或已结束：已收件，等待认领',
  },
  'say.parcel-before': {
    en: '{{code}} is in already and waits for triage. Nothing was changed.',
    'zh-CN': '{{code}} 已收件，正等待认领。未作更改。',
  },
  'say.parcel-dismissed': { en: '{{code}} waits no longer', 'zh-CN': '{{code}} 不再等待认领' },
  'say.not-a-parcel': {
    en: '{{code}} is printed on every such box. Scan the shipping label.',
    'zh-CN': '{{code}} 是商品包装上的通用条码。请扫描快递面单。',
  },
  'say.not-at-dock': {
    en: '{{code}} is for a unit on the bench. F1 leads there.',
    'zh-CN': '{{code}} 用于工作台上的机器。按 F1 回到工作台。',
  },
  'say.no-parcel-yet': { en: 'No parcel was scanned yet today: scan one first', 'zh-CN': '今天还没有扫过包裹：请先扫一件' },
  'say.nothing-waits': { en: 'Nothing waits: all that is here has been opened', 'zh-CN': '没有等待处理的包裹' },
  'say.uncertain': {
    en: 'The bench restarted while this was under way. Look whether it is there; if not, do it again.',
    'zh-CN': '处理过程中后台重新启动。请确认是否已记录，若没有请再做一次。',
  },
  'say.failed': { en: 'That did not work and nothing was changed: {{detail}}', 'zh-CN': '操作未成功，数据没有改变：{{detail}}' },
  'say.scanned': { en: '{{text}} → {{meaning}}', 'zh-CN': '{{text}} → {{meaning}}' },
} as const satisfies TextTable &
  Record<
    Exclude<SayName, 'say.which-case' | 'say.which-partner' | 'say.registered' | 'say.guide-tried' | 'say.which-meaning' | 'say.pin-wrong'>,
    Localised
  >
