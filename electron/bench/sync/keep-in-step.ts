import { readLocal } from '../../../db/local-state.ts'
import { renewPlacedViews } from '../../../db/forget-places.ts'
import { readBenches } from '../../../db/views/catalogue-view.ts'
import type { NewIdentityRequest } from '../../../shared/protocol/identity.ts'
import type { StatusReply } from '../../../shared/protocol/status.ts'
import { type Result, ok, refuse } from '../../../shared/result.ts'
import type { Writer } from '../writer.ts'
import { takeAnotherIdentity } from './another-identity.ts'
import { fetchEvents } from './fetch-events.ts'
import { type Round, type RoundProblem, askStatus, roundProblem, syncRound } from './sync-round.ts'

type Place = { readonly writer: Writer; readonly dataDir: string; readonly adopt: (bench: string) => void }

/** `renamed`: this bench goes on under another identity, and must go round again at once. */
export type InStep = { readonly type: 'current'; readonly reply: StatusReply } | { readonly type: 'renamed' }

/**
 * One time round: sends and fetches everything, or goes on under another identity where this one's numbers were used twice. May break off anywhere. It
 * begins with what this bench was told when it waited, where it was.
 */
export async function keepInStep(place: Place, round: Round, told?: StatusReply): Promise<Result<InStep, RoundProblem>> {
  const { db, bench } = place.writer
  const former = readLocal(db, 'formerBench')
  if (former != null) return changeIdentity(place, round, former, former === bench ? 'fork' : 'restored')
  const done = await syncRound(round, told)
  if (!done.ok) return done.error.type === 'fork' ? changeIdentity(place, round, round.bench, 'fork') : done
  renewPlacedViews(db)
  return ok({ type: 'current', reply: done.value })
}

/** What can be placed is placed first: the rest is what the cloud never got, and only that is written again. */
async function changeIdentity(
  { writer, dataDir, adopt }: Place,
  round: Round,
  former: string,
  reason: NewIdentityRequest['reason'],
): Promise<Result<InStep, RoundProblem>> {
  const { db, surroundings } = writer
  const name = readBenches(db).find(({ id }) => id === former)?.name ?? former
  surroundings.log.warn({ former, reason }, 'this bench goes on under another identity')
  const asked = await askStatus(round)
  if (!asked.ok) return asked
  const placed = await fetchEvents({ ...round, onSlice: round.onStreams })
  // A copy of this store may have got the new name first: that is found out when it is this bench's.
  const problem = placed.ok
    ? undefined
    : roundProblem(placed.error, 'benchSeq' in placed.error && placed.error.bench === writer.bench ? writer.bench : former)
  if (problem !== undefined && problem.type !== 'fork') return refuse(problem)
  const taken = await takeAnotherIdentity({ db, dataDir, client: round.client, surroundings }, former, name, reason, adopt)
  return taken.ok ? ok({ type: 'renamed' }) : taken
}
