import { describe, expect, it } from 'vitest'
import { deadline } from '../../../shared/clocks/deadline.ts'
import { USUAL_TIMES } from '../../../shared/clocks/working-calendar.ts'

const UTC = 'UTC'

/** When a clock of working days is due in a center that works as usual. */
function afterWorkingDays(start: string, workingDays: number, timeZone: string): string | undefined {
  const calendar = { ...USUAL_TIMES, timeZone }
  const found = deadline({ kind: 'inside', duration: { workingDays }, start, calendar, pauses: [] })
  return found.state === 'running' ? found.due : undefined
}

describe('working days', () => {
  it('end at the same time of day', () => {
    // Monday 2 March 2026, 09:30, and one, four, five days on.
    expect(afterWorkingDays('2026-03-02T09:30:00.000Z', 1, UTC)).toBe('2026-03-03T09:30:00.000Z')
    expect(afterWorkingDays('2026-03-02T09:30:00.000Z', 4, UTC)).toBe('2026-03-06T09:30:00.000Z')
    expect(afterWorkingDays('2026-03-02T09:30:00.000Z', 5, UTC)).toBe('2026-03-09T09:30:00.000Z')
  })

  it('pass over the weekend', () => {
    // Friday 6 March 2026, 16:45.
    expect(afterWorkingDays('2026-03-06T16:45:00.000Z', 1, UTC)).toBe('2026-03-09T16:45:00.000Z')
    expect(afterWorkingDays('2026-03-06T16:45:00.000Z', 11, UTC)).toBe('2026-03-23T16:45:00.000Z')
  })

  it('begun on a weekend count from Monday morning', () => {
    // Saturday 7 and Sunday 8 March 2026.
    expect(afterWorkingDays('2026-03-07T10:00:00.000Z', 1, UTC)).toBe('2026-03-10T00:00:00.000Z')
    expect(afterWorkingDays('2026-03-08T23:59:59.000Z', 5, UTC)).toBe('2026-03-16T00:00:00.000Z')
    expect(afterWorkingDays('2026-03-07T10:00:00.000Z', 0, UTC)).toBe('2026-03-09T00:00:00.000Z')
  })

  it('follow the calendar of the center, not of Greenwich', () => {
    // Friday 23:30 in Shanghai (UTC+8) is Friday 15:30 in Greenwich; Saturday 07:30 there is still Friday here.
    expect(afterWorkingDays('2026-03-06T15:30:00.000Z', 1, 'Asia/Shanghai')).toBe('2026-03-09T15:30:00.000Z')
    expect(afterWorkingDays('2026-03-06T23:30:00.000Z', 1, 'Asia/Shanghai')).toBe('2026-03-09T16:00:00.000Z')
  })
})

describe('working days over a change of the clock keep the time on the wall', () => {
  it('in Berlin, where the clock goes forward on Sunday 29 March 2026 and back on 25 October', () => {
    // Friday 27 March 14:00 (UTC+1) to Monday 30 March 14:00 (UTC+2).
    expect(afterWorkingDays('2026-03-27T13:00:00.000Z', 1, 'Europe/Berlin')).toBe('2026-03-30T12:00:00.000Z')
    // Friday 23 October 14:00 (UTC+2) to Monday 26 October 14:00 (UTC+1).
    expect(afterWorkingDays('2026-10-23T12:00:00.000Z', 1, 'Europe/Berlin')).toBe('2026-10-26T13:00:00.000Z')
  })

  it('in Los Angeles, where it goes forward on Sunday 8 March 2026 and back on 1 November', () => {
    // Friday 6 March 09:00 (UTC-8) to Monday 9 March 09:00 (UTC-7).
    expect(afterWorkingDays('2026-03-06T17:00:00.000Z', 1, 'America/Los_Angeles')).toBe('2026-03-09T16:00:00.000Z')
    // Friday 30 October 09:00 (UTC-7), five days on: Friday 6 November 09:00 (UTC-8).
    expect(afterWorkingDays('2026-10-30T16:00:00.000Z', 5, 'America/Los_Angeles')).toBe('2026-11-06T17:00:00.000Z')
  })

  it('on Lord Howe Island, where it changes by half an hour: back on Sunday 5 April 2026', () => {
    // Friday 3 April 10:00 (UTC+11) to Monday 6 April 10:00 (UTC+10:30).
    expect(afterWorkingDays('2026-04-02T23:00:00.000Z', 1, 'Australia/Lord_Howe')).toBe('2026-04-05T23:30:00.000Z')
  })

  it('in Shanghai, where it never changes', () => {
    expect(afterWorkingDays('2026-03-27T06:00:00.000Z', 1, 'Asia/Shanghai')).toBe('2026-03-30T06:00:00.000Z')
  })
})
