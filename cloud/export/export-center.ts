import { mkdir, open, readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Pool } from 'pg'
import type { Center } from '../admin/centers.ts'
import type { MediaStore } from '../media/media-store.ts'
import { inCenter } from '../store/in-center.ts'
import { readHead } from '../store/read-head.ts'
import { exportMedia } from './export-media.ts'
import { writeLines } from './lines-file.ts'
import { FORMAT, MANIFEST, type Manifest } from './manifest.ts'
import { type Ask, casesUpTo, eventsUpTo, readAllBenches, readBuyerKeys, readSeals } from './read-center.ts'

const EVENTS_A_FILE = 100_000

type Exporting = {
  readonly owner: Pool
  readonly store: MediaStore
  readonly center: Center
  readonly now: Date
  readonly withBuyerKeys: boolean
}

async function emptyFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if ((await readdir(folder)).length > 0) throw new Error(`${folder} is not empty: an export goes into a folder of its own`)
}

/** So many lines of a longer run; `isOver` once there are no more. */
function portions(lines: AsyncGenerator) {
  let next: IteratorResult<unknown> | undefined
  let taken = 0
  return {
    taken: () => taken,
    isOver: async () => {
      next ??= await lines.next()
      return next.done === true
    },
    portion: async function* () {
      for (let left = EVENTS_A_FILE; left > 0; left -= 1) {
        next ??= await lines.next()
        if (next.done === true) return
        const { value } = next
        next = undefined
        taken += 1
        yield value
      }
    },
  }
}

async function writeManifest(folder: string, written: Manifest): Promise<void> {
  const coming = join(folder, `${MANIFEST}.part`)
  const file = await open(coming, 'wx')
  try {
    await file.writeFile(`${JSON.stringify(written, undefined, 2)}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(coming, join(folder, MANIFEST))
}

/**
 * Writes all that is kept of a center into an empty folder: its log, benches, seals, media, and each case as it stands. It is of the moment at which
 * it begins; benches go on meanwhile. Buyers stay unreadable unless their keys are asked for.
 */
export async function exportCenter({ owner, store, center, now, withBuyerKeys }: Exporting, folder: string): Promise<Manifest> {
  await emptyFolder(folder)
  const ask: Ask = (question) => inCenter(owner, center.center, question)
  const { head, epoch } = await ask((db) => readHead(db, center.center))
  await mkdir(join(folder, 'events'))
  const files: Manifest['files'] = []
  const log = portions(eventsUpTo(ask, center.center, head))
  while (!(await log.isOver())) {
    const name = `events/${String(files.length + 1).padStart(5, '0')}.jsonl`
    files.push(await writeLines(folder, name, log.portion()))
  }
  files.push(await writeLines(folder, 'benches.jsonl', await ask((db) => readAllBenches(db, center.center))))
  files.push(await writeLines(folder, 'seals.jsonl', await ask((db) => readSeals(db, center.center, head))))
  files.push(await writeLines(folder, 'cases.jsonl', casesUpTo(ask, center.center, head)))
  if (withBuyerKeys) files.push(await writeLines(folder, 'buyer-keys.jsonl', await ask((db) => readBuyerKeys(db, center.center, head))))
  const media = await exportMedia(ask, center.center, store, folder)
  files.push(await writeLines(folder, 'media.jsonl', media.there))
  const written: Manifest = {
    format: FORMAT,
    center: { id: center.center, name: center.name },
    exportedAt: now.toISOString(),
    epoch,
    head,
    events: log.taken(),
    hasBuyerKeys: withBuyerKeys,
    media: { there: media.there.length, missing: [...media.missing] },
    files,
  }
  await writeManifest(folder, written)
  return written
}
