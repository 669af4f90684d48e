import { type Case, NO_CASE, evolve } from '../cases/case.ts'
import type { CaseEvent } from '../cases/events.ts'
import { takenBack } from '../cases/standing.ts'
import type { EventDisposition } from '../protocol/disposition.ts'
import { clampedHlc } from './clamped-hlc.ts'
import { fieldOf } from './field-of.ts'
import { type Placed, isUnseen, told } from './placed.ts'

type Each = Placed<CaseEvent>
type Moved = Extract<CaseEvent, { type: 'case.moved.v1' }>
type Entered = Extract<CaseEvent, { type: 'case.added-state-entered.v1' }>

/** A part that was changed, or work begun again: a test that did not know of it proves nothing. */
function undoesATest({ event }: Each): boolean {
  return (
    event.type === 'case.part-used.v1' ||
    event.type === 'case.part-removed.v1' ||
    (event.type === 'case.moved.v1' && event.to === 'repairing')
  )
}

function disposeMove(state: Case, move: Moved, unseen: readonly Each[]): EventDisposition {
  if (move.transition === 'pass' && unseen.some(undoesATest)) return 'superseded'
  const moves = unseen.flatMap(({ event }) => (event.type === 'case.moved.v1' ? [event] : []))
  if (moves.length === 0) return 'accepted'
  const stage = state.type === 'opened' ? state.stage.name : undefined
  if (stage === move.from) return 'accepted'
  const isDone =
    stage === move.to || moves.some(({ transition, from, to }) => transition === move.transition && from === move.from && to === move.to)
  return isDone ? 'duplicate' : 'superseded'
}

/** A state of the center's own is a stop on the way out of a stage: past the stage it says nothing any more. */
function disposeEntered(state: Case, { state: added }: Entered): EventDisposition {
  if (state.type === 'none' || state.stage.name !== added.from) return 'lost'
  return state.added?.state.id === added.id ? 'duplicate' : 'accepted'
}

type Paired = Extract<CaseEvent, { type: 'case.merged.v1' | 'case.kept-apart.v1' }>

function isPaired(event: CaseEvent): event is Paired {
  return event.type === 'case.merged.v1' || event.type === 'case.kept-apart.v1'
}

function otherOf(event: Paired): string {
  return event.type === 'case.merged.v1' ? event.into.caseId : event.from.caseId
}

/** A case ends once, for one other; and of two who said differently of a pair the first one counts. */
function disposePaired(event: Paired, unseen: readonly Each[]): EventDisposition {
  const others = unseen.flatMap(({ event: other }) => (isPaired(other) ? [other] : []))
  if (others.some((other) => other.type === event.type && otherOf(other) === otherOf(event))) return 'duplicate'
  const contradicts = (other: Paired) => otherOf(other) === otherOf(event) || (other.type === 'case.merged.v1' && event.type === other.type)
  return others.some(contradicts) ? 'lost' : 'accepted'
}

/** Nobody has both seen and set: the later by the clock stays, however the two reached the cloud. */
function disposeField(each: Each, field: string, unseen: readonly Each[]): EventDisposition {
  const hlc = clampedHlc(each)
  return unseen.some((other) => fieldOf(other.event) === field && clampedHlc(other) > hlc) ? 'lost' : 'accepted'
}

function disposeOne(state: Case, each: Each, before: readonly Each[]): EventDisposition {
  const { event } = each
  if (event.type === 'case.opened.v1') return state.type === 'none' ? 'accepted' : 'duplicate'
  const unseen = before.filter((other) => isUnseen(other, each))
  if (unseen.length === 0) return 'accepted'
  if (event.type === 'case.moved.v1') return disposeMove(state, event, unseen)
  if (event.type === 'case.added-state-entered.v1') return disposeEntered(state, event)
  if (event.type === 'case.conflict-resolved.v1') {
    const isResolved = unseen.some(
      (other) => other.event.type === 'case.conflict-resolved.v1' && other.event.events.some((id) => event.events.includes(id)),
    )
    return isResolved ? 'duplicate' : 'accepted'
  }
  if (isPaired(event)) return disposePaired(event, unseen)
  const field = fieldOf(event)
  return field === undefined ? 'accepted' : disposeField(each, field, unseen)
}

/**
 * Says of every event of a case what became of it. Those that have a disposition keep it: what was shown once is never said otherwise. Events come in
 * the order that counts, those without a place last.
 */
export function disposeCase(events: readonly Each[]): readonly EventDisposition[] {
  const gone = takenBack(events)
  const accepted: Each[] = []
  const dispositions: EventDisposition[] = []
  let state: Case = NO_CASE
  for (const each of events) {
    const disposition = told(each) ?? disposeOne(state, each, accepted)
    dispositions.push(disposition)
    if (disposition !== 'accepted' || gone.has(each.id)) continue
    accepted.push(each)
    state = evolve(state, each.event)
  }
  return dispositions
}
