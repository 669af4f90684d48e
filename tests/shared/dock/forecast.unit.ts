import { describe, expect, it } from 'vitest'
import { forecastBench, forecastDock } from '../../../shared/dock/forecast.ts'

const NOW = Date.parse('2026-03-04T02:00:00Z')
const SECOND = 1000
const MINUTE = 60 * SECOND

/** Arrivals, newest first, so many seconds apart. */
function arrivals(gaps: readonly number[], newest = NOW): readonly number[] {
  return gaps.reduce<number[]>((all, gap) => [...all, (all.at(-1) ?? newest) - gap * SECOND], [newest])
}

describe('when the dock is clear', () => {
  it('is told from the mean gap between the last parcels', () => {
    expect(forecastDock(75, arrivals([6, 8, 6, 8, 7]), NOW)).toEqual({
      type: 'clear-at',
      left: 75,
      at: '2026-03-04T02:08:45.000Z',
      secondsEach: 7,
      parcels: 6,
    })
  })

  it('leaves pauses out: a coffee says nothing about the pace', () => {
    const withPause = forecastDock(10, arrivals([10, 10, 20 * 60, 10, 10, 10]), NOW)
    expect(withPause).toMatchObject({ type: 'clear-at', secondsEach: 10, parcels: 6 })
  })

  it('is not guessed from too few parcels, or from a burst that is long over', () => {
    expect(forecastDock(75, arrivals([6, 6, 6, 6]), NOW)).toEqual({ type: 'no-pace', left: 75 })
    expect(forecastDock(75, [], NOW)).toEqual({ type: 'no-pace', left: 75 })
    expect(forecastDock(75, arrivals([6, 6, 6, 6, 6], NOW - 61 * MINUTE), NOW)).toEqual({ type: 'no-pace', left: 75 })
  })

  it('is now when all are in', () => {
    expect(forecastDock(0, [], NOW)).toEqual({ type: 'all-in' })
  })
})

describe('how long the bench has to work', () => {
  it('counts for each unit the stages it has before it', () => {
    const times = { repairing: { minutes: 20, finished: 9 }, testing: { minutes: 5, finished: 8 }, packing: { minutes: 3, finished: 8 } }
    // Two units to repair, test and pack, one more to pack.
    expect(forecastBench({ repairing: 2, packing: 1 }, times, 35)).toEqual({
      units: 3,
      minutes: 2 * 20 + 2 * 5 + 3 * 3,
      basis: { type: 'measured', stages: 25 },
    })
  })

  it('counts a stage nobody finished lately with its share of the default', () => {
    expect(forecastBench({ testing: 1 }, { packing: { minutes: 3, finished: 1 } }, 35).minutes).toBe(5 + 3)
  })

  it('says when it knows nothing but the default', () => {
    expect(forecastBench({ received: 4 }, {}, 35)).toEqual({ units: 4, minutes: 140, basis: { type: 'default', minutesAUnit: 35 } })
  })

  it('counts neither what is expected, held nor gone', () => {
    expect(forecastBench({ expected: 5, 'on-hold': 5, ready: 5, shipped: 5, closed: 5 }, {}, 35)).toMatchObject({ units: 0, minutes: 0 })
  })
})
