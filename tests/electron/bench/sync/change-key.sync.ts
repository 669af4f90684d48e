import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { beginEpoch } from '../../../../cloud/admin/centers.ts'
import { readCase } from '../../../../db/views/case-view.ts'
import type { Bench } from '../../../../electron/bench/bench.ts'
import { CHANGED_KEY_FILE, KEY_FILE, readKeyFile } from '../../../../electron/bench/sync/bench-key.ts'
import { cloudForTests } from '../../../cloud/cloud-for-tests.ts'
import { openCase, seededBytes } from '../../../db/seeded-history.ts'
import { deafService } from '../../../cloud/deaf-service.ts'
import { isCurrent, twoBenches, until } from './given-center.ts'

const cloud = cloudForTests()

const keyOf = ({ dataDir }: Bench) => readKeyFile(dataDir, KEY_FILE)?.publicKey
async function knownKey({ writer }: Bench): Promise<string | undefined> {
  const { rows } = await cloud.owner.query<{ key: string }>("SELECT encode(public_key, 'base64') AS key FROM bench WHERE bench = $1", [
    writer.bench,
  ])
  return rows[0]?.key
}
function opensCase(bench: Bench, number: number): string {
  const caseId = openCase(bench.db, { number, now: Date.now(), bench: bench.writer.bench, bytes: seededBytes(number) })
  bench.cloud.wake()
  return caseId
}

describe('given a bench whose key may have been copied', () => {
  it('when it is given another one then it works on by that, and the former one counts no more', async () => {
    const { one, two } = await twoBenches(cloud, cloud.address)
    const former = keyOf(one)
    expect(await one.cloud.changeKey()).toEqual({ done: true })
    expect(keyOf(one)).not.toBe(former)
    expect(await knownKey(one)).toBe(keyOf(one))
    const caseId = opensCase(one, 1)
    await until('the other has it', () => readCase(two.db, caseId) !== undefined)
    expect(await two.cloud.mend({ url: cloud.address })).toEqual({ done: true })
  })

  it.each(['before it was asked', 'after it had agreed'] as const)(
    'when the line is cut at the cloud %s then the bench goes on by the key that counts',
    async (moment) => {
      const service = await deafService(cloud.address, moment === 'before it was asked' ? 'request' : 'answer')
      onTestFinished(service.close)
      const { one, two } = await twoBenches(cloud, service.address)
      const former = keyOf(one)
      service.goDeaf('/v1/rotate-key')
      expect(await one.cloud.changeKey()).toMatchObject({ done: false, refusal: 'unreachable' })
      service.hearAgain()
      const caseId = opensCase(one, 2)
      await until('the other has it', () => readCase(two.db, caseId) !== undefined)
      expect(existsSync(join(one.dataDir, CHANGED_KEY_FILE))).toBe(false)
      expect(await knownKey(one)).toBe(keyOf(one))
      expect(keyOf(one) === former).toBe(moment === 'before it was asked')
    },
  )

  it('when the cloud loses what it had written before, and it is gone, then others send that again by its word of then', async () => {
    const { one, two, center } = await twoBenches(cloud, cloud.address)
    const caseId = opensCase(one, 3)
    await until('the other has it', () => readCase(two.db, caseId) !== undefined)
    expect(await one.cloud.changeKey()).toEqual({ done: true })
    await until('it is current', () => isCurrent(one))
    await one.cloud.close()
    const of = async () =>
      (
        await cloud.owner.query<{ events: number }>('SELECT count(*)::int AS events FROM event WHERE center = $1 AND bench = $2', [
          center,
          one.writer.bench,
        ])
      ).rows[0]?.events
    const before = await of()
    for (const table of ['event', 'seal', 'bench_head']) await cloud.owner.query(`DELETE FROM ${table} WHERE center = $1`, [center])
    await beginEpoch(cloud.owner)
    two.cloud.wake()
    await expect.poll(of, { timeout: 30_000 }).toBe(before)
  })
})
