import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { notInCloud } from '../../../../../db/counts.ts'
import { readLocal } from '../../../../../db/local-state.ts'
import { dumpViews } from '../../../../../db/project.ts'
import { readCase } from '../../../../../db/views/case-view.ts'
import type { Bench } from '../../../../../electron/bench/bench.ts'
import { forgetBuyer } from '../../../../../electron/bench/forget-buyer.ts'
import { cloudForTests } from '../../../../cloud/cloud-for-tests.ts'
import { cuttingProxy } from '../../../../cloud/media/cutting-proxy.ts'
import { temporaryFolder } from '../../../../db/temporary-store.ts'
import { startedBench } from '../../running-bench.ts'
import { cableTo } from '../cable.ts'
import { enrolWith, isCurrent, real, until } from '../given-center.ts'
import { aCase, centerWith, expectSame } from './given-snapshot.ts'

const cloud = cloudForTests({}, undefined, 4)

const headOf = (bench: Bench) => readLocal(bench.db, 'cloud')?.cursor ?? 0

async function withSnapshot(cases = 60) {
  const { center, one } = await centerWith(cloud, cases)
  expect(await one.cloud.snapshots.offer()).toBe('taken')
  return { center, one }
}

function partsIn(dataDir: string): readonly string[] {
  try {
    return readdirSync(join(dataDir, 'snapshot'))
  } catch {
    return []
  }
}

describe('given a bench that begins from a snapshot', () => {
  it('when the line is cut again and again then it goes on where it was', async () => {
    const { center, one } = await withSnapshot(300)
    const { bytes } =
      (await cloud.owner.query<{ bytes: number }>('SELECT bytes FROM snapshot WHERE center = $1', [center])).rows[0] ?? never()
    const line = await cuttingProxy(cloud.address, Math.ceil(bytes / 3), 2)
    onTestFinished(line.close)
    const two = await startedBench(undefined, real())
    await enrolWith(cloud, center, two, line.address, 'Bench 2')
    await until('it has everything', () => isCurrent(two), 60)
    expect(line.cuts()).toBe(2)
    expect(readLocal(two.db, 'refusedSnapshot')).toBeUndefined()
    expect(readLocal(two.db, 'unprovenSnapshot')).toBeNull()
    // One that was fetched from its beginning after each cut would have come twice.
    expect(line.came()).toBeLessThan(2 * bytes)
    await until('the first has heard', () => headOf(one) === headOf(two) && isCurrent(one))
    expectSame(one, two)
  })

  it('when it is ended in the middle of fetching then it goes on at its next start, with what it wrote', async () => {
    const { center, one } = await withSnapshot()
    const cable = await cableTo(cloud.address)
    onTestFinished(cable.close)
    const dataDir = temporaryFolder()
    const two = await startedBench(dataDir, real())
    const own = aCase(two, 5)
    const silence = two.notices.listen(({ topic }) => {
      const status = topic === 'cloud' ? two.cloud.status() : undefined
      if (status?.type === 'enrolled' && status.work.type === 'snapshot') cable.pull()
    })
    await enrolWith(cloud, center, two, cable.address, 'Bench 2')
    await until('it works offline', () => {
      const status = two.cloud.status()
      return status.type === 'enrolled' && status.work.type === 'trouble'
    })
    silence()
    const meanwhile = aCase(two, 3)
    await two.close()
    cable.plug()
    const again = await startedBench(dataDir, real())
    await until('it has everything', () => isCurrent(again), 60)
    expect(readLocal(again.db, 'unprovenSnapshot')).toBeNull()
    expect(partsIn(dataDir)).toEqual([])
    expect(notInCloud(again.db)).toBe(0)
    await until('the first has heard', () => headOf(one) === headOf(again) && isCurrent(one))
    for (const caseId of [own, meanwhile]) expect(readCase(one.db, caseId)?.buyer).toBe('Ada Lovelace')
    expectSame(one, again)
  })

  it('when a buyer was forgotten while it fetched then he is forgotten there too', async () => {
    const { center, one } = await withSnapshot()
    const caseId = one.db.prepare('SELECT case_id FROM case_view WHERE buyer IS NOT NULL LIMIT 1').pluck().get() as string
    const cable = await cableTo(cloud.address)
    onTestFinished(cable.close)
    const two = await startedBench(undefined, real())
    let hasForgotten = false
    two.notices.listen(({ topic }) => {
      const status = topic === 'cloud' ? two.cloud.status() : undefined
      if (hasForgotten || status?.type !== 'enrolled' || status.work.type !== 'snapshot' || status.work.step !== 'checking') return
      hasForgotten = true
      forgetBuyer(one.writer, caseId, { operator: 'li-na', via: 'key' })
    })
    await enrolWith(cloud, center, two, cable.address, 'Bench 2')
    await until('both have heard', () => isCurrent(two) && isCurrent(one) && headOf(one) === headOf(two) && hasForgotten, 60)
    expect(readCase(two.db, caseId)?.buyer).toBeNull()
    expect(dumpViews(two.db)).toBe(dumpViews(one.db))
    expectSame(one, two)
    const { rows } = await cloud.owner.query('SELECT upload FROM snapshot WHERE center = $1', [center])
    expect(rows).toEqual([{ upload: null }])
    expect((await cloud.owner.query("SELECT FROM media WHERE center = $1 AND type LIKE '%snapshot'", [center])).rowCount).toBe(0)
  })
})

function never(): never {
  throw new Error('there is none')
}
