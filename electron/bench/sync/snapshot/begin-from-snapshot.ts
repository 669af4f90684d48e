import { notInCloud } from '../../../../db/counts.ts'
import { arePlacesForgotten } from '../../../../db/forget-places.ts'
import { readLocal } from '../../../../db/local-state.ts'
import { purgeDeleted } from '../../../../db/purge.ts'
import { buyerOfStream } from '../../../../shared/cases/buyer-forgotten.ts'
import type { CloudLink, CloudStatus, CloudWork } from '../../../../shared/contract/cloud.ts'
import type { Result } from '../../../../shared/result.ts'
import { backOff } from '../back-off.ts'
import type { CloudProblem } from '../cloud-client.ts'
import { lineNow } from '../line.ts'
import type { SyncPlace } from '../sync-loop.ts'
import { troubleOf } from '../trouble.ts'
import type { InThread } from './in-snapshot-thread.ts'
import { isFresh } from './is-fresh.ts'
import { proveSnapshot } from './prove-snapshot.ts'
import { removeSnapshotFolder } from './snapshot-folder.ts'
import { type Taking, takeSnapshot } from './take-snapshot.ts'

/** A bench on its way to begin from a snapshot. */
export type Beginning = {
  readonly status: () => CloudStatus
  readonly wake: () => void
  /** Resolves when the usual way of keeping in step may begin, whatever came of this; false where the bench is closing. */
  readonly done: Promise<boolean>
  readonly close: () => void
}

/** Asked again by itself; everything else is left to the usual way, which says it. */
const PASSING = new Set(['unreachable', 'busy'])
/** So often in a row the cloud may break off without a byte. */
const MOST_IN_VAIN = 2
const TOPICS = ['bench', 'queue', 'stock', 'settings', 'policies', 'system', 'cloud'] as const

function bytesFetched(work: CloudWork): number {
  return work.type === 'snapshot' ? work.done : 0
}

/** Whether a bench may begin from a snapshot, or has and the center's log was not yet seen to go on from it. */
export function mayBeginFromSnapshot(db: SyncPlace['writer']['db']): boolean {
  const isUnproven = readLocal(db, 'unprovenSnapshot') != null && !arePlacesForgotten(db)
  return isUnproven || isFresh(db)
}

/**
 * Begins from the newest snapshot of the center, where there is one; whatever is in its way, the bench then fetches the whole log as without it. The bench
 * works on meanwhile, what it writes is sent afterwards.
 */
export function beginFromSnapshot(place: SyncPlace, first: CloudLink, thread: InThread): Beginning {
  const { writer, dataDir } = place
  const { db, surroundings, notices } = writer
  const ending = new AbortController()
  const link = () => readLocal(db, 'cloud') ?? first
  let work: CloudWork = { type: 'fetching', done: 0, of: 0 }
  let wakeUp: (() => void) | undefined

  const onWork = (next: CloudWork) => {
    work = next
    notices.tell({ topic: 'cloud' })
  }
  const tellAll = () => {
    for (const topic of TOPICS) notices.tell({ topic })
  }
  const onSlice = (streams: ReadonlySet<string>) => {
    if ([...streams].some((stream) => buyerOfStream(stream) !== undefined)) void purgeDeleted(db)
    tellAll()
  }
  const takingNow = (): Taking | undefined => {
    const line = lineNow(place)
    return line === undefined
      ? undefined
      : { writer, dataDir, client: line.client, link: link(), thread, signal: ending.signal, onWork, onTaken: tellAll }
  }

  async function once(taking: Taking): Promise<Result<undefined, CloudProblem>> {
    if (readLocal(db, 'unprovenSnapshot') == null) {
      const taken = await takeSnapshot(taking)
      if (!taken.ok) return taken
      removeSnapshotFolder(dataDir)
      tellAll()
    }
    if (readLocal(db, 'unprovenSnapshot') == null || ending.signal.aborted) return { ok: true, value: undefined }
    const proven = await proveSnapshot({ ...taking, onSlice })
    removeSnapshotFolder(dataDir)
    return proven
  }

  /** True where it is asked again. */
  async function wait(problem: CloudProblem, failures: number): Promise<boolean> {
    const { trouble, detail, retryAfter = 0 } = troubleOf(problem)
    if (!PASSING.has(trouble)) return false
    const now = surroundings.now()
    const milliseconds = backOff(failures, surroundings.random(1).readUInt8(0) / 255, retryAfter)
    const since = work.type === 'trouble' ? work.since : new Date(now).toISOString()
    onWork({ type: 'trouble', trouble, detail, since, againAt: new Date(now + milliseconds).toISOString() })
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds)
      wakeUp = () => {
        clearTimeout(timer)
        resolve()
      }
    })
    return true
  }

  async function run(): Promise<void> {
    let [inVain, furthest] = [0, 0]
    for (let failures = 1; !ending.signal.aborted; failures += 1) {
      const before = work
      const taking = takingNow()
      const done = taking === undefined ? undefined : await once(taking)
      if (done === undefined || done.ok || ending.signal.aborted) return
      // Without a network the log cannot be fetched either. A cloud that is there and does not give the snapshot is not waited for.
      if (work !== before || done.error.type !== 'unreachable') inVain += 1
      const fetched = bytesFetched(work)
      if (fetched > furthest) inVain = 0
      furthest = Math.max(furthest, fetched)
      if (inVain === MOST_IN_VAIN || !(await wait(done.error, failures))) return
    }
  }

  const done = run()
    .catch((error: unknown) => surroundings.log.error({ error }, 'no beginning from a snapshot; the whole log is fetched'))
    .then(() => {
      // Half of one is kept for the next start.
      if (!ending.signal.aborted) removeSnapshotFolder(dataDir)
      return !ending.signal.aborted
    })
  const wake = () => wakeUp?.()
  return {
    done,
    wake,
    status: () => {
      const { url, center } = link()
      const { rest, missing: picturesMissing } = place.pictureState()
      const unsent = { events: notInCloud(db), ...place.pictures() }
      const resting = rest === undefined ? {} : { picturesRest: rest }
      return { type: 'enrolled', url, center: center.name, work, unsent, held: [], picturesMissing, ...resting }
    },
    close: () => {
      ending.abort()
      wake()
    },
  }
}
