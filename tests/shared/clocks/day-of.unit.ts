import { describe, expect, it } from 'vitest'
import { dayOf } from '../../../shared/clocks/day-of.ts'

const day = (at: string, zone: string) => dayOf(Date.parse(at), zone)

describe('the day of an instant', () => {
  it('is that of the center, not of Greenwich', () => {
    expect(day('2026-03-03T20:00:00Z', 'Asia/Shanghai')).toEqual({
      day: '2026-03-04',
      start: '2026-03-03T16:00:00.000Z',
      end: '2026-03-04T16:00:00.000Z',
    })
    expect(day('2026-03-04T02:00:00Z', 'America/Los_Angeles').day).toBe('2026-03-03')
  })

  it('has 23 hours where the clock is put forward and 25 where it is put back', () => {
    const hours = ({ start, end }: { start: string; end: string }) => (Date.parse(end) - Date.parse(start)) / 3_600_000
    expect(hours(day('2026-03-29T10:00:00Z', 'Europe/Berlin'))).toBe(23)
    expect(hours(day('2026-10-25T10:00:00Z', 'Europe/Berlin'))).toBe(25)
  })
})
