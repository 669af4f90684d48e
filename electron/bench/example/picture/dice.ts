/** Numbers from 0 (included) to 1 (excluded) that look thrown and are the same for the same seed. */
export type Dice = {
  readonly next: () => number
  readonly between: (low: number, high: number) => number
  readonly pick: <T>(first: T, ...rest: readonly T[]) => T
}

/** Mulberry32: 32 bits of state, enough for the scatter of a picture. */
export function diceOf(seed: number): Dice {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (low: number, high: number) => low + (high - low) * next()
  const pick = <T>(first: T, ...rest: readonly T[]): T => {
    const at = Math.floor(next() * (rest.length + 1))
    return rest[at - 1] ?? first
  }
  return { next, between, pick }
}
