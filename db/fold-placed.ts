import { sql as raw } from 'kysely'
import type { AnyEvent } from '../shared/event.ts'
import { disposeStream } from '../shared/merge/dispose-stream.ts'
import { stockStream } from '../shared/parts/stream.ts'
import { touchedPart } from '../shared/parts/touched-part.ts'
import type { Recorded } from '../shared/recorded.ts'
import { readStream } from './event-log.ts'
import type { ReadableDb, WritableDb } from './handles.ts'
import { prepared } from './prepared.ts'
import { changesCalendar, projectAnew, projectStream } from './project.ts'
import { sql } from './sql.ts'
import type { EventTable } from './tables.ts'
import { retellPart } from './views/retell-part.ts'
import { movementsOfEvents } from './views/stock-movements.ts'

const unplaced = prepared<{ stream: string }, { seq: number }>((p) =>
  sql.selectFrom('event').select('seq').where('stream', '=', p('stream')).where('server_seq', 'is', null).limit(1),
)
const guess = prepared<{ seq: number; disposition: EventTable['disposition'] }>((p) =>
  sql
    .updateTable('event')
    .set({ disposition: p('disposition') })
    .where('seq', '=', p('seq')),
)

function hasUnplaced(db: ReadableDb, stream: string): boolean {
  return unplaced.first(db, { stream }) !== undefined
}

/** Literals, so that the index of just these events serves. */
const unplacedUse = prepared<{ part: string }>((p) => ({
  compile: () =>
    raw`SELECT 1 FROM event WHERE type IN ('case.part-used.v1', 'case.part-removed.v1')
      AND json_extract(body, '$.payload.part') = ${p('part')} AND server_seq IS NULL LIMIT 1`.compile(sql),
}))

/** Whether this bench has said something of a part's stock that has no place yet. */
function hasUnplacedOfPart(db: ReadableDb, part: string): boolean {
  return hasUnplaced(db, stockStream(part)) || unplacedUse.first(db, { part }) !== undefined
}

/** The parts whose stock an event changes, by itself or by taking back what did. */
function partsOf(db: ReadableDb, { stream, event }: Recorded<AnyEvent>): readonly string[] {
  if (event.type === 'case.taken-back.v1' || event.type === 'stock.taken-back.v1')
    return movementsOfEvents(db, event.events).map(({ part }) => part)
  const part = touchedPart(stream, event)
  return part === undefined ? [] : [part]
}

/** Tells streams anew after their events were written again or set aside, and the stock of the parts these changed. */
export function retell(db: WritableDb, events: readonly Recorded<AnyEvent>[]): void {
  const parts = new Set(events.flatMap((each) => partsOf(db, each)))
  for (const stream of new Set(events.map((each) => each.stream))) {
    guessAnew(db, stream)
    projectAnew(db, stream)
  }
  for (const part of parts) retellPart(db, part)
}

/** Says of what has no place yet what will probably become of it, now that others stand before it. */
function guessAnew(db: WritableDb, stream: string): void {
  const events = readStream<AnyEvent>(db, stream)
  const ids = new Set<string>()
  const once = events.filter(({ id }) => !ids.has(id) && ids.add(id))
  const dispositions = new Map(disposeStream(stream, once).map((disposition, at) => [once[at], disposition]))
  for (const each of events) {
    // What copies of a store wrote again counts once.
    const found = dispositions.get(each) ?? 'duplicate'
    const { seq, place, disposition = 'accepted' } = each
    if (place === undefined && found !== disposition) guess.run(db, { seq, disposition: found === 'accepted' ? null : found })
  }
}

/**
 * What a page brought: events of others, own ones that got their place by it, events that are here no more, and the streams of which the cloud said
 * something else than was guessed.
 */
export type FoldedPage = {
  readonly came: Recorded<AnyEvent>[]
  readonly confirmed: Recorded<AnyEvent>[]
  readonly gone: Recorded<AnyEvent>[]
  readonly otherwise: Set<string>
}

/**
 * Brings the views up to events that have just got their place. Where nothing of this bench's own waited in a stream those of others are folded onto
 * what there is; else they came to stand before it, and the stream is told anew.
 */
export function foldPlaced(db: WritableDb, { came, confirmed, gone, otherwise }: FoldedPage): void {
  const waited = new Set(confirmed.map(({ stream }) => stream))
  const waitedParts = new Set(confirmed.flatMap((each) => partsOf(db, each)))
  const anew = new Set([...otherwise, ...gone.map(({ stream }) => stream)])
  for (const stream of new Set(came.map((each) => each.stream))) if (waited.has(stream) || hasUnplaced(db, stream)) anew.add(stream)
  const moved = confirmed.filter(({ stream }) => otherwise.has(stream))
  const parts = new Set([...gone, ...moved].flatMap((each) => partsOf(db, each)))
  let waiting = new Map<string, Recorded<AnyEvent>[]>()
  const foldWaiting = () => {
    for (const [stream, events] of waiting) projectStream(db, stream, events)
    waiting = new Map()
  }
  for (const each of came) {
    const { stream, event } = each
    const touched = partsOf(db, each)
    for (const part of touched) if (anew.has(stream) || waitedParts.has(part) || hasUnplacedOfPart(db, part)) parts.add(part)
    if (anew.has(stream)) continue
    waiting.set(stream, [...(waiting.get(stream) ?? []), each])
    // What changes a stock or the calendar changes what other streams say: there the order among streams counts too.
    if (touched.length > 0 || changesCalendar(event)) foldWaiting()
  }
  foldWaiting()
  for (const stream of anew) {
    guessAnew(db, stream)
    projectAnew(db, stream)
  }
  for (const part of parts) retellPart(db, part)
}
