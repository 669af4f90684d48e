import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hlcMillis, nextHlc } from '../../shared/hlc.ts'

const millis = fc.integer({ min: 0, max: 2 ** 48 - 2 })

describe('the hybrid clock', () => {
  it('is written as twelve hex digits of milliseconds and four of a counter', () => {
    expect(nextHlc(undefined, 0)).toBe('000000000000-0000')
    expect(nextHlc(undefined, 1_767_225_600_000)).toBe('019b76daa800-0000')
    expect(hlcMillis('019b76daa800-0000')).toBe(1_767_225_600_000)
  })

  it('always goes forward as text, whatever the machine’s clock does', () => {
    fc.assert(
      fc.property(fc.array(millis, { minLength: 2, maxLength: 60 }), (readings) => {
        let last: string | undefined
        for (const now of readings) {
          const next = nextHlc(last, now)
          expect(next).toMatch(/^[0-9a-f]{12}-[0-9a-f]{4}$/)
          if (last !== undefined) expect(next > last).toBe(true)
          expect(hlcMillis(next)).toBeGreaterThanOrEqual(now)
          last = next
        }
      }),
    )
  })

  it('counts within a millisecond, and takes the next one when the counter is full', () => {
    expect(nextHlc('000000000005-0000', 5)).toBe('000000000005-0001')
    expect(nextHlc('000000000005-0009', 3)).toBe('000000000005-000a')
    expect(nextHlc('000000000005-ffff', 5)).toBe('000000000006-0000')
  })
})
