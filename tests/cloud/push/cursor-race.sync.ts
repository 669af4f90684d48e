import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { Admitted } from '../../../cloud/auth/admit.ts'
import { readBatch } from '../../../cloud/push/read-batch.ts'
import { storeBatch } from '../../../cloud/push/store-batch.ts'
import { inCenter } from '../../../cloud/store/in-center.ts'
import { seeded } from '../../db/seeded-history.ts'
import type { BenchForTests } from '../bench-for-tests.ts'
import { type CloudForTests, cloudForTests, enrolledBench, newCenter } from '../cloud-for-tests.ts'

const cloud = cloudForTests()

const WRITERS = 10
const PUSHES = 32
const EVENTS = 10
/** One in so many pushes is rolled back at the very end, and pushed again. */
const ROLLED_BACK = 12

/** Follows a log by its numbers, as a bench does, until nobody writes any more and nothing is left. */
async function follow(
  page: (after: number) => Promise<readonly { seq: number; name: string }[]>,
  isOver: () => boolean,
): Promise<readonly string[]> {
  const seen: string[] = []
  for (let after = 0; ; ) {
    const last = isOver()
    const events = await page(after)
    seen.push(...events.map(({ name }) => name))
    after = events.at(-1)?.seq ?? after
    if (last && events.length === 0) return seen
    await sleep(1)
  }
}

class RolledBack extends Error {}

async function pushAll(cloud: CloudForTests, center: string, bench: BenchForTests, random: () => number): Promise<void> {
  const publicKey = Buffer.from(bench.key.publicKey, 'base64')
  const from: Admitted = { bench: bench.id, center, publicKey, state: 'active', release: '0.1.0' }
  for (let push = 0; push < PUSHES; ) {
    const first = push * EVENTS + 1
    const events = bench.texts.slice(first - 1, first - 1 + EVENTS)
    const batch = readBatch(from.bench, [from.publicKey], { from: first, events, seal: bench.seal(first + EVENTS - 1), buyerKeys: [] })
    if (!batch.ok) throw new Error(batch.error.reason)
    try {
      await inCenter(cloud.pool, center, async (db) => {
        const stored = await storeBatch(db, from, batch.value, Date.now())
        if (!stored.ok) throw new Error(stored.error.reason)
        await sleep(random() * 3)
        if (random() < 1 / ROLLED_BACK) throw new RolledBack()
      })
      push += 1
    } catch (error) {
      if (!(error instanceof RolledBack)) throw error
    }
  }
}

async function insertAll(cloud: CloudForTests, writer: number, random: () => number): Promise<void> {
  for (let push = 0; push < PUSHES; ) {
    const db = await cloud.owner.connect()
    try {
      await db.query('BEGIN')
      await db.query("INSERT INTO plain (name) SELECT $1 || ' ' || n FROM generate_series($2::int, $3::int) n", [
        String(writer),
        push * EVENTS + 1,
        (push + 1) * EVENTS,
      ])
      await sleep(random() * 3)
      const isRolledBack = random() < 1 / ROLLED_BACK
      await db.query(isRolledBack ? 'ROLLBACK' : 'COMMIT')
      if (!isRolledBack) push += 1
    } finally {
      db.release()
    }
  }
}

describe('ten benches that write at once, some in vain, while an eleventh follows the log', () => {
  it('skip none and show none twice', async () => {
    const center = await newCenter(cloud)
    const benches = await Promise.all(Array.from({ length: WRITERS }, () => enrolledBench(cloud, center)))
    for (const [at, bench] of benches.entries()) {
      for (let each = 0; each < PUSHES * EVENTS; each += 1) bench.note(String(each), { stream: `case:${at}-${each % 40}` })
    }
    const reader = await enrolledBench(cloud, center)
    let writing = true
    const following = follow(
      async (after) => {
        let page = await reader.pull(after)
        // A cloud that is short of connections, or is asked too often, says so and is asked again.
        while (page.error?.kind === 'busy' || page.error?.kind === 'too-many') {
          await sleep(1_000 * (page.error.retryAfter ?? 0.05))
          page = await reader.pull(after)
        }
        return page.body.events.map(({ seq, bench, benchSeq }) => ({ seq, name: `${bench} ${benchSeq}` }))
      },
      () => !writing,
    )
    await Promise.all(benches.map((bench, at) => pushAll(cloud, center, bench, seeded(at + 1))))
    writing = false
    const seen = await following
    expect(seen).toHaveLength(WRITERS * PUSHES * EVENTS)
    expect(new Set(seen).size).toBe(seen.length)
    for (const { id } of benches) {
      const numbers = seen.filter((name) => name.startsWith(`${id} `)).map((name) => Number(name.split(' ')[1]))
      expect(numbers).toEqual(Array.from({ length: PUSHES * EVENTS }, (_, at) => at + 1))
    }
  })

  it('would skip some if the numbers came from a plain sequence', async () => {
    await cloud.owner.query('CREATE TABLE plain (seq bigserial PRIMARY KEY, name text NOT NULL)')
    await cloud.owner.query('GRANT SELECT ON plain TO PUBLIC')
    let writing = true
    const following = follow(
      async (after) =>
        (await cloud.pool.query<{ seq: number; name: string }>('SELECT seq, name FROM plain WHERE seq > $1 ORDER BY seq', [after])).rows,
      () => !writing,
    )
    await Promise.all(Array.from({ length: WRITERS }, (_, at) => insertAll(cloud, at, seeded(at + 1))))
    writing = false
    const seen = await following
    const { rows } = await cloud.owner.query<{ written: number }>('SELECT count(*) AS written FROM plain')
    expect(rows[0]?.written).toBe(WRITERS * PUSHES * EVENTS)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBeLessThan(WRITERS * PUSHES * EVENTS)
  })
})
