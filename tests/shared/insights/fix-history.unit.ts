import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Fix, LEAST_REPAIRS, faultsBehind, partsFor } from '../../../shared/insights/fix-history.ts'

const fix = (fault: string, ...parts: readonly string[]): Fix => ({ fault, parts })
const times = (count: number, each: Fix): readonly Fix[] => Array.from({ length: count }, () => each)

describe('what fixed it last time', () => {
  it('is told as faults with their hit rate, each with its parts: motor 7 of 9, coupling 6 of 7', () => {
    const given = [...times(6, fix('f04-motor', 'QK-CPL-21')), fix('f04-motor', 'QK-MTR-23'), ...times(2, fix('f08-shell', 'QK-JUG-22'))]
    expect(faultsBehind(given)).toEqual([
      {
        fault: 'f04-motor',
        hits: 7,
        parts: [
          { part: 'QK-CPL-21', hits: 6 },
          { part: 'QK-MTR-23', hits: 1 },
        ],
      },
      { fault: 'f08-shell', hits: 2, parts: [{ part: 'QK-JUG-22', hits: 2 }] },
    ])
  })

  it('leads with the more recent of two faults seen as often', () => {
    const given = [fix('f02-control'), fix('f03-battery'), fix('f03-battery'), fix('f02-control')]
    expect(faultsBehind(given).map(({ fault }) => fault)).toEqual(['f02-control', 'f03-battery'])
  })

  it('counts a part once a repair, however many pieces were put in', () => {
    expect(partsFor([fix('f05-heater', 'SEAL', 'SEAL'), fix('f05-heater', 'SEAL')], 'f05-heater')).toEqual([{ part: 'SEAL', hits: 2 }])
  })

  it('tells a fault that needed no part', () => {
    expect(faultsBehind(times(3, fix('f03-battery')))).toEqual([{ fault: 'f03-battery', hits: 3, parts: [] }])
  })

  it('says nothing where too little is known', () => {
    expect(faultsBehind([])).toEqual([])
    expect(faultsBehind(times(LEAST_REPAIRS - 1, fix('f01-power', 'CORD')))).toEqual([])
  })
})

const anyFix = fc.record({ fault: fc.constantFrom('f01', 'f02', 'f03'), parts: fc.array(fc.constantFrom('A', 'B', 'C'), { maxLength: 4 }) })

it('the hits of all faults are the repairs, and no part is used more often than its fault was found', () => {
  fc.assert(
    fc.property(fc.array(anyFix, { minLength: LEAST_REPAIRS, maxLength: 40 }), (fixes) => {
      const told = faultsBehind(fixes)
      expect(told.reduce((sum, { hits }) => sum + hits, 0)).toBe(fixes.length)
      expect(told.map(({ hits }) => hits)).toEqual(told.map(({ hits }) => hits).toSorted((one, other) => other - one))
      for (const { hits, parts } of told) for (const part of parts) expect(part.hits).toBeLessThanOrEqual(hits)
    }),
  )
})
