import type { PhotoReading } from '../../../shared/cases/photo-reading.ts'
import type { Photo, Shot } from '../../../shared/cases/shots.ts'
import type { CaseScreen, TimelineEntry } from '../../../shared/contract/case-screen.ts'
import { storyOf } from './story.ts'

/** A picture with what is known of its taking, and the codes that were read in it. */
export type CasePhoto = { readonly entry: TimelineEntry; readonly shot: Shot; readonly photo: Photo; readonly reading?: PhotoReading }

/** All pictures of a case, and of those that ended for it, in the order they were taken. */
export function photosOf(screen: Pick<CaseScreen, 'timeline' | 'state' | 'absorbed'>): readonly CasePhoto[] {
  const readings = [screen, ...screen.absorbed].flatMap(({ state }) => state.readings ?? [])
  return storyOf(screen).flatMap((entry): readonly CasePhoto[] => {
    if (entry.event.type !== 'case.photo-taken.v1') return []
    const { shot, photo } = entry.event
    const reading = readings.find((each) => each.photo === photo.sha256)
    return [{ entry, shot, photo, ...(reading === undefined ? {} : { reading }) }]
  })
}

/** The pictures that some entries tell of: taken by them or, where none was, read by them. */
export function photosIn(entries: readonly TimelineEntry[], photos: readonly CasePhoto[]): readonly CasePhoto[] {
  const taken = photos.filter(({ entry }) => entries.some(({ id }) => id === entry.id))
  if (taken.length > 0) return taken
  const read = entries.flatMap(({ event }) => (event.type === 'case.codes-read.v1' ? [event.photo] : []))
  const firstOf = (sha256: string) => photos.find(({ photo }) => photo.sha256 === sha256)
  return [...new Set(read)].map(firstOf).filter((photo) => photo !== undefined)
}
