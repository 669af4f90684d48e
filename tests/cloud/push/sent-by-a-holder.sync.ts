import { describe, expect, it } from 'vitest'
import { beginEpoch } from '../../../cloud/admin/centers.ts'
import type { PulledEvent } from '../../../shared/protocol/pull.ts'
import type { PushReply } from '../../../shared/protocol/push.ts'
import type { Seal } from '../../../shared/protocol/seal.ts'
import { BenchForTests, hashOf, newKey } from '../bench-for-tests.ts'
import { type CloudForTests, cloudForTests, enrolledBench, newCenter } from '../cloud-for-tests.ts'

const cloud = cloudForTests()

/** What a backup from before this center's first event would hold. */
async function putBackEmpty({ owner }: CloudForTests, center: string): Promise<void> {
  for (const table of ['event', 'seal', 'bench_head']) await owner.query(`DELETE FROM ${table} WHERE center = $1`, [center])
  await beginEpoch(owner)
}

type Held = { readonly events: readonly PulledEvent[]; readonly seals: readonly (Seal & { readonly bench: string })[] }

/** A bench that wrote three events in two pushes and is gone; another one holds them; the cloud has lost them. */
async function lostAndHeld() {
  const center = await newCenter(cloud)
  const [gone, holder] = [await enrolledBench(cloud, center), await enrolledBench(cloud, center)]
  gone.note('1')
  await gone.push()
  gone.note('2')
  gone.note('3')
  await gone.push(2)
  const { events, seals } = (await holder.pull()).body
  await putBackEmpty(cloud, center)
  return { center, gone, holder, held: { events, seals } }
}

function send(
  by: BenchForTests,
  of: BenchForTests,
  { events, seals }: Held,
  { texts = events.map(({ body }) => body), seal }: { texts?: string[]; seal?: Seal } = {},
) {
  const { bench: _, ...last } = seals.at(-1) ?? { bench: '', ...of.seal(1) }
  return by.ask<PushReply>('/v1/push', { of: of.id, from: 1, events: texts, seal: seal ?? last, buyerKeys: [] })
}

describe('given the cloud was put back and the bench that wrote is gone', () => {
  it('who holds its events was given its word for each push, and sends them again; twice changes nothing', async () => {
    const { gone, holder, held } = await lostAndHeld()
    expect(held.seals.map(({ bench, benchSeq }) => [bench, benchSeq])).toEqual([
      [gone.id, 1],
      [gone.id, 3],
    ])
    const sent = await send(holder, gone, held)
    expect([sent.status, sent.body.ack]).toEqual([200, { benchSeq: 3, hash: hashOf(gone.texts[2] ?? '') }])
    expect((await send(holder, gone, held)).body).toMatchObject({ ack: sent.body.ack, head: sent.body.head })
    const again = (await holder.pull()).body
    expect(again.events.map(({ bench, body }) => [bench, body])).toEqual(gone.texts.map((text) => [gone.id, text]))
    expect(again.seals).toEqual([held.seals[1]])
  })

  it('also when its access was taken away; and when it comes back after all it goes on behind them', async () => {
    const { gone, holder, held } = await lostAndHeld()
    await cloud.owner.query("UPDATE bench SET state = 'revoked' WHERE bench = $1", [gone.id])
    expect((await send(holder, gone, held)).status).toBe(200)
    await cloud.owner.query("UPDATE bench SET state = 'active' WHERE bench = $1", [gone.id])
    gone.note('4')
    expect((await gone.push()).body.ack.benchSeq).toBe(4)
  })

  it('nobody changes a word of them, leaves one out, or speaks in its name', async () => {
    const { gone, holder, held } = await lostAndHeld()
    const [one = '', two = '', three = ''] = held.events.map(({ body }) => body)
    const changed = await send(holder, gone, held, { texts: [one, two, three.replace('"3"', '"X"')] })
    expect(changed.error?.kind).toBe('malformed')
    expect((await send(holder, gone, held, { texts: [one, three] })).error?.kind).toBe('malformed')
    const forged = new BenchForTests(cloud.address, gone.id)
    forged.texts.push(...gone.texts)
    forged.note('never written there')
    const own = await send(holder, gone, held, { texts: [...forged.texts], seal: forged.seal(4, holder.key) })
    expect(own.error).toMatchObject({ kind: 'malformed', reason: expect.stringContaining('seal') })
    expect((await send(holder, gone, held, { texts: [...forged.texts], seal: forged.seal(4, newKey()) })).error?.kind).toBe('malformed')
    expect((await holder.pull()).body.events).toEqual([])
  })

  it('no bench of another center does, nor one that goes on under another identity', async () => {
    const { gone, holder, held } = await lostAndHeld()
    const stranger = await enrolledBench(cloud, await newCenter(cloud))
    expect((await send(stranger, gone, held)).error?.kind).toBe('not-found')
    await holder.goOnAs()
    expect((await send(holder, gone, held)).error?.kind).toBe('fork')
  })
})
