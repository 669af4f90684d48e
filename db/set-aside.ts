import { readEventBody, writeEventBody } from '../shared/event-body.ts'
import type { AnyEvent } from '../shared/event.ts'
import { nextHlc } from '../shared/hlc.ts'
import { GENESIS, hashOf } from './event-log.ts'
import type { WritableDb } from './handles.ts'
import { keepIdentity } from './identity.ts'
import { keepLocal } from './local-state.ts'
import { projectAnew } from './project.ts'
import { transaction } from './transaction.ts'

type Head = { bench_seq: number; hash: string; hlc: string }
type Row = { seq: number; stream: string; body: string; hash: string }

/**
 * A bench goes on under another identity, since its numbers were used twice: what it wrote and the cloud has not placed is written again under the new
 * one, after what that one may have written already, in its order, with its ids, times and names. The texts as they were are set aside and kept. Returns how many.
 */
export function writeAgainAs(db: WritableDb, former: string, bench: string, now: number): number {
  return transaction(db, () => {
    const rows = db
      .prepare('SELECT seq, stream, body, hash FROM event WHERE bench = ? AND server_seq IS NULL ORDER BY bench_seq')
      .all(former) as Row[]
    const setAside = db.prepare('INSERT INTO event_set_aside (bench, body, at) VALUES (?, ?, ?)')
    const unqueue = db.prepare('DELETE FROM outbox WHERE seq = ?')
    const remove = db.prepare('DELETE FROM event WHERE seq = ?')
    const insert = db.prepare(
      `INSERT INTO event (id, stream, type, body, bench, bench_seq, hlc, hash, server_seq, received_at, disposition)
       VALUES (@id, @stream, @type, @body, @bench, @benchSeq, @hlc, @hash, NULL, NULL, NULL)`,
    )
    const queue = db.prepare('INSERT INTO outbox (seq) VALUES (?)')
    for (const { seq, body } of rows) {
      setAside.run(former, body, new Date(now).toISOString())
      unqueue.run(seq)
      remove.run(seq)
    }
    const head = db.prepare('SELECT bench_seq, hash, hlc FROM event WHERE bench = ? ORDER BY bench_seq DESC LIMIT 1').get(bench) as
      | Head
      | undefined
    let prevHash = head?.hash ?? GENESIS
    let hlc = head?.hlc
    rows.forEach(({ seq, hash, body: before }, at) => {
      const read = readEventBody<AnyEvent>(seq, hash, before)
      hlc = nextHlc(hlc, Date.parse(read.at))
      const facts = { ...read, bench, benchSeq: (head?.bench_seq ?? 0) + at + 1, hlc, prevHash }
      const body = writeEventBody(facts)
      prevHash = hashOf(body)
      const row = { id: facts.id, stream: facts.stream, type: facts.event.type, body, bench, benchSeq: facts.benchSeq, hlc, hash: prevHash }
      queue.run(insert.run(row).lastInsertRowid)
    })
    keepIdentity(db, bench)
    keepLocal(db, 'formerBench', null)
    keepLocal(db, 'nextBench', null)
    for (const stream of new Set(rows.map((row) => row.stream))) projectAnew(db, stream)
    return rows.length
  })
}
