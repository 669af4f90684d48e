import { copyFileSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { notInCloud } from '../../../../../db/counts.ts'
import { keepLocal, readLocal } from '../../../../../db/local-state.ts'
import { vacuumInto } from '../../../../../db/snapshot/copy-store.ts'
import { stripToCenter } from '../../../../../db/snapshot/strip-to-center.ts'
import { STORY } from '../../../../shared/cases/case-story.ts'
import { readOperators } from '../../../../../db/views/catalogue-view.ts'
import { readCase } from '../../../../../db/views/case-view.ts'
import type { Bench } from '../../../../../electron/bench/bench.ts'
import { packFile } from '../../../../../electron/bench/sync/snapshot/pack-file.ts'
import { cloudForTests } from '../../../../cloud/cloud-for-tests.ts'
import { openFile, record, temporaryFolder } from '../../../../db/temporary-store.ts'
import { startedBench } from '../../running-bench.ts'
import { enrolWith, isCurrent, real, tell, until } from '../given-center.ts'
import { aCase, centerWith, expectSame, joined } from './given-snapshot.ts'

const cloud = cloudForTests({}, undefined, 4)

/** The work that a bench said it does while it came to have everything, each once. */
function watched(bench: Bench): Set<string> {
  const seen = new Set<string>()
  bench.notices.listen(({ topic }) => {
    const status = topic === 'cloud' ? bench.cloud.status() : undefined
    if (status?.type === 'enrolled') seen.add(status.work.type === 'snapshot' ? `snapshot ${status.work.step}` : status.work.type)
  })
  return seen
}

const headOf = (bench: Bench) => readLocal(bench.db, 'cloud')?.cursor ?? 0

describe('given a center with a snapshot and a tail', () => {
  it('when a bench joins then it begins from it, and holds to the byte what one holds that fetched everything', async () => {
    const { center, one } = await centerWith(cloud, 240)
    const two = await joined(cloud, center, 'Bench 2')
    expect(await one.cloud.snapshots.offer()).toBe('taken')
    const stoodAt = headOf(one)
    const caseId = aCase(one, 12)
    await until('the tail is there', () => isCurrent(one) && isCurrent(two) && headOf(two) > stoodAt)
    const three = await startedBench(undefined, real())
    const seen = watched(three)
    const known: number[] = []
    three.notices.listen(() => {
      const status = three.cloud.status()
      if (status.type === 'enrolled' && status.work.type === 'snapshot') known.push(readOperators(three.db).length)
    })
    await enrolWith(cloud, center, three, cloud.address, 'Bench 3')
    await until('the third bench has everything', () => isCurrent(three) && headOf(three) > stoodAt, 60)
    await until('all have heard of the third', () =>
      [one, two, three].every((bench) => isCurrent(bench) && headOf(bench) === headOf(three)),
    )
    expect([...seen]).toEqual(expect.arrayContaining(['snapshot fetching', 'snapshot checking', 'snapshot placing', 'fetching']))
    expectSame(two, three)
    // Who works there was known from the first: it could be scanned at while the snapshot came.
    expect(known).not.toContain(0)
    expect(readCase(three.db, caseId)?.buyer).toBe('Ada Lovelace')
    expect(readLocal(three.db, 'unprovenSnapshot')).toBeNull()
    expect(readLocal(three.db, 'operator')).toBeUndefined()
    expect(readLocal(three.db, 'snapshot')).toBeUndefined()
    expect(three.db.prepare('SELECT count(*) AS n FROM print_job').get()).toEqual({ n: 0 })
    tell(three, caseId, STORY[13] ?? never())
    await until('the others hear of its work', () => isCurrent(three) && headOf(one) === headOf(three) && headOf(two) === headOf(three))
    expectSame(two, three)
  })

  it('when it had worked alone and works on meanwhile then nothing of that is lost, and all of it is sent', async () => {
    const { center, one } = await centerWith(cloud, 60)
    expect(await one.cloud.snapshots.offer()).toBe('taken')
    const two = await startedBench(undefined, real())
    keepLocal(two.db, 'scannerTest', { seen: [] } as never)
    const before = aCase(two, 6)
    const seen = watched(two)
    await enrolWith(cloud, center, two, cloud.address, 'Bench 2')
    const meanwhile: string[] = []
    await until(
      'it has everything',
      () => {
        if (meanwhile.length < 40) meanwhile.push(aCase(two, 2))
        return isCurrent(two)
      },
      60,
    )
    expect([...seen]).toContain('snapshot placing')
    expect(readLocal(two.db, 'scannerTest')).toEqual({ seen: [] })
    await until('the first has it too', () => headOf(one) === headOf(two) && isCurrent(one))
    for (const caseId of [before, ...meanwhile]) expect(readCase(one.db, caseId)?.buyer).toBe('Ada Lovelace')
    expect(notInCloud(two.db)).toBe(0)
    expectSame(one, two)
  })
})

describe('given a snapshot that is no good', () => {
  async function replaced(change: (packed: Buffer) => Buffer) {
    const { center, one } = await centerWith(cloud, 30)
    expect(await one.cloud.snapshots.offer()).toBe('taken')
    const { rows } = await cloud.owner.query<{ upload: string }>('SELECT upload FROM snapshot WHERE center = $1', [center])
    const file = join(cloud.mediaFolder, rows[0]?.upload ?? '')
    writeFileSync(file, change(readFileSync(file)))
    return { center, one, file }
  }

  it('when its bytes are spoiled then all of the log is fetched, and it is not fetched again', async () => {
    const { center, one } = await replaced((packed) => {
      packed.writeUInt32LE(0, packed.length >> 1)
      return packed
    })
    const two = await joined(cloud, center, 'Bench 2')
    expect(readLocal(two.db, 'refusedSnapshot')).toMatch(/^[0-9a-f]{64}$/)
    await until('the first has heard', () => headOf(one) === headOf(two))
    expectSame(one, two)
  })

  it.each([
    ['of a newer store', 'store_version = 9999'],
    ['of newer views', 'views_version = 9999'],
    ['that says another number', 'head = head - 1'],
    ['that is gone', "sha256 = repeat('a', 64)"],
  ])('when there is one %s then all of the log is fetched', async (_, change) => {
    const { center, one } = await replaced((packed) => packed)
    await cloud.owner.query(`UPDATE snapshot SET ${change} WHERE center = $1`, [center])
    const two = await joined(cloud, center, 'Bench 2')
    await until('the first has heard', () => headOf(one) === headOf(two))
    expectSame(one, two)
  })

  it('when the cloud cannot read it then all of the log is fetched', async () => {
    const { center, one, file } = await replaced((packed) => packed)
    rmSync(file)
    const two = await joined(cloud, center, 'Bench 2')
    await until('the first has heard', () => headOf(one) === headOf(two))
    expectSame(one, two)
  })

  it('when the log does not go on from it then the bench begins anew with its own, and fetches all', async () => {
    const { center, one, file } = await replaced((packed) => packed)
    const folder = temporaryFolder()
    const [copy, packed] = [join(folder, 'copy.sqlite'), join(folder, 'packed')]
    await one.db.backup(copy)
    // The bench goes on with the one thing, the snapshot says that it went on with another.
    const head = headOf(one)
    aCase(one, 1)
    await until('that is in the cloud', () => isCurrent(one) && headOf(one) > head)
    const forged = openFile(copy)
    const [written] = record(forged, 'case:forged', [{ type: 'case.note-added.v1', text: 'never was' }] as never, {
      bench: one.writer.bench,
    })
    forged.prepare('UPDATE event SET server_seq = ?, received_at = ? WHERE seq = ?').run(head + 1, '2026-03-04T02:00:00.000Z', written?.seq)
    forged.exec('DELETE FROM outbox')
    keepLocal(forged, 'cloud', { ...(readLocal(forged, 'cloud') ?? never()), cursor: head + 1 })
    expect(stripToCenter(forged).ok).toBe(true)
    vacuumInto(forged, join(folder, 'stripped'))
    const sha256 = await packFile(join(folder, 'stripped'), packed)
    copyFileSync(packed, file)
    const { size } = statSync(packed)
    await cloud.owner.query('UPDATE media SET sha256 = $2, bytes = $3 WHERE center = $1', [center, sha256, size])
    await cloud.owner.query('UPDATE snapshot SET sha256 = $2, bytes = $3, head = $4 WHERE center = $1', [center, sha256, size, head + 1])
    // What follows of that bench names another event than the last one of it in the snapshot.
    aCase(one, 1)
    await until('that too', () => isCurrent(one) && notInCloud(one.db) === 0)
    const two = await startedBench(undefined, real())
    const own = aCase(two, 2)
    await enrolWith(cloud, center, two, cloud.address, 'Bench 2')
    await until('it has everything', () => isCurrent(two) && headOf(one) === headOf(two), 60)
    expect(readLocal(two.db, 'refusedSnapshot')).toBe(sha256)
    expect(readCase(two.db, own)?.buyer).toBe('Ada Lovelace')
    expectSame(one, two)
  })
})

function never(): never {
  throw new Error('there is none')
}
