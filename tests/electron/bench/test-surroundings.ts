import { type Logger, pino } from 'pino'
import type { Surroundings } from '../../../electron/bench/surroundings.ts'
import { uuidV7 } from '../../../shared/uuid-v7.ts'
import { seededBytes } from '../../db/seeded-history.ts'

const silent: Logger = pino({ level: 'silent' })

/** A clock that a test moves, and chance that is the same every time. */
export type TestSurroundings = Surroundings & { readonly pass: (millis: number) => void }

export function testSurroundings({ at = '2026-03-04T02:00:00.000Z', seed = 1, log = silent } = {}): TestSurroundings {
  let time = Date.parse(at)
  const random = seededBytes(seed)
  return {
    now: () => time,
    random,
    newId: (now) => uuidV7(now, random(10)),
    log,
    pass: (millis) => {
      time += millis
    },
  }
}
