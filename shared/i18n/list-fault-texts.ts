import type { FaultType } from '../import/row-fault.ts'
import type { Localised } from './localised.ts'
import type { TextTable } from './text-table.ts'

export const listFaultTexts = {
  'list.fault.ragged': {
    en: 'This row has {{found}} cells where the list has {{expected}} columns.',
    'zh-CN': '清单有 {{expected}} 列，此行却有 {{found}} 格。',
  },
  'list.fault.quote': {
    en: 'A quotation mark is opened here and never closed; what follows it could not be read.',
    'zh-CN': '此处的引号没有闭合，其后的内容无法读取。',
  },
  'list.fault.missing': { en: '{{field}} is missing.', 'zh-CN': '缺少{{field}}。' },
  'list.fault.no-key': {
    en: 'Nothing to recognise the parcel by: no LPN, order, return, tracking or serial number.',
    'zh-CN': '没有可识别包裹的编号（LPN、订单、退货、运单或序列号）。',
  },
  'list.fault.mangled': {
    en: '{{field}} reads “{{text}}”: a spreadsheet changed it and its digits are lost.',
    'zh-CN': '{{field}}显示为“{{text}}”：被表格软件改写，原数字已丢失。',
  },
  'list.fault.too-long': {
    en: '{{field}} is longer than {{most}} characters.',
    'zh-CN': '{{field}}超过 {{most}} 个字符。',
  },
  'list.fault.no-day': { en: '{{field}} reads “{{text}}”, which is no date here.', 'zh-CN': '{{field}}“{{text}}”不是有效日期。' },
  'list.fault.ambiguous-day': {
    en: '{{field}} reads “{{text}}”, which can be two dates.',
    'zh-CN': '{{field}}“{{text}}”可以读成两个日期。',
  },
  'list.fault.no-amount': { en: 'The price reads “{{text}}”, which is no amount.', 'zh-CN': '价格“{{text}}”不是金额。' },
  'list.fault.ambiguous-amount': {
    en: 'The price reads “{{text}}”, which can be two amounts.',
    'zh-CN': '价格“{{text}}”可以读成两个金额。',
  },
  'list.fault.no-currency': { en: 'The price “{{text}}” does not say its currency.', 'zh-CN': '价格“{{text}}”没有币种。' },
  'list.fault.no-quantity': {
    en: 'The quantity reads “{{text}}”: a whole number from 1 to 500 is needed.',
    'zh-CN': '数量为“{{text}}”：应为 1 到 500 的整数。',
  },
  'list.fault.one-of-many': {
    en: 'Quantity {{quantity}}, but {{field}} is on one unit alone.',
    'zh-CN': '数量为 {{quantity}}，但{{field}}只属于一件机器。',
  },
  'list.fault.twice': { en: 'The same unit stands in row {{row}} already.', 'zh-CN': '与第 {{row}} 行是同一件机器。' },
  'list.fault.status': { en: 'Its status is {{status}}: it does not come.', 'zh-CN': '状态为 {{status}}：不会寄来。' },
  'list.fault.not-a-return': {
    en: 'This is no return: its id, status or reason is missing.',
    'zh-CN': '这不是退货：缺少编号、状态或原因。',
  },
} as const satisfies TextTable & Record<`list.fault.${FaultType}`, Localised>
