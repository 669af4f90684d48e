import { setImmediate as others } from 'node:timers/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { buyerStream } from '../../../../shared/cases/buyer-forgotten.ts'
import { keepBuyerKey, readBuyerKey } from '../../../../db/buyer-vault.ts'
import { keepLocal } from '../../../../db/local-state.ts'
import { dumpViews } from '../../../../db/project.ts'
import { presentKey } from '../../../../electron/bench/sync/another-identity.ts'
import type { BenchKey } from '../../../../electron/bench/sync/bench-key.ts'
import { fetchEvents } from '../../../../electron/bench/sync/fetch-events.ts'
import { sendEvents } from '../../../../electron/bench/sync/send-events.ts'
import type { SyncClient } from '../../../../electron/bench/sync/sync-round.ts'
import { catalogueStream } from '../../../../shared/catalogue/streams.ts'
import type { CatalogueEvent } from '../../../../shared/catalogue/catalogue.ts'
import type { PullRequest } from '../../../../shared/protocol/pull.ts'
import { refuse } from '../../../../shared/result.ts'
import { seeded } from '../../../db/seeded-history.ts'
import { record } from '../../../db/temporary-store.ts'
import { Killed, troubled } from './schedules/faults.ts'
import { type MemoryCloud, memoryCloud } from './schedules/memory-cloud.ts'
import { type SimBench, emptyBench, forgetStores, linkOf } from './schedules/sim-bench.ts'

forgetStores()

/** More than three pushes carry. */
const EVENTS = 1_700
let cloud: MemoryCloud
let sender: SimBench
let fetcher: SimBench

beforeEach(async () => {
  cloud = memoryCloud()
  cloud.now = Date.parse('2026-03-02T08:00:00Z')
  sender = await emptyBench(0, 'b-1', 0)
  fetcher = await emptyBench(1, 'b-2', 0)
  for (const each of [sender, fetcher]) await cloud.enrol(each)
  const named = (no: number): CatalogueEvent => ({ type: 'bench.defined.v1', bench: { id: `b-${no}`, name: `Bench ${no}` } })
  const events = Array.from({ length: EVENTS }, (_, at) => named(at % 7))
  for (const event of events.slice(0, 7)) record(sender.db, catalogueStream(event), [event], { bench: 'b-1' })
  record(sender.db, 'bench:b-6', events.slice(7), { bench: 'b-1' })
})

function keyOf({ db, dataDir }: SimBench): BenchKey {
  const key = presentKey(db, dataDir)
  if (key === undefined) throw new Error('no key')
  return key
}

const clientOf = (bench: SimBench): SyncClient => cloud.client(bench.name, keyOf(bench))

async function send(client: Pick<SyncClient, 'push'>, last = EVENTS) {
  const has = cloud.all().length
  return sendEvents({ db: sender.db, bench: 'b-1', key: keyOf(sender), client, last, onBatch: () => undefined }, has)
}

async function fetch(client: Pick<SyncClient, 'pull'>, now = () => 0, onSlice: (done: number) => void = () => undefined) {
  return fetchEvents({ db: fetcher.db, client, link: () => linkOf(fetcher), now, onSlice: (_, done) => onSlice(done) })
}

function bodiesOf({ db }: SimBench): readonly string[] {
  return (db.prepare('SELECT body FROM event ORDER BY seq').all() as { body: string }[]).map(({ body }) => body)
}

describe('given more to send than a push carries', () => {
  it('when the line loses, cuts and repeats what it will then the cloud has all of it once, in its order', async () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      cloud = memoryCloud()
      await cloud.enrol(sender)
      const client = troubled(clientOf(sender), seeded(seed))
      while (cloud.all().length < EVENTS) {
        try {
          await send(client)
        } catch (error) {
          if (!(error instanceof Killed)) throw error
        }
      }
      expect(
        cloud.all().map(({ body }) => body),
        `seed ${seed}`,
      ).toEqual(bodiesOf(sender))
    }
  })

  it('when the next push arrives first then it is sent again after the one before it', async () => {
    const { push } = clientOf(sender)
    const held: (() => void)[] = []
    const late: Pick<SyncClient, 'push'> = {
      push: async (request) => {
        if (request.from === 1 && cloud.all().length === 0) await new Promise<void>((go) => held.push(go))
        const reply = await push(request)
        held.shift()?.()
        return reply
      },
    }
    expect((await send(late)).ok).toBe(true)
    expect(cloud.all().map(({ body }) => body)).toEqual(bodiesOf(sender))
  })

  it('when one push fails then nothing is on its way any more when that is said', async () => {
    let underWay = 0
    let most = 0
    const failing: Pick<SyncClient, 'push'> = {
      push: async ({ from }) => {
        underWay += 1
        most = Math.max(most, underWay)
        for (let turn = 0; turn < 3 + from / 100; turn += 1) await others()
        underWay -= 1
        return refuse({ type: 'unreachable', detail: 'the line' })
      },
    }
    expect((await send(failing)).ok).toBe(false)
    expect([most, underWay]).toEqual([2, 0])
  })

  it('when only some shall be sent then no more goes', async () => {
    expect((await send(clientOf(sender), 700)).ok).toBe(true)
    expect(cloud.all()).toHaveLength(700)
  })
})

describe('given more to fetch than a page holds', () => {
  beforeEach(async () => {
    await send(clientOf(sender))
  })

  /** A cloud whose pages are short, and what it was asked for. */
  function shortPages() {
    const asked: PullRequest[] = []
    const pull: SyncClient['pull'] = (request) => {
      asked.push(request)
      return clientOf(fetcher).pull({ ...request, limit: 300 })
    }
    return { asked, client: { pull } }
  }

  it('then each page is asked for once, and the next one before the present one is taken in', async () => {
    const { asked, client } = shortPages()
    let askedAtFirst = 0
    await fetch(client, undefined, () => (askedAtFirst ||= asked.length))
    expect(asked.map(({ after }) => after)).toEqual([0, 300, 600, 900, 1200, 1500])
    expect(askedAtFirst).toBe(2)
    expect(bodiesOf(fetcher)).toEqual(bodiesOf(sender))
    expect(dumpViews(fetcher.db)).toBe(dumpViews(sender.db))
  })

  it('when the log is begun anew meanwhile then what was asked for ahead is dropped', async () => {
    const { asked, client } = shortPages()
    await cloud.putBack(1_000)
    keepLocal(fetcher.db, 'cloud', { ...linkOf(fetcher), epoch: '2' })
    await fetch(client, undefined, (done) => {
      if (done === 300) keepLocal(fetcher.db, 'cloud', { ...linkOf(fetcher), epoch: '3', cursor: 0 })
    })
    expect(asked.map(({ after, epoch }) => `${epoch}/${after}`)).toEqual(['2/0', '2/300', '3/0'])
  })

  it('when the bench ends on the way then it goes on from where it was', async () => {
    const { client } = shortPages()
    fetcher.dieAfter = 450
    await expect(fetch(client)).rejects.toThrow(Killed)
    const cursor = linkOf(fetcher).cursor
    expect([bodiesOf(fetcher).length, cursor < 450, cursor > 0]).toEqual([cursor, true, true])
    await fetch(client)
    expect(bodiesOf(fetcher)).toEqual(bodiesOf(sender))
  })

  it('when taking in goes quickly then more is taken in at once, and when slowly then less again', async () => {
    const slices = async (a100: number) => {
      const dones = [linkOf(fetcher).cursor]
      let clock = 0
      // The clock is looked at before and after each slice, and stands as long as that would take.
      let isBegun = false
      let size = 0
      const now = () => {
        if (isBegun) clock += (a100 * size) / 100
        isBegun = !isBegun
        return clock
      }
      const { pull } = clientOf(fetcher)
      size = 100
      await fetch({ pull }, now, (done) => dones.push(done))
      return dones.slice(1).map((done, at) => done - (dones[at] ?? 0))
    }
    expect((await slices(5)).slice(0, 4)).toEqual([100, 200, 400, 800])
    keepLocal(fetcher.db, 'cloud', { ...linkOf(fetcher), cursor: 0 })
    expect(new Set((await slices(40)).slice(0, -1))).toEqual(new Set([100]))
  })
})

it('given a buyer who was forgotten here when a key of his comes late then it is not kept', () => {
  record(fetcher.db, buyerStream('someone'), [{ type: 'buyer.forgotten.v1', buyerId: 'someone' }], { bench: 'b-2' })
  keepBuyerKey(fetcher.db, 'someone', Buffer.alloc(32, 1))
  keepBuyerKey(fetcher.db, 'another', Buffer.alloc(32, 1))
  expect(readBuyerKey(fetcher.db, 'someone')).toBeUndefined()
  expect(readBuyerKey(fetcher.db, 'another')).toBeDefined()
})
