import { setImmediate as others } from 'node:timers/promises'
import { keepBuyerKey } from '../../../db/buyer-vault.ts'
import type { WritableDb } from '../../../db/handles.ts'
import { keepLocal } from '../../../db/local-state.ts'
import { keepSeals } from '../../../db/seals.ts'
import { type PlaceRefusal, placeEvents } from '../../../db/place-events.ts'
import { lazyTransaction, transaction } from '../../../db/transaction.ts'
import type { CloudLink } from '../../../shared/contract/cloud.ts'
import type { PullReply, PulledEvent } from '../../../shared/protocol/pull.ts'
import { type Result, ok, refuse } from '../../../shared/result.ts'

export type Taking = {
  readonly db: WritableDb
  readonly link: () => CloudLink
  /** Milliseconds. */
  readonly now: () => number
  readonly onSlice: (streams: ReadonlySet<string>, done: number, head: number) => void
}

/** So long should taking in a slice last, with writing it to the disk, milliseconds: a scan waits no longer for what other benches did. */
const SLICE_TIME = 30
/** Events in a slice. With fewer most of the time would go into committing, which costs much the same for any number. */
const LEAST = 100
const MOST = 1_000

/** How many events to take in at once, given how long it took for so many. What grows, grows slowly: the next ones may be dearer. */
function nextSize(size: number, took: number): number {
  return Math.min(MOST, 2 * size, Math.max(LEAST, Math.round((size * SLICE_TIME) / Math.max(1, took))))
}

function keepKeys(db: WritableDb, keys: PullReply['buyerKeys']): void {
  if (keys.length === 0) return
  transaction(db, () => {
    for (const { buyer, key } of keys) keepBuyerKey(db, buyer, Buffer.from(key, 'base64'))
  })
}

/**
 * The cursor moves in the transaction that takes the events it passes. Only the last one of a page waits for the disk, and with it all before it: what a power
 * cut takes comes again.
 */
function takeSlice({ db, link }: Taking, slice: readonly PulledEvent[], seals: PullReply['seals'], isLast: boolean) {
  const names = new Set(slice.map(({ bench, benchSeq }) => `${bench}/${benchSeq}`))
  const durably = isLast ? transaction : lazyTransaction
  return durably(db, () => {
    const done = placeEvents(db, slice)
    if (!done.ok) return done
    const known = link()
    keepLocal(db, 'cloud', { ...known, cursor: slice.at(-1)?.seq ?? known.cursor })
    keepSeals(
      db,
      seals.filter(({ bench, benchSeq }) => names.has(`${bench}/${benchSeq}`)),
    )
    return done
  })
}

/** Takes pages of the center's log into the store, each slice by slice, and lets others work in between. */
export function pageTaker(taking: Taking) {
  const { db, link, now, onSlice } = taking
  let size = LEAST
  return async ({ events, buyerKeys, next, head, seals }: PullReply): Promise<Result<undefined, PlaceRefusal>> => {
    const { epoch } = link()
    keepKeys(db, buyerKeys)
    for (let at = 0; at < events.length; ) {
      const slice = events.slice(at, at + size)
      const begun = now()
      const placed = takeSlice(taking, slice, seals, at + slice.length === events.length)
      if (!placed.ok) return refuse(placed.error)
      at += slice.length
      if (slice.length === size) size = nextSize(size, now() - begun)
      onSlice(placed.value.streams, link().cursor, head)
      await others()
      // Where the log is begun anew meanwhile, the rest of the page stands nowhere in it.
      if (link().epoch !== epoch) return ok(undefined)
    }
    if (next > link().cursor) keepLocal(db, 'cloud', { ...link(), cursor: next })
    return ok(undefined)
  }
}
