import type { TextTable } from './text-table.ts'

export const firstRunTexts = {
  'first.title': { en: 'Set up this bench', 'zh-CN': '设置本工作台' },
  'first.lead': {
    en: 'Four answers, then the first parcel.',
    'zh-CN': '回答四个问题，即可处理第一个包裹。',
  },
  'first.language': { en: 'Which language do you read?', 'zh-CN': '您使用哪种语言？' },
  'first.center': { en: 'What is the repair center called?', 'zh-CN': '维修中心叫什么名字？' },
  'first.center.default': { en: 'Repair center', 'zh-CN': '维修中心' },
  'first.zone': { en: 'Its clocks run in', 'zh-CN': '所在时区' },
  'first.bench': { en: 'What is this bench called?', 'zh-CN': '这个工作台叫什么？' },
  'first.bench.default': { en: 'Bench 01', 'zh-CN': '01 号工作台' },
  'first.operator': { en: 'Who works at it?', 'zh-CN': '谁在这里工作？' },
  'first.operator.hint': { en: 'Your name stands beside everything you do', 'zh-CN': '您的姓名会记录在每一步操作旁' },
  'first.operator.needed': { en: 'A name is needed', 'zh-CN': '请填写姓名' },
  'first.example': { en: 'Load the example center', 'zh-CN': '加载示例中心' },
  'first.example.what': {
    en: 'Products, parts, operators and cases in every stage, with pictures. You can scan the first parcel at once.',
    'zh-CN': '包含产品、配件、操作员、各阶段工单和照片，可立即扫描第一个包裹。',
  },
  'first.go': { en: 'Open the bench', 'zh-CN': '打开工作台' },
  'first.go.loading': { en: 'Loading the example center…', 'zh-CN': '正在加载示例中心…' },
  'first.recorded_one': { en: '{{count}} record written', 'zh-CN': '已写入 {{count}} 条记录' },
  'first.recorded_other': { en: '{{count}} records written', 'zh-CN': '已写入 {{count}} 条记录' },
  'first.go.opening': { en: 'Opening the bench…', 'zh-CN': '正在打开工作台…' },
  'first.failed': {
    en: 'The bench could not be set up: {{reason}}. Nothing is lost: try again.',
    'zh-CN': '设置未完成：{{reason}}。填写内容已保留，请重试。',
  },
  'first.safe': {
    en: 'Everything is kept on this machine. No account, no network needed.',
    'zh-CN': '所有数据保存在本机，无需账号和网络。',
  },
} as const satisfies TextTable
