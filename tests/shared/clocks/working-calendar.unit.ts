import { describe, expect, it } from 'vitest'
import { workingCalendar } from '../../../shared/clocks/working-calendar-schema.ts'
import { USUAL_TIMES } from '../../../shared/clocks/working-calendar.ts'

/** The places at which a calendar is wrong, with what is said there. */
function faults(calendar: unknown): readonly string[] {
  const read = workingCalendar.safeParse(calendar)
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

describe('a working calendar', () => {
  it('is as usual where nothing is said: Monday to Friday, no holidays', () => {
    expect(workingCalendar.parse({ timeZone: 'Asia/Shanghai' })).toEqual({ ...USUAL_TIMES, timeZone: 'Asia/Shanghai' })
  })

  it('may have several shifts a day, none, and one that ends at midnight', () => {
    const week = {
      monday: [
        { from: '06:00', to: '14:00' },
        { from: '14:00', to: '24:00' },
      ],
      sunday: [],
    }
    expect(workingCalendar.parse({ week }).week).toMatchObject({ ...week, tuesday: [] })
  })

  it.each([
    ['a zone nobody knows', { timeZone: 'Mars/Olympus' }, ['timeZone: must be a time zone such as Europe/Berlin']],
    ['an offset instead of a zone', { timeZone: '+02:00' }, ['timeZone: must be a time zone such as Europe/Berlin']],
    [
      'a shift over midnight',
      { week: { monday: [{ from: '22:00', to: '06:00' }] } },
      ['week.monday.0.to: must be later than from; a shift over midnight is two: until 24:00, and from 00:00 on the next day'],
    ],
    [
      'a time that is none',
      { week: { monday: [{ from: '9', to: '12:00' }] } },
      ['week.monday.0.from: must be a time of day such as 09:00'],
    ],
    [
      'shifts that overlap',
      {
        week: {
          friday: [
            { from: '09:00', to: '12:00' },
            { from: '11:00', to: '13:00' },
          ],
        },
      },
      ['week.friday.1: overlaps another shift of this day'],
    ],
    ['a week without a shift', { week: {} }, ['week: has no shift at all: nothing would ever be due']],
    ['a day that does not exist', { holidays: [{ day: '2026-02-30', name: '' }] }, ['holidays.0.day: must be a day such as 2026-10-01']],
    [
      'a holiday that is worked',
      { holidays: [{ day: '2026-10-10', name: 'x' }], makeUpDays: [{ day: '2026-10-10', as: 'monday' }] },
      ['makeUpDays.0.day: 2026-10-10 is in the calendar twice'],
    ],
    ['a make-up day like a day off', { makeUpDays: [{ day: '2026-10-10', as: 'sunday' }] }, ['makeUpDays.0.as: sunday has no shift']],
  ])('is refused with its place: %s', (_what, calendar, expected) => {
    expect(faults(calendar)).toEqual(expected)
  })

  it('with a misspelt name is refused', () => {
    expect(faults({ week: { mon: [] } })[0]).toMatch(/^week: .*mon/)
  })
})
