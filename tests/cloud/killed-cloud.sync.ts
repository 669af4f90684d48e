import { describe, expect, it, onTestFinished } from 'vitest'
import { hashOf } from './bench-for-tests.ts'
import { startBuiltCloud } from './built-cloud.ts'
import { cloudForTests, enrolledBench, newCenter } from './cloud-for-tests.ts'
import { databaseProxy } from './database-proxy.ts'

const cloud = cloudForTests()

describe('a service that is killed between the commit and the answer', () => {
  it('has the events, and gives that very answer when they are sent again', async () => {
    const center = await newCenter(cloud)
    const bench = await enrolledBench(cloud, center)
    const url = new URL(cloud.database.app)
    const proxy = await databaseProxy(Number(url.port))
    onTestFinished(proxy.close)
    url.port = String(proxy.port)
    const killed = await startBuiltCloud({ DATABASE_APP_URL: url.href, DATABASE_URL: '' })
    onTestFinished(async () => void (await killed.end('SIGKILL')))

    const committed = proxy.holdCommitAfter('write-batch')
    const inOrder = cloud.address
    bench.address = killed.address
    bench.note('1')
    bench.note('2')
    const answer = bench.push().then(
      () => 'answered',
      () => 'lost',
    )
    await committed
    await killed.end('SIGKILL')
    expect(await answer).toBe('lost')

    bench.address = inOrder
    const again = await bench.push()
    expect(again.body).toMatchObject({ ack: { benchSeq: 2, hash: hashOf(bench.texts[1] ?? '') }, head: 2 })
    expect((await bench.pull()).body.events).toHaveLength(2)
    expect((await bench.push()).body.ack).toEqual(again.body.ack)
  })

  it('or while it has not committed has nothing, and takes them the second time', async () => {
    const center = await newCenter(cloud)
    const bench = await enrolledBench(cloud, center)
    const killed = await startBuiltCloud({ DATABASE_APP_URL: cloud.database.app, DATABASE_URL: '' })
    onTestFinished(async () => void (await killed.end('SIGKILL')))
    const inOrder = cloud.address
    const holder = await cloud.owner.connect()
    try {
      // The push gets as far as the center's row, and waits there.
      await holder.query('BEGIN')
      await holder.query('SELECT head FROM center_head WHERE center = $1 FOR UPDATE', [center])
      bench.address = killed.address
      bench.note('1')
      const answer = bench.push().then(
        () => 'answered',
        () => 'lost',
      )
      for (let waiting = 0; waiting === 0; ) {
        const { rows } = await cloud.owner.query<{ n: number }>("SELECT count(*) AS n FROM pg_stat_activity WHERE wait_event_type = 'Lock'")
        waiting = rows[0]?.n ?? 0
      }
      await killed.end('SIGKILL')
      expect(await answer).toBe('lost')
    } finally {
      await holder.query('ROLLBACK')
      holder.release()
    }
    bench.address = inOrder
    expect((await bench.push()).body).toMatchObject({ ack: { benchSeq: 1 }, head: 1 })
    expect((await bench.pull()).body.events).toHaveLength(1)
  })
})

describe('a center whose row somebody holds too long', () => {
  it('answers that it is busy, and when to come again; other centers notice nothing', async () => {
    const center = await newCenter(cloud)
    const [bench, elsewhere] = [await enrolledBench(cloud, center), await enrolledBench(cloud, await newCenter(cloud))]
    const holder = await cloud.owner.connect()
    try {
      await holder.query('BEGIN')
      await holder.query('SELECT head FROM center_head WHERE center = $1 FOR UPDATE', [center])
      bench.note()
      const waiting = bench.push()
      elsewhere.note()
      expect((await elsewhere.push()).status).toBe(200)
      const refused = await waiting
      expect([refused.status, refused.error?.kind, refused.error?.origin, refused.error?.retryAfter]).toEqual([503, 'busy', 'cloud', 2])
    } finally {
      await holder.query('ROLLBACK')
      holder.release()
    }
    expect((await bench.push()).status).toBe(200)
  })
})
