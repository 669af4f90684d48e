import { randomBytes, randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { insertBench } from '../../../../../cloud/store/benches.ts'
import { inCenter } from '../../../../../cloud/store/in-center.ts'
import { readHead } from '../../../../../cloud/store/read-head.ts'
import { keepLocal } from '../../../../../db/local-state.ts'
import { cloudClient } from '../../../../../electron/bench/sync/cloud-client.ts'
import { type CloudForTests, cloudForTests, newCenter } from '../../../../cloud/cloud-for-tests.ts'
import { seeded } from '../../../../db/seeded-history.ts'
import { lossyLine } from './lossy-line.ts'
import { type AnyCloud, type Happened, runSchedule } from './schedule.ts'
import { forgetStores, linkOf, publicKeyOf } from './sim-bench.ts'

const cloud = cloudForTests()
forgetStores()

/** Makes the log of a center what a backup from then would hold. */
async function putBack({ owner }: CloudForTests, center: string, seq: number): Promise<void> {
  await owner.query(
    'DELETE FROM seal s USING event e WHERE e.center = $1 AND e.seq > $2 AND s.center = $1 AND s.bench = e.bench AND s.bench_seq = e.bench_seq',
    [center, seq],
  )
  await owner.query('DELETE FROM event WHERE center = $1 AND seq > $2', [center, seq])
  await owner.query('DELETE FROM bench_head WHERE center = $1', [center])
  await owner.query(
    `INSERT INTO bench_head (center, bench, bench_seq, hash)
     SELECT DISTINCT ON (bench) center, bench, bench_seq, hash FROM event WHERE center = $1 ORDER BY bench, bench_seq DESC`,
    [center],
  )
  await owner.query(
    'UPDATE center_head SET head = (SELECT coalesce(max(seq), 0) FROM event WHERE center = $1), epoch = $2 WHERE center = $1',
    [center, randomUUID().slice(0, 8)],
  )
}

/** A center of the real service, over a line that `address` names. */
async function realCloud(address: string): Promise<AnyCloud> {
  const center = await newCenter(cloud)
  const one = async <T>(text: string, more: readonly unknown[] = []): Promise<T> =>
    (await cloud.owner.query<{ one: T }>(text, [center, ...more])).rows[0]?.one as T
  const epoch = async () => (await inCenter(cloud.owner, center, (db) => readHead(db, center))).epoch
  return {
    now: 0,
    epoch,
    enrol: async (bench) => {
      const publicKey = Buffer.from(publicKeyOf(bench), 'base64')
      await inCenter(cloud.owner, center, (db) =>
        insertBench(db, center, { bench: bench.name, name: bench.name, publicKey, at: new Date() }),
      )
      keepLocal(bench.db, 'cloud', { ...linkOf(bench), epoch: await epoch() })
    },
    client: (bench, key) =>
      cloudClient({ address: { url: address }, bench, key, release: '0.1.0', surroundings: { now: Date.now, random: randomBytes } }),
    ids: async () => {
      const text = "SELECT coalesce(array_agg(body::json ->> 'id' ORDER BY seq), '{}') AS one FROM event WHERE center = $1"
      return one<readonly string[]>(text)
    },
    putBack: (seq) => putBack(cloud, center, seq),
  }
}

describe('given benches that work at once, the real service with its PostgreSQL, and a line that breaks', () => {
  const happened: Happened = new Map()

  it.each([1, 2, 3, 4])('when all is mended then all hold the same and nothing is missing (25 schedules, %i of 4)', async (part) => {
    const line = await lossyLine(cloud.address, seeded(part))
    try {
      for (let seed = part * 100_000; seed < part * 100_000 + 25; seed += 1) {
        try {
          const center = await realCloud(line.address)
          await runSchedule(seed, { ...center, onMending: () => void (line.isLossy = false) }, happened, seed % 2 === 1)
        } catch (error) {
          throw new Error(`seed ${seed}`, { cause: error })
        }
        line.isLossy = true
      }
    } finally {
      line.close()
    }
  })

  it('and all of it did happen', () => {
    expect([...happened.keys()]).toEqual(expect.arrayContaining(['broken off', 'copied', 'heard', 'killed', 'put back', 'renamed']))
  })
})
