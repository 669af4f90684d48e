import { readEventBody } from '../shared/event-body.ts'
import type { AnyEvent } from '../shared/event.ts'
import { nextHlc } from '../shared/hlc.ts'
import type { Recorded } from '../shared/recorded.ts'
import { headAfter, headOfBench, writeAfter } from './bench-chain.ts'
import type { WritableDb } from './handles.ts'
import { keepIdentity } from './identity.ts'
import { keepLocal } from './local-state.ts'
import { retell } from './fold-placed.ts'
import { dropSeal } from './seals.ts'
import { transaction } from './transaction.ts'

type Row = { seq: number; bench: string; body: string; hash: string }

function takeOut(db: WritableDb, rows: readonly Row[], now: number): readonly Recorded<AnyEvent>[] {
  const keep = db.prepare('INSERT INTO event_set_aside (bench, body, at) VALUES (?, ?, ?)')
  const unqueue = db.prepare('DELETE FROM outbox WHERE seq = ?')
  const remove = db.prepare('DELETE FROM event WHERE seq = ?')
  for (const { seq, bench, body, hash } of rows) {
    keep.run(bench, body, new Date(now).toISOString())
    dropSeal(db, bench, hash)
    unqueue.run(seq)
    remove.run(seq)
  }
  return rows.map(({ seq, hash, body }) => readEventBody<AnyEvent>(seq, hash, body))
}

/** Takes what another bench wrote from a number on and has no place out of the log, and keeps its texts beside it. Returns the events, in their order. */
export function setAside(db: WritableDb, bench: string, from: number, now: number): readonly Recorded<AnyEvent>[] {
  const rows = db
    .prepare('SELECT seq, bench, body, hash FROM event WHERE bench = ? AND bench_seq >= ? AND server_seq IS NULL ORDER BY bench_seq')
    .all(bench, from)
  return takeOut(db, rows as Row[], now)
}

/** What this bench wrote under its former name, or under one that it never got, and the cloud has not placed. */
function waitingUnder(db: WritableDb, former: string, bench: string): readonly Row[] {
  const rows = db
    .prepare(
      `SELECT seq, bench, body, hash FROM event
       WHERE server_seq IS NULL AND bench <> @bench AND (bench = @former OR seq IN (SELECT seq FROM outbox)) ORDER BY seq`,
    )
    .all({ former, bench })
  return rows as Row[]
}

/** Writes events once more under a bench's name, after what it has written, in their order, with their ids, times and names. */
export function writeAgain(db: WritableDb, events: readonly Recorded<AnyEvent>[], bench: string): void {
  let head = headOfBench(db, bench)
  for (const { id, stream, event, operator, via, at, basis } of events) {
    const hlc = nextHlc(head?.hlc, Date.parse(at))
    head = headAfter(writeAfter(db, head, { id, stream, event, operator, bench, via, at, hlc, basis }))
  }
}

/**
 * A bench goes on under another identity, since its numbers were used twice: what it wrote and the cloud has not placed is written again under the new
 * one, after what that one may have written already, in its order, with its ids, times and names. The texts as they were are set aside and kept. Returns how many.
 */
export function writeAgainAs(db: WritableDb, former: string, bench: string, now: number): number {
  return transaction(db, () => {
    const waiting = takeOut(db, waitingUnder(db, former, bench), now)
    // Another copy of this store has written it again already.
    const isThere = db.prepare('SELECT 1 FROM event WHERE id = ?')
    const rows = waiting.filter(({ id }) => isThere.get(id) === undefined)
    writeAgain(db, rows, bench)
    keepIdentity(db, bench)
    keepLocal(db, 'formerBench', null)
    keepLocal(db, 'nextBench', null)
    retell(db, waiting)
    return rows.length
  })
}
