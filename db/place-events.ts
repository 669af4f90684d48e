import { readEventBody } from '../shared/event-body.ts'
import type { AnyEvent } from '../shared/event.ts'
import type { PulledEvent } from '../shared/protocol/pull.ts'
import type { Recorded } from '../shared/recorded.ts'
import { type Result, ok, refuse } from '../shared/result.ts'
import { type BenchHead, GENESIS, hashOf, headOfBench, insertEvent, insertUnlessKnown } from './bench-chain.ts'
import { readIdentity } from './identity.ts'
import { readLocal } from './local-state.ts'
import { noteHlcs } from './seen-hlc.ts'
import { arePlacesForgotten } from './forget-places.ts'
import { type FoldedPage, foldPlaced } from './fold-placed.ts'
import type { WritableDb } from './handles.ts'
import { prepared } from './prepared.ts'
import { nextSeal } from './seals.ts'
import { setAside } from './set-aside.ts'
import { sql } from './sql.ts'
import type { EventTable } from './tables.ts'
import { transaction } from './transaction.ts'

/**
 * Why what came from the cloud was not taken. `fork`: this store has another event under that number of that bench. `broken`: it does not follow
 * what is here of that bench.
 */
export type PlaceRefusal = { readonly type: 'fork' | 'broken'; readonly bench: string; readonly benchSeq: number }

/** What a page changed: the streams whose views say something else now. */
export type PlacedPage = { readonly streams: ReadonlySet<string> }

type Known = { seq: number; body: string; hash: string; server_seq: number | null; disposition: EventTable['disposition'] }
/** What is known while a page is taken. */
type Taking = {
  readonly db: WritableDb
  /** The names this bench writes or wrote under. */
  readonly own: ReadonlySet<string | null | undefined>
  /** The last event of each bench, asked of the log once: nobody else writes to it meanwhile. */
  readonly heads: Map<string, Pick<BenchHead, 'bench_seq' | 'hash'>>
  readonly gone: Recorded<AnyEvent>[]
}

const known = prepared<{ bench: string; benchSeq: number }, Known>((p) =>
  sql
    .selectFrom('event')
    .select(['seq', 'body', 'hash', 'server_seq', 'disposition'])
    .where('bench', '=', p('bench'))
    .where('bench_seq', '=', p('benchSeq')),
)
const keepPlace = prepared<{ seq: number; place: number; receivedAt: string; disposition: EventTable['disposition'] }>((p) =>
  sql
    .updateTable('event')
    .set({ server_seq: p('place'), received_at: p('receivedAt'), disposition: p('disposition') })
    .where('seq', '=', p('seq')),
)
const holderOf = prepared<{ id: string }, { seq: number; bench: string; bench_seq: number; stream: string; server_seq: number | null }>(
  (p) => sql.selectFrom('event').select(['seq', 'bench', 'bench_seq', 'stream', 'server_seq']).where('id', '=', p('id')),
)
const callOtherwise = prepared<{ seq: number; id: string }>((p) =>
  sql
    .updateTable('event')
    .set({ id: p('id'), disposition: 'duplicate' })
    .where('seq', '=', p('seq')),
)
const sent = prepared<{ seq: number }>((p) => sql.deleteFrom('outbox').where('seq', '=', p('seq')))

/** What a row is called whose event has no id of its own: it is told apart by its number. */
function numbered(bench: string, benchSeq: number): string {
  return `${bench}/${benchSeq}`
}

function headOf({ db, heads }: Taking, bench: string): Pick<BenchHead, 'bench_seq' | 'hash'> {
  const found = heads.get(bench) ?? headOfBench(db, bench) ?? { bench_seq: 0, hash: GENESIS }
  heads.set(bench, found)
  return found
}

function putAside({ db, heads, gone }: Taking, bench: string, from: number, receivedAt: string): void {
  gone.push(...setAside(db, bench, from, Date.parse(receivedAt)))
  heads.delete(bench)
}

/**
 * What the row of an event is called whose id another row has: by its id, unless an event of that id has its place already. Copies of a store write what waited in it
 * again, each under its own name: of those the first in the cloud counts. One of this bench that waits is called by its number from then on, and so is one
 * of another bench that this one can send again; of what else that bench wrote, which has gone on under that other name, nothing will come.
 */
function calledBy(taking: Taking, id: string, { bench, benchSeq, receivedAt }: PulledEvent): string {
  const { db, own } = taking
  const holder = holderOf.first(db, { id })
  if (holder === undefined) return id
  if (holder.server_seq !== null) return numbered(bench, benchSeq)
  const isSent = own.has(holder.bench) || nextSeal(db, holder.bench, holder.bench_seq) !== undefined
  if (!isSent) putAside(taking, holder.bench, holder.bench_seq, receivedAt)
  else callOtherwise.run(db, { seq: holder.seq, id: numbered(holder.bench, holder.bench_seq) })
  return id
}

/** Text the cloud could not read as an event is kept under its number, so that the chain of its bench stays whole, and folded nowhere. */
function unreadable({ bench }: PulledEvent) {
  return { stream: `quarantine:${bench}`, event: { type: 'quarantined' }, hlc: '' }
}

function readable(pulled: PulledEvent, hash: string) {
  if (pulled.disposition === 'quarantined') return undefined
  return readEventBody<AnyEvent>(0, hash, pulled.body)
}

function said({ disposition }: PulledEvent): EventTable['disposition'] {
  return disposition === 'accepted' ? null : disposition
}

type Taken =
  | { readonly type: 'came'; readonly recorded: Recorded<AnyEvent> }
  | { readonly type: 'confirmed'; readonly recorded: Recorded<AnyEvent>; readonly isOtherwise: boolean }
  | { readonly type: 'kept' }

function takeOne(taking: Taking, pulled: PulledEvent): Result<Taken, PlaceRefusal> {
  const { db, own, heads } = taking
  const { bench, benchSeq, body, seq: server_seq, receivedAt: received_at } = pulled
  const hash = hashOf(body)
  const head = headOf(taking, bench)
  // Nothing of a bench is here after its last event.
  const here = benchSeq > head.bench_seq ? undefined : known.first(db, { bench, benchSeq })
  const disposition = said(pulled)
  if (here !== undefined) {
    if (here.hash !== hash) {
      if (own.has(bench) || here.server_seq !== null) return refuse({ type: 'fork', bench, benchSeq })
      putAside(taking, bench, benchSeq, received_at)
      return takeOne(taking, pulled)
    }
    keepPlace.run(db, { seq: here.seq, place: server_seq, receivedAt: received_at, disposition })
    sent.run(db, { seq: here.seq })
    if (here.server_seq !== null || pulled.disposition === 'quarantined') return ok({ type: 'kept' })
    const recorded = readEventBody<AnyEvent>(here.seq, hash, body)
    return ok({ type: 'confirmed', recorded, isOtherwise: here.disposition !== disposition })
  }
  const read = readable(pulled, hash)
  const follows = benchSeq === head.bench_seq + 1 && (read === undefined || read.prevHash === head.hash)
  if (!follows) return refuse({ type: 'broken', bench, benchSeq })
  const { stream, event, hlc } = read ?? unreadable(pulled)
  const id = read?.id ?? numbered(bench, benchSeq)
  const row = { id, stream, type: event.type, body, bench, bench_seq: benchSeq, hlc, hash, server_seq, received_at, disposition }
  const added = insertUnlessKnown.run(db, row)
  const { lastInsertRowid: seq } = added.changes > 0 ? added : insertEvent.run(db, { ...row, id: calledBy(taking, id, pulled) })
  heads.set(bench, { bench_seq: benchSeq, hash })
  if (read === undefined) return ok({ type: 'kept' })
  const place = { seq: server_seq, receivedAt: received_at }
  return ok({ type: 'came', recorded: { ...read, seq, place, disposition: pulled.disposition } })
}

/**
 * Takes a page of the center's log into the store, in one transaction with the views: events of others are added, own ones get their place. Whatever is
 * here already stays as it is, so that the same page may come any number of times. What stands before a refused event is taken.
 */
export function placeEvents(db: WritableDb, events: readonly PulledEvent[]): Result<PlacedPage, PlaceRefusal> {
  return transaction(db, () => {
    const page: FoldedPage = { came: [], confirmed: [], gone: [], otherwise: new Set() }
    const isAnew = arePlacesForgotten(db)
    const own = new Set([readIdentity(db), readLocal(db, 'formerBench')])
    const taking: Taking = { db, own, heads: new Map(), gone: page.gone }
    let refusal: PlaceRefusal | undefined
    for (const pulled of events) {
      const taken = takeOne(taking, pulled)
      if (!taken.ok) {
        refusal = taken.error
        break
      }
      if (taken.value.type === 'came') page.came.push(taken.value.recorded)
      if (taken.value.type === 'confirmed') page.confirmed.push(taken.value.recorded)
      if (taken.value.type === 'confirmed' && (taken.value.isOtherwise || isAnew)) page.otherwise.add(taken.value.recorded.stream)
    }
    noteHlcs(db, page.came)
    foldPlaced(db, page)
    return refusal === undefined ? ok({ streams: new Set([...page.came, ...page.confirmed].map(({ stream }) => stream)) }) : refuse(refusal)
  })
}
