import type { DueState } from '../../i18n/due.ts'

/** Rows `first` to `last`, one after another, that are due alike. */
export type BandSegment = { readonly band: DueState; readonly first: number; readonly last: number }

/** Cuts the rows on the screen into bands. A row not loaded yet belongs to the band of the row before it. */
export function bandSegments(indexes: readonly number[], bandAt: (index: number) => DueState | undefined): readonly BandSegment[] {
  const segments: { band: DueState; first: number; last: number }[] = []
  for (const index of indexes) {
    const last = segments.at(-1)
    const band = bandAt(index) ?? last?.band
    if (band === undefined) continue
    if (last?.band === band) last.last = index
    else segments.push({ band, first: index, last: index })
  }
  return segments
}
