import { join } from 'node:path'
import { keepLocal, readLocal } from '../../../../db/local-state.ts'
import type { PlaceRefusal } from '../../../../db/place-events.ts'
import { type Result, ok, refuse } from '../../../../shared/result.ts'
import { storeFile } from '../../store/store-file.ts'
import type { CloudProblem } from '../cloud-client.ts'
import { fetchEvents } from '../fetch-events.ts'
import { emptySnapshotFolder } from './snapshot-folder.ts'
import type { Taking } from './take-snapshot.ts'
import { whileItMayWait } from './while-it-may-wait.ts'

type Proving = Taking & { readonly onSlice: (streams: ReadonlySet<string>) => void }

/** The center's log does not go on from what this bench began from: it begins anew with nothing but its own, and fetches all of it. */
async function startOver({ writer, dataDir, thread }: Proving, { bench, benchSeq }: PlaceRefusal): Promise<void> {
  const { db, surroundings } = writer
  const sha256 = readLocal(db, 'unprovenSnapshot')
  surroundings.log.error({ sha256, bench, benchSeq }, "the center's log does not go on from the snapshot; all of it is fetched")
  if (sha256 != null) keepLocal(db, 'refusedSnapshot', sha256)
  const unpacked = join(emptySnapshotFolder(dataDir), 'mendbench.sqlite')
  await whileItMayWait(db, () => thread({ do: 'place', unpacked, store: storeFile(dataDir), head: 0 }))
}

/** The cloud was put back from a backup meanwhile: what is here may be there no more, and is kept and sent as usual. */
function isAnotherLog(problem: CloudProblem): boolean {
  return problem.type === 'said' && problem.error.kind === 'epoch'
}

/** Fetches what came after the snapshot, which shows whether the center's log goes on from it. */
export async function proveSnapshot(proving: Proving): Promise<Result<undefined, CloudProblem>> {
  const { writer, client, link, onWork, onSlice } = proving
  const { db } = writer
  const linkNow = () => readLocal(db, 'cloud') ?? link
  const from = linkNow().cursor
  const fetched = await fetchEvents({
    db,
    client,
    link: linkNow,
    now: writer.surroundings.now,
    onSlice: (streams, done, head) => {
      onSlice(streams)
      onWork({ type: 'fetching', done: done - from, of: head - from })
    },
  })
  const refused = fetched.ok ? undefined : fetched.error
  if (refused !== undefined && !('benchSeq' in refused) && !isAnotherLog(refused)) return refuse(refused)
  // Own numbers that were used twice are mended as usual.
  if (refused !== undefined && 'benchSeq' in refused && refused.bench !== writer.bench) await startOver(proving, refused)
  else keepLocal(db, 'unprovenSnapshot', null)
  return ok(undefined)
}
