import { describe, expect, it } from 'vitest'
import type { ClockRule, Duration, Pause } from '../../../shared/clocks/clock-rule.ts'
import { type Deadline, deadline } from '../../../shared/clocks/deadline.ts'
import { type Shift, USUAL_TIMES, type WorkingCalendar } from '../../../shared/clocks/working-calendar.ts'

const office = (timeZone: string): WorkingCalendar => ({ ...USUAL_TIMES, timeZone })

const BERLIN: WorkingCalendar = {
  ...office('Europe/Berlin'),
  holidays: [
    { day: '2026-04-03', name: 'Karfreitag' },
    { day: '2026-04-06', name: 'Ostermontag' },
  ],
}

const MORNING_AND_AFTERNOON: readonly Shift[] = [
  { from: '08:30', to: '12:00' },
  { from: '13:30', to: '18:00' },
]
/** The week of National Day is free; the Saturday after it makes up for the Wednesday. */
const SHENZHEN: WorkingCalendar = {
  timeZone: 'Asia/Shanghai',
  week: {
    monday: MORNING_AND_AFTERNOON,
    tuesday: MORNING_AND_AFTERNOON,
    wednesday: MORNING_AND_AFTERNOON,
    thursday: MORNING_AND_AFTERNOON,
    friday: [{ from: '08:30', to: '12:00' }],
    saturday: [],
    sunday: [],
  },
  holidays: ['01', '02', '03', '04', '05', '06', '07'].map((day) => ({ day: `2026-10-${day}`, name: '国庆节' })),
  makeUpDays: [{ day: '2026-10-10', as: 'wednesday' }],
}

/** Every day and every night: the clock is moved while people are at work. */
function dayAndNight(timeZone: string): WorkingCalendar {
  const all: readonly Shift[] = [{ from: '00:00', to: '24:00' }]
  return {
    ...office(timeZone),
    week: { monday: all, tuesday: all, wednesday: all, thursday: all, friday: all, saturday: all, sunday: all },
  }
}

/** Only the night to Sunday, in which the clock is moved. */
function sundayNight(timeZone: string, to: string): WorkingCalendar {
  const { week } = USUAL_TIMES
  return { ...office(timeZone), week: { ...week, sunday: [{ from: '00:00', to }] } }
}

function run(calendar: WorkingCalendar, start: string, duration: Duration, pauses: readonly Pause[] = []): Deadline {
  return deadline({ kind: 'inside', start, duration, calendar, pauses })
}

function due(calendar: WorkingCalendar, start: string, duration: Duration, pauses: readonly Pause[] = []): string | undefined {
  const found = run(calendar, start, duration, pauses)
  return found.state === 'running' ? found.due : undefined
}

describe('working days', () => {
  it.each([
    ['over a weekend: Friday 14:00 to Monday 14:00', office('UTC'), '2026-06-05T14:00:00.000Z', 1, '2026-06-08T14:00:00.000Z'],
    ['over Easter: Thursday 2 April 15:00 to Tuesday 7 April 15:00', BERLIN, '2026-04-02T13:00:00.000Z', 1, '2026-04-07T13:00:00.000Z'],
    ['from Good Friday: all of Tuesday, so Wednesday 0:00', BERLIN, '2026-04-03T08:00:00.000Z', 1, '2026-04-07T22:00:00.000Z'],
    ['over National Day: Monday to the Saturday that is worked', SHENZHEN, '2026-09-28T02:00:00.000Z', 5, '2026-10-10T02:00:00.000Z'],
    [
      'without that Saturday to the Monday after',
      { ...SHENZHEN, makeUpDays: [] },
      '2026-09-28T02:00:00.000Z',
      5,
      '2026-10-12T02:00:00.000Z',
    ],
    ['half a one is twelve hours of a working day', office('UTC'), '2026-06-05T14:00:00.000Z', 0.5, '2026-06-08T02:00:00.000Z'],
  ] as const)('%s', (_what, calendar, start, workingDays, expected) => {
    expect(due(calendar, start, { workingDays })).toBe(expected)
  })

  it('keep milliseconds', () => {
    expect(due(office('UTC'), '2026-06-05T14:00:00.123Z', { workingDays: 1 })).toBe('2026-06-08T14:00:00.123Z')
  })
})

describe('working days in which the clock is moved', () => {
  it.each([
    // New York leaps from 02:00 to 03:00 on Sunday 8 March 2026 and goes back from 02:00 to 01:00 on 1 November.
    ['New York, spring, 10:00 to 10:00', 'America/New_York', '2026-03-07T15:00:00.000Z', '2026-03-08T14:00:00.000Z'],
    ['New York, spring, 02:30 that does not come: 03:00', 'America/New_York', '2026-03-07T07:30:00.000Z', '2026-03-08T07:00:00.000Z'],
    ['New York, autumn, 10:00 to 10:00', 'America/New_York', '2026-10-31T14:00:00.000Z', '2026-11-01T15:00:00.000Z'],
    ['New York, autumn, 01:30 that comes twice: the first', 'America/New_York', '2026-10-31T05:30:00.000Z', '2026-11-01T05:30:00.000Z'],
    ['New York, autumn, from the second 01:30', 'America/New_York', '2026-11-01T06:30:00.000Z', '2026-11-02T06:30:00.000Z'],
    // Berlin leaps on 29 March at 02:00 and goes back on 25 October at 03:00.
    ['Berlin, spring, 14:00 to 14:00', 'Europe/Berlin', '2026-03-28T13:00:00.000Z', '2026-03-29T12:00:00.000Z'],
    ['Berlin, autumn, 14:00 to 14:00', 'Europe/Berlin', '2026-10-24T12:00:00.000Z', '2026-10-25T13:00:00.000Z'],
    // Lord Howe Island goes back half an hour on 5 April at 02:00, and leaps half an hour on 4 October.
    ['Lord Howe Island, autumn, 10:00 to 10:00', 'Australia/Lord_Howe', '2026-04-03T23:00:00.000Z', '2026-04-04T23:30:00.000Z'],
    ['Lord Howe Island, spring, 10:00 to 10:00', 'Australia/Lord_Howe', '2026-10-02T23:30:00.000Z', '2026-10-03T23:00:00.000Z'],
    // Cairo leaps from midnight to 01:00 on Friday 24 April.
    ['Cairo, midnight that does not come: 01:00', 'Africa/Cairo', '2026-04-22T22:00:00.000Z', '2026-04-23T22:00:00.000Z'],
  ])('end at the same time of day: %s', (_what, timeZone, start, expected) => {
    expect(due(dayAndNight(timeZone), start, { workingDays: 1 })).toBe(expected)
  })
})

describe('working minutes', () => {
  const minutes = (workingMinutes: number) => ({ workingMinutes })
  it.each([
    ['within a shift', office('UTC'), '2026-06-03T10:00:00.000Z', 90, '2026-06-03T11:30:00.000Z'],
    ['to the end of a shift', office('UTC'), '2026-06-03T17:00:00.000Z', 60, '2026-06-03T18:00:00.000Z'],
    ['over night: 17:30 and 45 minutes', office('UTC'), '2026-06-03T17:30:00.000Z', 45, '2026-06-04T09:15:00.000Z'],
    ['over a weekend: Friday 17:00 and two hours', BERLIN, '2026-06-05T15:00:00.000Z', 120, '2026-06-08T08:00:00.000Z'],
    ['over noon: 11:00 and two hours end 14:30', SHENZHEN, '2026-06-02T03:00:00.000Z', 120, '2026-06-02T06:30:00.000Z'],
    ['from before the shift', SHENZHEN, '2026-06-01T22:00:00.000Z', 30, '2026-06-02T01:00:00.000Z'],
    ['over Easter: Thursday 17:00 and two hours end Tuesday 10:00', BERLIN, '2026-04-02T15:00:00.000Z', 120, '2026-04-07T08:00:00.000Z'],
    [
      'on a Saturday that is worked like a Wednesday, in the afternoon too',
      SHENZHEN,
      '2026-10-09T03:00:00.000Z',
      60 + 3.5 * 60 + 30,
      '2026-10-10T06:00:00.000Z',
    ],
    ['from a Friday to the Monday the clock has been moved for', BERLIN, '2026-03-27T16:30:00.000Z', 60, '2026-03-30T07:30:00.000Z'],
  ] as const)('%s', (_what, calendar, start, length, expected) => {
    expect(due(calendar, start, minutes(length))).toBe(expected)
  })

  it('are those that people work: a shift in the night the clock is moved is shorter or longer', () => {
    // Berlin, 00:00 to 08:00: seven hours on 29 March, nine on 25 October.
    const berlin = sundayNight('Europe/Berlin', '08:00')
    expect(due(berlin, '2026-03-28T19:00:00.000Z', minutes(7 * 60))).toBe('2026-03-29T06:00:00.000Z')
    expect(due(berlin, '2026-10-24T18:00:00.000Z', minutes(8 * 60))).toBe('2026-10-25T06:00:00.000Z')
    // New York, 00:00 to 08:00: seven hours on 8 March, nine on 1 November.
    const newYork = sundayNight('America/New_York', '08:00')
    expect(due(newYork, '2026-03-08T01:00:00.000Z', minutes(7 * 60))).toBe('2026-03-08T12:00:00.000Z')
    expect(due(newYork, '2026-11-01T00:00:00.000Z', minutes(9 * 60))).toBe('2026-11-01T13:00:00.000Z')
    // Lord Howe Island, 00:00 to 06:00: six and a half hours on 5 April, five and a half on 4 October.
    const lordHowe = sundayNight('Australia/Lord_Howe', '06:00')
    expect(due(lordHowe, '2026-04-04T09:00:00.000Z', minutes(375))).toBe('2026-04-04T19:15:00.000Z')
    expect(due(lordHowe, '2026-10-03T09:30:00.000Z', minutes(330))).toBe('2026-10-03T19:00:00.000Z')
  })
})

describe('hours and days', () => {
  it.each([
    ['A-to-Z, 48 hours over a weekend', office('UTC'), '2026-06-05T14:00:00.000Z', { hours: 48 }, '2026-06-07T14:00:00.000Z'],
    ['48 hours over the night the clock is moved', BERLIN, '2026-03-28T11:00:00.000Z', { hours: 48 }, '2026-03-30T11:00:00.000Z'],
    ['SAFE-T, 30 days', BERLIN, '2026-10-20T10:00:00.000Z', { days: 30 }, '2026-11-19T10:00:00.000Z'],
    ['an hour and a half', office('UTC'), '2026-06-05T23:00:00.000Z', { hours: 1.5 }, '2026-06-06T00:30:00.000Z'],
  ] as const)('pass whatever the calendar says: %s', (_what, calendar, start, duration, expected) => {
    expect(due(calendar, start, duration)).toBe(expected)
  })
})

describe('a pause', () => {
  const THURSDAY_16 = '2026-06-11T14:00:00.000Z'
  const fourHours = { workingMinutes: 240 }
  const pause = (from: string, to: string) => ({ from: `2026-06-${from}:00.000Z`, to: `2026-06-${to}:00.000Z` })

  it.each([
    ['nobody pauses: Friday 11:00', [], '2026-06-12T09:00:00.000Z'],
    ['within a shift moves the end by itself', [pause('11T14:30', '11T15:00')], '2026-06-12T09:30:00.000Z'],
    ['over night moves nothing', [pause('11T16:00', '12T07:00')], '2026-06-12T09:00:00.000Z'],
    ['over a break moves the end by what it takes of the shifts', [pause('11T15:00', '12T09:00')], '2026-06-12T12:00:00.000Z'],
    ['that overlaps another counts once', [pause('11T14:30', '11T15:30'), pause('11T15:00', '12T08:00')], '2026-06-12T11:30:00.000Z'],
    ['before the clock began moves nothing', [pause('11T08:00', '11T14:00')], '2026-06-12T09:00:00.000Z'],
    ['that begins when the clock has run out moves nothing', [pause('12T09:00', '12T12:00')], '2026-06-12T09:00:00.000Z'],
    ['that ends before it begins is none', [pause('11T15:00', '11T14:30')], '2026-06-12T09:00:00.000Z'],
  ])('%s', (_what, pauses, expected) => {
    expect(due(BERLIN, THURSDAY_16, fourHours, pauses)).toBe(expected)
  })

  it.each([
    ['of two hours moves the end by two hours', [pause('11T08:00', '11T10:00')], '2026-06-15T14:00:00.000Z'],
    ['from Friday 15:00 to Monday 15:00 moves it by one working day', [pause('12T13:00', '15T13:00')], '2026-06-16T12:00:00.000Z'],
    ['of a weekend moves nothing', [pause('12T22:00', '14T22:00')], '2026-06-15T12:00:00.000Z'],
  ])('of a clock of working days, three from Wednesday 14:00: %s', (_what, pauses, expected) => {
    expect(due(BERLIN, '2026-06-10T12:00:00.000Z', { workingDays: 3 }, pauses)).toBe(expected)
  })

  it('that begins as the working day does at whose beginning the clock runs out moves nothing', () => {
    expect(due(office('UTC'), '2026-06-11T00:00:00.000Z', { workingDays: 1 }, [pause('12T00:00', '12T10:00')])).toBe(
      '2026-06-12T00:00:00.000Z',
    )
  })

  it('up to the moment the clock is moved takes the hour it leaps over, one from then on does not', () => {
    const newYork = dayAndNight('America/New_York')
    const [saturday10, leap] = ['2026-03-07T15:00:00.000Z', '2026-03-08T07:00:00.000Z']
    // 01:00 to 03:00 on the wall; then 03:00 to 04:00.
    expect(due(newYork, saturday10, { workingDays: 1 }, [{ from: '2026-03-08T06:00:00.000Z', to: leap }])).toBe('2026-03-08T16:00:00.000Z')
    expect(due(newYork, saturday10, { workingDays: 1 }, [{ from: leap, to: '2026-03-08T08:00:00.000Z' }])).toBe('2026-03-08T15:00:00.000Z')
    // Due at 02:30, which is leapt over: it has run out before the pause begins.
    expect(due(newYork, '2026-03-07T07:30:00.000Z', { workingDays: 1 }, [{ from: leap }])).toBe(leap)
  })

  it('that has not ended leaves a clock without an end, and with the time that is left', () => {
    const waiting = [{ from: '2026-06-11T14:30:00.000Z' }]
    expect(run(BERLIN, THURSDAY_16, fourHours, waiting)).toMatchObject({
      state: 'paused',
      since: '2026-06-11T14:30:00.000Z',
      left: 210 * 60_000,
    })
    expect(run(BERLIN, '2026-06-10T12:00:00.000Z', { workingDays: 3 }, [{ from: '2026-06-15T11:00:00.000Z' }])).toMatchObject({
      state: 'paused',
      left: 3_600_000,
    })
  })

  it('on a weekend holds back a clock that is full and waits for Monday', () => {
    const saturday = '2026-06-06T08:00:00.000Z'
    expect(due(BERLIN, saturday, { workingDays: 5 })).toBe('2026-06-14T22:00:00.000Z')
    expect(run(BERLIN, saturday, { workingDays: 5 }, [{ from: '2026-06-13T08:00:00.000Z' }])).toMatchObject({ state: 'paused', left: 0 })
    expect(due(BERLIN, saturday, { workingDays: 5 }, [pause('13T08:00', '16T10:00')])).toBe('2026-06-16T10:00:00.000Z')
  })

  it('does not concern a clock from outside', () => {
    const aToZ: ClockRule = { kind: 'outside', duration: { hours: 48 } }
    const found = deadline({ ...aToZ, start: THURSDAY_16, calendar: BERLIN, pauses: [{ from: THURSDAY_16 }] })
    expect(found).toMatchObject({ state: 'running', due: '2026-06-13T14:00:00.000Z' })
  })
})

describe('how a deadline was counted', () => {
  it('is told day by day, with what was passed over and why', () => {
    const pauses = [{ from: '2026-04-02T15:30:00.000Z', to: '2026-04-03T10:00:00.000Z' }]
    const { counted } = run(BERLIN, '2026-04-02T15:00:00.000Z', { workingMinutes: 60 }, pauses)
    expect(counted.map(({ weekday, wall, why, minutes, holiday }) => [weekday, wall, why, minutes, holiday])).toEqual([
      ['thursday', '17:00–17:30', 'counted', 30, undefined],
      ['thursday', '17:30–18:00', 'paused', 0, undefined],
      ['thursday', '18:00–24:00', 'outside-shift', 0, undefined],
      ['friday', '00:00–24:00', 'holiday', 0, 'Karfreitag'],
      ['saturday', '00:00–24:00', 'day-off', 0, undefined],
      ['sunday', '00:00–24:00', 'day-off', 0, undefined],
      ['monday', '00:00–24:00', 'holiday', 0, 'Ostermontag'],
      ['tuesday', '00:00–09:00', 'outside-shift', 0, undefined],
      ['tuesday', '09:00–09:30', 'counted', 30, undefined],
    ])
    expect(counted[1]).toMatchObject({ day: '2026-04-02', from: '2026-04-02T15:30:00.000Z', to: '2026-04-02T16:00:00.000Z' })
  })

  it('says where the wall clock was moved, and what that meant', () => {
    const spring = run(dayAndNight('Europe/Berlin'), '2026-03-28T13:00:00.000Z', { workingDays: 1 })
    expect(spring.counted).toMatchObject([
      { day: '2026-03-28', wall: '14:00–24:00', why: 'counted', minutes: 600 },
      { day: '2026-03-29', wall: '00:00–14:00', why: 'counted', minutes: 840, clockMoved: 60 },
    ])
    const autumn = run(dayAndNight('Australia/Lord_Howe'), '2026-04-04T01:00:00.000Z', { workingDays: 1 })
    expect(autumn.counted).toMatchObject([
      { day: '2026-04-04', wall: '12:00–24:00', minutes: 720 },
      { day: '2026-04-05', wall: '00:00–02:00', why: 'counted', minutes: 120 },
      { day: '2026-04-05', wall: '01:30–02:00', why: 'repeated', minutes: 0, clockMoved: -30 },
      { day: '2026-04-05', wall: '02:00–12:00', why: 'counted', minutes: 600 },
    ])
    const elapsed = run(BERLIN, '2026-10-24T10:00:00.000Z', { hours: 24 })
    expect(elapsed.counted).toMatchObject([
      { wall: '12:00–24:00', minutes: 720 },
      { wall: '00:00–11:00', minutes: 720, clockMoved: -60 },
    ])
  })

  it('names the weekday that a make-up day is worked like', () => {
    const { counted } = run(SHENZHEN, '2026-10-09T02:00:00.000Z', { workingDays: 1 })
    expect(counted.at(-1)).toMatchObject({ weekday: 'saturday', why: 'counted', workedAs: 'wednesday' })
  })
})

describe('a calendar with too little work', () => {
  it('never fulfils a clock', () => {
    const { week } = USUAL_TIMES
    const nobody: WorkingCalendar = {
      ...office('UTC'),
      week: { ...week, monday: [], tuesday: [], wednesday: [], thursday: [], friday: [] },
    }
    expect(run(nobody, '2026-06-05T14:00:00.000Z', { workingDays: 1 }).state).toBe('never')
    expect(run(nobody, '2026-06-05T14:00:00.000Z', { workingMinutes: 1 }).state).toBe('never')
    expect(run(nobody, '2026-06-05T14:00:00.000Z', { hours: 1 }).state).toBe('running')
  })
})
