import { describe, expect, it } from 'vitest'
import { GRANTS } from '../../../cloud/store/app-role.ts'
import { inCenter } from '../../../cloud/store/in-center.ts'
import { cloudForTests, enrolledBench, newCenter } from '../cloud-for-tests.ts'

const cloud = cloudForTests()

const TABLES = Object.keys(GRANTS)

/** A center in which every table has a row. */
async function filledCenter() {
  const center = await newCenter(cloud)
  const bench = await enrolledBench(cloud, center)
  bench.note('a note', { stream: 'case:1' })
  bench.add('a poison')
  await bench.push(1, 2, [{ buyer: 'buyer-1', key: 'c2VjcmV0' }])
  await bench.status({ holding: { caseId: '1', operator: 'ada' } })
  await bench.rotate()
  await cloud.owner.query(
    `INSERT INTO media (center, upload, sha256, bytes, type, state, uploaded_by, begun_at, moved_at) VALUES ($1, 'u', 'h', 1, 'image/png', 'coming', $2, now(), now())`,
    [center, bench.id],
  )
  await cloud.owner.query("INSERT INTO media_part (center, upload, part, etag, bytes) VALUES ($1, 'u', 1, 'e', 1)", [center])
  await cloud.owner.query('INSERT INTO snapshot (center, wanted_from, wanted_at) VALUES ($1, $2, now())', [center, bench.id])
  return { center, bench }
}

const countAs = (center: string, table: string, where = '') =>
  inCenter(
    cloud.pool,
    center,
    async (db) => (await db.query<{ n: number }>(`SELECT count(*) AS n FROM ${table} ${where}`)).rows[0]?.n ?? -1,
  )

describe('the tables', () => {
  it('all keep centers apart, and bind their owner too', async () => {
    const { rows } = await cloud.owner.query<{ name: string; on: boolean; forced: boolean; policies: number; hasCenter: boolean }>(`
      SELECT relname AS name, relrowsecurity AS on, relforcerowsecurity AS forced,
        (SELECT count(*) FROM pg_policy WHERE polrelid = c.oid) AS policies,
        EXISTS (SELECT FROM pg_attribute WHERE attrelid = c.oid AND attname = 'center' AND attnotnull) AS "hasCenter"
      FROM pg_class c WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace`)
    expect(rows.map(({ name }) => name).toSorted()).toEqual(TABLES.toSorted())
    for (const table of rows) expect(table).toMatchObject({ on: true, forced: true, hasCenter: true })
  })

  it('are served by a role that owns nothing and is bound by all of that', async () => {
    const { rows } = await cloud.pool.query(
      'SELECT rolsuper, rolbypassrls, rolcreaterole, (SELECT count(*) FROM pg_class WHERE relowner = r.oid) AS owns FROM pg_roles r WHERE rolname = current_user',
    )
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, owns: 0 }])
  })

  it('let nobody change or delete what was written', async () => {
    const { center } = await filledCenter()
    for (const statement of [
      'UPDATE event SET body = body',
      'DELETE FROM event',
      'DELETE FROM seal',
      'DELETE FROM notice',
      'TRUNCATE event',
      'DROP TABLE event',
    ]) {
      await expect(inCenter(cloud.pool, center, (db) => db.query(statement))).rejects.toThrow(/permission denied|must be owner/)
    }
  })
})

describe('another center', () => {
  it('sees no row of any table, and none at all without a center', async () => {
    const { center } = await filledCenter()
    const { center: other } = await filledCenter()
    for (const table of TABLES) {
      expect([table, (await countAs(center, table)) > 0]).toEqual([table, true])
      expect([table, await countAs(other, table, `WHERE center = '${center}'`)]).toEqual([table, 0])
      const without = await cloud.pool.query<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)
      expect([table, without.rows[0]?.n]).toEqual([table, 0])
    }
  })

  it('writes and changes none', async () => {
    const { center, bench } = await filledCenter()
    const other = await newCenter(cloud)
    const inserts = [
      `INSERT INTO event (center, seq, bench, bench_seq, body, hash, disposition, received_at) VALUES ('${center}', 99, 'x', 1, '', '', 'accepted', now())`,
      `INSERT INTO bench VALUES ('x-1', '${center}', 'x', '', 'active', NULL, now(), NULL)`,
      `INSERT INTO buyer_key VALUES ('${center}', 'x', 'x', 1)`,
      `INSERT INTO enrolment_code VALUES ('x', '${center}', now(), now(), NULL, NULL)`,
      `INSERT INTO notice (center, at, kind, reason) VALUES ('${center}', now(), 'x', 'x')`,
      `INSERT INTO nonce VALUES ('${center}', 'x', 'x', now())`,
    ]
    for (const statement of inserts) {
      await expect(inCenter(cloud.pool, other, (db) => db.query(statement))).rejects.toThrow('row-level security')
    }
    const updates = [
      'UPDATE center_head SET head = head + 1000',
      `UPDATE bench SET state = 'revoked' WHERE bench = '${bench.id}'`,
      'UPDATE bench_head SET bench_seq = 0',
      "UPDATE buyer_key SET key = 'x'",
      'UPDATE enrolment_code SET expires_at = now()',
    ]
    for (const statement of updates) {
      const { rowCount } = await inCenter(cloud.pool, other, (db) => db.query(statement))
      expect([statement, rowCount]).toEqual([statement, statement.includes('center_head') ? 1 : 0])
    }
    expect((await bench.pull()).body.head).toBe(2)
    await expect(
      inCenter(cloud.pool, center, (db) => db.query('UPDATE bench SET center = $1 WHERE bench = $2', [other, bench.id])),
    ).rejects.toThrow('row-level security')
  })

  it('is not chosen by a connection that was used for one before', async () => {
    const { center } = await filledCenter()
    await Promise.all(Array.from({ length: 12 }, () => countAs(center, 'event')))
    const left = await Promise.all(
      Array.from({ length: 12 }, () => cloud.pool.query("SELECT current_setting('app.center', true) AS center")),
    )
    for (const { rows } of left) expect(rows[0]?.center ?? '').toBe('')
  })

  it('is found by a bench’s id, and by nothing a request says', async () => {
    const { bench, center } = await filledCenter()
    const { bench: stranger, center: other } = await filledCenter()
    const message = { after: 0, limit: 100, center, app: { center } }
    const replies = [
      await stranger.ask<{ events: { bench: string }[] }>('/v1/pull', message),
      await stranger.ask<{ events: { bench: string }[] }>('/v1/pull', message, { headers: { 'mendbench-center': center, center } }),
      await stranger.ask<{ events: { bench: string }[] }>(`/v1/pull?center=${center}`, message),
    ]
    for (const { body } of replies) expect(body.events.map(({ bench: by }) => by)).toEqual([stranger.id, stranger.id])
    stranger.write({ type: 'case.note-added.v1', center, text: 'x' } as { type: string }, { stream: 'case:1' })
    await stranger.push(3)
    expect((await bench.pull()).body.events).toHaveLength(2)
    expect(await countAs(other, 'event')).toBe(3)
  })

  it('cannot be reached by words that look like SQL', async () => {
    const { center, bench } = await filledCenter()
    const { bench: stranger, center: other } = await filledCenter()
    const words = [
      `' OR center = '${center}`,
      `'; SELECT set_config('app.center', '${center}', false); --`,
      `x', true), set_config('app.center', '${center}', true) --`,
      `\\'; UPDATE bench SET center = '${center}'; --`,
    ]
    for (const [at, text] of words.entries()) {
      stranger.note(text, { stream: `case:${text}`, id: text })
      await stranger.push(3 + at, 3 + at, [{ buyer: text, key: 'AAAA' }])
      await stranger.status({ holding: { caseId: text, operator: text } })
      await stranger.ask('/v1/pull', { after: 0, limit: 10, epoch: text })
      await stranger.ask('/v1/pull', { after: text, limit: 10 })
      await stranger.ask('/v1/pull', { after: 0, limit: 10 }, { bench: text, headers: { 'mendbench-bench': text } })
      await stranger.enrol(text)
      await (await enrolledBench(cloud, other)).goOnAs(text)
    }
    expect((await bench.pull()).body.events).toHaveLength(2)
    expect((await bench.status()).body.held).toEqual([])
    expect(await countAs(center, 'bench')).toBe(1)
    const { events } = (await stranger.pull()).body
    expect(new Set(events.map(({ bench: by }) => by))).toEqual(new Set([stranger.id]))
    expect(events.slice(2).map(({ body }) => (JSON.parse(body) as { payload: { text: string } }).payload.text)).toEqual(words)
  })
})
