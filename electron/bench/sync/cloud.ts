import { readLocal } from '../../../db/local-state.ts'
import type { CloudAddress, CloudStatus, Enrolled } from '../../../shared/contract/cloud.ts'
import { enrol } from './enrol.ts'
import { type Sync, type SyncPlace, startSync } from './sync-loop.ts'

export type Cloud = {
  readonly status: () => CloudStatus
  readonly enrol: (address: CloudAddress) => Promise<Enrolled>
  readonly wake: () => void
  readonly close: () => Promise<void>
}

/** This bench's line to the cloud, where it has one; it gets one by enrolling. */
export function createCloud(place: SyncPlace): Cloud {
  const { db, notices } = place.writer
  const known = readLocal(db, 'cloud')
  let sync: Sync | undefined = known == null ? undefined : startSync(place, known)
  return {
    status: () => sync?.status() ?? { type: 'none' },
    enrol: async (address) => {
      const done = await enrol(place, address)
      if (!done.ok) return { done: false, ...done.error }
      sync = startSync(place, done.value.link)
      notices.tell({ topic: 'cloud' })
      return { done: true, center: done.value.link.center.name, toFetch: done.value.toFetch }
    },
    wake: () => sync?.wake(),
    close: async () => sync?.close(),
  }
}
