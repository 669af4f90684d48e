/** Wrong PINs typed for one operator since the last right one. `waitsUntil` (UTC): no further one is looked at before. */
export type PinTries = { readonly wrong: number; readonly waitsUntil?: string }

export const NO_TRIES: PinTries = { wrong: 0 }

/** Four to eight digits: typed with gloves on, and told apart from nothing else on the bench. */
export const PIN = /^\d{4,8}$/

/** So often one may be wrong before the bench makes one wait. */
const FREE_TRIES = 5
/** The first wait and the longest (ms). Doubling: ten thousand PINs of four digits take a hundred days. */
const FIRST_WAIT = 60_000
const LONGEST_WAIT = 15 * 60_000

/** One try more. It is counted before it is looked at, so that neither a killed process nor two windows at once give tries away. */
export function countTry({ wrong }: PinTries, now: number): PinTries {
  const counted = wrong + 1
  if (counted < FREE_TRIES) return { wrong: counted }
  const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (counted - FREE_TRIES))
  return { wrong: counted, waitsUntil: new Date(now + wait).toISOString() }
}

export function isWaiting({ waitsUntil }: PinTries, now: number): boolean {
  return waitsUntil !== undefined && Date.parse(waitsUntil) > now
}

/** How many more may be wrong before the next wait. */
export function triesLeft({ wrong }: PinTries): number {
  return Math.max(1, FREE_TRIES - wrong)
}
