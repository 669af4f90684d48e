const DAY = 86_400_000

/** How long ago a case was opened, in days, by steps; the oldest first. Younger than the last: of no age worth a word. */
export const AGE_BUCKETS = ['over-30', 'over-14', 'over-7'] as const

export type AgeBucket = (typeof AGE_BUCKETS)[number]

const MORE_THAN: Readonly<Record<AgeBucket, number>> = { 'over-30': 30, 'over-14': 14, 'over-7': 7 }

/** The instant (UTC) before which a case was opened that is in this bucket or an older one. */
export function openedBefore(bucket: AgeBucket, now: string): string {
  return new Date(Date.parse(now) - MORE_THAN[bucket] * DAY).toISOString()
}

export function ageBucket(openedAt: string, now: number): AgeBucket | undefined {
  return AGE_BUCKETS.find((bucket) => now - Date.parse(openedAt) > MORE_THAN[bucket] * DAY)
}

/** Whole days since an instant (UTC). */
export function daysSince(at: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(at)) / DAY))
}
