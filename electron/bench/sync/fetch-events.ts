import { setImmediate as others } from 'node:timers/promises'
import { keepBuyerKey } from '../../../db/buyer-vault.ts'
import type { WritableDb } from '../../../db/handles.ts'
import { keepLocal } from '../../../db/local-state.ts'
import { keepSeals } from '../../../db/seals.ts'
import { type PlaceRefusal, placeEvents } from '../../../db/place-events.ts'
import { transaction } from '../../../db/transaction.ts'
import type { CloudLink } from '../../../shared/contract/cloud.ts'
import { MOST_PULLED } from '../../../shared/protocol/limits.ts'
import type { PullReply } from '../../../shared/protocol/pull.ts'
import { type Result, ok, refuse } from '../../../shared/result.ts'
import type { CloudClient, CloudProblem } from './cloud-client.ts'

/** So many events are taken in at once: some ten milliseconds, so that a scan never waits for what other benches did. */
const SLICE = 100

type Fetching = {
  readonly db: WritableDb
  readonly client: Pick<CloudClient, 'pull'>
  readonly link: () => CloudLink
  readonly onSlice: (streams: ReadonlySet<string>, done: number, head: number) => void
}

function keepKeys(db: WritableDb, keys: PullReply['buyerKeys']): void {
  if (keys.length === 0) return
  transaction(db, () => {
    for (const { buyer, key } of keys) keepBuyerKey(db, buyer, Buffer.from(key, 'base64'))
  })
}

/**
 * Takes the center's log from where this bench is to its end, beginning with the page from there that is here already, if one is. The cursor moves in the
 * transaction that takes the events it passes.
 */
export async function fetchEvents(
  { db, client, link, onSlice }: Fetching,
  here?: PullReply,
): Promise<Result<undefined, CloudProblem | PlaceRefusal>> {
  for (let page = here; ; page = undefined) {
    const { cursor, epoch } = link()
    const pulled = page === undefined ? await client.pull({ after: cursor, limit: MOST_PULLED, epoch }) : ok(page)
    if (!pulled.ok) return pulled
    const { events, buyerKeys, next, head, seals } = pulled.value
    keepKeys(db, buyerKeys)
    for (let at = 0; at < events.length; at += SLICE) {
      const slice = events.slice(at, at + SLICE)
      const names = new Set(slice.map(({ bench, benchSeq }) => `${bench}/${benchSeq}`))
      const placed = transaction(db, () => {
        const done = placeEvents(db, slice)
        if (!done.ok) return done
        keepLocal(db, 'cloud', { ...link(), cursor: slice.at(-1)?.seq ?? cursor })
        keepSeals(
          db,
          seals.filter(({ bench, benchSeq }) => names.has(`${bench}/${benchSeq}`)),
        )
        return done
      })
      if (!placed.ok) return refuse(placed.error)
      onSlice(placed.value.streams, link().cursor, head)
      await others()
    }
    if (next > link().cursor) keepLocal(db, 'cloud', { ...link(), cursor: next })
    if (next >= head) return ok(undefined)
  }
}
