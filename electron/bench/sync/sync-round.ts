import { hashOfBenchSeq } from '../../../db/events-of-bench.ts'
import { lastBenchSeq } from '../../../db/event-log.ts'
import { arePlacesForgotten, forgetPlaces, lastToSend, unplacedEvents } from '../../../db/forget-places.ts'
import { keepLocal } from '../../../db/local-state.ts'
import { sendAllAgain } from '../../../db/media-upload.ts'
import type { PlaceRefusal } from '../../../db/place-events.ts'
import type { WritableDb } from '../../../db/handles.ts'
import { writeLostAgain } from '../../../db/write-lost-again.ts'
import { transaction } from '../../../db/transaction.ts'
import type { CloudLink, CloudWork } from '../../../shared/contract/cloud.ts'
import type { StatusReply, StatusRequest } from '../../../shared/protocol/status.ts'
import { type Result, ok, refuse } from '../../../shared/result.ts'
import type { BenchKey } from './bench-key.ts'
import type { CloudClient, CloudProblem } from './cloud-client.ts'
import { fetchEvents } from './fetch-events.ts'
import { sendEvents } from './send-events.ts'
import { sendLost } from './send-lost.ts'

/** `fork`: the cloud holds other events under this bench's numbers. */
export type RoundProblem =
  | CloudProblem
  | { readonly type: 'fork' }
  | { readonly type: 'broken'; readonly bench: string; readonly benchSeq: number }

/** What a round asks of the cloud. */
export type SyncClient = Pick<CloudClient, 'status' | 'push' | 'pull' | 'newIdentity'>

export type Round = {
  readonly db: WritableDb
  readonly bench: string
  readonly key: BenchKey
  readonly client: SyncClient
  readonly link: () => CloudLink
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly unsent: () => StatusRequest['unsent']
  readonly holding: () => StatusRequest['holding']
  readonly onWork: (work: CloudWork) => void
  readonly onStreams: (streams: ReadonlySet<string>) => void
}

/** Whether the cloud's last event of this bench is this bench's own: else its numbers were used twice. */
function isForked(db: WritableDb, bench: string, yours: StatusReply['yours']): boolean {
  return yours !== undefined && hashOfBenchSeq(db, bench, yours.benchSeq) !== yours.hash
}

/** The cloud was put back from a backup: where everything stands is told anew, from the beginning. */
function startAgain(db: WritableDb, link: CloudLink, epoch: string, now: number): void {
  transaction(db, () => {
    forgetPlaces(db, now)
    sendAllAgain(db)
    keepLocal(db, 'cloud', { ...link, epoch, cursor: 0 })
  })
}

/** Asks the cloud how far its log goes and what it has of this bench, and begins anew where the log is another one. */
export async function askStatus({ db, client, link, unsent, holding, now }: Round): Promise<Result<StatusReply, CloudProblem>> {
  const asked = await client.status({ seen: link().cursor, wait: 0, unsent: unsent(), ...heldNow(holding()) })
  if (asked.ok && asked.value.epoch !== link().epoch) startAgain(db, link(), asked.value.epoch, now())
  return asked
}

/** Sends everything there is to send, then takes everything there is to take. What was done stays done when it breaks off. */
export async function syncRound(round: Round): Promise<Result<StatusReply, RoundProblem>> {
  const { db, bench, link, unsent, now, onWork } = round
  const asked = await askStatus(round)
  if (!asked.ok) return asked
  const { yours, head } = asked.value
  if (isForked(db, bench, yours)) return refuse({ type: 'fork' })
  const last = Math.min(lastBenchSeq(db, bench), lastToSend(db, bench, now()))
  if (last > (yours?.benchSeq ?? 0)) {
    onWork({ type: 'sending', left: unsent().events })
    const sent = await sendEvents(
      { ...round, last, onBatch: () => onWork({ type: 'sending', left: unsent().events }) },
      yours?.benchSeq ?? 0,
    )
    if (!sent.ok) return isFork(sent.error) ? refuse({ type: 'fork' }) : sent
  }
  if (head > link().cursor || last > (yours?.benchSeq ?? 0)) {
    const fetched = await fetchAll(round)
    if (!fetched.ok) return fetched
  }
  const mended = await mendCloud(round)
  if (!mended.ok) return mended
  // What was written again for want of another way goes with another time round.
  return writeLostAgain(db, bench, mended.value, now()) > 0 ? syncRound(round) : asked
}

async function fetchAll(round: Round): Promise<Result<undefined, RoundProblem>> {
  const { bench, link, onStreams, onWork } = round
  const from = link().cursor
  const fetched = await fetchEvents({
    ...round,
    onSlice: (streams, done, of) => {
      onStreams(streams)
      onWork({ type: 'fetching', done: done - from, of: of - from })
    },
  })
  return fetched.ok ? fetched : refuse(roundProblem(fetched.error, bench))
}

/** Sends a cloud that was put back from a backup what it lost, for as long as that gets events their place again. Returns the benches of which it takes nothing from here. */
async function mendCloud(round: Round): Promise<Result<readonly string[], RoundProblem>> {
  const { db, unsent, onWork } = round
  for (let before = Number.POSITIVE_INFINITY; arePlacesForgotten(db); ) {
    const left = unplacedEvents(db)
    if (left === 0 || left >= before) break
    before = left
    const sent = await sendLost({ ...round, onBatch: () => onWork({ type: 'sending', left: unsent().events }) })
    if (!sent.ok) return isFork(sent.error) ? refuse({ type: 'fork' }) : sent
    if (sent.value.sent === 0) return ok(sent.value.unsendable)
    const fetched = await fetchAll(round)
    if (!fetched.ok) return fetched
  }
  return ok([])
}

function heldNow(holding: StatusRequest['holding']): Pick<StatusRequest, 'holding'> {
  return holding === undefined ? {} : { holding }
}

/** Where it is this bench's own number that is there twice, it goes on under another; another bench's is that bench's to mend. */
export function roundProblem(problem: CloudProblem | PlaceRefusal, own: string): RoundProblem {
  if (!('benchSeq' in problem)) return problem
  const { type, bench, benchSeq } = problem
  return type === 'fork' && bench === own ? { type } : { type: 'broken', bench, benchSeq }
}

function isFork(problem: CloudProblem): boolean {
  return problem.type === 'said' && problem.error.kind === 'fork'
}

/** Waits for news at the cloud, at most so many seconds; sooner when `signal` says there is something to send. */
export async function waitForNews(
  { client, link, unsent, holding }: Round,
  seconds: number,
  signal: AbortSignal,
): Promise<Result<StatusReply | undefined, CloudProblem>> {
  const asked = await client.status({ seen: link().cursor, wait: seconds, unsent: unsent(), ...heldNow(holding()) }, signal)
  if (!asked.ok && signal.aborted) return ok(undefined)
  return asked
}
