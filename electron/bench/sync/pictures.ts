import { setImmediate as others } from 'node:timers/promises'
import { keepLocal, readLocal } from '../../../db/local-state.ts'
import { nextCases, sendFound, uploadState } from '../../../db/media-upload.ts'
import { type NamedPicture, casesNaming, readPicturesNamed } from '../../../db/pictures-named.ts'
import type { Rma } from '../../../shared/cases/rma.ts'
import type { AbsentPicture, AbsentPictures, PictureFetched, PicturesScreen } from '../../../shared/contract/pictures.ts'
import { DEFAULT_MEDIA_LINE, type LineSaid, type MediaLine } from '../../../shared/media/media-line.ts'
import { namesKept } from '../evidence/media-store.ts'
import type { Writer } from '../writer.ts'
import type { MediaFetcher } from './media-fetcher.ts'
import type { MediaSender } from './media-sender.ts'

export type Pictures = {
  readonly screen: () => PicturesScreen
  /** Pictures that cases name and that are not here. */
  readonly absent: () => Promise<AbsentPictures>
  readonly setLine: (line: MediaLine) => void
  readonly tellLine: (said: LineSaid) => void
  /** Brings a picture whose file is not here, or is not what it was. */
  readonly fetch: (sha256: string) => Promise<PictureFetched>
}

type Place = {
  readonly writer: Pick<Writer, 'db' | 'notices'>
  readonly dataDir: string
  readonly sender: MediaSender
  readonly fetcher: MediaFetcher
}

const CASES_SHOWN = 5
const ABSENT_SHOWN = 100
/** So many are looked at before a scan may come between. */
const SLICE = 2_000

function whyAbsent({ upload, sha256 }: NamedPicture, kept: ReadonlySet<string>): AbsentPicture['why'] | undefined {
  if (!kept.has(sha256)) return upload === null ? 'not-fetched' : 'lost'
  return upload === 'missing' ? 'damaged' : undefined
}

/** The pictures of this bench on their way to the cloud and back: how it stands, and what a person may change about it. */
export function createPictures({ writer: { db, notices }, dataDir, sender, fetcher }: Place): Pictures {
  const line = () => readLocal(db, 'mediaLine') ?? DEFAULT_MEDIA_LINE

  async function absent(): Promise<AbsentPictures> {
    const kept = await namesKept(dataDir)
    const found: AbsentPicture[] = []
    let count = 0
    for (let after = ''; ; ) {
      const slice = readPicturesNamed(db, after, SLICE)
      for (const named of slice) {
        const why = whyAbsent(named, kept)
        if (why === undefined) continue
        count += 1
        const { sha256, caseId, rma } = named
        if (found.length < ABSENT_SHOWN) found.push({ sha256, of: { caseId, rma }, why })
      }
      const last = slice.at(-1)
      if (last === undefined || slice.length < SLICE) return { absent: found, count }
      after = last.sha256
      await others()
    }
  }

  return {
    screen: () => {
      const { pictures, ...status } = sender.status()
      const next = nextCases(db, CASES_SHOWN).map(({ case_id, rma, due_at, claim, ...waiting }) => ({
        pictures: waiting.pictures,
        bytes: waiting.bytes,
        why: claim === 1 ? ('claim' as const) : due_at === null ? ('oldest' as const) : ('due' as const),
        ...(case_id === null || rma === null ? {} : { of: { caseId: case_id, rma: rma as Rma } }),
        ...(due_at === null ? {} : { dueAt: due_at }),
      }))
      return { line: line(), waiting: pictures, next, ...status }
    },
    absent,
    setLine: (next) => {
      keepLocal(db, 'mediaLine', next)
      sender.wake()
      notices.tell({ topic: 'cloud' })
    },
    tellLine: sender.tellLine,
    fetch: async (sha256) => {
      const upload = uploadState(db, sha256)
      if (upload === undefined && casesNaming(db, sha256).length === 0) return 'unknown'
      const fetched = await fetcher.fetchSound(sha256)
      if (fetched === 'here' && upload === 'missing') {
        sendFound(db, sha256)
        sender.wake()
      }
      if (fetched === 'here') for (const caseId of casesNaming(db, sha256)) notices.tell({ topic: 'case', caseId })
      return fetched
    },
  }
}
