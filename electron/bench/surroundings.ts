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

/** Random bytes of one id, and of those drawn at once: asking the system for ten costs as much as for four thousand. */
const ID_BYTES = 10
const DRAWN_BYTES = 4000

function idMaker(): Surroundings['newId'] {
  let drawn = Buffer.alloc(0)
  return (now) => {
    if (drawn.length < ID_BYTES) drawn = randomBytes(DRAWN_BYTES)
    const random = drawn.subarray(0, ID_BYTES)
    drawn = drawn.subarray(ID_BYTES)
    return uuidV7(now, random)
  }
}

export function realSurroundings(log: Logger): Surroundings {
  return { now: () => Date.now(), random: randomBytes, newId: idMaker(), log }
}
