import { describe, it } from 'vitest'
import { memoryCloud } from './memory-cloud.ts'
import { runSchedule } from './schedule.ts'
import { forgetStores } from './sim-bench.ts'

forgetStores()

describe('given a bench that died for good, a cloud that was put back, and others that held what it wrote without its seal or beside another event of its number', () => {
  it.each([2002, 2141, 2788, 2893, 3049, 8037])('when all is mended then nothing is missing (seed %i)', async (seed) =>
    runSchedule(seed, memoryCloud()),
  )
})
