import { describe, expect, it } from 'vitest'
import { workingTime } from '../../../../electron/bench/example/working-time.ts'

const SHANGHAI = 'Asia/Shanghai'
/** Minutes of a working day, 8:00 to 20:00. */
const DAY = 720

function back(now: string, minutes: number, timeZone = SHANGHAI): string {
  return workingTime(new Date(now), timeZone).before(minutes).toISOString()
}

describe('looking back through the working hours of the center', () => {
  it('stays on the same day while there is enough of it', () => {
    expect(back('2026-11-25T06:00:00.000Z', 90)).toBe('2026-11-25T04:30:00.000Z')
  })

  it('goes on the evening before when the morning is used up', () => {
    // Wednesday 9:00 there; two hours back is Tuesday 19:00.
    expect(back('2026-11-25T01:00:00.000Z', 120)).toBe('2026-11-24T11:00:00.000Z')
  })

  it('leaves out the weekend', () => {
    // Monday 10:00 there; a day of work back is Friday 10:00.
    expect(back('2026-11-23T02:00:00.000Z', DAY)).toBe('2026-11-20T02:00:00.000Z')
  })

  it.each([
    ['at night', '2026-11-24T19:00:00.000Z', '2026-11-24T11:50:00.000Z'],
    ['on a Sunday', '2026-11-22T05:00:00.000Z', '2026-11-20T11:50:00.000Z'],
    ['on a Monday before work', '2026-11-22T23:00:00.000Z', '2026-11-20T11:50:00.000Z'],
  ])('begins at the last closing time %s', (_when, now, expected) => {
    expect(back(now, 10)).toBe(expected)
  })

  it('keeps the hour on the wall when the clocks were changed in between', () => {
    // Monday 10:00 in Berlin after the clocks went back; Friday 10:00 was still summer time.
    expect(back('2026-10-26T09:00:00.000Z', DAY, 'Europe/Berlin')).toBe('2026-10-23T08:00:00.000Z')
  })

  it('counts calendar days as the center does, not as UTC does', () => {
    // Half past one in the morning of the 26th there.
    const time = workingTime(new Date('2026-11-25T17:30:00.000Z'), SHANGHAI)
    expect(time.day(0)).toBe('2026-11-26')
    expect(time.day(-30)).toBe('2026-10-27')
    expect(time.dayOf(new Date('2026-11-25T15:30:00.000Z'))).toBe('2026-11-25')
  })
})
