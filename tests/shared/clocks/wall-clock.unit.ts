import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endOfDay } from '../../../shared/clocks/end-of-day.ts'
import { asUtc, instantOf, wallClock } from '../../../shared/clocks/wall-clock.ts'

const ZONES = ['UTC', 'Asia/Shanghai', 'Europe/Berlin', 'America/Los_Angeles', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Cairo']

function instant(wall: string, timeZone: string): string {
  return new Date(instantOf(Date.parse(`${wall}Z`), timeZone)).toISOString()
}

describe('the clock on the wall', () => {
  it('is read in the zone of the center', () => {
    const at = Date.parse('2026-03-29T01:00:00Z')
    expect(wallClock(at, 'Europe/Berlin')).toEqual({ year: 2026, month: 3, day: 29, hour: 3, minute: 0, second: 0 })
    expect(wallClock(at - 1000, 'Europe/Berlin')).toEqual({ year: 2026, month: 3, day: 29, hour: 1, minute: 59, second: 59 })
    expect(wallClock(at, 'Asia/Shanghai')).toMatchObject({ day: 29, hour: 9 })
  })

  it('shows midnight as hour 0 of the new day', () => {
    expect(wallClock(Date.parse('2026-06-30T16:00:00Z'), 'Asia/Shanghai')).toMatchObject({ month: 7, day: 1, hour: 0 })
  })

  it('leads back to an instant at which it shows the same', () => {
    const second = fc.integer({ min: Date.parse('2015-01-01') / 1000, max: Date.parse('2040-01-01') / 1000 })
    fc.assert(
      fc.property(second, fc.constantFrom(...ZONES), (seconds, timeZone) => {
        const wall = asUtc(wallClock(seconds * 1000, timeZone))
        expect(asUtc(wallClock(instantOf(wall, timeZone), timeZone))).toBe(wall)
      }),
      { numRuns: 1000 },
    )
  })

  it('in a skipped hour means as much after the gap, west and east of Greenwich', () => {
    // New York skips 02:00–03:00 on 8 March 2026: 02:30 would be 03:30 (UTC-4).
    expect(instant('2026-03-08T02:30:00', 'America/New_York')).toBe('2026-03-08T07:30:00.000Z')
    // Berlin skips 02:00–03:00 on 29 March 2026: 02:30 would be 03:30 (UTC+2).
    expect(instant('2026-03-29T02:30:00', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z')
  })

  it('in an hour that comes twice means the first of the two', () => {
    // New York repeats 01:00–02:00 on 1 November 2026; the first 01:30 is UTC-4. Berlin repeats 02:00–03:00 on 25 October.
    expect(instant('2026-11-01T01:30:00', 'America/New_York')).toBe('2026-11-01T05:30:00.000Z')
    expect(instant('2026-10-25T02:30:00', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z')
  })
})

describe('the end of the day', () => {
  it('is the next midnight on the wall', () => {
    expect(endOfDay('2026-07-01T12:00:00.000Z', 'UTC')).toBe('2026-07-02T00:00:00.000Z')
    expect(endOfDay('2026-07-01T12:00:00.000Z', 'Asia/Shanghai')).toBe('2026-07-01T16:00:00.000Z')
    expect(endOfDay('2026-07-01T16:00:00.000Z', 'Asia/Shanghai')).toBe('2026-07-02T16:00:00.000Z')
    expect(endOfDay('2026-07-01T12:00:00.000Z', 'America/Los_Angeles')).toBe('2026-07-02T07:00:00.000Z')
  })

  it('comes 23 and 25 hours after midnight where the clock changes', () => {
    expect(endOfDay('2026-03-28T23:00:00.000Z', 'Europe/Berlin')).toBe('2026-03-29T22:00:00.000Z')
    expect(endOfDay('2026-10-24T22:00:00.000Z', 'Europe/Berlin')).toBe('2026-10-25T23:00:00.000Z')
  })

  it('is the first moment of the next day where midnight itself is skipped', () => {
    // Cairo goes from 24 April 2026 00:00 (UTC+2) at once to 01:00 (UTC+3).
    expect(endOfDay('2026-04-23T10:00:00.000Z', 'Africa/Cairo')).toBe('2026-04-23T22:00:00.000Z')
  })

  it('always lies ahead, within 25 hours, when the day on the wall is another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_420_070_400, max: 2_208_988_800 }), fc.constantFrom(...ZONES), (seconds, timeZone) => {
        const at = seconds * 1000
        const end = Date.parse(endOfDay(new Date(at).toISOString(), timeZone))
        expect(end).toBeGreaterThan(at)
        expect(end - at).toBeLessThanOrEqual(25 * 3_600_000)
        expect(wallClock(end, timeZone).day).not.toBe(wallClock(at, timeZone).day)
        expect(wallClock(end - 1000, timeZone).day).toBe(wallClock(at, timeZone).day)
      }),
      { numRuns: 1000 },
    )
  })
})
