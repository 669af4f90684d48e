import { describe, expect, it } from 'vitest'
import { beginEpoch, issueCode, revokeBench } from '../../../../cloud/admin/centers.ts'
import { verifyChain } from '../../../../db/verify-chain.ts'
import { readCase } from '../../../../db/views/case-view.ts'
import type { Bench } from '../../../../electron/bench/bench.ts'
import { cloudForTests, newCenter } from '../../../cloud/cloud-for-tests.ts'
import { openCase, seededBytes } from '../../../db/seeded-history.ts'
import { cableTo } from './cable.ts'
import { isCurrent, twoBenches, until } from './given-center.ts'

const cloud = cloudForTests()

const trouble = ({ cloud: { status } }: Bench) => {
  const now = status()
  return now.type === 'enrolled' && now.work.type === 'trouble' ? now.work.trouble : undefined
}
const codeFor = async (center: string) => (await issueCode(cloud.owner, center, 60, new Date())).code

function opensCase(bench: Bench, number: number): string {
  const caseId = openCase(bench.db, { number, now: Date.now(), bench: bench.writer.bench, bytes: seededBytes(number) })
  bench.cloud.wake()
  return caseId
}

describe('given a bench whose line to the cloud does not serve any more', () => {
  it('when it was shut out then a code of its center lets it in again under its own name, one of another center does not', async () => {
    const { one, two, center } = await twoBenches(cloud, cloud.address)
    await revokeBench(cloud.owner, two.writer.bench, new Date())
    const caseId = opensCase(two, 7)
    await until('it is said', () => trouble(two) === 'revoked')
    expect(await two.cloud.mend({ url: cloud.address })).toMatchObject({ done: false, refusal: 'revoked' })
    const elsewhere = await codeFor(await newCenter(cloud))
    expect(await two.cloud.mend({ url: cloud.address, code: elsewhere })).toMatchObject({ done: false, refusal: 'other-center' })
    expect(await two.cloud.mend({ url: cloud.address, code: await codeFor(center) })).toEqual({ done: true })
    await until('what it wrote meanwhile is sent', () => readCase(one.db, caseId) !== undefined)
    const { rows } = await cloud.owner.query('SELECT count(*)::int AS benches FROM bench WHERE center = $1', [center])
    expect(rows).toEqual([{ benches: 2 }])
  })

  it('when the cloud was put back from before it joined then a code lets it in again, and what only it holds is in the cloud again', async () => {
    const { one, two, center } = await twoBenches(cloud, cloud.address)
    const caseId = opensCase(two, 8)
    await until('the other has it', () => readCase(one.db, caseId) !== undefined)
    await one.cloud.close()
    // As a backup of the time before: no word of the second bench.
    for (const table of ['seal', 'event', 'bench_head', 'holding', 'nonce', 'bench'])
      await cloud.owner.query(`DELETE FROM ${table} WHERE center = $1 AND bench = $2`, [center, two.writer.bench])
    await cloud.owner.query('UPDATE center_head SET head = (SELECT coalesce(max(seq), 0) FROM event WHERE center = $1) WHERE center = $1', [
      center,
    ])
    await beginEpoch(cloud.owner)
    two.cloud.wake()
    await until('it is said', () => trouble(two) === 'unknown-bench')
    expect(await two.cloud.mend({ url: cloud.address })).toMatchObject({ done: false, refusal: 'unknown-bench' })
    expect(await two.cloud.mend({ url: cloud.address, code: await codeFor(center) })).toEqual({ done: true })
    await until('all is sent again', () => isCurrent(two))
    const { rows } = await cloud.owner.query('SELECT count(*)::int AS events FROM event WHERE center = $1 AND bench = $2', [
      center,
      two.writer.bench,
    ])
    expect(rows).toEqual([two.db.prepare('SELECT count(*) AS events FROM event WHERE bench = ?').get(two.writer.bench)])
    expect(verifyChain(two.db).faults).toEqual([])
  })

  it('when the cloud moved then the bench goes on at its new address, and not at one where nobody answers', async () => {
    const line = await cableTo(cloud.address)
    const { one, two } = await twoBenches(cloud, line.address)
    line.pull()
    const caseId = opensCase(two, 9)
    await until('it is said', () => trouble(two) === 'unreachable')
    expect(await two.cloud.mend({ url: 'http://127.0.0.1:1' })).toMatchObject({ done: false, refusal: 'unreachable' })
    expect(await two.cloud.mend({ url: cloud.address })).toEqual({ done: true })
    expect(await one.cloud.mend({ url: cloud.address })).toEqual({ done: true })
    await until('the other has it', () => readCase(one.db, caseId) !== undefined)
    line.close()
  })
})
