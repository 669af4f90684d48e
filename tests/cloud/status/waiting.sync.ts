import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { startCloud } from '../../../cloud/start-cloud.ts'
import { openLog } from '../../../cloud/log.ts'
import { openPool } from '../../../cloud/store/pool.ts'
import { BenchForTests } from '../bench-for-tests.ts'
import { cloudForTests, enrolledBench, newCenter } from '../cloud-for-tests.ts'

const cloud = cloudForTests()

async function settled<T>(asked: Promise<T>): Promise<T | 'waits'> {
  return Promise.race([asked, new Promise<'waits'>((resolve) => setTimeout(() => resolve('waits'), 300))])
}

describe('a bench that waits for news', () => {
  it('is answered at once when there are some already', async () => {
    const bench = await enrolledBench(cloud, await newCenter(cloud))
    bench.note()
    await bench.push()
    expect((await bench.status({ seen: 0, wait: 20 })).body.head).toBe(1)
  })

  it('is answered when somebody has pushed, here or by another copy of the service', async () => {
    const center = await newCenter(cloud)
    const [one, two] = [await enrolledBench(cloud, center), await enrolledBench(cloud, center)]
    const here = one.status({ wait: 20 })
    expect(await settled(here)).toBe('waits')
    two.note()
    await two.push()
    expect((await here).body.head).toBe(1)

    const pool = openPool(cloud.database.app, 3)
    const copy = await startCloud(pool, openLog({ write: () => undefined }), cloud.media)
    try {
      two.address = await copy.listen({ host: '127.0.0.1', port: 0 })
      const there = one.status({ seen: 1, wait: 20 })
      expect(await settled(there)).toBe('waits')
      two.note()
      await two.push(2)
      expect((await there).body.head).toBe(2)
    } finally {
      await copy.close()
      await pool.end()
    }
  })

  it('is answered when its time is over', async () => {
    const bench = await enrolledBench(cloud, await newCenter(cloud))
    expect((await bench.status({ wait: 1 })).body.head).toBe(0)
  })

  it('holds no connection to the database meanwhile', async () => {
    const center = await newCenter(cloud)
    const benches = await Promise.all(Array.from({ length: 6 }, () => enrolledBench(cloud, center)))
    const waiting = benches.map((bench) => bench.status({ wait: 25 }))
    const metrics = async () => (await fetch(`${cloud.address}/metrics`)).text()
    while (!(await metrics()).includes('mendbench_benches_waiting 6')) await sleep(50)
    expect(cloud.pool.totalCount - cloud.pool.idleCount).toBeLessThan(3)
    const other = await enrolledBench(cloud, center)
    other.note()
    await other.push()
    for (const { body } of await Promise.all(waiting)) expect(body.head).toBe(1)
  })

  it('waits once: asking again ends the wait before', async () => {
    const bench = await enrolledBench(cloud, await newCenter(cloud))
    const before = bench.status({ wait: 20 })
    await settled(before)
    const after = bench.status({ wait: 20 })
    expect((await before).status).toBe(200)
    expect(await settled(after)).toBe('waits')
    bench.note()
    await bench.push()
    expect((await after).body.head).toBe(1)
  })

  it('is answered when the service ends', async () => {
    const bench = await enrolledBench(cloud, await newCenter(cloud))
    const pool = openPool(cloud.database.app, 3)
    const copy = await startCloud(pool, openLog({ write: () => undefined }), cloud.media)
    const there = new BenchForTests(await copy.listen({ host: '127.0.0.1', port: 0 }), bench.id)
    there.key = bench.key
    const asked = there.status({ wait: 20 })
    expect(await settled(asked)).toBe('waits')
    await copy.close()
    expect((await asked).status).toBe(200)
    await pool.end()
  })
})
