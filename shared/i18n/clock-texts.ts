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

  'weekday.monday': { en: 'Monday', 'zh-CN': '星期一' },
  'weekday.tuesday': { en: 'Tuesday', 'zh-CN': '星期二' },
  'weekday.wednesday': { en: 'Wednesday', 'zh-CN': '星期三' },
  'weekday.thursday': { en: 'Thursday', 'zh-CN': '星期四' },
  'weekday.friday': { en: 'Friday', 'zh-CN': '星期五' },
  'weekday.saturday': { en: 'Saturday', 'zh-CN': '星期六' },
  'weekday.sunday': { en: 'Sunday', 'zh-CN': '星期日' },
  'calendar.title': { en: 'Working calendar', 'zh-CN': '工作日历' },
  'calendar.hint': {
    en: 'Clocks of working days count only days with a shift. Write shifts as 09:00–12:00, 13:00–18:00; a day without one is off.',
    'zh-CN': '按工作日计时的期限只计算有班次的日子。班次写作 09:00–12:00, 13:00–18:00；没有班次即为休息日。',
  },
  'calendar.day-off': { en: 'day off', 'zh-CN': '休息' },
  'calendar.holidays': { en: 'Holidays', 'zh-CN': '节假日' },
  'calendar.holidays-hint': { en: 'One a line: 2026-10-01 National Day', 'zh-CN': '每行一个：2026-10-01 国庆节' },
  'calendar.make-up': { en: 'Make-up working days', 'zh-CN': '调休上班日' },
  'calendar.make-up-hint': { en: 'Days off that are worked like another weekday', 'zh-CN': '按其他工作日上班的休息日' },
  'calendar.make-up-day': { en: 'Day', 'zh-CN': '日期' },
  'calendar.make-up-as': { en: 'Worked like', 'zh-CN': '按哪天上班' },
  'calendar.like': { en: 'like {{weekday}}', 'zh-CN': '按{{weekday}}' },
  'calendar.make-up-add': { en: 'Add a day', 'zh-CN': '添加日期' },
  'calendar.make-up-remove': { en: 'Remove this day', 'zh-CN': '删除该日期' },
  'calendar.fault.week': { en: 'No day has a shift: nothing would ever be due.', 'zh-CN': '没有任何班次：任何期限都不会到期。' },
  'calendar.fault.shifts': {
    en: 'Write 09:00–18:00. Each shift ends after it begins, by 24:00, and none overlap.',
    'zh-CN': '请写作 09:00–18:00。每个班次的结束须晚于开始（最晚 24:00），且不得重叠。',
  },
  'calendar.fault.holidays': {
    en: 'Line {{line}}: a day such as 2026-10-01, then its name; each day once.',
    'zh-CN': '第 {{line}} 行：先写日期（如 2026-10-01），再写名称；每天只写一次。',
  },
  'calendar.fault.make-up': {
    en: 'A day that is no holiday, once, like a weekday with shifts.',
    'zh-CN': '须为非节假日且不重复，并按有班次的日子上班。',
  },
} as const satisfies TextTable
