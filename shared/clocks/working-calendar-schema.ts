import { z } from 'zod'
import { isTimeZone } from './time-zone.ts'
import { timeOfDay } from './work-of-day.ts'
import { type Shift, USUAL_TIMES, WEEKDAYS, type WorkingTimes } from './working-calendar.ts'

const begins = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day such as 09:00')
const ends = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'must be a time of day such as 18:00, at most 24:00')
const shift = z.strictObject({ from: begins, to: ends }).refine(({ from, to }) => timeOfDay(from) < timeOfDay(to), {
  path: ['to'],
  message: 'must be later than from; a shift over midnight is two: until 24:00, and from 00:00 on the next day',
})

function overlapping(shifts: readonly Shift[]): number {
  return shifts.findIndex((one, at) =>
    shifts.slice(0, at).some((other) => timeOfDay(one.from) < timeOfDay(other.to) && timeOfDay(other.from) < timeOfDay(one.to)),
  )
}

const shifts = z
  .array(shift)
  .max(24)
  .superRefine((all, context) => {
    const at = overlapping(all)
    if (at >= 0) context.addIssue({ code: 'custom', path: [at], message: 'overlaps another shift of this day' })
  })
  .readonly()
  .default([])

const day = z.iso.date('must be a day such as 2026-10-01')
const weekday = z.enum(WEEKDAYS)
const week = z
  .strictObject({
    monday: shifts,
    tuesday: shifts,
    wednesday: shifts,
    thursday: shifts,
    friday: shifts,
    saturday: shifts,
    sunday: shifts,
  })
  .refine((all) => Object.values(all).some((each) => each.length > 0), 'has no shift at all: nothing would ever be due')
const holiday = z.strictObject({ day, name: z.string().trim().max(100) })
const makeUpDay = z.strictObject({ day, as: weekday })

function sameDays({ week, holidays, makeUpDays }: WorkingTimes, context: z.RefinementCtx<WorkingTimes>): void {
  const seen = new Set<string>()
  const lists = { holidays, makeUpDays }
  for (const list of ['holidays', 'makeUpDays'] as const) {
    for (const [at, { day }] of lists[list].entries()) {
      if (seen.has(day)) context.addIssue({ code: 'custom', path: [list, at, 'day'], message: `${day} is in the calendar twice` })
      seen.add(day)
    }
  }
  for (const [at, { as }] of makeUpDays.entries()) {
    if (week[as].length === 0) context.addIssue({ code: 'custom', path: ['makeUpDays', at, 'as'], message: `${as} has no shift` })
  }
}

const times = {
  week: week.default(USUAL_TIMES.week),
  holidays: z.array(holiday).max(1000).readonly().default([]),
  makeUpDays: z.array(makeUpDay).max(1000).readonly().default([]),
}

/** When a center works, as plain data. What is left out is as usual: Monday to Friday from nine to six, no holidays. */
export const workingTimes = z.strictObject(times).superRefine(sameDays)

/** The same with its zone, UTC where none is named. */
export const workingCalendar = z
  .strictObject({ timeZone: z.string().max(60).refine(isTimeZone, 'must be a time zone such as Europe/Berlin').default('UTC'), ...times })
  .superRefine(sameDays)
