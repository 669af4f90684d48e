import { describe, expect, test } from 'vitest'
import { type CalendarDraft, draftOfTimes, readCalendarDraft } from '../../../../renderer/screens/settings/calendar-draft.ts'
import { USUAL_TIMES, type WorkingTimes } from '../../../../shared/clocks/working-calendar.ts'

const SHENZHEN: WorkingTimes = {
  week: {
    ...USUAL_TIMES.week,
    monday: [
      { from: '08:30', to: '12:00' },
      { from: '13:30', to: '24:00' },
    ],
  },
  holidays: [
    { day: '2026-10-01', name: 'National Day' },
    { day: '2026-10-02', name: '' },
  ],
  makeUpDays: [{ day: '2026-10-10', as: 'wednesday' }],
}
const draft = draftOfTimes(SHENZHEN)
const withShifts = (monday: string): CalendarDraft => ({ ...draft, week: { ...draft.week, monday } })

describe('entering when a center works', () => {
  test('given nothing is changed, then what is saved is what was there', () => {
    expect(draft.week).toMatchObject({ monday: '08:30–12:00, 13:30–24:00', sunday: '' })
    expect(draft.holidays).toBe('2026-10-01 National Day\n2026-10-02')
    expect(readCalendarDraft(draft)).toEqual({ ok: true, value: SHENZHEN })
    expect(readCalendarDraft(draftOfTimes(USUAL_TIMES))).toEqual({ ok: true, value: USUAL_TIMES })
  })

  test.each(['9:00-18:00', '09:00 – 18:00', '0900~1800', '９：００－１８：００', ' 9:00—18:00, '])(
    'shifts may be written as “%s”',
    (written) => {
      expect(readCalendarDraft(withShifts(written))).toMatchObject({
        ok: true,
        value: { week: { monday: [{ from: '09:00', to: '18:00' }] } },
      })
    },
  )

  test.each(['nine to five', '18:00–09:00', '09:00–25:00', '09:00–12:00, 11:00–13:00', '22:00–06:00'])(
    'shifts of “%s” are refused at their weekday',
    (written) => {
      const read = readCalendarDraft(withShifts(written))
      expect(read.ok ? [] : [...new Set(read.error.map((fault) => JSON.stringify(fault)))]).toEqual([
        JSON.stringify({ place: 'shifts', weekday: 'monday' }),
      ])
    },
  )

  test('a holiday that is no day, or stands twice, is refused with its line; empty lines count', () => {
    expect(readCalendarDraft({ ...draft, holidays: '2026-10-01 a\n\n2026-02-30 b' })).toEqual({
      ok: false,
      error: [{ place: 'holidays', line: 3 }],
    })
    expect(readCalendarDraft({ ...draft, holidays: '\n2026-10-01 a\n2026-10-01 b' })).toEqual({
      ok: false,
      error: [{ place: 'holidays', line: 3 }],
    })
  })

  test('a make-up day needs a day that is no holiday, like one with shifts', () => {
    const makeUp = (day: string, as: 'sunday' | 'monday') => readCalendarDraft({ ...draft, makeUpDays: [{ day, as }] })
    expect(makeUp('', 'monday')).toEqual({ ok: false, error: [{ place: 'make-up', at: 0 }] })
    expect(makeUp('2026-10-01', 'monday')).toEqual({ ok: false, error: [{ place: 'make-up', at: 0 }] })
    expect(makeUp('2026-10-11', 'sunday')).toEqual({ ok: false, error: [{ place: 'make-up', at: 0 }] })
  })

  test('a week in which nobody works is refused', () => {
    const nobody = draftOfTimes(USUAL_TIMES)
    const week = { ...nobody.week, monday: '', tuesday: '', wednesday: '', thursday: '', friday: ' ' }
    expect(readCalendarDraft({ ...nobody, week })).toEqual({ ok: false, error: [{ place: 'week' }] })
  })
})
