import { describe, expect, it } from 'vitest'
import { memoryCloud } from './memory-cloud.ts'
import { type Happened, runSchedule } from './schedule.ts'
import { forgetStores } from './sim-bench.ts'

/** So many in each of four files, which run side by side; with `SCHEDULES=2500` in the environment ten thousand in all. */
const A_FILE = Number(process.env['SCHEDULES'] ?? 250)
/** Seeds that one test takes: a failure names its seed, and the others of the file are run all the same. */
const A_TEST = 50

const ALL = ['broken off', 'copied', 'current', 'died', 'heard', 'killed', 'put back', 'renamed', 'restored'] as const

/** A quarter of the schedules; each file takes another one. */
export function manySchedules(quarter: 0 | 1 | 2 | 3): void {
  forgetStores()
  const happened: Happened = new Map()
  const firsts = Array.from({ length: A_FILE / A_TEST }, (_, at) => quarter * A_FILE + at * A_TEST)
  describe('given benches that work at once, and everything that can go wrong between them and the cloud', () => {
    it.each(firsts)(
      `when all is mended then all hold the same and nothing is missing (${A_TEST} schedules from seed %i)`,
      async (first) => {
        for (let seed = first; seed < first + A_TEST; seed += 1) {
          try {
            await runSchedule(seed, memoryCloud(), happened, seed % 2 === 1)
          } catch (error) {
            throw new Error(`seed ${seed}`, { cause: error })
          }
        }
      },
      240_000,
    )

    it('and all of it did happen', () => {
      expect([...happened.keys()].toSorted()).toEqual(expect.arrayContaining([...ALL]))
    })
  })
}
