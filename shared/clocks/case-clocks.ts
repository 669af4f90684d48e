import type { OpenedCase } from '../cases/case.ts'
import type { CaseEvent } from '../cases/events.ts'
import type { StageName, TransitionName, Workflow } from '../cases/workflow.ts'
import { claimClocks } from '../claims/claim-clock.ts'
import type { ClaimName, ClaimStage } from '../claims/claim.ts'
import type { ClockRule, Pause } from './clock-rule.ts'
import { clockRule } from './deadline-profile.ts'
import { answerClocks } from './asked-about.ts'
import { FIRST_DEADLINES, deadlineProfileOf } from './deadline-profiles.ts'
import { type Due, dueOf } from './deadline.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/**
 * A clock as it was set going, and when it waited and ended; UTC. `id`: the inspection, which runs through several stages, the stage whose
 * clock it is, or, of a claim, the clock of the deadline profile. `why` a pause is: the transition that put the case on hold.
 */
export type ClockRun = ClockRule & {
  readonly id: string
  /** The claim it belongs to. */
  readonly claim?: string
  /** `buyer`: until he has an answer. `filing`: until the seller's claim about the returned unit is filed. */
  readonly of?: 'buyer' | 'filing'
  readonly startedAt: string
  readonly pauses: readonly (Pause & { readonly why: TransitionName })[]
  readonly endedAt?: string
}

/** What of the case after the event decides about its clocks. */
export type ClockFacts = Partial<Pick<OpenedCase, 'order' | 'received' | 'refunded' | 'claims'>>

/** From the receipt of the parcel until the case is to be decided one clock runs, whatever is done meanwhile. */
const INSPECTION: readonly StageName[] = ['received', 'inspecting', 'diagnosing']

function isWaiting({ pauses }: ClockRun): boolean {
  const last = pauses.at(-1)
  return last !== undefined && last.to === undefined
}

function goesOn(run: ClockRun, at: string): ClockRun {
  return { ...run, pauses: run.pauses.map((pause) => (pause.to === undefined ? { ...pause, to: at } : pause)) }
}

function wait(runs: readonly ClockRun[], at: string, why: TransitionName): readonly ClockRun[] {
  return runs.map((run) =>
    run.endedAt !== undefined || isApart(run) || isWaiting(run) ? run : { ...run, pauses: [...run.pauses, { from: at, why }] },
  )
}

function goOn(runs: readonly ClockRun[], at: string): readonly ClockRun[] {
  return runs.map((run) => (run.endedAt === undefined && !isApart(run) && isWaiting(run) ? goesOn(run, at) : run))
}

/**
 * What an event at `at` (UTC) does to the clocks of a case. Entering a stage ends the clocks of others and starts its own; on hold they wait
 * and go on with what was left. An ended clock never changes: who keeps only those that run can fold on from there.
 */
export function evolveClocks(
  runs: readonly ClockRun[],
  event: CaseEvent,
  at: string,
  workflow: Workflow,
  known: ClockFacts = {},
): readonly ClockRun[] {
  switch (event.type) {
    case 'case.claim-opened.v1': {
      const { claim } = event
      const filed = claim.kind === 'safe-t' ? ended(runs, (run) => run.of === 'filing', claim.openedAt) : runs
      return [...filed, ...clocksOfClaim(claim, 'opened', claim.openedAt)]
    }
    case 'case.claim-moved.v1': {
      const { claim, to, at: when } = event
      return [...ended(runs, (run) => run.claim === claim.id, when), ...clocksOfClaim(claim, to, when)]
    }
    case 'case.buyer-wrote.v1':
      return [...runs, ...clocksOfMessage(runs, event, at)]
    case 'case.buyer-answered.v1':
      return ended(runs, (run) => run.of === 'buyer', event.at ?? at)
    case 'case.refund-recorded.v1':
    case 'case.parcel-received.v1':
      return [...runs, ...clockOfFiling(runs, at, known)]
    case 'case.added-state-entered.v1': {
      const { move } = event.state
      return move === 'ours' ? goOn(runs, at) : wait(runs, at, move === 'buyer' ? 'hold-buyer' : 'hold-parts')
    }
    case 'case.added-state-left.v1':
      return goOn(runs, at)
    case 'case.moved.v1':
      return moved(runs, event, at, workflow)
    default:
      return runs
  }
}

/** Those that still run, where they are meant, end. */
function ended(runs: readonly ClockRun[], isMeant: (run: ClockRun) => boolean, at: string): readonly ClockRun[] {
  return runs.map((run) => (run.endedAt === undefined && isMeant(run) ? { ...run, endedAt: at } : run))
}

/** The clock of a claim, a buyer or a filing: it runs whatever is done with the unit, and waits for nobody. */
function isApart({ claim, of }: ClockRun): boolean {
  return claim !== undefined || of !== undefined
}

function moved(
  runs: readonly ClockRun[],
  event: Extract<CaseEvent, { type: 'case.moved.v1' }>,
  at: string,
  workflow: Workflow,
): readonly ClockRun[] {
  if (event.to === 'on-hold') return wait(runs, at, event.transition)
  const { dueWorkingDays: workingDays } = workflow.stages[event.to]
  const id = INSPECTION.includes(event.to) ? 'inspection' : event.to
  const isOwn = (run: ClockRun) => run.endedAt === undefined && run.id === id && workingDays !== undefined
  const left = runs.map((run) =>
    run.endedAt !== undefined || isApart(run) ? run : isOwn(run) ? goesOn(run, at) : { ...goesOn(run, at), endedAt: at },
  )
  return workingDays === undefined || runs.some(isOwn)
    ? left
    : [...left, { id, kind: 'inside', duration: { workingDays }, startedAt: at, pauses: [] }]
}

/** A claim's clock begins with what happened at the marketplace, not with its being recorded here. */
function clocksOfClaim(claim: ClaimName, stage: ClaimStage, startedAt: string): readonly ClockRun[] {
  return claimClocks(claim, stage).flatMap((id) => startedClock(claim, id, startedAt, { claim: claim.id }))
}

/** A second message does not set back what the first one began: a marketplace counts from the first. */
function clocksOfMessage(
  runs: readonly ClockRun[],
  message: Extract<CaseEvent, { type: 'case.buyer-wrote.v1' }>,
  at: string,
): readonly ClockRun[] {
  return answerClocks(message.about)
    .filter((id) => !runs.some((run) => run.of === 'buyer' && run.id === id && isRunning(run)))
    .flatMap((id) => startedClock(message, id, message.at ?? at, { of: 'buyer' }))
}

/** Begins when the unit is back and the money is: what came last. A seller's claim that there is already was filed in time. */
function clockOfFiling(
  runs: readonly ClockRun[],
  startedAt: string,
  { order, received, refunded, claims = [] }: ClockFacts,
): readonly ClockRun[] {
  const isAmazon = order?.marketplace.startsWith('amazon.') === true
  const isFiled = claims.some(({ kind }) => kind === 'safe-t') || runs.some((run) => run.of === 'filing')
  if (!isAmazon || isFiled || received !== true || refunded === undefined) return []
  return startedClock({ profile: FIRST_DEADLINES, marketplace: order.marketplace }, 'safe-t-filing', startedAt, { of: 'filing' })
}

type RunBy = Pick<ClaimName, 'profile' | 'marketplace'>

function startedClock(by: RunBy, id: string, startedAt: string, more: Pick<ClockRun, 'claim' | 'of'>): readonly ClockRun[] {
  const profile = deadlineProfileOf(by.profile)
  const rule = profile === undefined ? undefined : clockRule(profile, id, by.marketplace)
  return rule === undefined ? [] : [{ id, kind: rule.kind, duration: rule.duration, ...more, startedAt, pauses: [] }]
}

export function isRunning({ endedAt }: ClockRun): boolean {
  return endedAt === undefined
}

function dueOfRun({ kind, duration, startedAt, pauses }: ClockRun, calendar: WorkingCalendar): Due {
  return dueOf({ kind, duration, start: startedAt, calendar, pauses })
}

/** When the first of the clocks that run is due, UTC; nothing while none does. */
export function firstDue(runs: readonly ClockRun[], calendar: () => WorkingCalendar): string | undefined {
  const running = runs.filter((run) => isRunning(run) && !isWaiting(run))
  if (running.length === 0) return undefined
  const known = calendar()
  const due = running.flatMap((run) => {
    const found = dueOfRun(run, known)
    return found.state === 'running' ? [found.due] : []
  })
  return due.toSorted()[0]
}

/**
 * How a clock stands. `left` and `failedBy` are milliseconds: of a working day 24 hours, and time that passed. A paused clock that has a
 * due time had run out before it had to wait.
 */
export type ClockStand =
  | { readonly state: 'running'; readonly dueAt?: string }
  | { readonly state: 'paused'; readonly since: string; readonly left: number; readonly dueAt?: string }
  | { readonly state: 'met'; readonly dueAt?: string }
  | { readonly state: 'missed'; readonly dueAt: string; readonly failedBy: number }

export type CaseClock = ClockRun & ClockStand

function standOf(run: ClockRun, calendar: WorkingCalendar): ClockStand {
  const found = dueOfRun(run, calendar)
  const due = found.state === 'running' ? { dueAt: found.due } : {}
  const last = run.pauses.at(-1)
  if (run.endedAt === undefined) {
    if (!isWaiting(run) || last === undefined) return { state: 'running', ...due }
    return found.state === 'paused'
      ? { state: 'paused', since: found.since, left: found.left }
      : { state: 'paused', since: last.from, left: 0, ...due }
  }
  const failedBy = found.state === 'running' ? Date.parse(run.endedAt) - Date.parse(found.due) : 0
  return found.state === 'running' && failedBy > 0 ? { state: 'missed', dueAt: found.due, failedBy } : { state: 'met', ...due }
}

/** The clocks of a case side by side, in the order they began, by the calendar as it is now. */
export function caseClocks(runs: readonly ClockRun[], calendar: WorkingCalendar): readonly CaseClock[] {
  return runs.map((run) => ({ ...run, ...standOf(run, calendar) }))
}
