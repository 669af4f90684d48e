import type { SupersededMove } from '../cases/case.ts'
import type { CaseEvent } from '../cases/events.ts'
import { isAccepted } from './is-accepted.ts'
import { type Placed, isUnseen } from './placed.ts'

type Entry = Placed<CaseEvent> & { readonly isTakenBack: boolean }

/** What two sides did with a case without knowing of each other, each in its order. */
export type Branches<Each> = { readonly standing: readonly Each[]; readonly other: readonly Each[] }

/**
 * Sorts out who did what since two ways parted. `moves` are those that are chosen about, all of one bench; what that bench did without having
 * seen the way that stands is the other branch, what others did without having seen it is the standing one.
 */
export function conflictBranches<Each extends Entry>(timeline: readonly Each[], moves: readonly SupersededMove[]): Branches<Each> {
  const at = timeline.findIndex(({ id }) => id === moves[0]?.id)
  const move = timeline[at]
  if (move === undefined) return { standing: [], other: [] }
  const counts = (each: Each) => !each.isTakenBack && each.event.type !== 'case.taken-back.v1'
  const isUnaware = (each: Each, index: number) => (index < at ? isUnseen(each, move) : isUnseen(move, each))
  const standing = timeline.filter((each, index) => counts(each) && isAccepted(each) && isUnaware(each, index))
  const [first] = standing
  const parted = first === undefined ? at : timeline.indexOf(first)
  const isOfOther = (each: Each, index: number) =>
    index === at || (index > parted && each.bench === move.bench && (first === undefined || isUnseen(first, each)))
  return { standing, other: timeline.filter((each, index) => counts(each) && isOfOther(each, index)) }
}
