import { X509Certificate } from 'node:crypto'
import { rmSync } from 'node:fs'
import type { Server } from 'node:https'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { issueCode } from '../../../../cloud/admin/centers.ts'
import { casesNaming } from '../../../../db/pictures-named.ts'
import { readCase } from '../../../../db/views/case-view.ts'
import type { Bench } from '../../../../electron/bench/bench.ts'
import { mediaFile } from '../../../../electron/bench/evidence/media-store.ts'
import type { CaseEvent } from '../../../../shared/cases/events.ts'
import { caseStream } from '../../../../shared/event.ts'
import { enrolmentText, readEnrolment } from '../../../../shared/scan/enrolment-code.ts'
import { cloudForTests, newCenter } from '../../../cloud/cloud-for-tests.ts'
import { selfSigned } from '../../../cloud/self-signed.ts'
import { openCase, seededBytes } from '../../../db/seeded-history.ts'
import { record } from '../../../db/temporary-store.ts'
import { benchAtWork, startedBench } from '../running-bench.ts'
import { isCurrent, real, until } from './given-center.ts'

const [own, another] = [selfSigned(), selfSigned()]
const cloud = cloudForTests({ tls: own })

const show = ({ cert, key }: typeof own) => (cloud.app.server as unknown as Server).setSecureContext({ cert, key })
const trouble = ({ cloud: { status } }: Bench) => {
  const now = status()
  return now.type === 'enrolled' && now.work.type === 'trouble' ? now.work.trouble : undefined
}

async function takesPicture(bench: Bench, caseId: string): Promise<string> {
  const noise = Buffer.from(Array.from({ length: 90_000 }, (_, at) => (at * 7919) % 251))
  const kept = await bench.media.keep(
    await sharp(noise, { raw: { width: 200, height: 150, channels: 3 } })
      .jpeg()
      .toBuffer(),
  )
  if (!kept.ok) throw new Error('no picture')
  const event = { type: 'case.photo-taken.v1', shot: 'damage', photo: kept.value } as const
  record<CaseEvent>(bench.db, caseStream(caseId), [event], { now: Date.now(), bench: bench.writer.bench })
  bench.notices.tell({ topic: 'case', caseId })
  return kept.value.sha256
}

it('a bench joins by the certificate it was told or was shown, works by it, and sends nothing where another one is shown', async () => {
  const center = await newCenter(cloud)
  const code = async () => (await issueCode(cloud.owner, center, 60, new Date())).code
  const one = await benchAtWork(undefined, real())
  const url = cloud.address
  const first = await code()

  // Nobody vouches for it: it is shown, once, to be compared. A pin that is wrong shows nothing one could be talked into.
  const refused = await one.cloud.enrol({ url, code: first, bench: 'Bench 1' })
  expect(refused).toMatchObject({ done: false, refusal: 'untrusted', fingerprint: own.fingerprint })
  const wrong = await one.cloud.enrol({ url, code: first, bench: 'Bench 1', pin: another.fingerprint })
  expect([wrong.done, 'fingerprint' in wrong]).toEqual([false, false])
  const withColons = new X509Certificate(own.cert).fingerprint256
  expect(await one.cloud.enrol({ url, code: first, bench: 'Bench 1', pin: withColons })).toMatchObject({ done: true })
  const caseId = openCase(one.db, { number: 1, now: Date.now(), bench: one.writer.bench, bytes: seededBytes(1) })
  const sha256 = await takesPicture(one, caseId)
  one.cloud.wake()
  await until('all is sent', () => isCurrent(one) && one.cloud.pictures.screen().waiting === 0)

  // The other by the code that carries it.
  const read = readEnrolment(enrolmentText({ url, code: await code(), pin: own.fingerprint }))
  if (read === undefined) throw new Error('not read')
  const two = await startedBench(undefined, real())
  expect(await two.cloud.enrol({ ...read, bench: 'Bench 2' })).toMatchObject({ done: true })
  await until('the case is there', () => readCase(two.db, caseId) !== undefined)
  await until('its picture is named', () => casesNaming(two.db, sha256).length > 0)
  expect(await two.cloud.pictures.fetch(sha256)).toBe('here')
  rmSync(mediaFile(two.dataDir, sha256))

  // Somebody in between, or a certificate renewed: the benches cannot tell, and stop.
  show(another)
  const second = openCase(one.db, { number: 2, now: Date.now(), bench: one.writer.bench, bytes: seededBytes(2) })
  one.cloud.wake()
  await until('it is said', () => trouble(one) === 'untrusted')
  expect(await two.cloud.pictures.fetch(sha256)).toBe('away')
  expect(readCase(two.db, second)).toBeUndefined()
  show(own)
  one.cloud.wake()
  two.cloud.wake()
  await until('it goes on', () => readCase(two.db, second) !== undefined)
})

it('given a certificate that was renewed, when a lead has compared it at the bench, then the bench goes on by it and by no other', async () => {
  const center = await newCenter(cloud)
  const { code } = await issueCode(cloud.owner, center, 60, new Date())
  const bench = await benchAtWork(undefined, real())
  const url = cloud.address
  expect(await bench.cloud.enrol({ url, code, bench: 'Bench 1', pin: own.fingerprint })).toMatchObject({ done: true })
  await until('all is sent', () => isCurrent(bench))
  // Nothing differs: the one that is trusted is not asked about again.
  expect(await bench.cloud.mend({ url })).toEqual({ done: true })

  show(another)
  openCase(bench.db, { number: 3, now: Date.now(), bench: bench.writer.bench, bytes: seededBytes(3) })
  bench.cloud.wake()
  await until('it is said', () => trouble(bench) === 'untrusted')
  expect(await bench.cloud.mend({ url })).toMatchObject({ done: false, refusal: 'untrusted', fingerprint: another.fingerprint })
  expect(await bench.cloud.mend({ url, pin: own.fingerprint })).not.toHaveProperty('fingerprint')
  expect(trouble(bench)).toBe('untrusted')
  expect(await bench.cloud.mend({ url, pin: another.fingerprint })).toEqual({ done: true })
  await until('it goes on', () => isCurrent(bench))
  show(own)
  openCase(bench.db, { number: 4, now: Date.now(), bench: bench.writer.bench, bytes: seededBytes(4) })
  bench.cloud.wake()
  await until('the former one is trusted no more', () => trouble(bench) === 'untrusted')
})
