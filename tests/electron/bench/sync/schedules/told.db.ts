import { beforeEach, describe, expect, it } from 'vitest'
import { dumpViews } from '../../../../../db/project.ts'
import { unplacedEvents } from '../../../../../db/forget-places.ts'
import { notInCloud } from '../../../../../db/counts.ts'
import { readCase } from '../../../../../db/views/case-view.ts'
import { viewsFault } from '../../../../../db/views-fault.ts'
import type { BenchKey } from '../../../../../electron/bench/sync/bench-key.ts'
import type { SyncClient } from '../../../../../electron/bench/sync/sync-round.ts'
import { openCase, seededBytes } from '../../../../db/seeded-history.ts'
import { type MemoryCloud, memoryCloud } from './memory-cloud.ts'
import { type SimBench, cloneInto, emptyBench, forgetStores, goRound, hear, linkOf } from './sim-bench.ts'

forgetStores()

const NOW = Date.parse('2026-03-02T08:00:00Z')
let cloud: MemoryCloud

beforeEach(() => {
  cloud = memoryCloud()
  cloud.now = NOW
})

const open = (at: SimBench, number: number) => openCase(at.db, { number, now: NOW, bytes: seededBytes(number), bench: at.name })

async function benches(): Promise<readonly [SimBench, SimBench]> {
  const [one, two] = [await emptyBench(0, 'b-1', 0), await emptyBench(1, 'b-2', 0)]
  for (const bench of [one, two]) await cloud.enrol(bench)
  return [one, two]
}

/** Notes what is asked of a cloud, in order. */
function noted(client = cloud.client) {
  const asked: string[] = []
  const clientFor = (name: string, key: BenchKey): SyncClient => {
    const { status, push, pull, newIdentity } = client(name, key)
    const note =
      <Request, Reply>(what: string, ask: (request: Request) => Reply) =>
      (request: Request) => {
        asked.push(what)
        return ask(request)
      }
    return {
      status: note('status', status),
      push: note('push', push),
      pull: note('pull', pull),
      newIdentity: note('new-identity', newIdentity),
    }
  }
  return { asked, clientFor }
}

/** A service of the release before: it knows no page. */
function older(name: string, key: BenchKey): SyncClient {
  const client = cloud.client(name, key)
  const status: SyncClient['status'] = (request) => {
    const { page: _, ...known } = request
    return client.status(known)
  }
  return { ...client, status }
}

function bothHoldTheSame(one: SimBench, two: SimBench): void {
  expect(dumpViews(two.db)).toBe(dumpViews(one.db))
  for (const { db } of [one, two]) expect([viewsFault(db), notInCloud(db)]).toEqual([undefined, 0])
}

describe('given a bench that waits, and another that opens a case', () => {
  it('when it is told then it takes the case from the answer and asks for nothing', async () => {
    const [one, two] = await benches()
    await goRound(two, cloud.client)
    const caseId = open(one, 1)
    await goRound(one, cloud.client)
    const { asked, clientFor } = noted()
    await hear(two, clientFor)
    await goRound(two, clientFor)
    expect(asked).toEqual(['status'])
    expect(readCase(two.db, caseId)).toBeDefined()
    expect(linkOf(two).cursor).toBe(cloud.all().length)
    bothHoldTheSame(one, two)
  })

  it('when the wait ends without news then nothing more is asked', async () => {
    const [, two] = await benches()
    await goRound(two, cloud.client)
    const { asked, clientFor } = noted()
    await hear(two, clientFor)
    await goRound(two, clientFor)
    expect(asked).toEqual(['status'])
  })

  it('when the service is of the release before then it pulls what it was told of', async () => {
    const [one, two] = await benches()
    const caseId = open(one, 1)
    await goRound(one, cloud.client)
    const { asked, clientFor } = noted(older)
    await hear(two, clientFor)
    expect(two.told).not.toHaveProperty('page')
    await goRound(two, clientFor)
    expect(asked).toEqual(['status', 'pull'])
    expect(readCase(two.db, caseId)).toBeDefined()
  })

  it('when there is more than an answer carries then it pulls the rest', async () => {
    const [one, two] = await benches()
    for (let number = 1; cloud.all().length <= 500; number += 1) {
      open(one, number)
      await goRound(one, cloud.client)
    }
    const { asked, clientFor } = noted()
    await hear(two, clientFor)
    await goRound(two, clientFor)
    expect(asked).toEqual(['status', 'pull'])
    bothHoldTheSame(one, two)
  })

  it('when it has written something meanwhile then that goes too, and gets its place at once', async () => {
    const [one, two] = await benches()
    open(one, 1)
    await goRound(one, cloud.client)
    const { asked, clientFor } = noted()
    await hear(two, clientFor)
    open(two, 2)
    await goRound(two, clientFor)
    expect(asked).toEqual(['status', 'push', 'pull'])
    expect(notInCloud(two.db)).toBe(0)
    await goRound(one, cloud.client)
    bothHoldTheSame(one, two)
  })

  it('when its own events come back only to get their place then they are in the answer too', async () => {
    const [one, two] = await benches()
    open(one, 1)
    const cut = (name: string, key: BenchKey): SyncClient => ({
      ...cloud.client(name, key),
      pull: async () => ({ ok: false, error: { type: 'unreachable', detail: 'the line' } }),
    })
    await goRound(one, cut)
    expect(notInCloud(one.db)).toBeGreaterThan(0)
    const { asked, clientFor } = noted()
    await hear(one, clientFor)
    await goRound(one, clientFor)
    expect(asked).toEqual(['status'])
    await goRound(two, cloud.client)
    bothHoldTheSame(one, two)
  })

  it('when the cloud is put back before it is told then it begins anew, and nothing is lost', async () => {
    const [one, two] = await benches()
    const first = open(one, 1)
    for (const bench of [one, two]) await goRound(bench, cloud.client)
    const kept = cloud.all().length
    const second = open(one, 2)
    await goRound(one, cloud.client)
    await goRound(two, cloud.client)
    await cloud.putBack(kept)
    await hear(two, cloud.client)
    expect(two.told).not.toHaveProperty('page')
    for (let turn = 0; turn < 4; turn += 1) for (const bench of [two, one]) await goRound(bench, cloud.client)
    expect([readCase(two.db, first), readCase(two.db, second)]).not.toContain(undefined)
    bothHoldTheSame(one, two)
  })

  it('when the cloud is put back after it was told, before it took the page, then that is found out the next time round', async () => {
    const [one, two] = await benches()
    open(one, 1)
    for (const bench of [one, two]) await goRound(bench, cloud.client)
    const kept = cloud.all().length
    const second = open(one, 2)
    await goRound(one, cloud.client)
    await hear(two, cloud.client)
    await cloud.putBack(kept)
    await goRound(two, cloud.client)
    expect(readCase(two.db, second)).toBeDefined()
    for (let turn = 0; turn < 4; turn += 1) for (const bench of [two, one]) await goRound(bench, cloud.client)
    bothHoldTheSame(one, two)
  })

  it('when a page of another log came with the answer then it is not taken: this bench begins anew', async () => {
    const [one, two] = await benches()
    open(one, 1)
    for (const bench of [one, two]) await goRound(bench, cloud.client)
    open(one, 2)
    await goRound(one, cloud.client)
    await cloud.putBack(cloud.all().length)
    const careless = (name: string, key: BenchKey): SyncClient => {
      const client = cloud.client(name, key)
      return { ...client, status: (request) => client.status({ ...request, page: { limit: 500 } }) }
    }
    await hear(two, careless)
    expect(two.told?.page?.events.length).toBeGreaterThan(0)
    await goRound(two, cloud.client)
    for (let turn = 0; turn < 4; turn += 1) for (const bench of [two, one]) await goRound(bench, cloud.client)
    bothHoldTheSame(one, two)
    expect(unplacedEvents(two.db)).toBe(0)
  })

  it('when its numbers were used by a copy of its store then it hears so and goes on under another identity', async () => {
    const [one, twin] = await benches()
    open(one, 1)
    await goRound(one, cloud.client)
    cloneInto(twin, one)
    open(twin, 2)
    await goRound(twin, cloud.client)
    open(one, 3)
    await hear(one, cloud.client)
    await goRound(one, cloud.client)
    expect(one.name).not.toBe('b-1')
    for (let turn = 0; turn < 4; turn += 1) for (const bench of [one, twin]) await goRound(bench, cloud.client)
    bothHoldTheSame(one, twin)
  })
})
