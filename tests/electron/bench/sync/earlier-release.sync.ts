import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { issueCode } from '../../../../cloud/admin/centers.ts'
import { dumpViews } from '../../../../db/project.ts'
import { readCase } from '../../../../db/views/case-view.ts'
import { cloudForTests } from '../../../cloud/cloud-for-tests.ts'
import { earlierService } from '../../../cloud/earlier-service.ts'
import { openCase, seededBytes } from '../../../db/seeded-history.ts'
import { isCurrent, twoBenches, until } from './given-center.ts'

const releases = readdirSync(join(import.meta.dirname, '../../../fixtures')).filter((name) => name.startsWith('release-'))
const cloud = cloudForTests()

describe.each(releases)('given the messages as they were in %s', (release) => {
  it('when benches of today and a service that knows no more work together then each understands the other, and all are in step', async () => {
    const earlier = await earlierService(release, cloud.address)
    onTestFinished(earlier.close)
    const { one, two, center } = await twoBenches(cloud, earlier.address)
    const caseId = openCase(one.db, { number: 1, now: Date.now(), bench: one.writer.bench, bytes: seededBytes(1) })
    one.cloud.wake()
    await until('the other has the case', () => readCase(two.db, caseId) !== undefined)
    openCase(two.db, { number: 2, now: Date.now(), bench: two.writer.bench, bytes: seededBytes(2) })
    two.cloud.wake()
    const { code } = await issueCode(cloud.owner, center, 60, new Date())
    expect(await two.cloud.mend({ url: earlier.address, code })).toEqual({ done: true })
    await until('both hold the same', () => isCurrent(one) && isCurrent(two) && dumpViews(one.db) === dumpViews(two.db))
    expect(earlier.misunderstood).toEqual([])
    expect(earlier.asked).toEqual(expect.arrayContaining(['/v1/enrol', '/v1/push', '/v1/pull', '/v1/status']))
    await Promise.all([one.cloud.close(), two.cloud.close()])
  })
})
