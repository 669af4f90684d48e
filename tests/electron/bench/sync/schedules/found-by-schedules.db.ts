import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { notInCloud } from '../../../../../db/counts.ts'
import { readLocal } from '../../../../../db/local-state.ts'
import { dumpViews } from '../../../../../db/project.ts'
import { viewsFault } from '../../../../../db/views-fault.ts'
import { readCase } from '../../../../../db/views/case-view.ts'
import { NEXT_KEY_FILE } from '../../../../../electron/bench/sync/bench-key.ts'
import type { SyncClient } from '../../../../../electron/bench/sync/sync-round.ts'
import type { CaseEvent } from '../../../../../shared/cases/events.ts'
import { catalogueStream } from '../../../../../shared/catalogue/streams.ts'
import { caseStream } from '../../../../../shared/event.ts'
import type { StockEvent } from '../../../../../shared/parts/events.ts'
import { stockStream } from '../../../../../shared/parts/stream.ts'
import { refuse } from '../../../../../shared/result.ts'
import { SETTING, openCase, seededBytes } from '../../../../db/seeded-history.ts'
import { record } from '../../../../db/temporary-store.ts'
import { type MemoryCloud, memoryCloud } from './memory-cloud.ts'
import { type SimBench, cloneInto, copyOf, emptyBench, forgetStores, goRound, restore, surroundings } from './sim-bench.ts'

forgetStores()

const NOW = Date.parse('2026-03-02T08:00:00Z')
let cloud: MemoryCloud

beforeEach(() => {
  cloud = memoryCloud()
  cloud.now = NOW
})

async function bench(at: number): Promise<SimBench> {
  const made = await emptyBench(at, `b-${at + 1}`, 0)
  await cloud.enrol(made)
  return made
}

async function benches(count: number): Promise<readonly [SimBench, SimBench, SimBench]> {
  const made = await Promise.all(Array.from({ length: count }, (_, at) => bench(at)))
  return made as unknown as readonly [SimBench, SimBench, SimBench]
}

const count = (at: SimBench, quantity: number) =>
  record<StockEvent>(at.db, stockStream('THERMO-9'), [{ type: 'stock.counted.v1', location: 'A-01', quantity }], {
    now: NOW,
    bench: at.name,
  })
const open = (at: SimBench, number: number) => openCase(at.db, { number, now: NOW, bytes: seededBytes(number), bench: at.name })
const receive = (at: SimBench, caseId: string) => {
  const events: readonly CaseEvent[] = [
    { type: 'case.parcel-received.v1', tracking: '1Z' },
    { type: 'case.moved.v1', transition: 'receive', from: 'expected', to: 'received' },
  ]
  record(at.db, caseStream(caseId), events, { now: NOW, bench: at.name })
}
const stageOf = ({ db }: SimBench, caseId: string) => readCase(db, caseId)?.case.stage.name

/** Some times round, until nothing is left to do. */
async function settle(...all: readonly SimBench[]): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) for (const each of all) await goRound(each, cloud.client)
}

function allHoldTheSame(...all: readonly SimBench[]): void {
  for (const { db } of all) {
    expect(dumpViews(db)).toBe(dumpViews(all[0]?.db ?? db))
    expect(viewsFault(db)).toBeUndefined()
    expect(notInCloud(db)).toBe(0)
  }
}

describe('given a store that was copied while something in it waited for the cloud', () => {
  it('when both copies write that again, each under a name of its own, then it counts once everywhere', async () => {
    const [one, twin, other] = await benches(3)
    for (const event of SETTING) record(one.db, catalogueStream(event), [event], { now: NOW, bench: one.name })
    await settle(one, other)
    // A third copy, which sent something under the next number and is gone.
    cloneInto(twin, one)
    count(twin, 1)
    await goRound(twin, cloud.client)
    count(one, 5)
    cloneInto(twin, one)
    await settle(one, twin, other)
    allHoldTheSame(one, twin, other)
    expect(one.name).not.toBe(twin.name)
    expect(cloud.all().filter(({ disposition }) => disposition === 'duplicate')).toHaveLength(1)
  })
})

describe('given a backup that was put back', () => {
  it('when another is put back before the cloud was reached then what was written between is not forgotten', async () => {
    const [one, other] = await benches(2)
    await settle(one, other)
    restore(one, copyOf(one))
    const caseId = open(one, 1)
    restore(one, copyOf(one))
    await settle(one, other)
    expect(readCase(other.db, caseId)).toBeDefined()
    allHoldTheSame(one, other)
  })

  it('when the bench is killed between writing again and taking up its new key then it goes on by that key', async () => {
    const [one, twin] = await benches(2)
    open(one, 1)
    await settle(one)
    cloneInto(twin, one)
    open(twin, 2)
    await goRound(twin, cloud.client)
    open(one, 3)
    const killedThere = (name: string, key: Parameters<MemoryCloud['client']>[1]): SyncClient => {
      const client = cloud.client(name, key)
      return {
        ...client,
        newIdentity: async (request) => {
          const reply = await client.newIdentity(request)
          one.dieAfter = 1
          return reply
        },
      }
    }
    expect(await goRound(one, killedThere)).toBe('killed')
    expect(existsSync(join(one.dataDir, NEXT_KEY_FILE))).toBe(true)
    await settle(one, twin)
    expect(existsSync(join(one.dataDir, NEXT_KEY_FILE))).toBe(false)
    expect(readLocal(one.db, 'formerBench')).toBeNull()
    allHoldTheSame(one, twin)
  })
})

it('given a backup from before a bench changed its name, when it is put back then the bench proves itself by the key it has', async () => {
  const [one, twin] = await benches(2)
  await settle(one)
  const backup = copyOf(one)
  cloneInto(twin, one)
  open(twin, 1)
  await settle(twin)
  open(one, 2)
  await settle(one, twin)
  expect(one.name).not.toBe('b-1')
  restore(one, backup)
  open(one, 3)
  await settle(one, twin)
  expect(readCase(twin.db, 'case-3')).toBeDefined()
  allHoldTheSame(one, twin)
})

describe('given a cloud that was put back from a backup', () => {
  it('when a case was opened at one bench and received at another then its opening comes first again, whoever asks first', async () => {
    const [one, two] = await benches(2)
    const caseId = open(one, 1)
    await settle(one, two)
    receive(two, caseId)
    await settle(two, one)
    await cloud.putBack(0)
    await settle(two, one)
    expect([stageOf(one, caseId), stageOf(two, caseId)]).toEqual(['received', 'received'])
    allHoldTheSame(one, two)
  })

  it('when the bench that opened a case is gone then whoever has it sends its opening, before what came after', async () => {
    const [gone, two, three] = await benches(3)
    const caseId = open(gone, 1)
    await settle(gone, two, three)
    receive(two, caseId)
    await settle(two, three)
    open(three, 2)
    await cloud.putBack(0)
    await settle(three, two)
    expect([...new Set(cloud.all().map(({ bench }) => bench))]).toEqual(['b-1', 'b-2', 'b-3'])
    expect([stageOf(two, caseId), stageOf(three, caseId)]).toEqual(['received', 'received'])
    allHoldTheSame(two, three)
  })

  it('when of the last push of a bench that is gone only the beginning was heard then that is written again by who heard it, after a while', async () => {
    const [gone, two] = await benches(2)
    await settle(gone, two)
    const caseId = open(gone, 1)
    receive(gone, caseId)
    await goRound(gone, cloud.client)
    const cut = (name: string, key: Parameters<MemoryCloud['client']>[1]): SyncClient => {
      const client = cloud.client(name, key)
      let pages = 0
      const away = { type: 'unreachable', detail: 'the line' } as const
      return { ...client, pull: async (asked) => ((pages += 1) > 1 ? refuse(away) : client.pull({ ...asked, limit: 1 })) }
    }
    await goRound(two, cut)
    await cloud.putBack(0)
    await settle(two)
    expect(cloud.all()).toEqual([])
    surroundings.pass(11 * 60_000)
    await settle(two)
    expect(cloud.all().map(({ bench: wrote, stream }) => [wrote, stream])).toEqual([['b-2', caseStream(caseId)]])
    allHoldTheSame(two)
  })

  it('when the line breaks while its log is fetched anew then the views are folded by the new order all the same', async () => {
    const [one, two] = await benches(2)
    count(one, 3)
    await settle(one, two)
    count(two, 8)
    await settle(two, one)
    await cloud.putBack(1)
    const broken = (name: string, key: Parameters<MemoryCloud['client']>[1]): SyncClient => ({
      ...cloud.client(name, key),
      pull: async () => refuse({ type: 'unreachable', detail: 'the line' }),
    })
    await goRound(one, broken)
    await goRound(two, broken)
    await settle(one, two)
    allHoldTheSame(one, two)
  })

  it('when it now holds another event under a number that a third bench knows then that bench keeps its name and takes what is there', async () => {
    const [one, twin, third] = await benches(3)
    open(one, 1)
    await settle(one, third)
    cloneInto(twin, one)
    open(one, 2)
    await settle(one, third)
    await cloud.putBack(1)
    open(twin, 3)
    await goRound(twin, cloud.client)
    await settle(third, one, twin)
    expect(third.name).toBe('b-3')
    expect([1, 2, 3].map((number) => stageOf(third, `case-${number}`))).toEqual(['expected', 'expected', 'expected'])
    allHoldTheSame(one, twin, third)
  })

  it('when a bench that was about to change its name asks then it begins anew first', async () => {
    const [one, two] = await benches(2)
    open(one, 1)
    await settle(one, two)
    restore(one, copyOf(one))
    await cloud.putBack(0)
    await settle(one, two)
    expect(readLocal(one.db, 'formerBench')).toBeNull()
    expect(stageOf(two, 'case-1')).toBe('expected')
    allHoldTheSame(one, two)
  })
})

it('given a bench that dies in the middle of a page then it takes that page again', async () => {
  const [one, two] = await benches(2)
  for (const number of [1, 2, 3]) open(one, number)
  await settle(one)
  two.dieAfter = 2
  expect(await goRound(two, cloud.client)).toBe('killed')
  expect(readCase(two.db, 'case-1')).toBeUndefined()
  await settle(two, one)
  allHoldTheSame(one, two)
})
