import { cpSync } from 'node:fs'
import { describe, expect, it, onTestFinished } from 'vitest'
import { beginEpoch } from '../../../../cloud/admin/centers.ts'
import { dumpViews } from '../../../../db/project.ts'
import { readLocal } from '../../../../db/local-state.ts'
import { notInCloud } from '../../../../db/counts.ts'
import { verifyChain } from '../../../../db/verify-chain.ts'
import { viewsFault } from '../../../../db/views-fault.ts'
import { readBenches, readCenter } from '../../../../db/views/catalogue-view.ts'
import { readCase } from '../../../../db/views/case-view.ts'
import type { Bench } from '../../../../electron/bench/bench.ts'
import { STORY } from '../../../shared/cases/case-story.ts'
import { cloudForTests, enrolledBench } from '../../../cloud/cloud-for-tests.ts'
import { openCase, seededBytes } from '../../../db/seeded-history.ts'
import { temporaryFolder } from '../../../db/temporary-store.ts'
import { startedBench } from '../running-bench.ts'
import { cableTo } from './cable.ts'
import { isCurrent, real, stand, tell, twoBenches, until } from './given-center.ts'

const cloud = cloudForTests()

let cases = 0

function opened({ db, writer }: Bench): string {
  cases += 1
  const buyer = { name: 'Ada Lovelace', address: ['1 Main Street'], language: 'en' as const }
  return openCase(db, { number: cases, bench: writer.bench, now: Date.now(), bytes: seededBytes(cases), buyer })
}

async function cable() {
  const made = await cableTo(cloud.address)
  onTestFinished(made.close)
  return made
}

const cursorOf = ({ db }: Bench) => readLocal(db, 'cloud')?.cursor

/** How often a bench has pulled until now. */
async function pulls(): Promise<number> {
  const text = await (await fetch(`${cloud.address}/metrics`)).text()
  return Number(/^mendbench_request_seconds_count\{route="\/v1\/pull",status="200"\} (\d+)$/m.exec(text)?.[1])
}

function bothHold(one: Bench, two: Bench): void {
  expect(dumpViews(two.db)).toBe(dumpViews(one.db))
  for (const { db } of [one, two]) {
    expect(viewsFault(db)).toBeUndefined()
    expect(verifyChain(db).faults).toEqual([])
    expect(notInCloud(db)).toBe(0)
  }
}

describe('given two benches of one center', () => {
  it('when one receives a unit then the other sees it, with its buyer, without being asked', async () => {
    const { one, two } = await twoBenches(cloud, cloud.address)
    expect(readCenter(two.db)).toEqual(readCenter(one.db))
    expect(readBenches(two.db).map(({ name }) => name)).toContain('Bench 2')
    const caseId = opened(one)
    tell(one, caseId, STORY[1] ?? never())
    await until('the case is there', () => readCase(two.db, caseId)?.case.stage.name === 'received')
    expect(readCase(two.db, caseId)?.buyer).toBe('Ada Lovelace')
    await until('all is sent', () => isCurrent(one) && isCurrent(two))
    bothHold(one, two)
  })

  it('when another writes then each of them hears it by the answer to its wait, and pulls nothing', async () => {
    const { one, two, center } = await twoBenches(cloud, cloud.address)
    const other = await enrolledBench(cloud, center)
    // The first has still to hear of the second.
    await until('both have heard all', () => cursorOf(one) === cursorOf(two) && isCurrent(one) && isCurrent(two))
    const before = await pulls()
    expect(before).toBeGreaterThan(0)
    other.note('written elsewhere')
    const { head } = (await other.push()).body
    await until('both have it', () => cursorOf(one) === head && cursorOf(two) === head)
    expect(await pulls()).toBe(before)
    bothHold(one, two)
  })

  it('when the cable is out then both work on, and afterwards both hold the same; who went another way is asked', async () => {
    const line = await cable()
    const { one, two } = await twoBenches(cloud, line.address)
    const caseId = opened(one)
    for (const told of STORY.slice(1, 19)) tell(one, caseId, told)
    await until('the case is there', () => readCase(two.db, caseId)?.case.stage.name === 'deciding')
    await until('all is sent', () => isCurrent(one) && isCurrent(two))
    line.pull()
    tell(one, caseId, { type: 'move', transition: 'repair' })
    tell(one, caseId, { type: 'use-part', part: 'THERMO-9' })
    tell(two, caseId, { type: 'move', transition: 'hold-parts' })
    expect([stand(one, caseId).stage.name, stand(two, caseId).stage.name]).toEqual(['repairing', 'on-hold'])
    line.plug()
    for (const bench of [one, two]) bench.cloud.wake()
    await until('both have heard', () => notInCloud(one.db) + notInCloud(two.db) === 0 && isCurrent(one) && isCurrent(two))
    await until('both hold the same', () => dumpViews(one.db) === dumpViews(two.db))
    bothHold(one, two)
    expect(stand(one, caseId).conflicts).toHaveLength(1)
    expect(stand(one, caseId).parts).toMatchObject([{ part: 'THERMO-9' }])
  })

  it('when the cloud was put back from a backup then the benches send again, and nothing is lost', async () => {
    const { one, two } = await twoBenches(cloud, cloud.address)
    const caseId = opened(one)
    await until('the case is there', () => readCase(two.db, caseId) !== undefined)
    await until('all is sent', () => isCurrent(one) && isCurrent(two))
    // What a backup from before this case would hold.
    await cloud.owner.query('DELETE FROM event WHERE bench = $1 AND bench_seq > 3', [one.writer.bench])
    await cloud.owner.query(
      'UPDATE bench_head SET bench_seq = 3, hash = (SELECT hash FROM event WHERE bench = $1 AND bench_seq = 3) WHERE bench = $1',
      [one.writer.bench],
    )
    await beginEpoch(cloud.owner)
    tell(one, caseId, STORY[1] ?? never())
    await until('the case is there again', () => readCase(two.db, caseId)?.case.stage.name === 'received')
    await until('all is sent', () => isCurrent(one) && isCurrent(two))
    bothHold(one, two)
  })
})

describe('given a store that was copied and runs twice', () => {
  it('then the second goes on under another identity, and what both wrote is kept', async () => {
    const { one, two } = await twoBenches(cloud, cloud.address)
    const folder = temporaryFolder()
    await one.close()
    cpSync(one.dataDir, folder, { recursive: true })
    const again = await startedBench(one.dataDir, real())
    const first = opened(again)
    await until('the first is in the cloud', () => isCurrent(again) && readCase(two.db, first) !== undefined)
    const copy = await startedBench(folder, real())
    const second = opened(copy)
    copy.cloud.wake()
    await until('the copy is another bench', () => copy.writer.bench !== again.writer.bench)
    await until('everybody has both', () =>
      [again, two, copy].every((bench) => readCase(bench.db, first) !== undefined && readCase(bench.db, second) !== undefined),
    )
    await until('all is sent', () => [again, two, copy].every(isCurrent))
    bothHold(copy, two)
    bothHold(again, two)
  })
})

function never(): never {
  throw new Error('the story is too short')
}
