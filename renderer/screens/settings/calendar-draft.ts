import { workingTimes } from '../../../shared/clocks/working-calendar-schema.ts'
import {
  type Holiday,
  type MakeUpDay,
  type Shift,
  WEEKDAYS,
  type Weekday,
  type WorkingTimes,
} from '../../../shared/clocks/working-calendar.ts'
import { type Result, ok, refuse } from '../../../shared/result.ts'

/** Working times while they are being entered: `09:00–12:00, 13:00–18:00` for each weekday, a holiday a line: `2026-10-01 National Day`. */
export type CalendarDraft = {
  readonly week: Readonly<Record<Weekday, string>>
  readonly holidays: string
  readonly makeUpDays: readonly MakeUpDay[]
}

/** Where a draft is wrong: no weekday has a shift; the shifts of one; a line of the holidays, counted from 1; a make-up day, from 0. */
export type CalendarFault =
  | { readonly place: 'week' }
  | { readonly place: 'shifts'; readonly weekday: Weekday }
  | { readonly place: 'holidays'; readonly line: number }
  | { readonly place: 'make-up'; readonly at: number }

function ofEachWeekday<T>(make: (weekday: Weekday) => T): Readonly<Record<Weekday, T>> {
  return Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, make(weekday)])) as Record<Weekday, T>
}

export function draftOfTimes({ week, holidays, makeUpDays }: WorkingTimes): CalendarDraft {
  return {
    week: ofEachWeekday((weekday) => week[weekday].map(({ from, to }) => `${from}–${to}`).join(', ')),
    holidays: holidays.map(({ day, name }) => `${day} ${name}`.trim()).join('\n'),
    makeUpDays,
  }
}

const SHIFT = /^(\d{1,2}):?(\d{2})\s*[-–—~]\s*(\d{1,2}):?(\d{2})$/

/** What is no shift stays as it is: the calendar refuses it. */
function shiftOf(text: string): Shift {
  const [, fromHour = '', fromMinute = '', toHour = '', toMinute = ''] = SHIFT.exec(text) ?? []
  if (fromHour === '') return { from: text, to: text }
  return { from: `${fromHour.padStart(2, '0')}:${fromMinute}`, to: `${toHour.padStart(2, '0')}:${toMinute}` }
}

function shiftsOf(text: string): readonly Shift[] {
  return text
    .normalize('NFKC')
    .split(/[,;、]/)
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map(shiftOf)
}

type Line = { readonly line: number; readonly holiday: Holiday }

function holidayLines(text: string): readonly Line[] {
  return text.split('\n').flatMap((each, at) => {
    const [day = '', ...name] = each.trim().split(/\s+/)
    return day === '' ? [] : [{ line: at + 1, holiday: { day, name: name.join(' ') } }]
  })
}

function faultAt([place, which, ...rest]: readonly PropertyKey[], lines: readonly Line[]): CalendarFault {
  if (place === 'holidays') return { place, line: lines[Number(which)]?.line ?? 1 }
  if (place === 'makeUpDays') return { place: 'make-up', at: Number(which) }
  const weekday = WEEKDAYS.find((each) => each === which)
  return weekday === undefined || rest.length === 0 ? { place: 'week' } : { place: 'shifts', weekday }
}

/** The times a draft stands for, or every place that is wrong with it. */
export function readCalendarDraft({ week, holidays, makeUpDays }: CalendarDraft): Result<WorkingTimes, readonly CalendarFault[]> {
  const lines = holidayLines(holidays)
  const read = workingTimes.safeParse({
    week: ofEachWeekday((weekday) => shiftsOf(week[weekday])),
    holidays: lines.map(({ holiday }) => holiday),
    makeUpDays,
  })
  return read.success ? ok(read.data) : refuse(read.error.issues.map(({ path }) => faultAt(path, lines)))
}
