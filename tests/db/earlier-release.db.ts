import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { hashOf } from '../../db/event-log.ts'
import type { WritableDb } from '../../db/handles.ts'
import { placeEvents } from '../../db/place-events.ts'
import { readEventsOfBench } from '../../db/events-of-bench.ts'
import { dumpViews } from '../../db/project.ts'
import { verifyChain } from '../../db/verify-chain.ts'
import { viewsFault } from '../../db/views-fault.ts'
import { readCase } from '../../db/views/case-view.ts'
import { readStock } from '../../db/views/stock-view.ts'
import { onHand } from '../../shared/parts/stock.ts'
import { type PullReply, pullReply } from '../../shared/protocol/pull.ts'
import { pushRequest } from '../../shared/protocol/push.ts'
import { writeEventBody } from '../../shared/event-body.ts'
import { openFile, temporaryFolder, temporaryStore } from './temporary-store.ts'

const FIXTURES = join(import.meta.dirname, '..', 'fixtures')
const releases = readdirSync(FIXTURES).filter((name) => name.startsWith('release-'))

function unpacked(release: string, name: string): Buffer {
  return gunzipSync(readFileSync(join(FIXTURES, release, `${name}.gz`)))
}

function holdsTheStory(db: WritableDb): void {
  expect(readCase(db, 'case-whole')?.case.stage.name).toBe('closed')
  expect(readCase(db, 'case-begun')?.case.stage.name).toBe('received')
  expect(onHand(readStock(db, 'THERMO-9'))).toBe(6)
  expect(viewsFault(db)).toBeUndefined()
  expect(verifyChain(db).faults).toEqual([])
}

describe.each(releases)('given what %s left behind', (release) => {
  const pulled = (): PullReply => pullReply.parse(JSON.parse(unpacked(release, 'pull.json').toString('utf8')))

  it('when its store is opened then it is all there, and what waited for the cloud gets its place', () => {
    const file = join(temporaryFolder(), 'mendbench.sqlite')
    writeFileSync(file, unpacked(release, 'store.sqlite'))
    const db = openFile(file)
    holdsTheStory(db)
    expect(placeEvents(db, pulled().events).ok).toBe(true)
    expect(db.prepare('SELECT count(*) FROM outbox').pluck().get()).toBe(0)
    holdsTheStory(db)
  })

  it('when a page of its log is pulled then a new bench has all of it', () => {
    const { db } = temporaryStore()
    expect(placeEvents(db, pulled().events).ok).toBe(true)
    holdsTheStory(db)
  })

  it('when it pushes then its request is understood, and each event has the hash the next one names', () => {
    const request = pushRequest.parse(JSON.parse(unpacked(release, 'push.json').toString('utf8')))
    request.events.forEach((body, at) => {
      const { prevHash } = JSON.parse(body) as { prevHash: string }
      expect(prevHash).toBe(at === 0 ? '0'.repeat(64) : hashOf(request.events[at - 1] ?? ''))
    })
    expect(request.seal.hash).toBe(hashOf(request.events.at(-1) ?? ''))
  })
})

describe('given a bench of a newer release in the same center', () => {
  const at = '2026-03-02T08:00:00.000Z'
  const newer = (events: readonly (readonly [string, { type: string } & Record<string, unknown>])[]) => {
    let prevHash = '0'.repeat(64)
    return events.map(([stream, event], index) => {
      const facts = { id: `id-${index}`, stream, event, operator: 'ada', bench: 'b-new', benchSeq: index + 1, via: 'test', at, basis: 0 }
      const body = writeEventBody({ ...facts, hlc: `019cad8fac00-000${index}`, prevHash })
      prevHash = hashOf(body)
      return { seq: index + 1, bench: 'b-new', benchSeq: index + 1, body, disposition: 'accepted' as const, receivedAt: at }
    })
  }

  it('when it writes types this release does not know, and versions of known ones, then they are kept to the byte and change nothing', () => {
    const [known, other] = [temporaryStore().db, temporaryStore().db]
    const events = newer([
      [
        'case:case-1',
        { type: 'case.opened.v1', rma: '00007QFD', kind: 'return', workflowVersion: 1, unit: { sku: 'AUR-K17' }, complaint: 'x' },
      ],
      ['case:case-1', { type: 'case.dreamt-of.v1', depth: 3 }],
      ['case:case-1', { type: 'case.moved.v9', way: 'round' }],
      ['stock:THERMO-9', { type: 'stock.counted.v7', crates: [1, 2] }],
      ['constellation:1', { type: 'constellation.risen.v1', name: '北斗' }],
    ])
    expect(placeEvents(known, events).ok).toBe(true)
    expect(placeEvents(other, events.slice(0, 1)).ok).toBe(true)
    expect(readEventsOfBench(known, 'b-new', 0, 10).map(({ body }) => body)).toEqual(events.map(({ body }) => body))
    expect(readCase(known, 'case-1')?.case).toEqual(readCase(other, 'case-1')?.case)
    expect(viewsFault(known)).toBeUndefined()
    expect(verifyChain(known).faults).toEqual([])
    expect(
      dumpViews(known)
        .split('\n')
        .filter((line) => line.startsWith('stock_')),
    ).toEqual([])
  })
})
