import { existsSync } from 'node:fs'
import { readLocal } from '../../../db/local-state.ts'
import type { NotPermitted } from '../../../shared/catalogue/permissions.ts'
import type { CloudAddress, CloudLink, CloudStatus, Enrolled, LineMended, MendRefusal, MendedLine } from '../../../shared/contract/cloud.ts'
import { mediaFile, type MediaStore } from '../evidence/media-store.ts'
import { createKeyChange } from './change-key.ts'
import { enrol } from './enrol.ts'
import { lineNow } from './line.ts'
import { createMediaFetcher } from './media-fetcher.ts'
import { createMediaSender } from './media-sender.ts'
import { mendLine } from './mend-line.ts'
import { type Pictures, createPictures } from './pictures.ts'
import { shownCertificate } from './shown-certificate.ts'
import { type Beginning, beginFromSnapshot, mayBeginFromSnapshot } from './snapshot/begin-from-snapshot.ts'
import type { InThread } from './snapshot/in-snapshot-thread.ts'
import { type SnapshotMaker, createSnapshotMaker } from './snapshot/snapshot-maker.ts'
import { type Sync, type SyncPlace, startSync } from './sync-loop.ts'

type CloudPlace = Omit<SyncPlace, 'pictures' | 'pictureState' | 'keyChange'> & { readonly media: MediaStore; readonly thread: InThread }

export type Cloud = {
  readonly status: () => CloudStatus
  readonly enrol: (address: CloudAddress) => Promise<Enrolled>
  readonly mend: (line: MendedLine) => Promise<Exclude<LineMended, NotPermitted>>
  /** Gives this bench another key. */
  readonly changeKey: () => Promise<Exclude<LineMended, NotPermitted>>
  readonly wake: () => void
  /** Brings pictures that other benches took and that are not here yet; the window is told when one has come. */
  readonly bring: (caseId: string, pictures: readonly string[]) => void
  readonly pictures: Pictures
  readonly snapshots: Pick<SnapshotMaker, 'offer'>
  readonly close: () => Promise<void>
}

/** The certificate to compare, where none was named and the one that is shown is vouched for by nobody. */
async function toCompare(
  refusal: MendRefusal,
  { url, pin }: Pick<CloudAddress, 'url' | 'pin'>,
): Promise<{ readonly fingerprint?: string }> {
  const fingerprint = refusal === 'untrusted' && pin === undefined ? await shownCertificate(url) : undefined
  return fingerprint === undefined ? {} : { fingerprint }
}

/** This bench's line to the cloud, where it has one; it gets one by enrolling. */
export function createCloud({ media, thread, ...rest }: CloudPlace): Cloud {
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
  const keyChange = createKeyChange(rest)
  const place: SyncPlace = { ...rest, keyChange, pictures: waiting, pictureState: sender.status }
  let beginning: Beginning | undefined
  let sync: Sync | undefined
  const start = (link: CloudLink) => {
    if (!mayBeginFromSnapshot(db)) {
      sync = startSync(place, link)
      return
    }
    beginning = beginFromSnapshot(place, link, thread)
    begun = goOnAfter(beginning, link)
  }
  const goOnAfter = async ({ done }: Beginning, link: CloudLink) => {
    const mayGoOn = await done
    beginning = undefined
    if (mayGoOn) sync = startSync(place, link)
  }
  let begun: Promise<void> | undefined
  const known = readLocal(db, 'cloud')
  if (known != null) start(known)
  const status = () => beginning?.status() ?? sync?.status() ?? { type: 'none' as const }
  const mayMake = () => {
    const now = status()
    return now.type === 'enrolled' && now.work.type === 'current' && now.unsent.events === 0 && sender.status().rest === undefined
  }
  const snapshots = createSnapshotMaker({ writer, dataDir, client, mayMake, thread })
  // A picture goes after the event that names it.
  const silence = notices.listen(({ topic }) => {
    if (topic === 'case') sender.wake()
  })
  const bringOne = async (caseId: string, sha256: string) => {
    if ((await fetcher.fetch(sha256)) === 'here') notices.tell({ topic: 'case', caseId })
  }
  const wake = () => {
    beginning?.wake()
    sync?.wake()
    sender.wake()
  }
  const mend: Cloud['mend'] = async (line) => {
    const done = await mendLine(place, line)
    if (done.ok) {
      wake()
      return { done: true }
    }
    const compared = await toCompare(done.error.refusal, line)
    // The certificate that was trusted before is trusted at another address as well.
    const { pin } = readLocal(db, 'cloud') ?? {}
    if (compared.fingerprint !== undefined && compared.fingerprint === pin?.toLowerCase().replaceAll(':', '')) return mend({ ...line, pin })
    return { done: false, ...done.error, ...compared }
  }
  return {
    status,
    enrol: async (address) => {
      const done = await enrol(place, address)
      if (!done.ok) return { done: false, ...done.error, ...(await toCompare(done.error.refusal, address)) }
      start(done.value.link)
      sender.wake()
      notices.tell({ topic: 'cloud' })
      return { done: true, center: done.value.link.center.name, toFetch: done.value.toFetch }
    },
    mend,
    changeKey: async () => {
      const done = await keyChange.change()
      if (!done.ok) return { done: false, ...done.error }
      wake()
      return { done: true }
    },
    wake,
    pictures,
    snapshots,
    bring: (caseId, named) => {
      if (sync === undefined) return
      for (const sha256 of named) {
        if (existsSync(mediaFile(dataDir, sha256))) continue
        void bringOne(caseId, sha256)
      }
    },
    close: async () => {
      silence()
      beginning?.close()
      await begun
      await Promise.all([sync?.close(), sender.close(), fetcher.close(), snapshots.close()])
    },
  }
}
