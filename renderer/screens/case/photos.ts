import type { TimelineEntry } from '../../../shared/contract/case-screen.ts'
import type { Photo, Shot } from '../../../shared/cases/shots.ts'

/** A picture with what is known of its taking. */
export type CasePhoto = { readonly entry: TimelineEntry; readonly shot: Shot; readonly photo: Photo }

export function photoOf(entry: TimelineEntry): CasePhoto | undefined {
  return entry.event.type === 'case.photo-taken.v1' ? { entry, shot: entry.event.shot, photo: entry.event.photo } : undefined
}

/** All pictures of a case in the order they were taken. */
export function photosOf(timeline: readonly TimelineEntry[]): readonly CasePhoto[] {
  return timeline.map(photoOf).filter((photo) => photo !== undefined)
}
