import { isPatient } from '../../../db/forget-places.ts'
import { readEventsOfBench } from '../../../db/events-of-bench.ts'
import type { ReadableDb } from '../../../db/handles.ts'
import { type LostRun, lostRuns } from '../../../db/lost-runs.ts'
import { type Result, ok } from '../../../shared/result.ts'
import type { BenchKey } from './bench-key.ts'
import type { CloudClient, CloudProblem } from './cloud-client.ts'
import { keysFor, sendEvents } from './send-events.ts'

type Sending = {
  readonly db: ReadableDb
  readonly bench: string
  readonly key: BenchKey
  readonly client: Pick<CloudClient, 'push'>
  readonly now: () => number
  readonly onBatch: () => void
}

/** The cloud's word about these events, which asking again does not change; what else it says is about the moment. */
const FOR_GOOD: ReadonlySet<string> = new Set(['malformed', 'not-found', 'fork', 'gap', 'too-large'])

/** Sends what another bench wrote, with its seal. False where the cloud does not take it from here: it may from that bench itself. */
async function sendHeld({ db, client }: Sending, { bench, from, to, seal }: LostRun): Promise<Result<boolean, CloudProblem>> {
  if (seal === undefined) return ok(false)
  const events = readEventsOfBench(db, bench, from - 1, to - from + 1)
  const pushed = await client.push({
    of: bench,
    from,
    events: events.map(({ body }) => body),
    seal,
    buyerKeys: [...keysFor(db, events)],
  })
  if (pushed.ok) return ok(true)
  return pushed.error.type === 'said' && FOR_GOOD.has(pushed.error.error.kind) ? ok(false) : pushed
}

/** How many runs of events went, and the benches of which the cloud takes nothing from here though they were waited for long enough. */
export type SentLost = { readonly sent: number; readonly unsendable: readonly string[] }

/**
 * Sends what the cloud lost when it was put back from a backup and this bench holds, its own events and those of others, whose benches may be gone, in the
 * order in which they came. Where only the bench that wrote them can send some it is waited for, for a while.
 */
export async function sendLost(sending: Sending): Promise<Result<SentLost, CloudProblem>> {
  const { db, bench: own, now, onBatch } = sending
  const passedOver = new Set<string>()
  let sent = 0
  for (const run of lostRuns(db, own)) {
    if (passedOver.has(run.bench)) continue
    const isOwn = run.bench === own
    const done = isOwn ? await sendEvents({ ...sending, last: run.to }, run.from - 1) : await sendHeld(sending, run)
    if (!done.ok) return done
    if (isOwn || done.value === true) sent += 1
    else if (isPatient(db, now())) return ok({ sent, unsendable: [] })
    else passedOver.add(run.bench)
    onBatch()
  }
  return ok({ sent, unsendable: [...passedOver] })
}
