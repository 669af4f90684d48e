import type { AnyEvent } from '../../shared/event.ts'
import { disposeStream } from '../../shared/merge/dispose-stream.ts'
import type { Placed } from '../../shared/merge/placed.ts'
import type { EventDisposition } from '../../shared/protocol/disposition.ts'
import type { CenterDb } from '../store/in-center.ts'
import type { BatchEvent } from './read-batch.ts'
import type { EventBody } from './read-event.ts'

/** An event of a push and what became of it; a `reason` where it is quarantined. */
export type Disposed = { readonly event: BatchEvent; readonly disposition: EventDisposition; readonly reason?: string }

type Row = { seq: number; bench: string; body: string; disposition: EventDisposition; received_at: Date }

function placed(body: EventBody, more: Pick<Placed, 'place' | 'disposition'>): Placed {
  const { id, bench, basis, hlc, payload, type } = body
  return { id, bench, basis, hlc, event: { ...payload, type } as AnyEvent, ...more }
}

/** The streams in which others wrote what the writer of one of these events had not seen. */
async function contested(db: CenterDb, center: string, bench: string, bodies: readonly EventBody[]): Promise<ReadonlySet<string>> {
  const { rows } = await db.query<{ stream: string }>({
    name: 'contested-streams',
    text: `SELECT DISTINCT mine.stream FROM unnest($3::text[], $4::bigint[]) AS mine(stream, basis)
      WHERE EXISTS (SELECT FROM event e WHERE e.center = $1 AND e.stream = mine.stream AND e.seq > mine.basis AND e.bench <> $2)`,
    values: [center, bench, bodies.map(({ stream }) => stream), bodies.map(({ basis }) => basis)],
  })
  return new Set(rows.map(({ stream }) => stream))
}

async function idsThatAreHere(db: CenterDb, center: string, bodies: readonly EventBody[]): Promise<Set<string>> {
  const { rows } = await db.query<{ event_id: string }>({
    name: 'known-ids',
    text: 'SELECT event_id FROM event WHERE center = $1 AND event_id = ANY($2::text[])',
    values: [center, bodies.map(({ id }) => id)],
  })
  return new Set(rows.map(({ event_id }) => event_id))
}

/** What is in the log of a stream, with its stamps. */
async function earlierOf(db: CenterDb, center: string, stream: string): Promise<readonly Placed[]> {
  const { rows } = await db.query<Row>({
    name: 'events-of-stream',
    text: `SELECT seq, bench, body, disposition, received_at FROM event
      WHERE center = $1 AND stream = $2 AND disposition <> 'quarantined' ORDER BY seq`,
    values: [center, stream],
  })
  return rows.map(({ seq, body, disposition, received_at }) =>
    placed(JSON.parse(body) as EventBody, { place: { seq, receivedAt: received_at.toISOString() }, disposition }),
  )
}

/** The stream's own rules, one event after another: an event that they cannot read at all stops none but itself. */
function disposeEach(stream: string, earlier: readonly Placed[], added: readonly Placed[]): readonly EventDisposition[] {
  const all = [...earlier]
  return added.map((each) => {
    const disposition = each.disposition ?? tryDispose(stream, [...all, each])
    if (disposition !== 'quarantined') all.push({ ...each, disposition })
    return disposition
  })
}

function tryDispose(stream: string, events: readonly Placed[]): EventDisposition {
  try {
    return disposeStream(stream, events).at(-1) ?? 'accepted'
  } catch {
    return 'quarantined'
  }
}

/**
 * Says what became of each event of a push that will stand after `head`. The center's head is locked, so that nothing is written between
 * what is read here and where they will stand. Only streams in which somebody else wrote meanwhile are read.
 */
export async function disposeBatch(
  db: CenterDb,
  { center, bench }: { readonly center: string; readonly bench: string },
  events: readonly BatchEvent[],
  { head, receivedAt }: { readonly head: number; readonly receivedAt: string },
): Promise<readonly Disposed[]> {
  const bodies = events.flatMap((event) => ('body' in event ? [event.body] : []))
  if (bodies.length === 0) return events.map(quarantined)
  const seen = await idsThatAreHere(db, center, bodies)
  const streams = await contested(db, center, bench, bodies)
  const said = new Map<EventBody, EventDisposition>()
  for (const body of bodies) {
    if (seen.has(body.id)) said.set(body, 'duplicate')
    seen.add(body.id)
  }
  for (const stream of streams) {
    const added = events.flatMap((event, at) =>
      'body' in event && event.body.stream === stream ? [{ body: event.body, place: { seq: head + at + 1, receivedAt } }] : [],
    )
    const dispositions = disposeEach(
      stream,
      await earlierOf(db, center, stream),
      added.map(({ body, place }) => {
        const disposition = said.get(body)
        return placed(body, { place, ...(disposition === undefined ? {} : { disposition }) })
      }),
    )
    for (const [at, { body }] of added.entries()) said.set(body, dispositions[at] ?? 'accepted')
  }
  return events.map((event) => {
    if (!('body' in event)) return quarantined(event)
    const disposition = said.get(event.body) ?? 'accepted'
    return { event, disposition, ...(disposition === 'quarantined' ? { reason: 'the rules of its stream cannot read it' } : {}) }
  })
}

function quarantined(event: BatchEvent): Disposed {
  return { event, disposition: 'quarantined', reason: 'poison' in event ? event.poison : 'no event' }
}
