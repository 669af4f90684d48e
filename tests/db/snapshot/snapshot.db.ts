import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { notInCloud } from '../../../db/counts.ts'
import { readLog } from '../../../db/event-log.ts'
import type { ReadableDb, WritableDb } from '../../../db/handles.ts'
import { keepIdentity, readIdentity } from '../../../db/identity.ts'
import { integrityFault } from '../../../db/integrity.ts'
import { keepLocal, readLocal } from '../../../db/local-state.ts'
import { placeEvents } from '../../../db/place-events.ts'
import { dumpViews } from '../../../db/project.ts'
import { carryOver } from '../../../db/snapshot/carry-over.ts'
import { copyOfRunning } from '../../../db/snapshot/copy-store.ts'
import { putInPlace } from '../../../db/snapshot/put-in-place.ts'
import { snapshotFault } from '../../../db/snapshot/snapshot-fault.ts'
import { stripToCenter } from '../../../db/snapshot/strip-to-center.ts'
import { verifyChain } from '../../../db/verify-chain.ts'
import { viewsFault } from '../../../db/views-fault.ts'
import type { CloudLink } from '../../../shared/contract/cloud.ts'
import { openCase, seededBytes, writeHistory } from '../seeded-history.ts'
import { BENCH, openFile, record, temporaryFolder, temporaryStore } from '../temporary-store.ts'

const LINK: CloudLink = { url: 'http://cloud', center: { id: 'c-1', name: 'C' }, epoch: 'e1', cursor: 0, enrolledAt: '', ordinal: 1 }
const AT = '2026-03-04T02:00:00.000Z'

/** As if the cloud had taken everything and told so. */
function placeAll(db: WritableDb): number {
  const events = [...readLog(db)].map(({ bench, benchSeq, body }, at) => ({
    seq: at + 1,
    bench: bench ?? '',
    benchSeq: benchSeq ?? 0,
    body,
    disposition: 'accepted' as const,
    receivedAt: AT,
  }))
  if (!placeEvents(db, events).ok) throw new Error('not placed')
  keepLocal(db, 'cloud', { ...LINK, cursor: events.length })
  return events.length
}

/** A bench in step with its center, with all that a bench has beside the log. */
function inStep(seed = 4) {
  const { db, file } = temporaryStore()
  keepIdentity(db, BENCH)
  writeHistory(db, seed, 120)
  const head = placeAll(db)
  keepLocal(db, 'operator', 'li-na')
  db.exec(`INSERT INTO dock_line (day, at, outcome, code) VALUES ('2026-03-04', '${AT}', 'expected', 'X');
    INSERT INTO print_job (job_id, printer, operator, job, proof, queued_at, state_type, state) VALUES ('j', 'p', 'li-na', '{"to":"Ada"}', 'x', 1, 'waiting', '{}');
    INSERT INTO event_set_aside (bench, body, at) VALUES ('b-9', '{}', '${AT}');`)
  return { db, file, head }
}

async function snapshotOf(file: string): Promise<{ readonly snapshot: WritableDb; readonly path: string }> {
  const path = join(temporaryFolder(), 'snapshot.sqlite')
  await copyOfRunning(file, path)
  const snapshot = openFile(path)
  if (!stripToCenter(snapshot).ok) throw new Error('no place')
  return { snapshot, path }
}

/** A bench that has just come to the center and wrote two things by itself. */
function fresh() {
  const { db, file } = temporaryStore()
  keepIdentity(db, 'b-new')
  keepLocal(db, 'cloud', LINK)
  keepLocal(db, 'settings', { language: 'zh-CN' } as never)
  openCase(db, {
    number: 5000,
    bench: 'b-new',
    bytes: seededBytes(8),
    buyer: { name: 'Grete Hermann', address: ['2 Main Street'], language: 'en' },
  })
  return { db, file }
}

const count = (db: WritableDb, table: string) => (db.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n

describe('a store stripped to its center', () => {
  it('has the log, the views and the keys of buyers, and nothing of its bench', async () => {
    const { db, file, head } = inStep()
    const { snapshot } = await snapshotOf(file)
    expect(dumpViews(snapshot)).toBe(dumpViews(db))
    expect(count(snapshot, 'event')).toBe(head)
    expect(count(snapshot, 'buyer_key')).toBe(count(db, 'buyer_key'))
    for (const table of ['identity', 'outbox', 'print_job', 'dock_line', 'media_upload', 'event_set_aside'])
      expect([table, count(snapshot, table)]).toEqual([table, 0])
    const names = snapshot.prepare('SELECT name FROM local ORDER BY name').pluck().all()
    expect(names).toEqual(expect.arrayContaining(['buyerMarkKey', 'snapshot', 'viewsVersion']))
    expect(names.filter((name) => !['buyerMarkKey', 'seenHlc', 'snapshot', 'viewsVersion'].includes(String(name)))).toEqual([])
  })

  it('says what its placed events say, where others of them waited', async () => {
    const { db, file } = inStep()
    const placed = dumpViews(db)
    for (const { stream } of db.prepare("SELECT DISTINCT stream FROM event WHERE stream LIKE 'case:%' LIMIT 5").all() as {
      stream: string
    }[])
      record(db, stream, [{ type: 'case.note-added.v1', text: 'waits' }] as never)
    openCase(db, { number: 7000, bytes: seededBytes(9) })
    const { snapshot } = await snapshotOf(file)
    expect(dumpViews(snapshot)).toBe(placed)
    expect(viewsFault(snapshot)).toBeUndefined()
    expect(verifyChain(snapshot).faults).toEqual([])
  })

  it('is not made of a store that does not have all of its log, or is about to hear it anew', () => {
    const { db } = inStep()
    keepLocal(db, 'cloud', { ...LINK, cursor: 1 })
    expect(stripToCenter(db).ok).toBe(false)
    placeAll(db)
    keepLocal(db, 'placesForgotten', 1)
    expect(stripToCenter(db).ok).toBe(false)
    expect(readIdentity(db)).toBe(BENCH)
  })

  it('knows every table there is', () => {
    const tables = temporaryStore().db.prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'").pluck().all()
    const known = /^(sqlite_\w+|event|buyer_key|seal|local|identity|outbox|print_job|dock_line|media_upload|event_set_aside)$/
    const views =
      /_view$|^(case_code|import_case|stock_movement|part_plan|unit_mark|part_piece|policy_draft|case_count|buyer_mark|photo_use)$/
    expect(tables.filter((name) => !known.test(String(name)) && !views.test(String(name)))).toEqual([])
  })
})

describe('a snapshot that came', () => {
  const place = (head: number) => ({ center: 'c-1', epoch: 'e1', head })

  it('is good where it is what was asked for', async () => {
    const { file, head } = inStep()
    const { snapshot } = await snapshotOf(file)
    expect(snapshotFault(snapshot, place(head), 'b-new')).toBeUndefined()
  })

  it.each([
    ['another center', (db: WritableDb, head: number) => snapshotFault(db, { ...place(head), center: 'c-2' }, 'b-new'), /another center/],
    ['another epoch', (db: WritableDb, head: number) => snapshotFault(db, { ...place(head), epoch: 'e2' }, 'b-new'), /another center/],
    ['another number', (db: WritableDb, head: number) => snapshotFault(db, place(head - 1), 'b-new'), /another center/],
    ['events of this bench', (db: WritableDb, head: number) => snapshotFault(db, place(head), BENCH), /do not belong/],
    [
      'a changed text',
      (db: WritableDb, head: number) => {
        db.exec("UPDATE event SET body = replace(body, 'complaint 1', 'complaint x') WHERE type = 'case.opened.v1'")
        return snapshotFault(db, place(head), 'b-new')
      },
      /chain of b-1 breaks/,
    ],
    [
      'an event that was taken out',
      (db: WritableDb, head: number) => {
        db.exec('DELETE FROM event WHERE seq = 9')
        return snapshotFault(db, place(head), 'b-new')
      },
      /gap/,
    ],
    [
      'a newer store',
      (db: WritableDb, head: number) => {
        db.pragma('user_version = 9999')
        return snapshotFault(db, place(head), 'b-new')
      },
      /newer release/,
    ],
    [
      'newer views',
      (db: WritableDb, head: number) => {
        keepLocal(db, 'viewsVersion', 9999)
        return snapshotFault(db, place(head), 'b-new')
      },
      /newer release/,
    ],
  ] as const)('is refused with %s', async (_, fault, words) => {
    const { file, head } = inStep()
    const { snapshot } = await snapshotOf(file)
    expect(fault(snapshot, head)).toMatch(words)
  })
})

describe('a snapshot put in the place of a running store', () => {
  it('brings everything of the bench with it; who works on it reads the new one at once, and writes into it', async () => {
    const { db: other, file, head } = inStep()
    const { snapshot } = await snapshotOf(file)
    const { db, file: store } = fresh()
    await putInPlace(snapshot, store, (running) => carryOver(snapshot, running))
    expect(count(db, 'event')).toBe(head + 1)
    expect(readIdentity(db)).toBe('b-new')
    expect(readLocal(db, 'settings')).toEqual({ language: 'zh-CN' })
    expect(readLocal(db, 'operator')).toBeUndefined()
    expect(notInCloud(db)).toBe(1)
    expect(integrityFault(db)).toBeUndefined()
    expect(verifyChain(db).faults).toEqual([])
    expect(viewsFault(db)).toBeUndefined()
    record(db, 'case:case-5000', [{ type: 'case.note-added.v1', text: 'goes on' }] as never, { bench: 'b-new' })
    expect(verifyChain(db).faults).toEqual([])
    expect(dumpViews(db)).toContain('Grete Hermann')
    expect(count(db, 'case_view')).toBe(count(other, 'case_view') + 1)
    const found = (store: WritableDb, name: string) =>
      store.prepare('SELECT count(*) AS n FROM case_text WHERE case_text MATCH ?').get(name)
    expect(found(db, 'Hermann')).toEqual({ n: 1 })
    expect(found(db, 'Lovelace')).toEqual(found(other, 'Lovelace'))
    expect(found(other, 'Lovelace')).not.toEqual({ n: 0 })
  })

  it('is not put there over what was written meanwhile: that is carried too', async () => {
    const { file } = inStep()
    const { snapshot } = await snapshotOf(file)
    const { db, file: store } = fresh()
    let scanned = 0
    const scan = () => {
      if (scanned === 3) return
      scanned += 1
      const buyer = { name: `Buyer ${scanned}`, address: [], language: 'en' as const }
      openCase(db, { number: 6000 + scanned, bench: 'b-new', bytes: seededBytes(scanned), buyer })
    }
    await putInPlace(snapshot, store, (running) => {
      // Once between reading keys and reading events, then after everything was read and before it is put in place.
      carryOver(snapshot, beforeEvents(running, scan))
      scan()
    })
    expect(scanned).toBe(3)
    for (const name of ['Buyer 1', 'Buyer 2', 'Buyer 3']) expect(dumpViews(db)).toContain(`"buyer":"${name}"`)
    expect(notInCloud(db)).toBe(4)
    expect(
      db.prepare("SELECT count(*) AS n FROM case_view WHERE case_id IN ('case-5000', 'case-6001', 'case-6002', 'case-6003')").get(),
    ).toEqual({ n: 4 })
    expect(viewsFault(db)).toBeUndefined()
    expect(verifyChain(db).faults).toEqual([])
  })

  it('leaves the store as it was where it cannot be carried', async () => {
    const { file } = inStep()
    const { snapshot } = await snapshotOf(file)
    const { db, file: store } = fresh()
    const before = [dumpViews(db), count(db, 'event')]
    const fails = putInPlace(snapshot, store, () => {
      throw new Error('no')
    })
    await expect(fails).rejects.toThrow('no')
    expect([dumpViews(db), count(db, 'event')]).toEqual(before)
  })

  it('is whole or not there at all when the process is killed in the middle of it', async () => {
    const { file, head } = inStep()
    const { snapshot, path } = await snapshotOf(file)
    snapshot.close()
    const seen = new Set<number>()
    for (const when of ['begin', '1', '4', '11', 'end']) {
      const { db, file: store } = fresh()
      db.close()
      const killed = spawnSync(process.execPath, [join(import.meta.dirname, 'put-in-place-at-work.mjs'), path, store, when])
      expect(killed.signal).toBe('SIGKILL')
      expect(existsSync(store)).toBe(true)
      const again = openFile(store)
      expect(integrityFault(again)).toBeUndefined()
      expect([1, head + 1]).toContain(count(again, 'event'))
      expect(again.prepare("SELECT 1 AS here FROM case_view WHERE case_id = 'case-5000'").get()).toEqual({ here: 1 })
      expect(viewsFault(again)).toBeUndefined()
      seen.add(count(again, 'event'))
    }
    expect([...seen].toSorted((one, two) => one - two)).toEqual([1, head + 1])
  })
})

/** A connection that does something else just before the bench's events are read by it. */
function beforeEvents(db: ReadableDb, work: () => void): ReadableDb {
  return new Proxy(db, {
    get: (target, name) => {
      if (name !== 'prepare') return Reflect.get(target, name) as unknown
      return (text: string) => {
        if (text.includes('FROM event WHERE bench')) work()
        return target.prepare(text)
      }
    },
  })
}
