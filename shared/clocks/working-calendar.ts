export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
export type Weekday = (typeof WEEKDAYS)[number]

/** Wall-clock times, `HH:MM`, the end after the beginning; `24:00` is the end of the day. A night shift is two: until 24:00, and from 00:00 the day after. */
export type Shift = { readonly from: string; readonly to: string }

/** A day on which nobody works, YYYY-MM-DD, whatever its weekday. */
export type Holiday = { readonly day: string; readonly name: string }

/** A day, YYYY-MM-DD, that is worked like another weekday: in China a Saturday makes up for a day of the holiday week. */
export type MakeUpDay = { readonly day: string; readonly as: Weekday }

/** When a center works. A day without a shift is no working day. */
export type WorkingTimes = {
  readonly week: Readonly<Record<Weekday, readonly Shift[]>>
  readonly holidays: readonly Holiday[]
  readonly makeUpDays: readonly MakeUpDay[]
}

/** Working times on the wall clock of a zone (IANA name). */
export type WorkingCalendar = WorkingTimes & { readonly timeZone: string }

const OFFICE_HOURS: readonly Shift[] = [{ from: '09:00', to: '18:00' }]

/** Of a center that has not said when it works. */
export const USUAL_TIMES: WorkingTimes = {
  week: {
    monday: OFFICE_HOURS,
    tuesday: OFFICE_HOURS,
    wednesday: OFFICE_HOURS,
    thursday: OFFICE_HOURS,
    friday: OFFICE_HOURS,
    saturday: [],
    sunday: [],
  },
  holidays: [],
  makeUpDays: [],
}
