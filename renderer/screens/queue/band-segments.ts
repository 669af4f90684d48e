import type { QueueBand } from './first-cell.ts'

/** Rows `from` to `to`, one after another, that are due or old alike. */
export type BandSegment = { readonly band: QueueBand; readonly from: number; readonly to: number }

/**
 * Cuts the rows on the screen into bands. A row not loaded yet belongs to the band of the row before it. The first band
 * reaches up to the top of the list and the last down to its end, so that nothing changes while scrolling inside a band.
 */
export function bandSegments(
  indexes: readonly number[],
  bandAt: (index: number) => QueueBand | undefined,
  total: number,
): readonly BandSegment[] {
  const segments: { band: QueueBand; from: number; to: number }[] = []
  for (const index of indexes) {
    const last = segments.at(-1)
    const band = bandAt(index) ?? last?.band
    if (band === undefined) continue
    if (last?.band === band) last.to = index
    else segments.push({ band, from: last === undefined ? 0 : index, to: index })
  }
  const last = segments.at(-1)
  if (last !== undefined) last.to = Math.max(last.to, total - 1)
  return segments
}
