import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Duration, Pause } from '../../../shared/clocks/clock-rule.ts'
import { type Clock, deadline } from '../../../shared/clocks/deadline.ts'
import { WEEKDAYS, type Shift, type WorkingCalendar } from '../../../shared/clocks/working-calendar.ts'
import { countMinuteByMinute } from './minute-by-minute.ts'

const MINUTE = 60_000
/** Berlin and New York move the clock by an hour on a Sunday, Lord Howe Island by half an hour, Cairo at midnight to a Friday, Shanghai never. */
const ZONES = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Cairo', 'Asia/Shanghai'] as const
/** Nights in which one of them does so, as days of 2026, and any other day. */
const NIGHTS = ['2026-03-08', '2026-03-29', '2026-04-05', '2026-04-24', '2026-10-04', '2026-10-25', '2026-10-30', '2026-11-01'] as const
const SEED = 20_260_331
const RUNS = 10_000

const instant = (minute: number) => new Date(minute * MINUTE).toISOString()
const day = (at: number) => new Date(at).toISOString().slice(0, 10)

const begin = fc.oneof(
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...NIGHTS), fc.integer({ min: -6 * 1440, max: 1440 })) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('2026-06-01'), fc.integer({ min: 0, max: 200 * 1440 })) },
)
/** Often a half hour: that is when shifts end, clocks are moved, and days begin. */
const roundly = (minute: number, isRound: boolean) => (isRound ? Math.round(minute / 30) * 30 : minute)
const beginMinute = fc
  .tuple(begin, fc.boolean())
  .map(([[night, offset], isRound]) => roundly(Date.parse(`${night}T00:00:00Z`) / MINUTE + offset, isRound))

const time = (quarter: number) => `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`
/** Shifts that do not overlap: an even number of different quarters of an hour, in their order. */
const shifts: fc.Arbitrary<readonly Shift[]> = fc.oneof(
  { weight: 2, arbitrary: fc.constant([{ from: '09:00', to: '18:00' }]) },
  { weight: 1, arbitrary: fc.constant([{ from: '00:00', to: '24:00' }]) },
  { weight: 1, arbitrary: fc.constant([]) },
  {
    weight: 2,
    arbitrary: fc.uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 2, maxLength: 6 }).map((quarters) => {
      const ordered = quarters.toSorted((one, other) => one - other)
      return Array.from({ length: Math.floor(ordered.length / 2) }, (_, at) => ({
        from: time(ordered[2 * at] ?? 0),
        to: time(ordered[2 * at + 1] ?? 96),
      }))
    }),
  },
)

function calendarAround(start: number): fc.Arbitrary<WorkingCalendar> {
  const near = fc.integer({ min: -2, max: 12 }).map((days) => day((start + days * 1440) * MINUTE))
  return fc
    .record({
      timeZone: fc.constantFrom(...ZONES),
      week: fc.record({
        monday: fc.constant([{ from: '08:00', to: '12:00' }]),
        tuesday: shifts,
        wednesday: shifts,
        thursday: shifts,
        friday: shifts,
        saturday: shifts,
        sunday: shifts,
      }),
      special: fc.uniqueArray(near, { maxLength: 4 }),
      as: fc.constantFrom(...WEEKDAYS),
      worked: fc.boolean(),
    })
    .map(({ timeZone, week, special, as, worked }) => ({
      timeZone,
      week,
      holidays: (worked ? special.slice(1) : special).map((each) => ({ day: each, name: 'holiday' })),
      makeUpDays: (worked ? special.slice(0, 1) : []).map((each) => ({ day: each, as })),
    }))
}

const duration: fc.Arbitrary<Duration> = fc.oneof(
  fc.integer({ min: 0, max: 10 }).map((halves) => ({ workingDays: halves / 2 })),
  fc.integer({ min: 0, max: 1500 }).map((workingMinutes) => ({ workingMinutes })),
  fc.integer({ min: 0, max: 100 }).map((hours) => ({ hours })),
  fc.integer({ min: 1, max: 7 }).map((days) => ({ days })),
)

function pausesAround(start: number): fc.Arbitrary<readonly Pause[]> {
  const pause = fc.record({
    after: fc.integer({ min: -1440, max: 8 * 1440 }),
    length: fc.integer({ min: 0, max: 2 * 1440 }),
    isRound: fc.boolean(),
    hasEnd: fc.integer({ min: 0, max: 9 }).map((dice) => dice > 0),
  })
  return fc.array(
    pause.map(({ after, length, isRound, hasEnd }) => ({
      from: instant(roundly(start + after, isRound)),
      ...(hasEnd ? { to: instant(roundly(start + after + length, isRound)) } : {}),
    })),
    { maxLength: 4 },
  )
}

const clock: fc.Arbitrary<Clock> = beginMinute.chain((start) =>
  fc.record({
    kind: fc.constantFrom('inside' as const, 'inside' as const, 'inside' as const, 'outside' as const),
    duration,
    start: fc.constant(instant(start)),
    calendar: calendarAround(start),
    pauses: pausesAround(start),
  }),
)

it(`ten thousand random clocks run out when a count of every single minute says so (seed ${SEED})`, () => {
  fc.assert(
    fc.property(clock, (each) => {
      const found = deadline(each)
      const counted = countMinuteByMinute(each, each.start, each.calendar, each.pauses)
      if (found.state === 'running') expect({ due: found.due }).toEqual(counted)
      else if (found.state === 'paused') expect({ pausedWith: found.left / MINUTE }).toEqual(counted)
      else expect(found.state).toBe('running')
    }),
    { numRuns: RUNS, seed: SEED },
  )
})

it('the steps follow one another without a gap, and what they count is what the clock had to run', () => {
  fc.assert(
    fc.property(clock, (each) => {
      const found = deadline(each)
      const { counted } = found
      const total = counted.reduce((sum, { minutes }) => sum + minutes, 0)
      for (const [at, step] of counted.entries()) expect(step.from).toBe(counted[at - 1]?.to ?? each.start)
      for (const { why, minutes } of counted) expect(minutes > 0).toBe(why === 'counted')
      const wanted = 'workingDays' in each.duration ? each.duration.workingDays * 1440 : undefined
      if (wanted !== undefined && found.state !== 'never') {
        expect(total + (found.state === 'paused' ? found.left / MINUTE : 0)).toBe(wanted)
      }
      if (found.state === 'running') expect(counted.at(-1)?.to ?? each.start).toBe(found.due)
    }),
    { numRuns: 2000, seed: SEED },
  )
})
