import type { OpenedCase, SupersededMove } from './case.ts'
import type { CaseEvent } from './events.ts'
import { movedTo } from './moved-to.ts'
import type { StageName } from './workflow.ts'

/** A case about which nothing has to be chosen has no list at all. */
export function withConflicts(state: OpenedCase, conflicts: readonly SupersededMove[]): OpenedCase {
  const { conflicts: _, ...kept } = state
  return conflicts.length === 0 ? kept : { ...kept, conflicts }
}

/**
 * With `other` the case stands as if it had gone the way of those moves: from where they began, decided as they decided. The move that
 * follows in the log leads to the same place again.
 */
export function conflictResolved(state: OpenedCase, event: Extract<CaseEvent, { type: 'case.conflict-resolved.v1' }>): OpenedCase {
  const chosen = (state.conflicts ?? []).filter(({ id }) => event.events.includes(id))
  const settled = withConflicts(
    state,
    (state.conflicts ?? []).filter(({ id }) => !event.events.includes(id)),
  )
  const [first] = chosen
  if (event.keeps === 'standing' || first === undefined) return settled
  return chosen.reduce<OpenedCase>((each, { transition, from, to }) => movedTo(each, { type: 'case.moved.v1', transition, from, to }), {
    ...asDecidedAt(settled, first.from),
    ...(first.from === 'on-hold' ? {} : { stage: { name: first.from } }),
  })
}

/** What was decided on the way there counts: nothing yet where decisions are taken, a paid repair where its quote waits for an answer. */
function asDecidedAt(state: OpenedCase, stage: StageName): OpenedCase {
  const { disposition: _, ...undecided } = state
  if (stage === 'deciding' || stage === 'expected') return undecided
  return stage === 'quoting' ? { ...undecided, disposition: 'offer' } : state
}
