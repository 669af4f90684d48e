import { keepLocal, readLocal } from '../../../../db/local-state.ts'
import { openStore } from '../../../../db/open.ts'
import { carryOver } from '../../../../db/snapshot/carry-over.ts'
import { putInPlace } from '../../../../db/snapshot/put-in-place.ts'

type Placing = { readonly unpacked: string; readonly store: string; readonly head: number; readonly sha256?: string }

/** Puts a checked snapshot, or a new store, in the place of the running one. Everything of this bench's own goes with it; the log is fetched from `head` on. Rejects with the store as it was. */
export async function placeSnapshot({ unpacked, store, head, sha256 }: Placing): Promise<void> {
  const opened = openStore(unpacked)
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  const db = opened.value
  try {
    await putInPlace(db, store, (running) => {
      carryOver(db, running)
      const link = readLocal(running, 'cloud')
      if (link == null) throw new Error('this bench has no cloud')
      keepLocal(db, 'cloud', { ...link, cursor: head })
      keepLocal(db, 'unprovenSnapshot', sha256 ?? null)
    })
  } finally {
    db.close()
  }
}
