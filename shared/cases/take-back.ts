import type { Recorded } from '../recorded.ts'
import { type Result, ok, refuse } from '../result.ts'
import type { CaseEvent } from './events.ts'
import type { CaseRefusal } from './refusals.ts'

/**
 * What comes by itself, at any time, does not stand in the way and stays told: a label that came out of the printer, what was
 * read in a picture.
 */
const MAY_FOLLOW: ReadonlySet<CaseEvent['type']> = new Set(['case.label-handed-over.v1', 'case.codes-read.v1'])

/**
 * Takes back events of one case by an event of its own: nothing is ever removed from the log. Only the last ones can be taken
 * back, since whatever came after was decided in the knowledge of them.
 */
export function decideTakeBack(
  recorded: readonly Pick<Recorded<CaseEvent>, 'id' | 'event'>[],
  ids: readonly string[],
): Result<readonly CaseEvent[], CaseRefusal> {
  const wanted = new Set(ids)
  const first = recorded.findIndex(({ id }) => wanted.has(id))
  const tail = first < 0 ? [] : recorded.slice(first)
  const areThere = wanted.size > 0 && tail.filter(({ id }) => wanted.has(id)).length === wanted.size
  const areLast = tail.every(({ id, event }) => wanted.has(id) || MAY_FOLLOW.has(event.type))
  if (!areThere || !areLast) return refuse({ type: 'nothing-to-take-back' })
  return ok([{ type: 'case.taken-back.v1', events: [...ids] }])
}
