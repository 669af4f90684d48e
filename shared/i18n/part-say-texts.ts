import type { TextTable } from './text-table.ts'

/** What the bench answers to a part: used in a case, reserved, counted on the shelf, written to its stock by hand. */
export const partSayTexts = {
  'say.part-kept.added': { en: 'New part: {{part}} {{name}}', 'zh-CN': '已新增配件：{{part}} {{name}}' },
  'say.part-kept.changed': { en: 'Kept: {{part}} {{name}}', 'zh-CN': '已保存：{{part}} {{name}}' },
  'say.part-kept.retired': {
    en: '{{part}} {{name}} is retired: it is offered and ordered no more',
    'zh-CN': '{{part}} {{name}} 已停用：不再推荐，也不再订购',
  },
  'say.part-kept.taken-up': { en: '{{part}} {{name}} is in use again', 'zh-CN': '{{part}} {{name}} 已恢复使用' },
  'say.part-used.retired': {
    en: 'Part used: {{part}} {{name}}. It is retired: use up what lies there.',
    'zh-CN': '已用配件：{{part}} {{name}}。此配件已停用，用完为止。',
  },
  'say.part-used.left_one': { en: 'Part used: {{part}} {{name}}, {{count}} left', 'zh-CN': '已用配件：{{part}} {{name}}，剩 {{count}} 件' },
  'say.part-used.left_other': {
    en: 'Part used: {{part}} {{name}}, {{count}} left',
    'zh-CN': '已用配件：{{part}} {{name}}，剩 {{count}} 件',
  },
  'say.part-used.short': {
    en: 'Part used: {{part}} {{name}}. The books had none left: count it when you can.',
    'zh-CN': '已用配件：{{part}} {{name}}。账上已无库存，请有空时清点。',
  },
  'say.part-used.misfit': {
    en: 'Recorded, but {{part}} is not made for {{product}}',
    'zh-CN': '已记录，但 {{part}} 不适用于 {{product}}',
  },
  'say.part-known.uncounted': {
    en: '{{part}} {{name}}: nobody has counted it yet. To use it, scan a unit’s label first.',
    'zh-CN': '{{part}} {{name}}：尚未清点。要使用它，请先扫描机器标签。',
  },
  'say.part-known.here_one': {
    en: '{{part}} {{name}}: {{count}} here. To use it, scan a unit’s label first.',
    'zh-CN': '{{part}} {{name}}：在库 {{count}} 件。要使用它，请先扫描机器标签。',
  },
  'say.part-known.here_other': {
    en: '{{part}} {{name}}: {{count}} here. To use it, scan a unit’s label first.',
    'zh-CN': '{{part}} {{name}}：在库 {{count}} 件。要使用它，请先扫描机器标签。',
  },
  'say.part-known.below': {
    en: '{{part}} {{name}}: more was used than the books had. Count it.',
    'zh-CN': '{{part}} {{name}}：用量超过账面，请盘点。',
  },
  'say.part-serial.new': { en: 'New part {{part}}: serial number {{serial}}', 'zh-CN': '新件 {{part}}：序列号 {{serial}}' },
  'say.part-serial.removed': { en: 'Part taken out {{part}}: serial number {{serial}}', 'zh-CN': '换下件 {{part}}：序列号 {{serial}}' },
  'say.part-serial.unreadable.new': { en: 'New part {{part}}: no number to read', 'zh-CN': '新件 {{part}}：没有可读的序列号' },
  'say.part-serial.unreadable.removed': { en: 'Part taken out {{part}}: no number to read', 'zh-CN': '换下件 {{part}}：没有可读的序列号' },
  'say.part-planned': { en: 'Reserved for this case: {{part}} {{name}}', 'zh-CN': '已为本工单预留：{{part}} {{name}}' },
  'say.part-unplanned': { en: 'No longer reserved: {{part}} {{name}}', 'zh-CN': '已取消预留：{{part}} {{name}}' },

  'say.at-shelf': { en: 'Counting: each scan of a part counts one', 'zh-CN': '已进入盘点：每扫一次计一件' },
  'say.count-place': { en: 'Counting at {{location}}', 'zh-CN': '正在盘点库位 {{location}}' },
  'say.count-place.done': {
    en: 'Counting at {{location}}. Kept: {{quantity}} × {{part}}',
    'zh-CN': '正在盘点库位 {{location}}。已记录：{{part}} {{quantity}} 件',
  },
  'say.counting': { en: '{{part}} {{name}}: {{quantity}}', 'zh-CN': '{{part}} {{name}}：{{quantity}} 件' },
  'say.counting.done': {
    en: '{{part}} {{name}}: {{quantity}}. Kept: {{before}} × {{other}}',
    'zh-CN': '{{part}} {{name}}：{{quantity}} 件。已记录：{{other}} {{before}} 件',
  },
  'say.counting.done-differs': {
    en: '{{part}} {{name}}: {{quantity}}. Kept: {{before}} × {{other}}, the books had {{book}}',
    'zh-CN': '{{part}} {{name}}：{{quantity}} 件。已记录：{{other}} {{before}} 件，账上原为 {{book}} 件',
  },
  'say.counted': { en: 'Counted at {{location}}: {{quantity}} × {{part}}', 'zh-CN': '库位 {{location}} 已盘：{{part}} {{quantity}} 件' },
  'say.counted.as-booked': {
    en: 'Counted at {{location}}: {{quantity}} × {{part}}, as the books say',
    'zh-CN': '库位 {{location}} 已盘：{{part}} {{quantity}} 件，与账面一致',
  },
  'say.counted.differs': {
    en: 'Counted at {{location}}: {{quantity}} × {{part}}, the books had {{book}}',
    'zh-CN': '库位 {{location}} 已盘：{{part}} {{quantity}} 件，账上原为 {{book}} 件',
  },
  'say.count-dropped': { en: 'Count of {{part}} dropped, the books stay as they were', 'zh-CN': '已放弃清点 {{part}}，账面未变' },
  'say.count-over': { en: 'The count is over: scans are for the bench again', 'zh-CN': '盘点已结束，扫码恢复为工作台操作' },
  'say.nothing-counted': { en: 'No part is being counted: scan one first', 'zh-CN': '没有正在清点的配件：请先扫描一件' },
  'say.not-a-part': {
    en: '{{code}} is no part of the catalogue. Esc ends the count.',
    'zh-CN': '{{code}} 不是目录中的配件。按 Esc 结束盘点。',
  },
  'say.not-at-shelf': {
    en: '{{code}} is for a unit on the bench. F1 leads there; the count waits.',
    'zh-CN': '{{code}} 用于工作台上的机器。按 F1 前往，盘点会保留。',
  },

  'say.stock.count': {
    en: 'Counted at {{location}}: {{quantity}} × {{part}}',
    'zh-CN': '库位 {{location}} 已盘：{{part}} {{quantity}} 件',
  },
  'say.stock.receive': { en: 'Received: {{quantity}} × {{part}} {{name}}', 'zh-CN': '已入库：{{part}} {{name}} {{quantity}} 件' },
  'say.stock.order': {
    en: 'Ordered: {{quantity}} × {{part}} from {{supplier}}, expected {{day}}',
    'zh-CN': '已订购：{{part}} {{quantity}} 件，{{supplier}}，预计 {{day}} 到货',
  },
  'say.stock.change-order': {
    en: 'Order changed: {{quantity}} × {{part}}, expected {{day}}',
    'zh-CN': '订单已更改：{{part}} {{quantity}} 件，预计 {{day}} 到货',
  },
  'say.stock.cancel-order': { en: 'Order of {{part}} cancelled', 'zh-CN': '已取消 {{part}} 的订单' },
  'say.stock.harvest': { en: 'Harvested: {{quantity}} × {{part}} {{name}}', 'zh-CN': '已拆件入库：{{part}} {{name}} {{quantity}} 件' },
  'say.stock.move': {
    en: 'Moved: {{quantity}} × {{part}} from {{from}} to {{to}}',
    'zh-CN': '已移库：{{part}} {{quantity}} 件，{{from}} → {{to}}',
  },
} as const satisfies TextTable
