import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { uuidV7 } from '../../shared/uuid-v7.ts'

const millis = fc.integer({ min: 0, max: 2 ** 48 - 1 })
const random = fc.uint8Array({ minLength: 10, maxLength: 10 })

describe('a uuid of version 7', () => {
  it('is the example of RFC 9562, appendix A.6', () => {
    const bytes = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f])
    expect(uuidV7(1_645_557_742_000, bytes)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f')
  })

  it('always has its version and variant', () => {
    fc.assert(
      fc.property(millis, random, (now, bytes) => {
        expect(uuidV7(now, bytes)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
      }),
    )
  })

  it('sorts by time', () => {
    fc.assert(
      fc.property(millis, millis, random, random, (a, b, some, others) => {
        fc.pre(a < b)
        expect(uuidV7(a, some) < uuidV7(b, others)).toBe(true)
      }),
    )
  })
})
