import type { HeldKey } from './held-keys.ts'
import type { KeyboardScanner } from './keyboard-scanner.ts'

/** What tells a scanner's rhythm from a person's. All in milliseconds, lengths in keys. */
export type WedgePace = {
  readonly minLength: number
  /**
   * A scan of fewer than `shortLength` keys needs an end key and a steady pace: no gap above `shortGap`, on average
   * at most `shortMean`. Three quick letters are within a person's reach.
   */
  readonly shortLength: number
  readonly shortGap: number
  readonly shortMean: number
  /** In a longer one half of the gaps are at most this. Scanners were seen at 1 to 19, with single gaps to 51. */
  readonly medianGap: number
  /** And nine in ten at most this, with an end key and without one. */
  readonly mostGaps: number
  readonly mostGapsUnended: number
  /** A longer gap is the end of what came before. */
  readonly breakGap: number
  /** A scan without Enter or Tab at its end is over after this silence. */
  readonly endSilence: number
  /** A lone key is a person's after this silence. */
  readonly loneKey: number
}

export const IN_TEXT_FIELD: WedgePace = {
  minLength: 3,
  shortLength: 6,
  shortGap: 40,
  shortMean: 26,
  medianGap: 35,
  mostGaps: 55,
  mostGapsUnended: 45,
  breakGap: 100,
  endSilence: 200,
  loneKey: 60,
}

/**
 * Where no text field has the focus nobody types words, so a slower pace is still a scanner's (over Bluetooth, or on a busy
 * machine). A leaked digit would press a next step: a lone key has to prove for longer that it is one.
 */
export const OUTSIDE_FIELDS: WedgePace = {
  ...IN_TEXT_FIELD,
  shortGap: 90,
  shortMean: 60,
  medianGap: 70,
  mostGaps: 180,
  mostGapsUnended: 70,
  breakGap: 190,
  loneKey: 90,
}

/** As far as a scanner may come to meet a person who types twelve characters a second, which is one in 83 ms. */
const SLOW_IN_TEXT_FIELD: WedgePace = { ...IN_TEXT_FIELD, shortLength: 8, medianGap: 50, mostGaps: 100, breakGap: 140, endSilence: 300 }

const SLOW_OUTSIDE_FIELDS: WedgePace = {
  ...OUTSIDE_FIELDS,
  shortGap: 150,
  shortMean: 120,
  medianGap: 120,
  mostGaps: 280,
  mostGapsUnended: 140,
  breakGap: 320,
  endSilence: 350,
  loneKey: 160,
}

/** While a scanner is tried out nobody types at all: however slow, its keys are to be seen. */
export const TRYING_OUT: WedgePace = {
  ...OUTSIDE_FIELDS,
  shortGap: 400,
  shortMean: 300,
  medianGap: 300,
  mostGaps: 500,
  mostGapsUnended: 400,
  breakGap: 600,
  endSilence: 700,
  loneKey: 300,
}

/** Where the keys go to, and how the scanner is set, decide how slow a scan may be. */
export function paceOf(where: 'text-field' | 'outside-fields' | 'trying-out', pace: KeyboardScanner['pace']): WedgePace {
  if (where === 'trying-out') return TRYING_OUT
  if (pace === 'slow') return where === 'text-field' ? SLOW_IN_TEXT_FIELD : SLOW_OUTSIDE_FIELDS
  return where === 'text-field' ? IN_TEXT_FIELD : OUTSIDE_FIELDS
}

/** `endedAt`: when the end key came, if one did. */
export function isScannersPace(held: readonly HeldKey[], endedAt: number | undefined, pace: WedgePace): boolean {
  const gaps = gapsOf(held)
  if (held.length < pace.shortLength) return endedAt !== undefined && isShortScan(held, gaps, endedAt, pace)
  // Longer than a break is only where a scan stumbled that was known for one already.
  const sorted = gaps.filter((gap) => gap <= pace.breakGap).toSorted((one, other) => one - other)
  const most = endedAt === undefined ? pace.mostGapsUnended : pace.mostGaps
  return quantile(sorted, 0.5) <= pace.medianGap && quantile(sorted, 0.9) <= most
}

/** Half of the gaps between the keys are at most this (ms). */
export function medianGap(held: readonly HeldKey[]): number {
  return quantile(
    gapsOf(held).toSorted((one, other) => one - other),
    0.5,
  )
}

function gapsOf(held: readonly HeldKey[]): readonly number[] {
  return held.slice(1).map((each, index) => each.pressed.time - (held[index]?.pressed.time ?? 0))
}

function isShortScan(held: readonly HeldKey[], gaps: readonly number[], endedAt: number, pace: WedgePace): boolean {
  const [first, last] = [held[0], held.at(-1)]
  if (first === undefined || last === undefined || held.length < pace.minLength) return false
  const isSteady = [...gaps, endedAt - last.pressed.time].every((gap) => gap <= pace.shortGap)
  return isSteady && endedAt - first.pressed.time <= pace.shortMean * held.length
}

/** The smallest gap that at least this share of the gaps does not exceed. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}
