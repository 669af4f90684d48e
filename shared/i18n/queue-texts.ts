import type { EndName, StageName } from '../cases/workflow.ts'
import type { QueueFilter } from '../contract/queue-row.ts'
import type { Localised } from './localised.ts'
import type { TextTable } from './text-table.ts'

export const queueTexts = {
  'queue.title': { en: 'Queue', 'zh-CN': '队列' },
  'queue.table': { en: 'Cases, what is due first on top', 'zh-CN': '工单，先到期的在上' },
  'queue.filters': { en: 'Show', 'zh-CN': '显示' },

  'queue.filter.open': { en: 'Open', 'zh-CN': '未结' },
  'queue.filter.overdue': { en: 'Overdue', 'zh-CN': '已超时' },
  'queue.filter.today': { en: 'Due today', 'zh-CN': '今天到期' },
  'queue.filter.expected': { en: 'Expected', 'zh-CN': '待到货' },
  'queue.filter.waiting': { en: 'On hold', 'zh-CN': '暂停中' },
  'queue.filter.ready': { en: 'Ready to ship', 'zh-CN': '待发货' },
  'queue.filter.finished': { en: 'Finished', 'zh-CN': '已完成' },

  'queue.band.overdue': { en: 'Overdue', 'zh-CN': '已超时' },
  'queue.band.today': { en: 'Today', 'zh-CN': '今天' },
  'queue.band.later': { en: 'Later', 'zh-CN': '以后' },
  'queue.band.none': { en: 'No clock', 'zh-CN': '不计时' },

  'queue.column.due': { en: 'Due', 'zh-CN': '到期' },
  'queue.column.finished': { en: 'Finished', 'zh-CN': '完成时间' },
  'queue.column.rma': { en: 'RMA', 'zh-CN': 'RMA' },
  'queue.column.product': { en: 'Product', 'zh-CN': '产品' },
  'queue.column.stage': { en: 'Stage', 'zh-CN': '阶段' },
  'queue.column.serial': { en: 'Serial number', 'zh-CN': '序列号' },
  'queue.column.owner': { en: 'Last hand', 'zh-CN': '经手人' },
  'queue.column.waits': { en: 'Waits for', 'zh-CN': '在等什么' },

  'queue.none': { en: '–', 'zh-CN': '–' },
  'queue.loading-row': { en: 'Loading', 'zh-CN': '正在加载' },

  'queue.waits.expected': { en: 'the parcel', 'zh-CN': '包裹到货' },
  'queue.waits.received': { en: 'opening', 'zh-CN': '开箱' },
  'queue.waits.inspecting': { en: 'inspection', 'zh-CN': '检查' },
  'queue.waits.diagnosing': { en: 'diagnosis', 'zh-CN': '诊断' },
  'queue.waits.deciding': { en: 'a decision', 'zh-CN': '处理决定' },
  'queue.waits.quoting': { en: 'the quote', 'zh-CN': '报价' },
  'queue.waits.repairing': { en: 'repair', 'zh-CN': '维修' },
  'queue.waits.testing': { en: 'the test', 'zh-CN': '测试' },
  'queue.waits.replacing': { en: 'a new unit', 'zh-CN': '换新' },
  'queue.waits.refunding': { en: 'the refund', 'zh-CN': '退款' },
  'queue.waits.grading': { en: 'a grade', 'zh-CN': '定级' },
  'queue.waits.sending-part': { en: 'the part', 'zh-CN': '寄配件' },
  'queue.waits.packing': { en: 'packing', 'zh-CN': '包装' },
  'queue.waits.ready': { en: 'the carrier', 'zh-CN': '承运商取件' },
  'queue.waits.shipped': { en: 'delivery', 'zh-CN': '送达' },
  'queue.waits.delivered': { en: 'closing', 'zh-CN': '结案' },
  'queue.waits.on-hold': { en: 'buyer or parts', 'zh-CN': '买家或配件' },
  'queue.waits.nothing': { en: 'nothing', 'zh-CN': '无' },

  'queue.key.move': { en: 'move', 'zh-CN': '移动' },
  'queue.key.look': { en: 'look', 'zh-CN': '查看' },
  'queue.key.bench': { en: 'put on the bench', 'zh-CN': '放上工作台' },
  'queue.key.close': { en: 'close', 'zh-CN': '关闭' },
  'queue.position': { en: '{{at}} of {{total}}', 'zh-CN': '第 {{at}} 条，共 {{total}} 条' },

  'queue.empty.open.title': { en: 'No open cases', 'zh-CN': '没有未结工单' },
  'queue.empty.open.hint': { en: 'Scan a parcel to begin one.', 'zh-CN': '扫描包裹即可开始。' },
  'queue.empty.overdue.title': { en: 'Nothing is overdue', 'zh-CN': '没有超时的工单' },
  'queue.empty.overdue.hint': { en: 'Every running case is inside its time.', 'zh-CN': '所有进行中的工单都在时限内。' },
  'queue.empty.today.title': { en: 'Nothing more is due today', 'zh-CN': '今天没有要到期的工单了' },
  'queue.empty.today.hint': { en: 'What comes next is under Open.', 'zh-CN': '接下来的请看“未结”。' },
  'queue.empty.expected.title': { en: 'No parcels are expected', 'zh-CN': '没有待到货的包裹' },
  'queue.empty.expected.hint': { en: 'A parcel that nobody announced can still be scanned in.', 'zh-CN': '没有预报的包裹也可以直接扫入。' },
  'queue.empty.waiting.title': { en: 'Nothing is on hold', 'zh-CN': '没有暂停的工单' },
  'queue.empty.waiting.hint': { en: 'Cases held for a buyer or a part wait here.', 'zh-CN': '等买家或等配件的工单会在这里。' },
  'queue.empty.ready.title': { en: 'Nothing waits for the carrier', 'zh-CN': '没有等待取件的包裹' },
  'queue.empty.ready.hint': { en: 'Packed units stay here until they are shipped.', 'zh-CN': '打包完成的机器会在这里，直到发出。' },
  'queue.empty.finished.title': { en: 'No finished cases yet', 'zh-CN': '还没有完成的工单' },
  'queue.empty.finished.hint': { en: 'Closed and cancelled cases are kept here.', 'zh-CN': '已结案和已取消的工单保存在这里。' },
  'queue.show-open': { en: 'Show all open cases', 'zh-CN': '显示全部未结工单' },

  'queue.error.title': { en: 'The queue could not be read', 'zh-CN': '无法读取队列' },
  'queue.error.hint': {
    en: 'The bench did not answer. Nothing is lost: every case is stored on this computer.',
    'zh-CN': '后台程序没有应答。数据没有丢失：所有工单都保存在本机。',
  },
  'queue.retry': { en: 'Try again', 'zh-CN': '重试' },
} as const satisfies TextTable &
  Record<`queue.filter.${QueueFilter}` | `queue.empty.${QueueFilter}.title` | `queue.empty.${QueueFilter}.hint`, Localised> &
  Record<`queue.waits.${Exclude<StageName, EndName>}`, Localised>
