import { setImmediate } from 'node:timers/promises'
import type { Photo } from '../../../shared/cases/shots.ts'
import type { Typeface } from '../../../shared/labels/typeface.ts'
import { readExampleData } from './example-data.ts'
import { pictureFactsOf } from './picture-facts.ts'
import { develop } from './picture/develop.ts'
import { letteringOf } from './picture/lettering.ts'
import { SHOT_SCENES } from './picture/shots.ts'
import { type ExampleRecord, defineCatalogue, performer } from './record-example.ts'
import { type PhotoDeed, scriptOf } from './script.ts'
import { workingTime } from './working-time.ts'

type ExampleInput = {
  /** Where the JSON files lie. */
  readonly dir: string
  readonly now: Date
  /** IANA name: the example's people work by day. */
  readonly timeZone: string
  /** For what is printed in the pictures; with outlines. */
  readonly typeface: Typeface
  readonly record: ExampleRecord
  readonly onProgress: (done: number, total: number) => void
}

/** Pictures drawn at the same time: each waits for other threads most of the while. */
const AT_ONCE = 3
/** Records between two breaths of the event loop. */
const BREATH = 20

/**
 * Fills an empty bench with the example center. All pictures are drawn and kept before the first event is recorded, so that
 * a break-off among them leaves no half-told past behind; nothing is recorded as of before 58 days ago or after `now`.
 */
export async function loadExampleCenter({ dir, now, timeZone, typeface, record, onProgress }: ExampleInput): Promise<void> {
  const data = await readExampleData(dir)
  const deeds = scriptOf(data.cases, workingTime(now, timeZone))
  const shots = deeds.filter((deed) => deed.type === 'photo')
  const total = shots.length + Math.ceil(deeds.length / BREATH)
  const letter = letteringOf(typeface)
  const photos = new Map<PhotoDeed, Photo>()
  onProgress(0, total)
  await inParallel(shots, async (deed) => {
    const scene = SHOT_SCENES[deed.shot](pictureFactsOf(data, deed.of, deed.take), letter)
    photos.set(deed, await record.keepPhoto(await develop(scene), 'image/jpeg'))
    onProgress(photos.size, total)
  })
  const perform = performer(data, record, (deed) => drawn(photos.get(deed), deed))
  defineCatalogue(data, deeds, record)
  for (const [at, deed] of deeds.entries()) {
    perform(deed)
    if (at % BREATH !== BREATH - 1) continue
    onProgress(shots.length + Math.floor((at + 1) / BREATH), total)
    await setImmediate()
  }
  onProgress(total, total)
}

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = items.values()
  const worker = async () => {
    for (const item of waiting) await work(item)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

function drawn(photo: Photo | undefined, { shot, of }: PhotoDeed): Photo {
  if (photo === undefined) throw new Error(`The picture ${shot} of the example's case ${of} was not drawn`)
  return photo
}
