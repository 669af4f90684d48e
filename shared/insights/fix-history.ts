/** What was wrong with a unit that was repaired and passed its test, and the parts put in, each named once. */
export type Fix = { readonly fault: string; readonly parts: readonly string[] }

export type PartSeen = { readonly part: string; readonly hits: number }

/** A fault behind a symptom: how many of the repairs found it, and the parts that mended it. */
export type FaultSeen = { readonly fault: string; readonly hits: number; readonly parts: readonly PartSeen[] }

/** From this many repairs on the past says something: one or two are chance. */
export const LEAST_REPAIRS = 3

/** How often each value occurs, the most frequent first; of equals the one that occurred first. */
function tally(values: readonly string[]): readonly (readonly [value: string, times: number])[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].toSorted(([, one], [, other]) => other - one)
}

/**
 * The faults behind one symptom of one product, the likeliest first, each with the parts that were used for it. `fixes` are the
 * newest first, so that of two faults seen as often the more recent one leads. Nothing where too little is known.
 */
export function faultsBehind(fixes: readonly Fix[]): readonly FaultSeen[] {
  if (fixes.length < LEAST_REPAIRS) return []
  return tally(fixes.map(({ fault }) => fault)).map(([fault, hits]) => ({ fault, hits, parts: partsFor(fixes, fault) }))
}

/** The parts used where this fault was found, the most used first. */
export function partsFor(fixes: readonly Fix[], fault: string): readonly PartSeen[] {
  const parts = fixes.filter((fix) => fix.fault === fault).flatMap((fix) => [...new Set(fix.parts)])
  return tally(parts).map(([part, hits]) => ({ part, hits }))
}
