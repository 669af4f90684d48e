import { describe, expect, it } from 'vitest'
import { GENESIS, hashOf } from '../../db/bench-chain.ts'
import { append, readLog, readStream } from '../../db/event-log.ts'
import { notInCloud } from '../../db/counts.ts'
import { transaction } from '../../db/transaction.ts'
import { verifyChain } from '../../db/verify-chain.ts'
import type { CaseEvent } from '../../shared/cases/events.ts'
import { caseStream } from '../../shared/event.ts'
import { command, defineSetting, openCase, seededBytes, writeHistory } from './seeded-history.ts'
import { BENCH, nextId, openFile, record, temporaryStore } from './temporary-store.ts'

const note = (text: string): CaseEvent => ({ type: 'case.note-added.v1', text })

describe('appending', () => {
  it('chains each event of a bench to the one before it, whatever the stream', () => {
    const { db } = temporaryStore()
    const [one] = record(db, 'case:1', [note('one')])
    const [two, three] = record(db, 'case:2', [note('two'), note('three')])
    const bodies = [...readLog(db)]
    expect(bodies.map(({ benchSeq }) => benchSeq)).toEqual([1, 2, 3])
    expect(bodies.map(({ prevHash }) => prevHash)).toEqual([GENESIS, one?.hash, two?.hash])
    expect(bodies.map(({ body }) => hashOf(body))).toEqual([one?.hash, two?.hash, three?.hash])
  })

  it('gives back exactly what is read later', () => {
    const { db } = temporaryStore()
    const written = record(db, 'case:1', [note('李娜 "ok"\n'), note('two')], { via: 'scan:zebra', operator: 'ada' })
    expect(readStream(db, 'case:1')).toEqual(written)
    expect(written[0]).toMatchObject({
      stream: 'case:1',
      operator: 'ada',
      bench: BENCH,
      via: 'scan:zebra',
      at: '2026-03-02T09:00:00.000Z',
      basis: 0,
    })
  })

  it('keeps its order when the clock of the machine goes back', () => {
    const { db } = temporaryStore()
    const now = Date.parse('2026-03-02T09:00:00Z')
    record(db, 'case:1', [note('one')], { now })
    record(db, 'case:1', [note('two'), note('three')], { now: now - 86_400_000 })
    const hlcs = readStream(db, 'case:1').map(({ hlc }) => hlc)
    expect(hlcs).toEqual(hlcs.toSorted())
    expect(new Set(hlcs).size).toBe(3)
  })

  it('knows the last cloud sequence of the stream that it had seen', () => {
    const { db } = temporaryStore()
    record(db, 'case:1', [note('one')])
    record(db, 'case:2', [note('other')])
    db.prepare('UPDATE event SET server_seq = 40 + seq').run()
    expect(record(db, 'case:1', [note('two')])[0]?.basis).toBe(41)
  })

  it('queues every event for the cloud', () => {
    const { db } = temporaryStore()
    record(db, 'case:1', [note('one'), note('two')])
    record(db, 'case:2', [note('three')])
    expect([notInCloud(db), notInCloud(db, 'case:1'), notInCloud(db, 'case:9')]).toEqual([3, 2, 0])
  })

  it('happens in a transaction or not at all', () => {
    const { db } = temporaryStore()
    const writing = { operator: 'li-na', via: 'test', now: 0, newId: nextId }
    expect(() => append(db, BENCH, 'case:1', [note('one')], writing)).toThrow('outside of a transaction')
    expect([...readLog(db)]).toEqual([])
  })

  it('survives closing and opening the store', () => {
    const { db, file } = temporaryStore()
    record(db, 'case:1', [note('one')])
    db.close()
    const again = openFile(file)
    record(again, 'case:1', [note('two')])
    expect(verifyChain(again)).toEqual({ events: 2, faults: [] })
  })

  it('gives each bench of one store a chain of its own', () => {
    const { db } = temporaryStore()
    for (const bench of ['b-1', 'b-2', 'b-1']) record(db, 'case:1', [note(bench)], { bench })
    expect([...readLog(db)].map(({ bench, benchSeq }) => [bench, benchSeq])).toEqual([
      ['b-1', 1],
      ['b-2', 1],
      ['b-1', 2],
    ])
    expect(verifyChain(db).faults).toEqual([])
  })

  it('reads a log of many pages in order, each event once', () => {
    const { db } = temporaryStore()
    record(
      db,
      'case:1',
      Array.from({ length: 2500 }, (_, at) => note(String(at))),
    )
    expect([...readLog(db)].map(({ seq }) => seq)).toEqual(Array.from({ length: 2500 }, (_, at) => at + 1))
    expect([...readLog(db, 2400)]).toHaveLength(100)
  })
})

describe('a transaction that fails', () => {
  it('leaves no event, no view, no code, no key and no place in the queue', () => {
    const { db } = temporaryStore()
    defineSetting(db)
    const tables = ['event', 'outbox', 'case_view', 'case_code', 'buyer_key']
    const counts = () => tables.map((table) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
    const before = counts()
    const open = () =>
      transaction(db, () => {
        openCase(db, { number: 1, buyer: { name: 'Ada', address: [], language: 'en' }, bytes: seededBytes(1) })
        throw new Error('the power went')
      })
    expect(open).toThrow('the power went')
    expect(counts()).toEqual(before)
    expect(db.inTransaction).toBe(false)
    expect(verifyChain(db).faults).toEqual([])
  })
})

describe('checking the chain finds', () => {
  function history() {
    const store = temporaryStore()
    writeHistory(store.db, 7, 60)
    expect(verifyChain(store.db).faults).toEqual([])
    return store.db
  }
  const lastSeq = 'SELECT max(seq) FROM event'

  it('a word changed in a body', () => {
    const db = history()
    db.exec(`UPDATE event SET body = replace(body, '"operator":"li-na"', '"operator":"ada"') WHERE seq = 9`)
    expect(verifyChain(db).faults).toEqual([{ seq: 9, bench: BENCH, fault: 'body-changed' }])
  })

  it('a body that is no event any more', () => {
    const db = history()
    db.exec("UPDATE event SET body = 'gone' WHERE seq = 9")
    expect(verifyChain(db).faults).toEqual([{ seq: 9, bench: BENCH, fault: 'body-changed' }])
  })

  it('a body changed together with its hash', () => {
    const db = history()
    const row = db.prepare('SELECT body FROM event WHERE seq = 9').get() as { body: string }
    const body = row.body.replace('"via":"test"', '"via":"none"')
    db.prepare('UPDATE event SET body = ?, hash = ? WHERE seq = 9').run(body, hashOf(body))
    expect(verifyChain(db).faults).toEqual([{ seq: 10, bench: BENCH, fault: 'does-not-follow' }])
  })

  it.each([
    ['stream', "UPDATE event SET stream = 'case:other' WHERE seq = 9"],
    ['type', "UPDATE event SET type = 'case.note-added.v2' WHERE seq = 9"],
    ['id', "UPDATE event SET id = 'x' WHERE seq = 9"],
    ['clock reading', "UPDATE event SET hlc = '000000000000-0000' WHERE seq = 9"],
  ])('an event whose row got another %s than its body says', (_, tamper) => {
    const db = history()
    db.exec(tamper)
    expect(verifyChain(db).faults).toEqual([{ seq: 9, bench: BENCH, fault: 'row-changed' }])
  })

  it('an event taken out', () => {
    const db = history()
    db.exec('DELETE FROM outbox WHERE seq = 9; DELETE FROM event WHERE seq = 9')
    expect(verifyChain(db).faults).toEqual([{ seq: 10, bench: BENCH, fault: 'gap' }])
  })

  it('an event taken out and the rest renumbered', () => {
    const db = history()
    db.exec('DELETE FROM outbox WHERE seq = 9; DELETE FROM event WHERE seq = 9')
    for (const { seq } of db.prepare('SELECT seq FROM event WHERE seq > 9 ORDER BY seq').all() as { seq: number }[])
      db.prepare('UPDATE event SET bench_seq = bench_seq - 1 WHERE seq = ?').run(seq)
    expect(verifyChain(db).faults).toContainEqual({ seq: 10, bench: BENCH, fault: 'does-not-follow' })
  })

  it('the last events cut off', () => {
    const db = history()
    const last = db.prepare(lastSeq).pluck().get() as number
    db.exec(`DELETE FROM outbox WHERE seq > ${last - 3}; DELETE FROM event WHERE seq > ${last - 3}`)
    expect(verifyChain(db).faults).toEqual([{ seq: last, bench: BENCH, fault: 'gap' }])
  })

  it('two events that changed places', () => {
    const db = history()
    db.pragma('foreign_keys = OFF')
    db.exec('UPDATE event SET seq = -1 WHERE seq = 9; UPDATE event SET seq = 9 WHERE seq = 10; UPDATE event SET seq = 10 WHERE seq = -1')
    expect(verifyChain(db).faults.map(({ seq, fault }) => [seq, fault])).toContainEqual([9, 'gap'])
  })

  it('an event slipped in', () => {
    const db = history()
    const row = db.prepare('SELECT * FROM event ORDER BY seq DESC LIMIT 1').get() as { seq: number; body: string; bench_seq: number }
    const body = row.body
      .replace(`"benchSeq":${row.bench_seq}`, `"benchSeq":${row.bench_seq + 1}`)
      .replace(/"id":"[^"]+"/, '"id":"made-up"')
    db.prepare(
      'INSERT INTO event (id, stream, type, body, bench, bench_seq, hlc, hash) SELECT ?, stream, type, ?, bench, bench_seq + 1, hlc, ? FROM event WHERE seq = ?',
    ).run('made-up', body, hashOf(body), row.seq)
    expect(verifyChain(db).faults).toEqual([{ seq: row.seq + 1, bench: BENCH, fault: 'does-not-follow' }])
  })
})

it('a case’s events stay its own: a stream holds what was recorded for it, in order', () => {
  const { db } = temporaryStore()
  const cases = writeHistory(db, 11, 120)
  for (const caseId of cases) {
    const seqs = readStream(db, caseStream(caseId)).map(({ seq }) => seq)
    expect(seqs).toEqual(seqs.toSorted((a, b) => a - b))
  }
  const first = cases[0] ?? ''
  const before = readStream(db, caseStream(first)).length
  expect(command(db, first, { type: 'note', text: 'x' }, 0)).toBe(true)
  expect(readStream(db, caseStream(first))).toHaveLength(before + 1)
})
