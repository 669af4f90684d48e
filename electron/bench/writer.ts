import { append } from '../../db/event-log.ts'
import type { WritableDb } from '../../db/handles.ts'
import { projectStream } from '../../db/project.ts'
import { transaction } from '../../db/transaction.ts'
import { type AnyEvent, caseOfStream } from '../../shared/event.ts'
import { mayNeedParts } from '../../shared/cases/planned-parts.ts'
import { partOfStock } from '../../shared/parts/stream.ts'
import type { Recorded } from '../../shared/recorded.ts'
import type { Notices } from './notices.ts'
import type { Surroundings } from './surroundings.ts'

/** Who acts and by what means. `at` (milliseconds) is given only where a history is laid down; else it is now. */
export type Actor = { readonly operator: string; readonly via: string; readonly at?: number }

/** All that writing an event needs. One a bench process. */
export type Writer = {
  readonly db: WritableDb
  readonly bench: string
  readonly surroundings: Surroundings
  readonly notices: Notices
}

/** Beside the events of stocks themselves: what cases use and speak for, and the parts there are. */
const TOUCHES_STOCK: ReadonlySet<AnyEvent['type']> = new Set<AnyEvent['type']>([
  'case.part-used.v1',
  'case.part-removed.v1',
  'case.part-planned.v1',
  'case.part-unplanned.v1',
  'case.taken-back.v1',
  'case.merged.v1',
  'case.kept-apart.v1',
  'part.defined.v1',
  'part.retired.v1',
])

/** A case that is packed or over speaks for no part any more. */
function changesStock(event: AnyEvent): boolean {
  if (event.type === 'case.moved.v1') return mayNeedParts(event.from) && !mayNeedParts(event.to)
  return TOUCHES_STOCK.has(event.type)
}

/** Appends, updates the views and queues for the cloud: one durable transaction. Windows are told after it is on the disk. */
export function write<Event extends AnyEvent>(
  writer: Writer,
  stream: string,
  events: readonly Event[],
  actor: Actor,
): readonly Recorded<Event>[] {
  const { db, bench, surroundings, notices } = writer
  if (events.length === 0) return []
  const recorded = transaction(db, () => {
    const now = actor.at ?? surroundings.now()
    const appended = append(db, bench, stream, events, { operator: actor.operator, via: actor.via, now, newId: surroundings.newId })
    projectStream(db, stream, appended)
    return appended
  })
  const caseId = caseOfStream(stream)
  if (caseId !== undefined) notices.tell({ topic: 'case', caseId })
  notices.tell({ topic: 'queue' })
  if (partOfStock(stream) !== undefined || events.some(changesStock)) notices.tell({ topic: 'stock' })
  return recorded
}
