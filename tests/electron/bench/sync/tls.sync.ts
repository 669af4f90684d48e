import { execFileSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { Server } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
import { openCase, seededBytes } from '../../../db/seeded-history.ts'
import { record } from '../../../db/temporary-store.ts'
import { benchAtWork, startedBench } from '../running-bench.ts'
import { isCurrent, real, until } from './given-center.ts'

/** A certificate that its owner made himself. */
function selfSigned(): { readonly cert: Buffer; readonly key: Buffer; readonly fingerprint: string } {
  const folder = mkdtempSync(join(tmpdir(), 'mendbench-tls-'))
  const [certFile, keyFile] = [join(folder, 'cert.pem'), join(folder, 'key.pem')]
  const about = ['-subj', '/CN=mendbench-cloud', '-days', '2']
  const made = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-out', certFile, '-keyout', keyFile]
  execFileSync('openssl', [...made, ...about], { stdio: 'ignore' })
  const [cert, key] = [readFileSync(certFile), readFileSync(keyFile)]
  rmSync(folder, { recursive: true })
  return { cert, key, fingerprint: new X509Certificate(cert).fingerprint256.replaceAll(':', '').toLowerCase() }
}

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
