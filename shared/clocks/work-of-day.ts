import { isoDay } from './local-day.ts'
import { type MakeUpDay, type Shift, WEEKDAYS, type Weekday, type WorkingTimes } from './working-calendar.ts'

const MINUTE = 60_000

/** What a calendar says of one day. Spans are milliseconds on the wall clock since midnight, in their order. */
export type WorkOfDay =
  | { readonly type: 'open'; readonly spans: readonly Span[]; readonly makesUp?: MakeUpDay }
  | { readonly type: 'holiday'; readonly name: string }
  | { readonly type: 'day-off' }

type Span = { readonly from: number; readonly to: number }

/** Milliseconds since midnight of `HH:MM`. */
export function timeOfDay(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return (hours * 60 + minutes) * MINUTE
}

type Index = {
  readonly week: Readonly<Record<Weekday, readonly Span[]>>
  readonly holidays: ReadonlyMap<string, string>
  readonly makeUpDays: ReadonlyMap<string, MakeUpDay>
}

const indexes = new WeakMap<WorkingTimes, Index>()

function indexOf(times: WorkingTimes): Index {
  const known = indexes.get(times)
  if (known !== undefined) return known
  const spans = (shifts: readonly Shift[]) =>
    shifts.map(({ from, to }) => ({ from: timeOfDay(from), to: timeOfDay(to) })).toSorted((one, other) => one.from - other.from)
  const { week } = times
  const made: Index = {
    week: {
      monday: spans(week.monday),
      tuesday: spans(week.tuesday),
      wednesday: spans(week.wednesday),
      thursday: spans(week.thursday),
      friday: spans(week.friday),
      saturday: spans(week.saturday),
      sunday: spans(week.sunday),
    },
    holidays: new Map(times.holidays.map(({ day, name }) => [day, name])),
    makeUpDays: new Map(times.makeUpDays.map((each) => [each.day, each])),
  }
  indexes.set(times, made)
  return made
}

/** The weekday of a day counted from 1970-01-01, which was a Thursday. */
export function weekdayOf(day: number): Weekday {
  return WEEKDAYS[(((day + 3) % 7) + 7) % 7] ?? 'monday'
}

/** Whether a day (counted from 1970-01-01) is worked, and when; a holiday goes before everything else. */
export function workOfDay(times: WorkingTimes, day: number): WorkOfDay {
  const { week, holidays, makeUpDays } = indexOf(times)
  const date = holidays.size + makeUpDays.size === 0 ? '' : isoDay(day)
  const holiday = holidays.get(date)
  if (holiday !== undefined) return { type: 'holiday', name: holiday }
  const makesUp = makeUpDays.get(date)
  const spans = week[makesUp?.as ?? weekdayOf(day)]
  if (spans.length === 0) return { type: 'day-off' }
  return makesUp === undefined ? { type: 'open', spans } : { type: 'open', spans, makesUp }
}
