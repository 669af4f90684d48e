import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { RPCHandler } from '@orpc/server/message-port'
import { describe, expect, it, onTestFinished } from 'vitest'
import { integrityFault } from '../../../../db/integrity.ts'
import { verifyChain } from '../../../../db/verify-chain.ts'
import type { Bench } from '../../../../electron/bench/bench.ts'
import { createRouter } from '../../../../electron/bench/serve/router.ts'
import { realSurroundings } from '../../../../electron/bench/surroundings.ts'
import { pino } from 'pino'
import { temporaryFolder } from '../../../db/temporary-store.ts'
import { benchAtWork } from '../running-bench.ts'
import { untilImported } from './importing.ts'
import type { Client } from '../serve/contract-suite.ts'
import { fbaReport, fbaRow } from './list-files.ts'

const ROWS = 100_000
const PARCELS = 400
const PART = 1024 * 1024

/** A window's line to the bench, as under the desktop shell. */
function windowOf(bench: Bench): Client {
  const { port1, port2 } = new MessageChannel()
  new RPCHandler(createRouter(bench)).upgrade(port1, { context: {} })
  port1.start()
  port2.start()
  onTestFinished(() => port2.close())
  return createORPCClient(new RPCLink({ port: port2 }))
}

const tracking = (at: number) => `1ZWHILE${String(at).padStart(6, '0')}`

type Answered = { readonly tracking: string; readonly type: string; readonly before: number; readonly after: number }

describe('a list of 100,000 returns', () => {
  it('is imported whole while every scan is answered in between, in its turn', async () => {
    const bench = await benchAtWork(temporaryFolder(), realSurroundings(pino({ level: 'silent' })))
    const client = windowOf(bench)
    for (let at = 0; at < PARCELS; at += 1)
      bench.desk.openNew(
        { kind: 'return', unit: { sku: 'AUR-K17' }, complaint: 'x', inbound: { carrier: 'ups', tracking: tracking(at) } },
        false,
      )
    const list = Buffer.from(fbaReport(Array.from({ length: ROWS }, (_, at) => fbaRow(at))), 'utf8')

    const answered: Answered[] = []
    const done = async () => (await client.imports.screen()).run?.done
    const scan = async () => {
      const before = await done()
      const code = tracking(answered.length)
      const { say } = await client.bench.scan({ text: code, source: 'wedge' })
      const after = await done()
      answered.push({ tracking: code, type: say.type, before: before ?? -1, after: after ?? Number.POSITIVE_INFINITY })
    }

    const begun = await client.imports.begin({ name: 'returns.txt', bytes: list.byteLength })
    const draft = begun.done ? (begun.draft ?? '') : ''
    for (let at = 0; at < list.byteLength; at += PART)
      await client.imports.part({ draft, at, part: new File([list.subarray(at, at + PART)], 'part') })
    let readScans = 0
    while ((await client.imports.screen()).draft?.step.type === 'reading') {
      await client.bench.screen()
      readScans += 1
    }
    const { step } = (await client.imports.screen()).draft ?? {}
    expect(step).toMatchObject({ type: 'checked', found: { new: ROWS, rejected: 0 } })
    expect(readScans).toBeGreaterThan(5)

    await client.imports.start({ draft })
    // A scan for each part of the way, so that they lie all along it; the first when the first rows are in.
    while (answered.length < PARCELS) {
      const way = await done()
      if (way === undefined) break
      if (way > 0 && way >= (answered.length * ROWS) / PARCELS) await scan()
      else
        await new Promise((resolve) => {
          setTimeout(resolve, 5)
        })
    }
    await untilImported(bench)

    const during = answered.filter(({ after }) => after < ROWS)
    expect(during.length).toBeGreaterThan(PARCELS / 2)
    expect(new Set(answered.map(({ type }) => type))).toEqual(new Set(['received']))
    // Between the question and the answer the import went on by a few slices at most, and never stood still for good.
    expect(Math.max(...during.map(({ before, after }) => after - before))).toBeLessThan(2000)
    const seqOf = bench.db.prepare("SELECT max(seq) FROM event JOIN case_view ON stream = 'case:' || case_id WHERE tracking = ?").pluck()
    const seqs = during.map((each) => seqOf.get(each.tracking) as number)
    expect(seqs).toEqual(seqs.toSorted((a, b) => a - b))
    const opened = bench.db
      .prepare("SELECT min(seq), max(seq) FROM event WHERE type = 'case.opened.v1' AND body LIKE '%\"via\":\"import:%'")
      .raw()
    const [first, last] = opened.get() as [number, number]
    expect(seqs.filter((seq) => seq > first && seq < last)).toHaveLength(during.length)

    const [past] = bench.imports.screen().past
    expect(past).toMatchObject({ state: 'finished', opened: ROWS, leftAlone: 0 })
    expect(bench.db.prepare("SELECT count(*) FROM case_view WHERE stage = 'expected'").pluck().get()).toBe(ROWS + PARCELS - answered.length)
    expect(integrityFault(bench.db)).toBeUndefined()
    expect(verifyChain(bench.db).faults).toEqual([])
  }, 1_800_000)
})
