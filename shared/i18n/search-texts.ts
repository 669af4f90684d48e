import type { TextTable } from './text-table.ts'

export const searchTexts = {
  'search.title': { en: 'Search', 'zh-CN': '搜索' },
  'search.placeholder': {
    en: 'RMA, serial, order, tracking, buyer, product – or what to do',
    'zh-CN': 'RMA、序列号、订单、运单、买家、产品，或要做的事',
  },
  'search.results': { en: 'Found', 'zh-CN': '搜索结果' },

  'search.group.rma': { en: 'RMA number', 'zh-CN': 'RMA 编号' },
  'search.group.serial': { en: 'Serial number', 'zh-CN': '序列号' },
  'search.group.order': { en: 'Order', 'zh-CN': '订单' },
  'search.group.tracking': { en: 'Tracking number', 'zh-CN': '运单号' },
  'search.group.buyer': { en: 'Buyer', 'zh-CN': '买家' },
  'search.group.product': { en: 'Product', 'zh-CN': '产品' },
  'search.group.elsewhere': { en: 'Elsewhere in the case', 'zh-CN': '工单中的其他内容' },
  'search.group.on-bench': { en: 'On the bench', 'zh-CN': '工作台上' },
  'search.group.aside': { en: 'Put aside', 'zh-CN': '放在一旁' },
  'search.group.urgent': { en: 'Due first', 'zh-CN': '最先到期' },
  'search.group.actions': { en: 'Actions', 'zh-CN': '操作' },
  'search.group.operators': { en: 'Work as', 'zh-CN': '切换操作员' },

  'search.key.bench': { en: 'open on the bench', 'zh-CN': '放上工作台' },
  'search.key.look': { en: 'look', 'zh-CN': '查看' },
  'search.key.run': { en: 'do it', 'zh-CN': '执行' },
  'search.key.move': { en: 'move', 'zh-CN': '移动' },
  'search.key.close': { en: 'close', 'zh-CN': '关闭' },
  'search.key.back': { en: 'back', 'zh-CN': '返回' },

  'search.action.bench': { en: 'Go to the bench', 'zh-CN': '转到工作台' },
  'search.action.queue': { en: 'Go to the queue', 'zh-CN': '转到队列' },
  'search.action.settings': { en: 'Go to the settings', 'zh-CN': '转到设置' },
  'search.action.language': { en: 'Switch to Chinese (简体中文)', 'zh-CN': '切换到英语 (English)' },
  'search.action.theme-light': { en: 'Light appearance', 'zh-CN': '浅色外观' },
  'search.action.theme-dark': { en: 'Dark appearance', 'zh-CN': '深色外观' },
  'search.action.print-unit': { en: 'Print the unit label of {{rma}}', 'zh-CN': '打印 {{rma}} 的机身标签' },
  'search.action.print-return': { en: 'Print the return label of {{rma}}', 'zh-CN': '打印 {{rma}} 的回寄标签' },
  'search.action.put-aside': { en: 'Put {{rma}} aside', 'zh-CN': '把 {{rma}} 放到一旁' },
  'search.action.operator': { en: 'Switch operator', 'zh-CN': '切换操作员' },
  'search.action.command-sheet': { en: 'Print command sheet', 'zh-CN': '打印命令条码页' },
  'search.action.badges': { en: 'Print badges', 'zh-CN': '打印工牌' },
  'search.action.backup': { en: 'Back up now', 'zh-CN': '立即备份' },
  'search.action.scanner-test': { en: 'Scanner self-test', 'zh-CN': '扫码枪自检' },
  'search.action.new-case': { en: 'New case', 'zh-CN': '新建工单' },

  'search.doing': { en: 'Working on it', 'zh-CN': '正在执行' },
  'search.backup-done': { en: 'Backed up to {{file}}', 'zh-CN': '已备份到 {{file}}' },
  'search.backup-refused': {
    en: 'No backup was made: {{reason}}. Your data are unharmed.',
    'zh-CN': '未能备份：{{reason}}。数据未受影响。',
  },
  'search.failed-action': { en: 'That did not work. Nothing was changed; try again.', 'zh-CN': '没有成功，未作任何更改，请重试。' },

  'search.nothing.title': { en: 'Nothing found for “{{text}}”', 'zh-CN': '没有找到“{{text}}”' },
  'search.nothing.hint': {
    en: 'Any three characters in a row of a number, a name or a product are enough.',
    'zh-CN': '号码、姓名或产品中任意连续三个字符即可。',
  },
  'search.failed': { en: 'The bench did not answer. Type on, or try again.', 'zh-CN': '后台程序没有应答。请继续输入，或重试。' },
  'search.count_one': { en: '{{count}} case', 'zh-CN': '{{count}} 个工单' },
  'search.count_other': { en: '{{count}} cases', 'zh-CN': '{{count}} 个工单' },
  'search.count-many': { en: 'more than {{limit}} cases: type more', 'zh-CN': '超过 {{limit}} 个工单：请再输入' },
} as const satisfies TextTable
