import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KEPT_REPORTS, type Run, mayMiss, missingFrom, noRun, withReport } from '../../../shared/scan/flood.ts'

/** Milliseconds between two reports of a full-speed device on the cable, at least. */
const FRAME = 1

const runOf = (times: readonly number[]) => times.reduce<Run>((run, at) => withReport(run, at, FRAME), noRun)
const every = (millis: number, count: number, from = 0) => Array.from({ length: count }, (_, index) => from + index * millis)

/** The times at which a reader reads who looks away until `until`, while `sent` reports come, one each `interval`. */
function afterLookingAway(sent: number, interval: number, until: number, reading = 0.05): readonly number[] {
  const missed = Math.min(sent, Math.ceil(until / interval))
  const waiting = every(reading, Math.min(missed, KEPT_REPORTS), until)
  let now = waiting.at(-1) ?? until
  const later = every(interval, sent - missed, missed * interval)
  return [...waiting, ...later.map((at) => (now = Math.max(now + reading, at)))]
}

describe('reports that were dropped before they were read', () => {
  it('are none in twenty scans at three a second, of one report or of four', () => {
    const scans = every(333, 20)
    for (const unread of [undefined, 0]) {
      expect(missingFrom(runOf(scans), unread)).toBeUndefined()
      expect(missingFrom(runOf(scans.flatMap((at) => every(8, 4, at))), unread)).toBeUndefined()
    }
  })

  it('are none in a burst of two hundred at whatever pace the cable has', () => {
    for (const interval of [1, 8, 10, 16]) expect(missingFrom(runOf(every(interval, 200)), undefined)).toBeUndefined()
  })

  it('are none where fewer waited than the system keeps', () => {
    const read = afterLookingAway(300, 8, 300)
    expect(read).toHaveLength(300)
    expect(missingFrom(runOf(read), undefined)).toBeUndefined()
  })

  it('show by the times at which the rest came, where nobody counts', () => {
    for (const until of [600, 1000, 5000]) expect(missingFrom(runOf(afterLookingAway(1000, 8, until)), undefined)).toBe('unknown')
  })

  it('show where all of a flood was sent while nobody looked', () => {
    const read = afterLookingAway(150, 8, 2000)
    expect(read).toHaveLength(KEPT_REPORTS)
    expect(missingFrom(runOf(read), undefined)).toBe('unknown')
  })

  it('are exactly as many as the system counted and nobody read', () => {
    const read = afterLookingAway(150, 8, 2000)
    expect(missingFrom(runOf(read), 150 - read.length)).toBe(87)
  })

  it('are none, whatever the times say, where the system counted no more than was read', () => {
    expect(missingFrom(runOf(every(0.05, 500)), 0)).toBeUndefined()
  })

  it('are not made of what else goes over the cable in quiet times', () => {
    expect(missingFrom(runOf(every(333, 20)), 12)).toBeUndefined()
  })

  it('are noticed whatever the pace of the scanner and the length of the looking away, and never where few waited', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(1, 2, 4, 8, 16),
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 0, max: 50 }),
        (interval, missed, more) => {
          const read = afterLookingAway(missed + more, interval, missed * interval)
          const found = missingFrom(runOf(read), undefined)
          if (missed > KEPT_REPORTS) expect(found).toBe('unknown')
          if (missed < 40) expect(found).toBeUndefined()
        },
      ),
    )
  })
})

describe('before a run is over', () => {
  it('nothing can be missing among the first reports: the system keeps that many', () => {
    expect(mayMiss(runOf(every(0.05, KEPT_REPORTS)), 100)).toBe(false)
    expect(mayMiss(runOf(every(0.05, KEPT_REPORTS)), undefined)).toBe(false)
  })

  it('something may be missing behind them while the system has counted more than was read, or they came too fast', () => {
    const run = runOf(every(0.05, KEPT_REPORTS + 1))
    expect([mayMiss(run, 1), mayMiss(run, undefined), mayMiss(run, 0)]).toEqual([true, true, false])
    expect(mayMiss(runOf(every(8, 200)), undefined)).toBe(false)
  })
})
