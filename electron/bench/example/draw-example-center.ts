import type { Photo } from '../../../shared/cases/shots.ts'
import type { Typeface } from '../../../shared/labels/typeface.ts'
import { readExampleData } from './example-data.ts'
import { pictureFactsOf } from './picture-facts.ts'
import { develop } from './picture/develop.ts'
import { letteringOf } from './picture/lettering.ts'
import { SHOT_SCENES } from './picture/shots.ts'
import { type ExampleRecord, defineCatalogue, performer, publishWorkflow } from './record-example.ts'
import { exampleScript } from './example-script.ts'
import type { PhotoDeed } from './script.ts'
import { workingTime } from './working-time.ts'

type ExampleInput = {
  /** Where the JSON files lie. */
  readonly dir: string
  readonly now: Date
  /** IANA name: the example's people work by day. */
  readonly timeZone: string
  /** For what is printed in the pictures; with outlines. */
  readonly typeface: Typeface
  /** Keeps the file and its thumbnail. */
  readonly keepPhoto: (bytes: Uint8Array, mediaType: string) => Promise<Photo>
  readonly onProgress: (done: number, total: number) => void
}

/** Pictures drawn at the same time: each waits for other threads most of the while. */
const AT_ONCE = 3

/**
 * Draws and keeps all pictures of the example center, which takes a while; what comes back records its whole past at once, to be
 * called inside one transaction: a bench that ends in between has no half-told past, only pictures nobody asks for.
 * Nothing is recorded as of before 58 days ago or after `now`.
 */
export async function drawExampleCenter({
  dir,
  now,
  timeZone,
  typeface,
  keepPhoto,
  onProgress,
}: ExampleInput): Promise<(record: ExampleRecord) => void> {
  const data = await readExampleData(dir)
  const deeds = exampleScript(data, workingTime(now, timeZone))
  const shots = deeds.filter((deed) => deed.type === 'photo')
  const letter = letteringOf(typeface)
  const photos = new Map<PhotoDeed, Photo>()
  onProgress(0, shots.length)
  await inParallel(shots, async (deed) => {
    const scene = SHOT_SCENES[deed.shot](pictureFactsOf(data, deed.of, deed.take), letter)
    photos.set(deed, await keepPhoto(await develop(scene), 'image/jpeg'))
    onProgress(photos.size, shots.length)
  })
  return (record) => {
    const perform = performer(data, record, (deed) => drawn(photos.get(deed), deed))
    defineCatalogue(data, deeds, record)
    deeds.forEach(perform)
    publishWorkflow(data, deeds, record)
  }
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
