import { hashOfBenchSeq } from '../../../db/events-of-bench.ts'
import { lastBenchSeq } from '../../../db/event-log.ts'
import { forgetPlaces } from '../../../db/forget-places.ts'
import { keepLocal } from '../../../db/local-state.ts'
import { sendAllAgain } from '../../../db/media-upload.ts'
import type { PlaceRefusal } from '../../../db/place-events.ts'
import type { WritableDb } from '../../../db/handles.ts'
import type { CloudLink, CloudWork } from '../../../shared/contract/cloud.ts'
import type { StatusReply, StatusRequest } from '../../../shared/protocol/status.ts'
import { type Result, ok, refuse } from '../../../shared/result.ts'
import type { BenchKey } from './bench-key.ts'
import type { CloudClient, CloudProblem } from './cloud-client.ts'
import { fetchEvents } from './fetch-events.ts'
import { sendEvents } from './send-events.ts'

/** `fork`: the cloud holds other events under this bench's numbers. */
export type RoundProblem =
  | CloudProblem
  | { readonly type: 'fork' }
  | { readonly type: 'broken'; readonly bench: string; readonly benchSeq: number }

export type Round = {
  readonly db: WritableDb
  readonly bench: string
  readonly key: BenchKey
  readonly client: CloudClient
  readonly link: () => CloudLink
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
function startAgain(db: WritableDb, link: CloudLink, epoch: string): void {
  forgetPlaces(db)
  sendAllAgain(db)
  keepLocal(db, 'cloud', { ...link, epoch, cursor: 0 })
}

/** Sends everything there is to send, then takes everything there is to take. What was done stays done when it breaks off. */
export async function syncRound(round: Round): Promise<Result<StatusReply, RoundProblem>> {
  const { db, bench, client, link, unsent, holding, onWork, onStreams } = round
  const asked = await client.status({ seen: link().cursor, wait: 0, unsent: unsent(), ...heldNow(holding()) })
  if (!asked.ok) return asked
  const { yours, epoch, head } = asked.value
  if (epoch !== link().epoch) startAgain(db, link(), epoch)
  if (isForked(db, bench, yours)) return refuse({ type: 'fork' })
  const last = lastBenchSeq(db, bench)
  if (last > (yours?.benchSeq ?? 0)) {
    onWork({ type: 'sending', left: unsent().events })
    const sent = await sendEvents({ ...round, onBatch: () => onWork({ type: 'sending', left: unsent().events }) }, yours?.benchSeq ?? 0)
    if (!sent.ok) return isFork(sent.error) ? refuse({ type: 'fork' }) : sent
  }
  const from = link().cursor
  if (head > from || last > (yours?.benchSeq ?? 0)) {
    const fetched = await fetchEvents({
      ...round,
      onSlice: (streams, done, of) => {
        onStreams(streams)
        onWork({ type: 'fetching', done: done - from, of: of - from })
      },
    })
    if (!fetched.ok) return refuse(roundProblem(fetched.error))
  }
  return asked
}

function heldNow(holding: StatusRequest['holding']): Pick<StatusRequest, 'holding'> {
  return holding === undefined ? {} : { holding }
}

/** Where it is this bench's own number that is there twice, it goes on under another; another bench's is that bench's to mend. */
export function roundProblem(problem: CloudProblem | PlaceRefusal): RoundProblem {
  if (!('benchSeq' in problem)) return problem
  const { type, bench, benchSeq } = problem
  return type === 'fork' ? { type } : { type, bench, benchSeq }
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
