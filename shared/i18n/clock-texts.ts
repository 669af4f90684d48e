import type { TextTable } from './text-table.ts'

/** The clocks of a case, and when the center works. */
export const clockTexts = {
  'clocks.title': { en: 'Clocks', 'zh-CN': '计时' },
  'clocks.none': { en: 'None has begun: the parcel has not come.', 'zh-CN': '尚未开始：包裹还没有到。' },
  'clocks.state.met': { en: 'met', 'zh-CN': '按时完成' },
  'clocks.state.missed': { en: 'missed by {{span}}', 'zh-CN': '超时 {{span}} 完成' },
  'clocks.state.paused': { en: 'waits, {{span}} of working days left', 'zh-CN': '暂停，工作日时间还剩 {{span}}' },
  'clocks.state.paused-late': { en: 'waits, and had run out before', 'zh-CN': '暂停，此前已超时' },
  'clocks.state.never': { en: 'never due: the calendar has too little work', 'zh-CN': '不会到期：日历中工作时间太少' },
  'clocks.began': { en: 'began {{from}}', 'zh-CN': '{{from}} 开始' },
  'clocks.due': { en: 'due {{due}}', 'zh-CN': '{{due}} 到期' },
  'clocks.ended': { en: 'done {{end}}', 'zh-CN': '{{end}} 完成' },
  'clocks.pause.was': { en: '{{from}} to {{to}}: {{why}}', 'zh-CN': '{{from}} 至 {{to}}：{{why}}' },
  'clocks.pause.is': { en: 'since {{from}}: {{why}}', 'zh-CN': '{{from}} 起：{{why}}' },
} as const satisfies TextTable
