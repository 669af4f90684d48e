import { notInCloud } from '../../../db/counts.ts'
import { readLocal } from '../../../db/local-state.ts'
import { purgeDeleted } from '../../../db/purge.ts'
import { buyerOfStream } from '../../../shared/cases/buyer-forgotten.ts'
import { policyOfStream } from '../../../shared/policy/policy-events.ts'
import { caseOfStream } from '../../../shared/event.ts'
import type { CloudLink, CloudStatus, CloudWork } from '../../../shared/contract/cloud.ts'
import type { Held, StatusReply, StatusRequest } from '../../../shared/protocol/status.ts'
import type { MediaRest } from '../../../shared/media/media-line.ts'
import { LONGEST_WAIT } from '../../../shared/protocol/limits.ts'
import type { Writer } from '../writer.ts'
import { backOff } from './back-off.ts'
import type { KeyChange } from './change-key.ts'
import { keepInStep } from './keep-in-step.ts'
import { lineNow } from './line.ts'
import { type Round, type RoundProblem, waitForNews } from './sync-round.ts'
import { type Trouble, troubleOf } from './trouble.ts'

export type SyncPlace = {
  readonly writer: Writer
  readonly dataDir: string
  readonly release: string
  /** Pictures that are not in the cloud yet. */
  readonly pictures: () => { readonly pictures: number; readonly bytes: number }
  /** Why no picture goes now, and how many never can. */
  readonly pictureState: () => { readonly rest?: MediaRest; readonly missing: number }
  readonly holding: () => StatusRequest['holding']
  readonly keyChange: Pick<KeyChange, 'end'>
  /** Called when this bench goes on under another identity. */
  readonly adopt: (bench: string) => void
}

export type Sync = {
  readonly status: () => CloudStatus
  /** There is something to send, or the network is back. */
  readonly wake: () => void
  readonly close: () => Promise<void>
}

/** What a person has to mend: the bench asks again seldom, in case somebody has. */
const STOPPED: ReadonlySet<Trouble['trouble']> = new Set(['revoked', 'unknown-bench', 'version', 'untrusted', 'broken'])
const STOPPED_SECONDS = 300

/** A pause that `wake` cuts short. */
function pausing() {
  let end: (() => void) | undefined
  return {
    wake: () => end?.(),
    pause: (milliseconds: number) =>
      new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds)
        end = () => {
          clearTimeout(timer)
          resolve()
        }
      }),
  }
}

function troubleOfRound(problem: RoundProblem): Trouble {
  if (problem.type === 'fork') return { trouble: 'fork', detail: 'numbers were used twice' }
  if (problem.type === 'broken') return { trouble: 'broken', detail: `${problem.bench} ${problem.benchSeq} does not follow` }
  return troubleOf(problem)
}

/** Keeps this bench and the cloud in step for as long as it runs. Nothing at the bench ever waits for it. */
export function startSync(place: SyncPlace, first: CloudLink): Sync {
  const { writer, pictures, holding } = place
  const { db, surroundings, notices } = writer
  const link = () => readLocal(db, 'cloud') ?? first
  const unsent = () => ({ events: notInCloud(db), ...pictures() })
  const pause = pausing()
  const closing = new AbortController()
  let isWoken = false
  let waiting = new AbortController()
  let work: CloudWork = { type: 'current' }
  let heardAt: string | undefined
  let held: readonly Held[] = []

  const say = (next: CloudWork) => {
    work = next
    notices.tell({ topic: 'cloud' })
  }
  const onStreams = (streams: ReadonlySet<string>) => {
    // What deleted rows leave in the files goes too.
    if ([...streams].some((stream) => buyerOfStream(stream) !== undefined)) void purgeDeleted(db)
    const cases = [...streams].flatMap((stream) => caseOfStream(stream) ?? [])
    for (const caseId of cases) notices.tell({ topic: 'case', caseId })
    for (const topic of ['queue', 'stock', 'bench'] as const) notices.tell({ topic })
    if (cases.length < streams.size) notices.tell({ topic: 'settings' })
    if ([...streams].some((stream) => policyOfStream(stream) !== undefined)) notices.tell({ topic: 'policies' })
  }
  const heard = (others: readonly Held[]) => {
    heardAt = new Date(surroundings.now()).toISOString()
    held = others
  }

  function roundNow(): Round | undefined {
    const line = lineNow(place)
    if (line === undefined) return undefined
    return { db, ...line, link, now: surroundings.now, unsent, holding, onWork: say, onStreams }
  }

  /** One time round; the problem where there was one. */
  async function once(round: Round, told: StatusReply | undefined): Promise<RoundProblem | undefined> {
    const done = await keepInStep(place, round, told)
    if (!done.ok) return done.error
    if (done.value.type === 'renamed') isWoken = true
    else {
      heard(done.value.reply.held)
      say({ type: 'current' })
    }
    return undefined
  }

  async function run(): Promise<void> {
    let failures = 0
    /** What the last wait was answered: the next time round begins with it, and no later one. */
    let told: StatusReply | undefined
    while (!closing.signal.aborted) {
      isWoken = false
      await place.keyChange.end()
      const round = roundNow()
      const problem =
        round === undefined ? ({ type: 'not-a-cloud', detail: 'the key of this bench is missing' } as const) : await once(round, told)
      told = undefined
      if (closing.signal.aborted) return
      if (problem === undefined && round !== undefined) {
        failures = 0
        if (isWoken) continue
        waiting = new AbortController()
        const news = await waitForNews(round, LONGEST_WAIT, waiting.signal)
        if (news.ok) told = news.value
        else await troubled(troubleOf(news.error), (failures += 1))
      } else if (problem !== undefined) await troubled(troubleOfRound(problem), (failures += 1))
    }
  }

  async function troubled(trouble: Trouble, failures: number): Promise<void> {
    const now = surroundings.now()
    const random = surroundings.random(1).readUInt8(0) / 255
    const seconds = STOPPED.has(trouble.trouble) ? STOPPED_SECONDS : (trouble.retryAfter ?? 0)
    const wait = backOff(failures, random, seconds)
    const since = work.type === 'trouble' ? work.since : new Date(now).toISOString()
    const { trouble: name, detail } = trouble
    if (work.type !== 'trouble') surroundings.log.info({ trouble: name, detail }, 'the cloud cannot be reached or refuses')
    say({ type: 'trouble', trouble: name, detail, since, againAt: new Date(now + wait).toISOString() })
    if (!closing.signal.aborted && !isWoken) await pause.pause(wait)
  }

  const running = run().catch((error: unknown) => {
    surroundings.log.error({ error }, 'the sync ended by a bug; the bench works on')
    say({ type: 'trouble', trouble: 'refused', detail: String(error), since: new Date(surroundings.now()).toISOString() })
  })
  const wake = () => {
    isWoken = true
    waiting.abort()
    pause.wake()
  }
  const silence = notices.listen(({ topic }) => {
    if (topic !== 'cloud' && work.type !== 'trouble' && notInCloud(db) > 0 && !isWoken) wake()
  })
  return {
    status: () => {
      const { url, center } = link()
      const heardThen = heardAt === undefined ? {} : { heardAt }
      const { rest, missing: picturesMissing } = place.pictureState()
      const resting = rest === undefined ? {} : { picturesRest: rest }
      return { type: 'enrolled', url, center: center.name, work, unsent: unsent(), held, picturesMissing, ...heardThen, ...resting }
    },
    wake,
    close: async () => {
      closing.abort()
      silence()
      wake()
      await running
    },
  }
}
