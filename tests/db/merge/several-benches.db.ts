import { describe, expect, it } from 'vitest'
import { readStream } from '../../../db/event-log.ts'
import { notInCloud } from '../../../db/counts.ts'
import { dumpViews } from '../../../db/project.ts'
import { verifyChain } from '../../../db/verify-chain.ts'
import { viewsFault } from '../../../db/views-fault.ts'
import { centerLog } from './center-log.ts'
import { newBench, settle, workAtRandom } from './several-benches.ts'

const MINUTES = 60_000
const seen = new Set<string>()

describe.each([1, 2, 3, 4, 5, 6, 7, 8])('three benches that work on the same cases and seldom hear of each other (seed %i)', (seed) => {
  it('hold the same to the byte once all is sent and heard, and each its views as a rebuild makes them', () => {
    const cloud = centerLog()
    const benches = [newBench('b-1'), newBench('b-2', 10 * MINUTES), newBench('b-3', -10 * MINUTES)]
    const shown = new Map<string, string>()
    workAtRandom(benches, cloud, seed, 400, ({ name, db }) => {
      for (const { id, place, disposition = 'accepted' } of [1, 2, 3, 4].flatMap((number) => readStream(db, `case:case-${number}`))) {
        if (place === undefined) continue
        expect(shown.get(id) ?? disposition, `${name} was told otherwise before`).toBe(disposition)
        shown.set(id, disposition)
      }
      expect(viewsFault(db)).toBeUndefined()
    })
    settle(benches, cloud, Date.parse('2026-04-01T00:00:00Z'))
    const [one, ...others] = benches.map(({ db }) => dumpViews(db))
    for (const other of others) expect(other).toBe(one)
    for (const { db } of benches) {
      expect(viewsFault(db)).toBeUndefined()
      expect(notInCloud(db)).toBe(0)
      expect(verifyChain(db).faults).toEqual([])
    }
    for (const { disposition } of cloud.all()) seen.add(disposition)
  })
})

it('among them everything happened that can become of an event', () => {
  expect([...seen].toSorted()).toEqual(['accepted', 'duplicate', 'lost', 'superseded'])
})
