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
import { MOST_EVENTS } from '../../../shared/protocol/limits.ts'
import type { PullReply } from '../../../shared/protocol/pull.ts'
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
export async function askStatus(round: Round): Promise<Result<StatusReply, CloudProblem>> {
  const { client, link, unsent, holding } = round
  const asked = await client.status({ seen: link().cursor, wait: 0, unsent: unsent(), ...heldNow(holding()) })
  return asked.ok ? ok(heardOf(round, asked.value)) : asked
}

/** Begins anew where the log is another one. The page that came with the answer is then from somewhere else than where this bench goes on. */
function heardOf({ db, link, now }: Round, told: StatusReply): StatusReply {
  if (told.epoch === link().epoch) return told
  startAgain(db, link(), told.epoch, now())
  const { page: _, ...rest } = told
  return rest
}

/**
 * Sends everything there is to send, then takes everything there is to take. What was done stays done when it breaks off. `told` is what this bench waited
 * for, since when it has taken nothing: then the cloud is not asked for it again, nor for the page that came with it.
 */
export async function syncRound(round: Round, told?: StatusReply): Promise<Result<StatusReply, RoundProblem>> {
  const { db, bench, link, unsent, now, onWork } = round
  const asked = told === undefined ? await askStatus(round) : ok(heardOf(round, told))
  if (!asked.ok) return asked
  const { yours, head, page } = asked.value
  if (isForked(db, bench, yours)) return refuse({ type: 'fork' })
  const last = Math.min(lastBenchSeq(db, bench), lastToSend(db, bench, now()))
  const isSent = last > (yours?.benchSeq ?? 0)
  if (isSent) {
    onWork({ type: 'sending', left: unsent().events })
    const sent = await sendEvents(
      { ...round, last, onBatch: () => onWork({ type: 'sending', left: unsent().events }) },
      yours?.benchSeq ?? 0,
    )
    if (!sent.ok) return isFork(sent.error) ? refuse({ type: 'fork' }) : sent
  }
  if (head > link().cursor || isSent) {
    // The page was read before what was sent now got its place: then all of it is asked for in one.
    const fetched = await fetchAll(round, isSent ? undefined : page)
    if (!fetched.ok) return fetched
  }
  const mended = await mendCloud(round)
  if (!mended.ok) return mended
  // What was written again for want of another way goes with another time round.
  return writeLostAgain(db, bench, mended.value, now()) > 0 ? syncRound(round) : asked
}

async function fetchAll(round: Round, page?: PullReply): Promise<Result<undefined, RoundProblem>> {
  const { bench, link, onStreams, onWork } = round
  const from = link().cursor
  const onSlice = (streams: ReadonlySet<string>, done: number, of: number) => {
    onStreams(streams)
    onWork({ type: 'fetching', done: done - from, of: of - from })
  }
  const fetched = await fetchEvents({ ...round, onSlice }, page)
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

/**
 * Waits for news at the cloud, at most so many seconds; sooner when `signal` says there is something to send. As much of the news as one push brings comes
 * with the answer.
 */
export async function waitForNews(
  { client, link, unsent, holding }: Round,
  seconds: number,
  signal: AbortSignal,
): Promise<Result<StatusReply | undefined, CloudProblem>> {
  const { cursor, epoch } = link()
  const page = { limit: MOST_EVENTS, epoch }
  const asked = await client.status({ seen: cursor, wait: seconds, unsent: unsent(), ...heldNow(holding()), page }, signal)
  if (!asked.ok && signal.aborted) return ok(undefined)
  return asked
}
