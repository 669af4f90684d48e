import type { DockLine, DockSpecial } from '../contract/dock-screen.ts'
import type { WhyWaiting } from '../parcels/events.ts'
import type { Localised } from './localised.ts'
import type { TextTable } from './text-table.ts'

export const dockTexts = {
  'dock.title': { en: 'Dock', 'zh-CN': '收货台' },
  'dock.counter.expected': { en: '{{in}} of {{of}} expected today', 'zh-CN': '今日应到 {{of}} 件，已到 {{in}} 件' },
  'dock.counter.none': { en: 'Nothing was announced for today', 'zh-CN': '今天没有预报的包裹' },
  'dock.counter.unexpected_one': { en: '{{count}} unexpected', 'zh-CN': '未预报 {{count}} 件' },
  'dock.counter.unexpected_other': { en: '{{count}} unexpected', 'zh-CN': '未预报 {{count}} 件' },
  'dock.counter.seen-before_one': { en: '{{count}} seen before', 'zh-CN': '重复 {{count}} 次' },
  'dock.counter.seen-before_other': { en: '{{count}} seen before', 'zh-CN': '重复 {{count}} 次' },
  'dock.counter.early_one': { en: '{{count}} early', 'zh-CN': '提前到 {{count}} 件' },
  'dock.counter.early_other': { en: '{{count}} early', 'zh-CN': '提前到 {{count}} 件' },
  'dock.progress': { en: 'Parcels in, of those expected today', 'zh-CN': '今日应到包裹的到货进度' },

  'dock.forecast.dock': { en: 'Dock clear', 'zh-CN': '预计收完' },
  'dock.forecast.all-in': { en: 'All in', 'zh-CN': '已到齐' },
  'dock.forecast.all-in.why': { en: 'nothing more is expected today', 'zh-CN': '今天没有其他应到包裹' },
  'dock.forecast.no-pace': { en: 'no pace yet', 'zh-CN': '暂无法预计' },
  'dock.forecast.no-pace.why_one': {
    en: '{{count}} to come; six scans in a row tell the pace',
    'zh-CN': '还有 {{count}} 件；连续扫六件后可预计',
  },
  'dock.forecast.no-pace.why_other': {
    en: '{{count}} to come; six scans in a row tell the pace',
    'zh-CN': '还有 {{count}} 件；连续扫六件后可预计',
  },
  'dock.forecast.pace': {
    en: '{{left}} to come, {{seconds}} s each as the last {{parcels}}',
    'zh-CN': '还有 {{left}} 件，按最近 {{parcels}} 件每件 {{seconds}} 秒',
  },
  'dock.forecast.bench': { en: 'Bench needs', 'zh-CN': '工作量' },
  'dock.forecast.about': { en: 'about {{span}}', 'zh-CN': '约 {{span}}' },
  'dock.forecast.measured': {
    en: '{{units}} units, by the median of {{stages}} finished stages',
    'zh-CN': '{{units}} 台，按已完成的 {{stages}} 个阶段的中位时长',
  },
  'dock.forecast.default': { en: '{{units}} units, counted with {{minutes}} min each', 'zh-CN': '{{units}} 台，按每台 {{minutes}} 分钟计' },
  'dock.forecast.change': { en: 'change', 'zh-CN': '修改' },
  'dock.forecast.minutes': { en: 'Minutes counted for a unit', 'zh-CN': '每台按多少分钟计' },

  'dock.outcome.expected': { en: 'Expected', 'zh-CN': '已预报' },
  'dock.outcome.unexpected': { en: 'Unexpected', 'zh-CN': '未预报' },
  'dock.outcome.seen-before': { en: 'Seen before', 'zh-CN': '已扫过' },

  'dock.empty': { en: 'Scan the first parcel', 'zh-CN': '请扫描第一件包裹' },
  'dock.empty.what': {
    en: 'One scan per parcel and nothing else. Each is kept at once; what nobody announced is sorted out later.',
    'zh-CN': '每件包裹只需扫一次，立即保存。没有预报的包裹稍后再认领。',
  },
  'dock.why.unannounced': { en: 'Nobody announced it', 'zh-CN': '没有预报' },
  'dock.why.several-cases': { en: 'Its code belongs to several cases', 'zh-CN': '条码属于多个工单' },
  'dock.why.came-back': { en: 'Its case had left or was over', 'zh-CN': '对应工单已寄出或已结束' },
  'dock.special.late_one': { en: '{{count}} day late', 'zh-CN': '迟到 {{count}} 天' },
  'dock.special.late_other': { en: '{{count}} days late', 'zh-CN': '迟到 {{count}} 天' },
  'dock.special.again': { en: 'The same unit was here as {{rma}}', 'zh-CN': '同一台机器曾有工单 {{rma}}' },
  'dock.special.belongs-to': { en: '{{rma}}: {{stage}}', 'zh-CN': '{{rma}}：{{stage}}' },
  'dock.waits': { en: 'waits for triage', 'zh-CN': '等待认领' },
  'dock.given': { en: 'given to a case', 'zh-CN': '已归入工单' },
  'dock.dismissed': { en: 'Dismissed: {{reason}}', 'zh-CN': '不处理：{{reason}}' },
  'dock.list': { en: 'Parcels of today, the last one on top', 'zh-CN': '今天的包裹，最新的在上' },
  'dock.pictures_one': { en: '{{count}} picture', 'zh-CN': '{{count}} 张照片' },
  'dock.pictures_other': { en: '{{count}} pictures', 'zh-CN': '{{count}} 张照片' },
  'dock.list.broken': { en: 'The list could not be read. What was scanned is kept.', 'zh-CN': '无法读取列表。已扫描的内容都已保存。' },

  'dock.parcel.take-up': { en: 'What is it?', 'zh-CN': '认领' },
  'dock.parcel.dismiss': { en: 'Dismiss…', 'zh-CN': '不处理…' },
  'dock.dismiss.title': { en: 'Why does {{code}} wait no longer?', 'zh-CN': '{{code}} 为什么不再等待？' },
  'dock.dismiss.same-parcel': { en: 'Another code of a parcel that is in', 'zh-CN': '同一包裹上的另一个条码' },
  'dock.dismiss.sent-back': { en: 'Handed back to the carrier', 'zh-CN': '已退还给承运商' },
  'dock.dismiss.not-ours': { en: 'Not for this center', 'zh-CN': '不属于本中心' },
  'dock.dismiss.other': { en: 'Another reason', 'zh-CN': '其他原因' },
  'dock.dismiss.do': { en: 'Dismiss the parcel', 'zh-CN': '不再处理' },

  'dock.step.shot': { en: 'Photograph the last parcel', 'zh-CN': '拍摄最后一件' },
  'dock.step.triage': { en: 'Start triage', 'zh-CN': '开始处理' },
  'dock.step.triage.waiting': { en: '{{cases}} unopened · {{parcels}} unexpected', 'zh-CN': '未开箱 {{cases}} 件 · 待认领 {{parcels}} 件' },
  'dock.step.bench': { en: 'Back to the bench', 'zh-CN': '回到工作台' },
  'dock.type': { en: 'Type a code that no scanner reads', 'zh-CN': '手动输入无法扫描的条码' },
  'dock.try': { en: 'Codes to try', 'zh-CN': '可试扫的条码' },
  'dock.try.how': { en: 'Scan, type or press them. Each is one parcel.', 'zh-CN': '可扫描、输入或点击，每个代表一件包裹。' },
  'dock.try.nobody': { en: 'A parcel nobody announced', 'zh-CN': '没有预报的包裹' },
  'dock.camera': { en: 'Live picture of the last parcel', 'zh-CN': '最后一件包裹的实时画面' },
  'dock.camera.keeping': { en: 'Keeping the picture…', 'zh-CN': '正在保存照片…' },
} as const satisfies TextTable &
  Record<`dock.outcome.${DockLine['outcome']}` | `dock.why.${WhyWaiting}`, Localised> &
  Record<`dock.special.${Extract<DockSpecial['type'], 'again' | 'belongs-to'>}`, Localised>
