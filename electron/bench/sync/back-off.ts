/** Seconds after the first failure, and at most. */
const FIRST = 2
const LONGEST = 120

/**
 * Milliseconds to wait after so many failures in a row: doubling, with chance in the upper half, so that a hundred benches whose cloud comes back do not
 * all ask at once. `random` is between 0 and 1. The cloud's own word, in seconds, is never undercut.
 */
export function backOff(failures: number, random: number, retryAfter = 0): number {
  const longest = Math.min(LONGEST, FIRST * 2 ** Math.min(failures - 1, 10))
  return Math.max(retryAfter, longest * (0.5 + random / 2)) * 1000
}
