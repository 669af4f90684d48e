import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { STORE_VERSION } from '../../../../db/migrate.ts'
import { keepLocal, readLocal } from '../../../../db/local-state.ts'
import type { PlaceRefusal } from '../../../../db/place-events.ts'
import { VIEWS_VERSION } from '../../../../db/project.ts'
import type { CloudLink, CloudWork } from '../../../../shared/contract/cloud.ts'
import type { NewestSnapshot } from '../../../../shared/protocol/snapshot.ts'
import { type Result, ok, refuse } from '../../../../shared/result.ts'
import { storeFile } from '../../store/store-file.ts'
import type { Writer } from '../../writer.ts'
import type { CloudClient, CloudProblem } from '../cloud-client.ts'
import { pageTaker } from '../take-page.ts'
import { type FetchedSnapshot, fetchSnapshot } from './fetch-snapshot.ts'
import type { InThread } from './in-snapshot-thread.ts'
import { FIRST_EVENTS } from './is-fresh.ts'
import { CAN_PACK } from './pack-file.ts'
import { snapshotFolder } from './snapshot-folder.ts'
import { whileItMayWait } from './while-it-may-wait.ts'

export type Taking = {
  readonly writer: Pick<Writer, 'db' | 'bench' | 'surroundings'>
  readonly dataDir: string
  readonly client: CloudClient
  readonly link: CloudLink
  readonly thread: InThread
  readonly signal: AbortSignal
  readonly onWork: (work: CloudWork) => void
  /** Something of the center has come. */
  readonly onTaken: () => void
}

/** `no`: there is none, or none that this bench can begin from; it fetches the whole log. */
export type Taken = 'taken' | 'no'

function isOfUse({ storeVersion, viewsVersion, epoch, sha256 }: NewestSnapshot, { writer: { db }, link }: Taking): boolean {
  const isKnown = storeVersion <= STORE_VERSION && viewsVersion <= VIEWS_VERSION
  return isKnown && epoch === link.epoch && readLocal(db, 'refusedSnapshot') !== sha256
}

/** Looks at what came. Where it went on with what an earlier attempt left and is no good, it is fetched once more from its beginning. */
async function openSound(
  taking: Taking,
  newest: NewestSnapshot,
  first: FetchedSnapshot,
  unpacked: string,
  onBytes: (bytes: number) => void,
): Promise<Result<string | undefined, CloudProblem>> {
  const { writer, dataDir, client, link, thread, signal } = taking
  for (let fetched = first; ; ) {
    const { packed, isResumed } = fetched
    const place = { center: link.center.id, epoch: newest.epoch, head: newest.head }
    const fault = await thread({ do: 'open', packed, sha256: newest.sha256, unpacked, place, bench: writer.bench }, signal)
    if (fault === undefined || !isResumed) return ok(fault)
    rmSync(packed, { force: true })
    const again = await fetchSnapshot({ client, dataDir, newest, signal, onBytes })
    if (!again.ok) return refuse(again.error)
    fetched = { ...again.value, isResumed: false }
  }
}

/** Takes in how the center's log begins, and with it who works there: what takes long is waited for by people who can sign in and scan. */
async function takeBeginning({ writer, client, onWork }: Taking): Promise<Result<undefined, CloudProblem | PlaceRefusal>> {
  const { db, surroundings } = writer
  const link = () => readLocal(db, 'cloud')
  const now = link()
  if (now == null || now.cursor > 0) return ok(undefined)
  const page = await client.pull({ after: 0, limit: FIRST_EVENTS, epoch: now.epoch })
  if (!page.ok) return page
  const onSlice = (_: ReadonlySet<string>, done: number, of: number) => onWork({ type: 'fetching', done, of })
  return pageTaker({ db, link: () => link() ?? now, now: surroundings.now, onSlice })(page.value)
}

/**
 * Begins from the center's newest snapshot: fetches it, looks at it, and puts it in the place of this bench's store with everything that is this bench's own. May break
 * off anywhere, and goes on where it was. Throws where the disk does not take it; then the store is as it was.
 */
export async function takeSnapshot(taking: Taking): Promise<Result<Taken, CloudProblem>> {
  const { writer, dataDir, client, thread, signal, onWork, onTaken } = taking
  const { db, surroundings } = writer
  const asked = CAN_PACK ? await client.snapshot({ canMake: false }) : undefined
  if (asked === undefined) return ok('no')
  if (!asked.ok) return refuse(asked.error)
  const { newest } = asked.value
  if (newest === undefined || !isOfUse(newest, taking)) return ok('no')
  const begun = await takeBeginning(taking)
  // What does not fit is for the usual way to say.
  if (!begun.ok) return 'benchSeq' in begun.error ? ok('no') : refuse(begun.error)
  onTaken()
  const { bytes: of, sha256, head } = newest
  const onBytes = (done: number) => onWork({ type: 'snapshot', step: 'fetching', done: Math.min(done, of), of })
  onBytes(0)
  const fetched = await fetchSnapshot({ client, dataDir, newest, signal, onBytes })
  if (!fetched.ok) return refuse(fetched.error)
  onWork({ type: 'snapshot', step: 'checking', done: of, of })
  const unpacked = join(snapshotFolder(dataDir), 'mendbench.sqlite')
  const fault = await openSound(taking, newest, fetched.value, unpacked, onBytes)
  if (!fault.ok) return fault
  if (fault.value !== undefined) {
    surroundings.log.warn({ sha256, fault: fault.value }, 'the snapshot of the center is not taken; its whole log is fetched')
    keepLocal(db, 'refusedSnapshot', sha256)
    return ok('no')
  }
  onWork({ type: 'snapshot', step: 'placing', done: of, of })
  await whileItMayWait(db, () => thread({ do: 'place', unpacked, store: storeFile(dataDir), head, sha256 }))
  surroundings.log.info({ sha256, head }, 'this bench begins from a snapshot of its center')
  return ok('taken')
}
