import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { beginEpoch, revokeBench } from '../../../cloud/admin/centers.ts'
import type { PullReply } from '../../../shared/protocol/pull.ts'
import { statusReply } from '../../../shared/protocol/status.ts'
import type { BenchForTests } from '../bench-for-tests.ts'
import { cloudForTests, enrolledBench, newCenter } from '../cloud-for-tests.ts'

const cloud = cloudForTests()

const KEY = Buffer.alloc(32, 7).toString('base64')
const PAGE = { limit: 500 }

async function benches(count: number): Promise<readonly [BenchForTests, BenchForTests, BenchForTests]> {
  const center = await newCenter(cloud)
  const made: BenchForTests[] = []
  for (let at = 0; at < count; at += 1) made.push(await enrolledBench(cloud, center))
  return made as unknown as readonly [BenchForTests, BenchForTests, BenchForTests]
}

/** Until so many wait: a push before that is no news to them. */
async function waiting(count: number): Promise<void> {
  const metrics = async () => (await fetch(`${cloud.address}/metrics`)).text()
  while (!(await metrics()).includes(`mendbench_benches_waiting ${count}\n`)) await sleep(20)
}

function untimed(page: PullReply): Omit<PullReply, 'now'> {
  const { now: _, ...rest } = page
  return rest
}

describe('a bench that takes news with the answer', () => {
  it('gets what a pull would have said: the events with their places, its own too, buyers’ keys and seals', async () => {
    const [one, two] = await benches(2)
    two.note('its own')
    await two.push()
    const asked = two.status({ wait: 20, page: PAGE, seen: 0 })
    const news = two.status({ wait: 20, page: PAGE, seen: 1 })
    expect((await asked).body.page?.events.map(({ bench }) => bench)).toEqual([two.id])
    await waiting(1)
    one.note('李娜')
    one.note()
    await one.push(1, 2, [{ buyer: 'li-na', key: KEY }])
    const { body } = await news
    const pulled = (await two.pull(1)).body
    expect(body.page === undefined ? undefined : untimed(body.page)).toEqual(untimed(pulled))
    expect(pulled).toMatchObject({ events: [{ seq: 2 }, { seq: 3 }], buyerKeys: [{ buyer: 'li-na', key: KEY }], next: 3, head: 3 })
    expect(pulled.seals).toEqual([{ bench: one.id, ...one.seal(2) }])
    expect(statusReply.parse(body)).toEqual(body)
  })

  it('gets no more than it takes, and hears how far the log goes', async () => {
    const [one, two] = await benches(2)
    const news = two.status({ wait: 20, page: { limit: 2 } })
    await waiting(1)
    for (let at = 0; at < 5; at += 1) one.note(String(at))
    await one.push()
    const { body } = await news
    expect(body).toMatchObject({ head: 5, page: { next: 2, head: 5 } })
    expect(body.page?.events).toHaveLength(2)
  })

  it('gets none where there is nothing, and none that did not ask for it', async () => {
    const [one, two, old] = await benches(3)
    expect((await two.status({ wait: 1, page: PAGE })).body).not.toHaveProperty('page')
    const [news, plain] = [two.status({ wait: 20, page: PAGE }), old.status({ wait: 20 })]
    await waiting(2)
    one.note()
    await one.push()
    expect((await news).body.page?.next).toBe(1)
    const { body } = await plain
    expect(body).not.toHaveProperty('page')
    expect(body.head).toBe(1)
    expect((await old.pull(0)).body.next).toBe(1)
  })

  it('gets none of another epoch, nor after a number that the log does not have', async () => {
    const [one, two] = await benches(2)
    const { epoch } = (await two.status()).body
    const news = two.status({ wait: 20, page: { limit: 500, epoch } })
    await waiting(1)
    await beginEpoch(cloud.owner)
    one.note()
    await one.push()
    const { body } = await news
    expect(body).not.toHaveProperty('page')
    expect(body.head).toBe(1)
    expect(body.epoch).not.toBe(epoch)
    expect((await two.status({ seen: 7, wait: 0, page: PAGE })).body).not.toHaveProperty('page')
  })

  it('gets nothing more when its access was taken away while it waited', async () => {
    const [one, two, old] = await benches(3)
    const [news, plain] = [two.status({ wait: 20, page: PAGE }), old.status({ wait: 20 })]
    await waiting(2)
    for (const bench of [two, old]) await revokeBench(cloud.owner, bench.id, new Date())
    one.note()
    await one.push()
    for (const reply of [await news, await plain]) {
      expect(reply.error?.kind).toBe('revoked')
      expect(reply.body).not.toHaveProperty('page')
    }
  })

  it('gets no key of a buyer who was forgotten while it waited', async () => {
    const [one, two] = await benches(2)
    one.note()
    await one.push(1, 1, [{ buyer: 'li-na', key: KEY }])
    const before = (await two.status({ page: PAGE })).body.page
    const news = two.status({ seen: 1, wait: 20, page: PAGE })
    await waiting(1)
    one.write({ type: 'buyer.forgotten.v1' }, { stream: 'buyer:li-na' })
    await one.push(2, 2)
    expect([before?.buyerKeys.length, (await news).body.page?.buyerKeys]).toEqual([1, []])
    expect((await two.status({ page: PAGE })).body.page?.buyerKeys).toEqual([])
  })
})
