/** Randomness that is the same in every run: what a seed made once, it makes again. */
export type Dice = {
  /** A whole number from 0 to `below` − 1. */
  readonly number: (below: number) => number
  readonly pick: <T>(from: readonly T[]) => T
  /** True once in `times` throws. */
  readonly once: (times: number) => boolean
  readonly digits: (length: number) => string
  readonly bytes: (length: number) => Buffer
}

export function throwDice(seed: number): Dice {
  let state = seed >>> 0

  /** Mulberry32: 32 bits, good enough for sample data and quick. */
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const number = (below: number) => next() % below
  return {
    number,
    pick: (from) => {
      const picked = from[number(from.length)]
      if (picked === undefined) throw new Error('nothing to pick from')
      return picked
    },
    once: (times) => number(times) === 0,
    digits: (length) => Array.from({ length }, () => number(10)).join(''),
    bytes: (length) => {
      const bytes = Buffer.allocUnsafe(length)
      for (let at = 0; at < length; at += 1) bytes[at] = next() & 0xff
      return bytes
    },
  }
}
