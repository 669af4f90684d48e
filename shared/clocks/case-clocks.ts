import type { CaseEvent } from '../cases/events.ts'
import type { StageName, TransitionName, Workflow } from '../cases/workflow.ts'
import { claimClock } from '../claims/claim-clock.ts'
import type { ClaimName, ClaimStage } from '../claims/claim.ts'
import type { ClockRule, Pause } from './clock-rule.ts'
import { clockRule } from './deadline-profile.ts'
import { deadlineProfileOf } from './deadline-profiles.ts'
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
  readonly startedAt: string
  readonly pauses: readonly (Pause & { readonly why: TransitionName })[]
  readonly endedAt?: string
}

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
    run.endedAt !== undefined || run.kind === 'outside' || isWaiting(run) ? run : { ...run, pauses: [...run.pauses, { from: at, why }] },
  )
}

function goOn(runs: readonly ClockRun[], at: string): readonly ClockRun[] {
  return runs.map((run) => (run.endedAt === undefined && run.kind !== 'outside' && isWaiting(run) ? goesOn(run, at) : run))
}

/**
 * What an event at `at` (UTC) does to the clocks of a case. Entering a stage ends the clocks of others and starts its own; on hold they wait
 * and go on with what was left. An ended clock never changes: who keeps only those that run can fold on from there.
 */
export function evolveClocks(runs: readonly ClockRun[], event: CaseEvent, at: string, workflow: Workflow): readonly ClockRun[] {
  if (event.type === 'case.claim-opened.v1') return [...runs, ...clockOfClaim(event.claim, 'opened', event.claim.openedAt)]
  if (event.type === 'case.claim-moved.v1') {
    const { claim, to, at: when } = event
    const ended = runs.map((run) => (run.claim === claim.id && run.endedAt === undefined ? { ...run, endedAt: when } : run))
    return [...ended, ...clockOfClaim(claim, to, when)]
  }
  if (event.type === 'case.added-state-entered.v1') {
    const { move } = event.state
    return move === 'ours' ? goOn(runs, at) : wait(runs, at, move === 'buyer' ? 'hold-buyer' : 'hold-parts')
  }
  if (event.type === 'case.added-state-left.v1') return goOn(runs, at)
  if (event.type !== 'case.moved.v1') return runs
  if (event.to === 'on-hold') return wait(runs, at, event.transition)
  const { dueWorkingDays: workingDays } = workflow.stages[event.to]
  const id = INSPECTION.includes(event.to) ? 'inspection' : event.to
  const isOwn = (run: ClockRun) => run.endedAt === undefined && run.id === id && workingDays !== undefined
  const left = runs.map((run) =>
    run.endedAt !== undefined || run.claim !== undefined ? run : isOwn(run) ? goesOn(run, at) : { ...goesOn(run, at), endedAt: at },
  )
  return workingDays === undefined || runs.some(isOwn)
    ? left
    : [...left, { id, kind: 'inside', duration: { workingDays }, startedAt: at, pauses: [] }]
}

/** A claim's clock begins with what happened at the marketplace, not with its being recorded here. */
function clockOfClaim(claim: ClaimName, stage: ClaimStage, startedAt: string): readonly ClockRun[] {
  const id = claimClock(claim, stage)
  const profile = deadlineProfileOf(claim.profile)
  const rule = id === undefined || profile === undefined ? undefined : clockRule(profile, id, claim.marketplace)
  if (id === undefined || rule === undefined) return []
  const { kind, duration } = rule
  return [{ id, kind, duration, claim: claim.id, startedAt, pauses: [] }]
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
