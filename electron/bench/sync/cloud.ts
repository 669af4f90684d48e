import { existsSync } from 'node:fs'
import { readLocal } from '../../../db/local-state.ts'
import type { CloudAddress, CloudStatus, Enrolled } from '../../../shared/contract/cloud.ts'
import { mediaFile, type MediaStore } from '../evidence/media-store.ts'
import { enrol } from './enrol.ts'
import { lineNow } from './line.ts'
import { createMediaFetcher } from './media-fetcher.ts'
import { createMediaSender } from './media-sender.ts'
import { type Pictures, createPictures } from './pictures.ts'
import { shownCertificate } from './shown-certificate.ts'
import { type Sync, type SyncPlace, startSync } from './sync-loop.ts'

type CloudPlace = Omit<SyncPlace, 'pictures' | 'pictureState'> & { readonly media: MediaStore }

export type Cloud = {
  readonly status: () => CloudStatus
  readonly enrol: (address: CloudAddress) => Promise<Enrolled>
  readonly wake: () => void
  /** Brings pictures that other benches took and that are not here yet; the window is told when one has come. */
  readonly bring: (caseId: string, pictures: readonly string[]) => void
  readonly pictures: Pictures
  readonly close: () => Promise<void>
}

/** This bench's line to the cloud, where it has one; it gets one by enrolling. */
export function createCloud({ media, ...rest }: CloudPlace): Cloud {
  const { writer, dataDir } = rest
  const { db, notices } = writer
  const client = () => lineNow(rest)?.client
  const sender = createMediaSender({ writer, dataDir, client })
  const fetcher = createMediaFetcher({ dataDir, media, client })
  const pictures = createPictures({ writer, dataDir, sender, fetcher })
  const waiting = () => {
    const { pictures: count, bytes } = sender.status()
    return { pictures: count, bytes }
  }
  const place: SyncPlace = { ...rest, pictures: waiting, pictureState: sender.status }
  const known = readLocal(db, 'cloud')
  let sync: Sync | undefined = known == null ? undefined : startSync(place, known)
  // A picture goes after the event that names it.
  const silence = notices.listen(({ topic }) => {
    if (topic === 'case') sender.wake()
  })
  const bringOne = async (caseId: string, sha256: string) => {
    if ((await fetcher.fetch(sha256)) === 'here') notices.tell({ topic: 'case', caseId })
  }
  return {
    status: () => sync?.status() ?? { type: 'none' },
    enrol: async (address) => {
      const done = await enrol(place, address)
      if (!done.ok) {
        const asks = done.error.refusal === 'untrusted' && address.pin === undefined
        const fingerprint = asks ? await shownCertificate(address.url) : undefined
        return { done: false, ...done.error, ...(fingerprint === undefined ? {} : { fingerprint }) }
      }
      sync = startSync(place, done.value.link)
      sender.wake()
      notices.tell({ topic: 'cloud' })
      return { done: true, center: done.value.link.center.name, toFetch: done.value.toFetch }
    },
    wake: () => {
      sync?.wake()
      sender.wake()
    },
    pictures,
    bring: (caseId, named) => {
      if (sync === undefined) return
      for (const sha256 of named) {
        if (existsSync(mediaFile(dataDir, sha256))) continue
        void bringOne(caseId, sha256)
      }
    },
    close: async () => {
      silence()
      await Promise.all([sync?.close(), sender.close(), fetcher.close()])
    },
  }
}
