import { randomBytes } from 'node:crypto'
import type { Logger } from 'pino'
import { uuidV7 } from '../../shared/uuid-v7.ts'

/** What the bench process takes from outside. Made once, in the composition root; nothing else reads a clock or makes randomness. */
export type Surroundings = {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly random: (length: number) => Buffer
  readonly newId: (now: number) => string
  readonly log: Logger
}

export function realSurroundings(log: Logger): Surroundings {
  return { now: () => Date.now(), random: randomBytes, newId: (now) => uuidV7(now, randomBytes(10)), log }
}
